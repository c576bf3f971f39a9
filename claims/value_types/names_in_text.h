#ifndef GAINSAY_CLAIMS_VALUE_TYPES_NAMES_IN_TEXT_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_NAMES_IN_TEXT_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// Tells names from other words, and from one another, in a list that is written as one
// text. The context must outlive it.
class NamesInText {
 public:
  explicit NamesInText(const ReadingContext& context) : context_(context) {}

  // Of the vocabulary, or local.
  bool IsName(absl::string_view text) const;
  bool MeansPerson(absl::string_view text) const;
  // Whether it is a name, or means a person by part of one.
  bool IsKnown(absl::string_view text) const { return IsName(text) || MeansPerson(text); }

  // Whether it is known, or written as names are: "John Smith", "Bank of America", not
  // "two aides", "head of Russia's fund" or "US officials".
  bool LooksLikeName(absl::string_view text) const;

  // The names of a list in a sentence, or whatever stands in their places: "both Witkoff,
  // Kushner and Rubio".
  std::vector<absl::string_view> Split(absl::string_view names) const;
  // The same where "or" and "nor" stand between names too: "neither Witkoff nor Kushner".
  std::vector<absl::string_view> SplitChoices(absl::string_view names) const;

 private:
  using Phrases = std::vector<std::string>;

  std::vector<absl::string_view> Split(absl::string_view names,
                                       absl::Span<const Phrases* const> joints) const;
  void AddSlashed(absl::string_view part, std::vector<absl::string_view>* parts) const;
  std::vector<absl::string_view> Joined(absl::Span<const absl::string_view> parts) const;
  void AddPart(absl::string_view part, std::vector<absl::string_view>* split) const;
  bool IsOneName(absl::string_view first, absl::string_view second,
                 absl::string_view both) const;
  std::vector<EntityId> Meant(absl::string_view name) const;
  bool IsOfVocabulary(absl::string_view name) const;
  bool IsLocal(absl::string_view name) const;

  const ReadingContext& context_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_NAMES_IN_TEXT_H_
