#include "claims/reading/identifier_pattern.h"

#include <map>
#include <vector>

#include "absl/strings/numbers.h"

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

DateSet Days(Day min, Day max) {
  DateSet set;
  set.boxes.push_back(DateBox::Within(min, max));
  return set;
}

// The date that the groups make; outer none: they make no valid one; inner none: there is
// no year.
std::optional<std::optional<DateSet>> DateIn(const Groups& groups) {
  const auto year = NumberIn(groups, "year");
  const auto month = NumberIn(groups, "month");
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

}  // namespace

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
