#include "claims/lexicon/wording_words.h"

#include <utility>

#include "absl/strings/string_view.h"
#include "claims/lexicon/sections.h"
#include "input/fields.h"

namespace gainsay {
namespace {

constexpr absl::string_view kWordingKeys[] = {
    "function_words", "negations",          "speaking",
    "contractions",   "contracted_endings", "phrases",
    "spellings",      "ending_spellings",   "kept_spellings"};

void ReadSpellings(const Node* section, WordingWords::Spellings* spellings) {
  if (section == nullptr) return;
  for (const Member& member : section->members) {
    (*spellings)[member.key] = member.value.text;
  }
}

}  // namespace

void ReadWordingWords(const Node& section, const Reporter& reporter,
                      WordingWords* words) {
  const Fields fields(section, "the words of wordings", kWordingKeys, reporter);
  if (!fields.ok()) return;
  const std::pair<absl::string_view, WordingWords::Words*> lists[] = {
      {"function_words", &words->function_words},
      {"negations", &words->negations},
      {"speaking", &words->speaking},
      {"kept_spellings", &words->kept_spellings}};
  for (const auto& [key, list] : lists) {
    for (std::string& word : ReadPhrases(fields, key)) list->insert(std::move(word));
  }
  ReadSpellings(fields.Mapping("contractions"), &words->contractions);
  ReadSpellings(fields.Mapping("contracted_endings"), &words->contracted_endings);
  ReadSpellings(fields.Mapping("phrases"), &words->phrases);
  ReadSpellings(fields.Mapping("spellings"), &words->spellings);
  ReadSpellings(fields.Mapping("ending_spellings"), &words->ending_spellings);
}

}  // namespace gainsay
