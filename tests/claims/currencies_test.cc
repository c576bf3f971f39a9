#include <memory>
#include <string>
#include <vector>

#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "gtest/gtest.h"
#include "tests/claims/quantity_table.h"
#include "unicode/ucurr.h"
#include "unicode/uenum.h"
#include "unicode/unistr.h"

// ICU's list of ISO 4217 and its English names judge the table of currencies.
namespace gainsay {
namespace {

std::vector<std::string> CurrentCodes() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UEnumeration, decltype(&uenum_close)> codes(
      ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status), uenum_close);
  std::vector<std::string> found;
  while (const char* code = uenum_next(codes.get(), nullptr, &status)) {
    found.push_back(code);
  }
  return found;
}

std::string EnglishName(const std::string& code, const char* plural_form) {
  icu::UnicodeString wide(code.c_str());
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar* const name = ucurr_getPluralName(wide.getTerminatedBuffer(), "en", nullptr,
                                                plural_form, &length, &status);
  std::string text;
  icu::UnicodeString(name, length).toUTF8String(text);
  return text;
}

void ExpectUnit(const std::string& text, const std::string& code) {
  QuantityContext context;
  context.lexicon = &TestLexicon();
  const auto result = ReadQuantity(text, context);
  ASSERT_TRUE(result.ok()) << text << ": " << result.error->message;
  EXPECT_EQ(result.readings[0].unit, code) << text;
}

TEST(Currencies, AreAllOfIso4217) {
  ASSERT_GT(CurrentCodes().size(), 150u);
  for (const std::string& code : CurrentCodes()) {
    const std::optional<Unit> unit = TestLexicon().units.FindCode(code);
    ASSERT_TRUE(unit.has_value()) << code;
    EXPECT_TRUE(MeasuresMoney(*unit)) << code;
    ExpectUnit("42 " + code, code);
    if (code != "ALL") ExpectUnit(code + " 42", code);  // "all 42"
  }
}

TEST(Currencies, GoByTheirEnglishNames) {
  for (const std::string& code : CurrentCodes()) {
    for (const char* form : {"one", "other"}) {
      const std::string name = EnglishName(code, form);
      // "Venezuelan bolívar (2008–2018)"
      if (name.find('(') == std::string::npos) ExpectUnit("42 " + name, code);
    }
  }
}

}  // namespace
}  // namespace gainsay
