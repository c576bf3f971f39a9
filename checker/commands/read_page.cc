#include "checker/commands/read_page.h"

#include <variant>

#include "absl/strings/str_cat.h"
#include "checker/commands/read_date_page.h"
#include "checker/commands/read_quantity_page.h"
#include "checker/engine/explain/width_notes.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// What is no number and no date: the words alone, and of a set what told how many.
std::string WordsPage(const ReadAnswer& answer, int width) {
  std::string page = "\n" + Field("reads as", answer.text, width);
  const auto* counts = std::get_if<Readings<QuantityReading>>(&answer.reading->parts);
  if (counts == nullptr || answer.reading->denied) return page;
  for (const QuantityReading& count : *counts) {
    const std::string note = HedgeNote(count);
    if (!note.empty()) page += Field("because", note, width);
  }
  return page;
}

}  // namespace

std::string ReadPage(const std::string& text, const ReadAnswer& answer,
                     const Lexicon& lexicon, const PageStyle& style) {
  const ValueType type = TypeOf(answer.reading->value);
  std::string about(RowOf(type).name);
  if (answer.unit.has_value()) absl::StrAppend(&about, ", ", answer.unit->code);
  const std::string heading =
      Wrapped(absl::StrCat(Printable(text), "  (", about, ")"), 0, style.width);
  const auto& parts = answer.reading->parts;
  const auto* quantities = std::get_if<Readings<QuantityReading>>(&parts);
  if (type == ValueType::kQuantity && quantities != nullptr) {
    return heading + ReadQuantityPage(text, *quantities, answer, lexicon, style);
  }
  if (const auto* dates = std::get_if<Readings<DateReading>>(&parts)) {
    return heading + ReadDatePage(*dates, answer, lexicon, style);
  }
  return heading + WordsPage(answer, style.width);
}

}  // namespace gainsay
