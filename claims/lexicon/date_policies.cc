#include "claims/lexicon/date_policies.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "claims/lexicon/month_day.h"
#include "input/fields.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr absl::string_view kPolicyKeys[] = {
    "approximate",    "ago",           "parts",         "week_parts",
    "edge_days",      "edge_slack",    "end_of_year",   "year_end",
    "turn_of_year",   "season_months", "season_slack",  "several",
    "weekend",        "recent_days",   "fiscal_months", "two_digit_ahead",
    "two_digit_near", "published_days"};
constexpr absl::string_view kSpreadKeys[] = {"nominal", "wide"};

std::optional<int> ReadInt(absl::string_view text) {
  int value = 0;
  if (!absl::SimpleAtoi(text, &value)) return std::nullopt;
  return value;
}

// "15 days", "1 month", "2 years".
std::optional<CalendarSpan> ReadSpan(absl::string_view text) {
  const std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits(' ', 1));
  const std::optional<int> count = ReadInt(parts.first);
  absl::string_view unit = parts.second;
  absl::ConsumeSuffix(&unit, "s");
  if (!count.has_value() || *count < 0 || *count > 10000) return std::nullopt;
  if (unit == "day") return CalendarSpan{0, *count};
  if (unit == "month") return CalendarSpan{*count, 0};
  if (unit == "year") return CalendarSpan{*count * 12, 0};
  return std::nullopt;
}

// "1/3", or a whole number; from 0 to 1.
std::optional<Share> ReadShare(absl::string_view text) {
  const std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits('/', 1));
  const std::optional<int> top = ReadInt(parts.first);
  const std::optional<int> bottom =
      parts.second.empty() ? std::optional<int>(1) : ReadInt(parts.second);
  if (!top.has_value() || !bottom.has_value()) return std::nullopt;
  if (*bottom < 1 || *top < 0 || *top > *bottom) return std::nullopt;
  return Share{*top, *bottom};
}

std::optional<int> ReadWeekday(absl::string_view text) {
  const std::optional<int> day = ReadInt(text);
  return day.has_value() && *day >= 1 && *day <= 7 ? day : std::nullopt;
}

std::optional<int> ReadCount(absl::string_view text) {
  const std::optional<int> count = ReadInt(text);
  return count.has_value() && *count >= 0 && *count <= 1000 ? count : std::nullopt;
}

bool IsBefore(int a, int b) { return a < b; }

bool IsBefore(const Share& a, const Share& b) {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

// A stretch of such values ends where it begins, or later.
template <typename T>
bool IsReversed(const T& from, const T& to) {
  return IsBefore(to, from);
}

// A stretch of the year may run on into the next one.
bool IsReversed(const MonthDay&, const MonthDay&) { return false; }

template <typename T>
bool ReachesBeyondWide(const DateSpread<T>& spread) {
  return IsBefore(spread.nominal_from, spread.wide_from) ||
         IsBefore(spread.wide_to, spread.nominal_to);
}

bool ReachesBeyondWide(const DateSpread<MonthDay>& spread) {
  constexpr int kDays = 31;
  constexpr int kYear = 12 * kDays;
  const auto days = [](const MonthDay& from, const MonthDay& to) {
    return ((to.month - from.month) * kDays + to.day - from.day + kYear) % kYear;
  };
  return days(spread.wide_from, spread.nominal_from) +
             days(spread.nominal_from, spread.nominal_to) >
         days(spread.wide_from, spread.wide_to);
}

// Months have 28 to 31 days.
bool ReachesBeyondWide(const DateWidths& widths) {
  return widths.nominal.months * 28 + widths.nominal.days >
         widths.wide.months * 31 + widths.wide.days;
}

class PolicyReader {
 public:
  PolicyReader(const Node& node, const Reporter& reporter)
      : reporter_(reporter),
        fields_(node, "the policies of dates", kPolicyKeys, reporter) {}

  void Integer(absl::string_view key, int* value) {
    const std::optional<int64_t> read = fields_.Integer(key);
    if (!read.has_value()) return;
    if (*read < 0 || *read > 10000) {
      Complain(*fields_.Get(key), "a number of days up to 10000");
    } else {
      *value = static_cast<int>(*read);
    }
  }

  template <typename T>
  void Spread(absl::string_view key, std::optional<T> (*read)(absl::string_view),
              absl::string_view expected, DateSpread<T>* spread) {
    const Node* const node = fields_.Mapping(key);
    if (node != nullptr) Decode(*node, key, read, expected, spread);
  }

  // A mapping of names to spreads; those absent keep their value.
  template <typename T, size_t n>
  void Spreads(absl::string_view key, absl::Span<const absl::string_view> names,
               std::optional<T> (*read)(absl::string_view), absl::string_view expected,
               std::array<DateSpread<T>, n>* spreads) {
    const Node* const node = fields_.Mapping(key);
    if (node == nullptr) return;
    const Fields entries(*node, key, names.subspan(0, n), reporter_);
    for (size_t i = 0; i < n; ++i) {
      if (const Node* const entry = entries.Mapping(names[i]); entry != nullptr) {
        Decode(*entry, names[i], read, expected, &(*spreads)[i]);
      }
    }
  }

  void Widths(absl::string_view key, std::array<DateWidths, kDateUnits>* widths) {
    const Node* const node = fields_.Mapping(key);
    if (node == nullptr) return;
    const Fields entries(*node, key, kDateUnitNames, reporter_);
    for (int i = 0; i < kDateUnits; ++i) {
      const Node* const entry = entries.Mapping(kDateUnitNames[i]);
      if (entry == nullptr) continue;
      const Fields width(*entry, kDateUnitNames[i], kSpreadKeys, reporter_);
      Span(width, "nominal", &(*widths)[i].nominal);
      Span(width, "wide", &(*widths)[i].wide);
      if (ReachesBeyondWide((*widths)[i])) ComplainOfReach(width);
    }
  }

  void SeasonMonths(std::array<int, 4>* months) {
    const Node* const node = fields_.Mapping("season_months");
    if (node == nullptr) return;
    const Fields entries(*node, "season_months", kSeasonNames, reporter_);
    for (size_t i = 0; i < months->size(); ++i) {
      const std::optional<int64_t> month = entries.Integer(kSeasonNames[i]);
      if (!month.has_value()) continue;
      if (*month < 1 || *month > 12) {
        Complain(*entries.Get(kSeasonNames[i]), "a month from 1 to 12");
      } else {
        (*months)[i] = static_cast<int>(*month);
      }
    }
  }

 private:
  void Complain(const Node& node, absl::string_view expected) {
    reporter_.Error(node.at, absl::StrCat(node.IsScalar() ? Quoted(node.text)
                                                          : std::string(KindName(node)),
                                          " is not ", expected));
  }

  // Of what is written, or what it stands beside in an earlier file.
  void ComplainOfReach(const Fields& fields) {
    const absl::string_view key = fields.Has("wide") ? "wide" : "nominal";
    reporter_.Error(fields.At(key), "'nominal' reaches beyond 'wide'",
                    "the widest reading holds all of the ordinary one");
  }

  void Span(const Fields& fields, absl::string_view key, CalendarSpan* span) {
    const std::optional<std::string> text = fields.Text(key);
    if (!text.has_value()) return;
    const std::optional<CalendarSpan> read = ReadSpan(*text);
    if (read.has_value()) {
      *span = *read;
    } else {
      Complain(*fields.Get(key), "a length such as '15 days', '1 month' or '2 years'");
    }
  }

  template <typename T>
  void Decode(const Node& node, absl::string_view what,
              std::optional<T> (*read)(absl::string_view), absl::string_view expected,
              DateSpread<T>* spread) {
    const Fields fields(node, what, kSpreadKeys, reporter_);
    Ends(fields, "nominal", read, expected, &spread->nominal_from, &spread->nominal_to);
    Ends(fields, "wide", read, expected, &spread->wide_from, &spread->wide_to);
    if (ReachesBeyondWide(*spread)) ComplainOfReach(fields);
  }

  template <typename T>
  void Ends(const Fields& fields, absl::string_view key,
            std::optional<T> (*read)(absl::string_view), absl::string_view expected,
            T* from, T* to) {
    const Node* const pair = fields.Sequence(key);
    if (pair == nullptr) return;
    if (pair->items.size() == 2) {
      const std::optional<T> first = read(pair->items[0].text);
      const std::optional<T> second = read(pair->items[1].text);
      if (first.has_value() && second.has_value()) {
        if (IsReversed(*first, *second)) {
          return reporter_.Error(pair->at, "what begins later than it ends is no stretch",
                                 "write the earlier end first");
        }
        *from = *first;
        *to = *second;
        return;
      }
    }
    Complain(*pair, absl::StrCat("a pair of ", expected));
  }

  const Reporter& reporter_;
  Fields fields_;
};

}  // namespace

void ReadDatePolicies(const Node& node, const Reporter& reporter,
                      DatePolicies* policies) {
  constexpr absl::string_view kDays = "days of the year such as '12-31'";
  constexpr absl::string_view kShares = "shares such as '1/3'";
  constexpr absl::string_view kWeekdays = "weekdays from 1 to 7";
  PolicyReader reader(node, reporter);
  reader.Widths("approximate", &policies->approximate);
  reader.Widths("ago", &policies->ago);
  reader.Spreads<Share>("parts", kDatePartNames, ReadShare, kShares, &policies->parts);
  reader.Spreads<int>("week_parts", kDatePartNames, ReadWeekday, kWeekdays,
                      &policies->week_parts);
  reader.Integer("edge_days", &policies->edge_days);
  reader.Integer("edge_slack", &policies->edge_slack);
  reader.Spread<MonthDay>("end_of_year", ReadMonthDay, kDays, &policies->end_of_year);
  reader.Spread<MonthDay>("year_end", ReadMonthDay, kDays, &policies->year_end);
  reader.Spread<MonthDay>("turn_of_year", ReadMonthDay, kDays, &policies->turn_of_year);
  reader.SeasonMonths(&policies->season_months);
  reader.Integer("season_slack", &policies->season_slack);
  reader.Spread<int>("weekend", ReadWeekday, kWeekdays, &policies->weekend);
  reader.Spread<int>("several", ReadCount, "counts", &policies->several);
  reader.Integer("recent_days", &policies->recent_days);
  reader.Integer("fiscal_months", &policies->fiscal_months);
  reader.Integer("two_digit_ahead", &policies->two_digit_ahead);
  reader.Integer("two_digit_near", &policies->two_digit_near);
  reader.Integer("published_days", &policies->published_days);
}

}  // namespace gainsay
