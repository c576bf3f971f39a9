#include "claims/reading/dates/date_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_clock.h"
#include "claims/reading/dates/date_grammar.h"
#include "claims/reading/dates/date_resolver.h"
#include "claims/reading/dates/edtf.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/reading/dates/resolve_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

using Result = ReadResult<DateReading>;

constexpr absl::string_view kEdtfMarks = "[]{}~%?XY";
constexpr absl::string_view kEdtfLetters = "XYTZES";

// Whether only EDTF can be meant, so that its reader's error is the one to show.
bool LooksLikeEdtf(absl::string_view text) {
  const bool letters = absl::c_all_of(text, [](char c) {
    return !absl::ascii_isalpha(static_cast<unsigned char>(c)) ||
           absl::StrContains(kEdtfLetters, c);
  });
  if (!letters) return false;
  if (absl::c_any_of(text, [](char c) { return absl::StrContains(kEdtfMarks, c); })) {
    return true;
  }
  // "2026-02-30", "12026-01"
  const size_t digits = text.find_first_not_of("0123456789");
  return digits != absl::string_view::npos && digits >= 4 && text[digits] == '-';
}

// The orders of day and month in the dates of an expression.
struct Orders {
  bool swappable = false;  // some date is valid in both
  bool day_first = false;  // some date is so, whatever the others
  bool month_first = false;
};

void FindOrders(const DateExpr& expr, Orders* orders) {
  if (const auto* term = std::get_if<CalendarTerm>(&expr.term)) {
    orders->swappable |= term->swappable;
    orders->day_first |= term->month_first == false;
    orders->month_first |= term->month_first == true;
  }
  for (const DateExpr& of : expr.of) FindOrders(of, orders);
}

// Whether to read with the month first: each of the values.
absl::InlinedVector<bool, 2> OrdersToRead(const DateExpr& expr, DayOrder order) {
  Orders orders;
  FindOrders(expr, &orders);
  if (orders.day_first != orders.month_first) return {orders.month_first};
  if (order != DayOrder::kUnknown) return {order == DayOrder::kMonthFirst};
  if (orders.swappable) return {false, true};
  return {false};
}

// Whether some term of the expression has two senses.
bool HasOtherSense(const DateExpr& expr) {
  const bool here = std::visit(
      [](const auto& term) {
        if constexpr (requires { gainsay::HasOtherSense(term); }) {
          return gainsay::HasOtherSense(term);
        }
        return false;
      },
      expr.term);
  return here ||
         absl::c_any_of(expr.of, [](const DateExpr& of) { return HasOtherSense(of); });
}

// What the words leave open.
struct Sense {
  bool month_first = false;
  bool other_sense = false;
};

using Senses = absl::InlinedVector<Sense, 2>;

Senses SensesToRead(const DateExpr& expr, DayOrder order) {
  Senses senses;
  const bool other_sense = HasOtherSense(expr);
  for (const bool month_first : OrdersToRead(expr, order)) {
    senses.push_back({month_first, false});
    if (other_sense) senses.push_back({month_first, true});
  }
  return senses;
}

// The days that the date is read from.
absl::InlinedVector<std::optional<Day>, 1> PublicationDays(const DateContext& context) {
  if (!context.published.has_value()) return {std::nullopt};
  const DayRange& range = *context.published;
  if (range.max - range.min >= context.words->policies.published_days) {
    return {range.min, range.max};
  }
  absl::InlinedVector<std::optional<Day>, 1> days;
  for (Day day = range.min; day <= range.max; ++day) days.emplace_back(day);
  return days;
}

// All days from the earliest to the latest.
DateSet HullOf(const DateSet& set) {
  const DayRange hull = set.Hull();
  return SomeTimeIn({hull});
}

using ResolvedDates = absl::InlinedVector<ResolvedDate, 1>;

std::string FlawOfAll(const ResolvedDates& dates) {
  for (const ResolvedDate& date : dates) {
    if (date.flaw.empty()) return "";
  }
  return dates.front().flaw;
}

// The sets with no more of them than there have to be, and the days in UTC.
void Settle(ResolvedDate* date) {
  if (date->nominal.boxes.size() > 1) date->nominal = Tidy(date->nominal);
  const DateSet wide = WithUtcDays(date->wide);
  if (wide.boxes.size() != date->wide.boxes.size()) date->policies.push_back("utc_day");
  date->wide = wide.boxes.size() > 1 ? Tidy(wide) : wide;
}

// One reading of what the words give from each publication date.
DateReading Combine(ResolvedDates dates, bool hull_only) {
  DateReading reading;
  bool same = true;
  for (ResolvedDate& date : dates) {
    Settle(&date);
    for (const absl::string_view policy : date.policies) {
      reading.policies.emplace_back(policy);
    }
  }
  reading.nominal = dates.front().nominal;
  reading.wide = dates.front().wide;
  for (size_t i = 1; i < dates.size(); ++i) {
    reading.nominal = Union(reading.nominal, dates[i].nominal);
    reading.wide = Union(reading.wide, dates[i].wide);
    same = same && dates[i].nominal == dates.front().nominal;
  }
  if (hull_only && !same) {
    reading.nominal = HullOf(reading.nominal);
    reading.wide = HullOf(reading.wide);
  }
  reading.edtf = same ? dates.front().edtf : "";
  if (reading.edtf.empty()) reading.edtf = FormatEdtf(reading.nominal);
  reading.flaw = FlawOfAll(dates);
  absl::c_sort(reading.policies);
  reading.policies.erase(std::unique(reading.policies.begin(), reading.policies.end()),
                         reading.policies.end());
  return reading;
}

// The reading in one sense.
std::variant<DateReading, ReadError> ReadIn(const Sense& sense, const DateExpr& expr,
                                            absl::string_view text,
                                            const DateContext& context) {
  const auto days = PublicationDays(context);
  ResolvedDates dates;
  std::optional<ReadError> error;
  for (const std::optional<Day>& day : days) {
    DateFrame frame = {
        context.words->policies, text, day, context.plans, sense.month_first,
        sense.other_sense};
    frame.begun = context.begun;
    Resolution resolution = ResolveDate(expr, frame);
    if (auto* date = std::get_if<ResolvedDate>(&resolution)) {
      dates.push_back(std::move(*date));
    } else if (!error.has_value()) {
      error = std::get<ReadError>(std::move(resolution));
    }
  }
  if (dates.empty()) return *error;
  const bool ends_only =
      context.published.has_value() && context.published->max - context.published->min >=
                                           context.words->policies.published_days;
  return Combine(std::move(dates), ends_only);
}

// Of both orders of day and month, those whose weekday is right, if any is.
void DropFlawed(Readings<DateReading>* readings) {
  const auto flawed = [](const DateReading& reading) { return !reading.flaw.empty(); };
  if (absl::c_all_of(*readings, flawed)) return;
  readings->erase(std::remove_if(readings->begin(), readings->end(), flawed),
                  readings->end());
}

bool HasAlready(const Readings<DateReading>& readings, const DateReading& reading) {
  return absl::c_any_of(readings, [&](const DateReading& other) {
    return other.edtf == reading.edtf && other.nominal == reading.nominal &&
           other.wide == reading.wide;
  });
}

Result ReadWritten(absl::string_view text, const DateContext& context) {
  const auto parsed = ParseDate(text, *context.words);
  if (const auto* error = std::get_if<ReadError>(&parsed)) return Result::Fail(*error);
  const DateExpr& expr = std::get<DateExpr>(parsed);
  Result result;
  std::optional<ReadError> error;
  const Senses senses = SensesToRead(expr, context.order);
  for (const Sense& sense : senses) {
    auto read = ReadIn(sense, expr, text, context);
    // What makes no sense in one way is meant in the other: "from midnight to 6 a.m.".
    if (auto* failure = std::get_if<ReadError>(&read)) {
      if (!error.has_value()) error = std::move(*failure);
      continue;
    }
    auto& reading = std::get<DateReading>(read);
    if (!HasAlready(result.readings, reading)) {
      result.readings.push_back(std::move(reading));
    }
  }
  if (result.readings.empty()) return Result::Fail(*std::move(error));
  DropFlawed(&result.readings);
  const bool orders = senses.front().month_first != senses.back().month_first;
  if (result.readings.size() > 1 && orders) {
    for (DateReading& reading : result.readings) {
      reading.policies.emplace_back("either_order");
    }
  }
  return result;
}

// "2023-24": a winter in EDTF, as "2024-26" is a summer; from year to year in news.
bool MayBeTwoYears(absl::string_view text) {
  if (text.size() != 7 || text[4] != '-') return false;
  if (!absl::c_all_of(text.substr(0, 4), absl::ascii_isdigit)) return false;
  const auto two = [&](size_t i) { return (text[i] - '0') * 10 + (text[i + 1] - '0'); };
  constexpr int kFirstCode = 21;  // of a season or another part of the year
  constexpr int kLastCode = 41;
  return two(5) >= kFirstCode && two(5) <= kLastCode && two(5) > two(2);
}

// A day as ISO 8601 and EDTF write it, which most dates of archives are: "2026-01-27".
std::optional<DateReading> ReadIsoDay(absl::string_view text) {
  constexpr size_t kSize = 10;
  if (text.size() != kSize) return std::nullopt;
  const std::optional<Day> day = ParseDay(std::string(text));
  if (!day.has_value()) return std::nullopt;
  DateReading reading;
  reading.edtf = std::string(text);
  reading.nominal.boxes.push_back(DateBox::Within(*day, *day));
  reading.wide = reading.nominal;
  return reading;
}

// Whether the text may be EDTF: only what it is written in stands there.
bool MayBeEdtf(absl::string_view text) {
  return absl::c_all_of(text, [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c)) ||
           absl::StrContains("-/:.,+[]{}~%? XYTZES", c);
  });
}

}  // namespace

ReadResult<DateReading> ReadDate(absl::string_view text, const DateContext& context) {
  if (text.size() > kMaxDateText) {
    return Result::Fail({absl::StrCat("a text of ", text.size(), " bytes is no date"),
                         absl::StrCat("at most ", kMaxDateText, " bytes"), kMaxDateText});
  }
  const absl::string_view trimmed = absl::StripAsciiWhitespace(text);
  const size_t leading = trimmed.empty() ? 0 : trimmed.data() - text.data();
  if (auto day = ReadIsoDay(trimmed)) return Result::Of(*std::move(day));
  if (!MayBeEdtf(trimmed)) {
    Result written = ReadWritten(trimmed, context);
    if (!written.ok()) written.error->offset += leading;
    return written;
  }
  Result edtf = ReadEdtf(trimmed, context.words->policies);
  if (edtf.ok() && !MayBeTwoYears(trimmed)) return edtf;
  Result written = ReadWritten(trimmed, context);
  for (Result* result : {&edtf, &written}) {
    if (!result->ok()) result->error->offset += leading;
  }
  if (!edtf.ok()) return !written.ok() && LooksLikeEdtf(trimmed) ? edtf : written;
  if (written.ok()) {
    edtf.readings.insert(edtf.readings.end(), written.readings.begin(),
                         written.readings.end());
  }
  return edtf;
}

}  // namespace gainsay
