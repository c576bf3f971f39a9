// Any bytes as a lexicon file, by itself: what it makes of written values is total, and
// has nominal within wide.

#include "claims/lexicon/lexicon.h"

#include "claims/reading/dates/date_reader.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "claims/reading/quantities/unit.h"
#include "input/yaml_reader.h"
#include "tests/claims/date_subset.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

void FuzzLexicon(absl::string_view bytes) {
  Diagnostics diagnostics;
  const Reporter reporter("fuzz", &diagnostics);
  std::optional<Node> node = ReadYaml(bytes, reporter);
  if (!node.has_value()) return;
  const std::vector<LexiconDocument> documents = {{*std::move(node), reporter}};
  const Lexicon lexicon = LoadLexicon(documents);
  QuantityContext quantity;
  quantity.lexicon = &lexicon;
  for (const absl::string_view text : {"about 90%", "more than 4,000", "two dozen a b",
                                       "5 ab", "-3.25 b or so", "1/7"}) {
    for (const auto& reading : ReadQuantity(text, quantity).readings) {
      Require(IsSubset(reading.nominal, reading.wide), "nominal lies within wide");
    }
  }
  DateContext date;
  date.words = &lexicon.dates;
  date.published = DayRange{20480, 20490};
  for (const absl::string_view text : {"Tuesday", "early May 2026", "ab 3", "2026-02~"}) {
    for (const auto& reading : ReadDate(text, date).readings) {
      Require(IsSubset(reading.nominal, reading.wide), "a date's as well");
    }
  }
  ParseUnit("ab/b", lexicon);
}

}  // namespace gainsay
