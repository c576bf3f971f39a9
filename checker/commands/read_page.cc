#include "checker/commands/read_page.h"

#include <variant>

#include "absl/strings/str_cat.h"
#include "checker/commands/read_date_page.h"
#include "checker/commands/read_quantity_page.h"
#include "reports/formats/layout.h"

namespace gainsay {

std::string ReadPage(const std::string& text, const ReadAnswer& answer,
                     const Lexicon& lexicon, const PageStyle& style) {
  std::string about(RowOf(TypeOf(answer.reading->value)).name);
  if (answer.unit.has_value()) absl::StrAppend(&about, ", ", answer.unit->code);
  const std::string heading =
      Wrapped(absl::StrCat(Printable(text), "  (", about, ")"), 0, style.width);
  const auto& parts = answer.reading->parts;
  if (const auto* quantities = std::get_if<Readings<QuantityReading>>(&parts)) {
    return heading + ReadQuantityPage(text, *quantities, answer, lexicon, style);
  }
  if (const auto* dates = std::get_if<Readings<DateReading>>(&parts)) {
    return heading + ReadDatePage(*dates, answer, lexicon, style);
  }
  return absl::StrCat(heading, "\n", Field("reads as", answer.text, style.width));
}

}  // namespace gainsay
