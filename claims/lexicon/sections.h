#ifndef GAINSAY_CLAIMS_LEXICON_SECTIONS_H_
#define GAINSAY_CLAIMS_LEXICON_SECTIONS_H_

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/values/rational.h"
#include "input/diagnostic.h"
#include "input/fields.h"
#include "input/node.h"

namespace gainsay {

// What the readers of the lexicon's sections have in common.

// Calls `read` with each member of a mapping; reports a section that is no mapping.
void ForEachEntry(const Node& section, absl::string_view name, const Reporter& reporter,
                  const std::function<void(const Member&)>& read);

// The phrases under a key: a text or a list of texts.
std::vector<std::string> ReadPhrases(const Fields& fields, absl::string_view key);
// Of a node that is itself a text or a list of texts; reports anything else.
std::vector<std::string> ReadPhrases(const Node& node, const Reporter& reporter);

// An exact number ("1609344/1000", "2.5%"); reports anything else.
std::optional<Rational> ReadRational(const Node& node, const Reporter& reporter);

// Puts an entry at the end, or in the place of the one of its name.
template <typename Entry>
void AddOrReplace(Entry entry, std::vector<Entry>* entries) {
  for (Entry& known : *entries) {
    if (known.name != entry.name) continue;
    known = std::move(entry);
    return;
  }
  entries->push_back(std::move(entry));
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_SECTIONS_H_
