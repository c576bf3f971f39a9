#include "claims/facts/choice_name.h"

namespace gainsay {

std::string ChoiceName::text() const {
  return (kind == kPublished ? "published of " : "subject of ") + of;
}

}  // namespace gainsay
