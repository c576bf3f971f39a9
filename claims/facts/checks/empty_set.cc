#include "claims/facts/checks/empty_set.h"

#include "claims/value_types/entity_set_conflict.h"

namespace gainsay {

std::string EmptySet(const ReadClaim& read) {
  return EmptySetText(std::get<EntitySetValue>(read.reading.value), read.vocabulary);
}

}  // namespace gainsay
