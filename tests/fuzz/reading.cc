// Any bytes as a quantity, a date, and the value of each type of property: reading is
// total, and what is read has nominal within wide.

#include "claims/reading/dates/date_reader.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "claims/value_types/value_type.h"
#include "input/yaml_reader.h"
#include "tests/claims/date_subset.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/targets.h"

namespace gainsay {
namespace {

void ReadAsValues(absl::string_view bytes) {
  Diagnostics diagnostics;
  const std::optional<Node> node = ReadYaml(bytes, Reporter("fuzz", &diagnostics));
  if (!node.has_value()) return;
  for (const Property& property : FuzzVocabularyRead().properties()) {
    ReadingContext context;
    context.lexicon = &FuzzLexiconEn();
    context.vocabulary = &FuzzVocabularyRead();
    context.property = &property;
    context.resolve = [](absl::string_view) { return NameMeaning{{EntityId{0}}}; };
    const ReadValueResult result = ReadValue(*node, context);
    if (const auto* error = std::get_if<ValueError>(&result)) {
      Require(!error->message.empty(), "what cannot be read is told");
    }
  }
}

}  // namespace

void FuzzReading(absl::string_view bytes) {
  QuantityContext quantity;
  quantity.lexicon = &FuzzLexiconEn();
  for (const auto& reading : ReadQuantity(bytes, quantity).readings) {
    Require(IsSubset(reading.nominal, reading.wide), "a quantity is nominal within wide");
    Require(IsSubset(reading.base_nominal, reading.base_wide), "so it is in base units");
  }
  DateContext date;
  date.words = &FuzzLexiconEn().dates;
  date.published = DayRange{20480, 20490};
  for (const auto& reading : ReadDate(bytes, date).readings) {
    Require(IsSubset(reading.nominal, reading.wide), "a date is nominal within wide");
  }
  ReadAsValues(bytes);
}

}  // namespace gainsay
