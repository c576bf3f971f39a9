#ifndef GAINSAY_CLAIMS_LEXICON_PHRASE_TABLE_BUILDER_H_
#define GAINSAY_CLAIMS_LEXICON_PHRASE_TABLE_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/phrase_table.h"

namespace gainsay {

// Gathers phrases for a table.
class PhraseTableBuilder {
 public:
  using Case = PhraseTable::Case;
  explicit PhraseTableBuilder(Case letter_case = Case::kFolded)
      : case_(letter_case), beginnings_(1), places_(1) {}

  // Adds a use to each phrase that the pattern stands for (phrase_pattern.h). Phrases
  // without a word are ignored.
  void Add(absl::string_view pattern, PhraseUse use);
  // Room for so many more phrases.
  void ReserveMore(size_t phrases);

  PhraseTable Build() const;

 private:
  using Place = PhraseTable::Place;

  void AddPhrase(absl::string_view phrase, PhraseUse use);
  // The place that the word leads to, which is made where there is none.
  Place Follow(Place place, WordId word);

  Case case_;
  absl::flat_hash_map<std::string, WordId> words_;
  std::vector<PhraseTable::Beginning> beginnings_;  // by word
  absl::flat_hash_map<uint64_t, Place> edges_;  // by place, but for the root, and word
  std::vector<absl::InlinedVector<PhraseUse, 1>> places_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_PHRASE_TABLE_BUILDER_H_
