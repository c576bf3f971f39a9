#include "claims/lexicon/date_words.h"

#include "absl/types/span.h"

namespace gainsay {

const DatePhrase* DateWords::Find(absl::string_view phrase) const {
  const uint32_t found = phrases.Find(phrase);
  return found == TextIndex::kNone ? nullptr : &meanings[found];
}

void DateWords::Pack(std::string& out) const {
  PackArray(absl::MakeConstSpan(&policies, 1), out);
  phrases.Pack(out);
  PackArray(meanings.values(), out);
  PackArray(vague_counts.values(), out);
  PackArray(holidays.values(), out);
  PackNumber(expansions.size(), out);
  for (const std::string& expansion : expansions) PackText(expansion, out);
}

bool DateWords::Unpack(Unpacker& bytes) {
  FixedArray<DatePolicies> one;
  size_t count = 0;
  const bool good = bytes.Array(one) && one.size() == 1 && phrases.Unpack(bytes) &&
                    bytes.Array(meanings) && bytes.Array(vague_counts) &&
                    bytes.Array(holidays) && bytes.Count(count);
  if (!good) return false;
  policies = one[0];
  expansions.resize(count);
  for (std::string& expansion : expansions) {
    if (!bytes.Text(expansion)) return false;
  }
  return true;
}

}  // namespace gainsay
