#include "claims/reading/dates/identifier_pattern.h"

#include <map>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "claims/reading/dates/date_names.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

using Groups = std::map<std::string, re2::StringPiece>;

std::optional<Groups> NamedGroups(const RE2& pattern, absl::string_view text) {
  std::vector<re2::StringPiece> all(1 + pattern.NumberOfCapturingGroups());
  const re2::StringPiece whole(text.data(), text.size());
  if (!pattern.Match(whole, 0, whole.size(), RE2::UNANCHORED, all.data(),
                     static_cast<int>(all.size()))) {
    return std::nullopt;
  }
  Groups groups;
  for (const auto& [name, index] : pattern.NamedCapturingGroups())
    groups[name] = all[index];
  return groups;
}

std::optional<int> NumberIn(const Groups& groups, const std::string& name) {
  const auto found = groups.find(name);
  int number = 0;
  if (found == groups.end() || found->second.empty() ||
      !absl::SimpleAtoi(absl::string_view(found->second.data(), found->second.size()),
                        &number)) {
    return std::nullopt;
  }
  return number;
}

// The month that the text names in full or by its first letters, three at least: "feb",
// "sept".
std::optional<int> MonthNamed(absl::string_view text) {
  constexpr size_t kFewestLetters = 3;
  if (text.size() < kFewestLetters) return std::nullopt;
  for (int month = 1; month <= 12; ++month) {
    if (absl::StartsWithIgnoreCase(MonthName(month), text)) return month;
  }
  return std::nullopt;
}

// Whether the group took part in the match.
bool Has(const Groups& groups, const std::string& name) {
  const auto found = groups.find(name);
  return found != groups.end() && !found->second.empty();
}

DateSet Days(Day min, Day max) {
  DateSet set;
  set.boxes.push_back(DateBox::Within(min, max));
  return set;
}

// The date that the groups make; outer none: they make no valid one; inner none: there is
// no year.
std::optional<std::optional<DateSet>> DateIn(const Groups& groups) {
  const auto year = NumberIn(groups, "year");
  auto month = NumberIn(groups, "month");
  if (!month.has_value() && Has(groups, "month")) {
    const re2::StringPiece& name = groups.at("month");
    month = MonthNamed(absl::string_view(name.data(), name.size()));
    if (!month.has_value()) return std::nullopt;
  }
  const auto day = NumberIn(groups, "day");
  if (!year.has_value()) return std::optional<DateSet>();
  if (!IsValidDate(*year, month.value_or(1), day.value_or(1))) return std::nullopt;
  if (!month.has_value()) {
    return Days(DayFromCalendar(*year, 1, 1), DayFromCalendar(*year, 12, 31));
  }
  if (!day.has_value()) {
    return Days(DayFromCalendar(*year, *month, 1),
                DayFromCalendar(*year, *month, DaysInMonth(*year, *month)));
  }
  const Day exact = DayFromCalendar(*year, *month, *day);
  return Days(exact, exact);
}

// A day is one of a month, and a month one of a year.
constexpr std::array<std::pair<const char*, const char*>, 2> kPartOf = {
    {{"day", "month"}, {"month", "year"}}};

}  // namespace

std::shared_ptr<const RE2> ReadIdentifierPattern(
    const std::string& pattern, absl::Span<const absl::string_view> groups,
    TextPosition at, const Reporter& reporter) {
  auto compiled = std::make_shared<RE2>(pattern, RE2::Quiet);
  if (!compiled->ok()) {
    reporter.Error(
        at, fmt::format("the pattern is no regular expression: {}", compiled->error()),
        fmt::format("RE2 syntax, with groups written (?P<{}>...)",
                    std::string(groups.front())));
    return nullptr;
  }
  const std::map<std::string, int>& named = compiled->NamedCapturingGroups();
  bool good = true;
  const auto fail = [&](std::string message, std::string hint) {
    reporter.Error(at, std::move(message), std::move(hint));
    good = false;
  };
  for (const auto& [name, index] : named) {
    if (absl::c_linear_search(groups, name)) continue;
    // Other names may be there for who reads the pattern.
    std::string meant = DidYouMean(name, groups);
    if (!meant.empty()) {
      fail(fmt::format("unknown group '{}' in the pattern", name), std::move(meant));
    }
  }
  for (const auto& [part, whole] : kPartOf) {
    if (!good || named.count(part) == 0 || named.count(whole) != 0) continue;
    fail(fmt::format("no group '{}' in the pattern", whole),
         fmt::format("the '{}' makes no date without it", part));
  }
  return good ? compiled : nullptr;
}

std::optional<IdentifierMatch> MatchIdentifier(const RE2& pattern,
                                               absl::string_view text) {
  const std::optional<Groups> groups = NamedGroups(pattern, text);
  if (!groups.has_value()) return std::nullopt;
  const auto date = DateIn(*groups);
  if (!date.has_value()) return std::nullopt;
  IdentifierMatch match;
  match.date = *date;
  const auto id = groups->find("id");
  if (id != groups->end()) match.id = std::string(id->second);
  return match;
}

}  // namespace gainsay
