// Any bytes as a quantity, a date and EDTF: reading is total, and what is read has
// nominal within wide.

#include <cstdint>
#include <cstdlib>

#include "checker/project/workspace.h"
#include "claims/reading/date_reader.h"
#include "claims/reading/edtf.h"
#include "claims/reading/quantity_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static gainsay::Diagnostics diagnostics;
  static const gainsay::Lexicon lexicon =
      gainsay::LoadLexiconFiles({"builtin:en"}, &diagnostics);
  const absl::string_view text(reinterpret_cast<const char*>(data), size);
  gainsay::QuantityContext quantity;
  quantity.lexicon = &lexicon;
  for (const auto& reading : gainsay::ReadQuantity(text, quantity).readings) {
    if (!gainsay::IsSubset(reading.nominal, reading.wide)) std::abort();
  }
  gainsay::DateContext date;
  date.words = &lexicon.dates;
  date.published = gainsay::DayRange{20480, 20490};
  for (const auto& reading : gainsay::ReadDate(text, date).readings) {
    if (!gainsay::IsSubset(reading.nominal, reading.wide)) std::abort();
  }
  gainsay::ReadEdtf(text, lexicon.dates.policies);
  return 0;
}
