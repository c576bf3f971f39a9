#include "claims/reading/locale.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct LocaleRow {
  const char* locale;
  const char* order;  // or what is wrong
};

constexpr char kDayFirst[] = "the day";
constexpr char kMonthFirst[] = "the month";
constexpr char kNoLocale[] = "is no locale";
constexpr char kOpen[] = "leaves open";

constexpr LocaleRow kLocales[] = {
    {"", "unknown"},
    {"en-GB", kDayFirst},
    {"en-US", kMonthFirst},
    {"en-us", kMonthFirst},
    {"EN-US", kMonthFirst},
    {"en_US", kMonthFirst},
    {"en-PH", kMonthFirst},
    {"en-Latn-US", kMonthFirst},
    {"en-US-u-ca-gregory", kMonthFirst},
    {"en-150", kDayFirst},
    {"es-US", kDayFirst},
    {"de", kDayFirst},
    {"de_at", kDayFirst},
    {"fil-PH", kDayFirst},
    {"en", kOpen},
    {"EN", kOpen},
    {"en-Latn", kOpen},
    {"us", kNoLocale},
    {"US", kNoLocale},
    {"zz", kNoLocale},
    {"zz-US", kNoLocale},
    {"en-ZZ", kNoLocale},
    {"en-UK", kNoLocale},
    {"en-USA", kNoLocale},
    {"en-", kNoLocale},
    {"en US", kNoLocale},
    {"en_US.UTF-8", kNoLocale},
    {"C", kNoLocale},
    {"English", kNoLocale},
};

TEST(Locale, SettlesTheOrderOfDayAndMonthOrIsReported) {
  for (const LocaleRow& row : kLocales) {
    SCOPED_TRACE(row.locale);
    Diagnostics diagnostics;
    const DayOrder order =
        DayOrderOf(row.locale, {3, 9}, Reporter("gainsay.yaml", &diagnostics));
    const std::string expected = row.order;
    if (diagnostics.has_errors()) {
      EXPECT_EQ(order, DayOrder::kUnknown);
      const Diagnostic& problem = diagnostics.all()[0];
      EXPECT_NE(problem.message.find(expected), std::string::npos) << problem.message;
      EXPECT_EQ(problem.position.at.line, 3);
      EXPECT_NE(problem.hint.find("en-GB"), std::string::npos);
    } else {
      EXPECT_EQ(expected, order == DayOrder::kDayFirst     ? kDayFirst
                          : order == DayOrder::kMonthFirst ? kMonthFirst
                                                           : "unknown");
    }
  }
}

}  // namespace
}  // namespace gainsay
