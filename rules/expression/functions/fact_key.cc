#include "rules/expression/functions/fact_key.h"

namespace gainsay {

bool IsOneKey(const Fact& a, const Fact& b) {
  return a.subject == b.subject && a.property == b.property &&
         a.qualifiers == b.qualifiers;
}

bool MayBeOneKey(const Fact& a, const Fact& b) {
  if (a.subject != b.subject || a.property != b.property) return false;
  for (size_t i = 0; i < a.qualifiers.size(); ++i) {
    const EntityId x = a.qualifiers[i];
    const EntityId y = b.qualifiers[i];
    if (x != y && x != kNoEntity && y != kNoEntity) return false;
  }
  return true;
}

}  // namespace gainsay
