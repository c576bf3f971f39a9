#include "claims/lexicon/date_words_reader.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "input/fields.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

using Names = absl::Span<const absl::string_view>;

constexpr absl::string_view kNamedPeriods[] = {"overnight", "year_end", "turn_of_year",
                                               "tonight", "new_year"};
constexpr absl::string_view kDirections[] = {"last", "past", "this", "next", "coming"};
constexpr absl::string_view kRuns[] = {"first", "last", "past_last"};
constexpr absl::string_view kBounds[] = {"by",    "before", "after",         "not_before",
                                         "since", "until",  "until_at_least"};

constexpr absl::string_view kPluralUnits = "units";
constexpr absl::string_view kCountedUnits = "counted_units";

// How the value of a role is written in the file.
enum class ValueForm { kNone, kNumber, kName, kOffset, kHoliday, kCount, kPhrase };

struct RoleRow {
  absl::string_view name;  // as in the file; "units" are plural
  DateRole role;
  ValueForm form;
  Names names = {};  // of kName, by value
  int min = 0;       // of kNumber; of kNone the value
  int max = 0;
};

constexpr RoleRow kRoles[] = {
    {"month", DateRole::kMonth, ValueForm::kNumber, {}, 1, 12},
    {"weekday", DateRole::kWeekday, ValueForm::kNumber, {}, 1, 7},
    {"weekdays", DateRole::kWeekdays, ValueForm::kNumber, {}, 1, 7},
    {"season", DateRole::kSeason, ValueForm::kName, kSeasonNames},
    {"unit", DateRole::kUnit, ValueForm::kName, kDateUnitNames},
    {kPluralUnits, DateRole::kUnit, ValueForm::kName, kDateUnitNames},
    {kCountedUnits, DateRole::kCountedUnit, ValueForm::kName, kDateUnitNames},
    {"year_mark", DateRole::kYearMark, ValueForm::kNumber, {}, 0, 1},
    {"cardinal", DateRole::kCardinal, ValueForm::kNumber, {}, 0, 1000},
    {"ordinal", DateRole::kOrdinal, ValueForm::kNumber, {}, 1, 100},
    {"vague_count", DateRole::kVagueCount, ValueForm::kCount},
    {"day", DateRole::kDay, ValueForm::kNumber, {}, -7, 7},
    {"named_period", DateRole::kNamedPeriod, ValueForm::kName, kNamedPeriods},
    {"holiday", DateRole::kHoliday, ValueForm::kHoliday},
    {"moving_feast", DateRole::kMovingFeast, ValueForm::kNone},
    {"direction", DateRole::kDirection, ValueForm::kName, kDirections},
    {"part", DateRole::kPart, ValueForm::kName, kDatePartNames},
    {"run", DateRole::kRun, ValueForm::kName, kRuns},
    {"approximate", DateRole::kApproximate, ValueForm::kNone},
    {"nearly", DateRole::kNearly, ValueForm::kNone},
    {"bound", DateRole::kBound, ValueForm::kName, kBounds},
    {"bound_after", DateRole::kBoundAfter, ValueForm::kName, kBounds},
    {"shortly", DateRole::kShortly, ValueForm::kName, kBounds},
    {"from", DateRole::kFrom, ValueForm::kNone},
    {"to", DateRole::kTo, ValueForm::kNone},
    {"between", DateRole::kBetween, ValueForm::kNone},
    {"either", DateRole::kEither, ValueForm::kNone},
    {"and", DateRole::kAnd, ValueForm::kNone},
    {"or", DateRole::kOr, ValueForm::kNone},
    {"of", DateRole::kOf, ValueForm::kNone},
    {"article", DateRole::kArticle, ValueForm::kNone},
    {"on", DateRole::kOn, ValueForm::kNone},
    {"in", DateRole::kIn, ValueForm::kNone},
    {"within", DateRole::kWithin, ValueForm::kNone},
    {"exactly", DateRole::kExactly, ValueForm::kNone},
    {"more_than", DateRole::kMoreThan, ValueForm::kNone},
    {"less_than", DateRole::kLessThan, ValueForm::kNone},
    {"just_over", DateRole::kJustOver, ValueForm::kNone},
    {"just_under", DateRole::kJustUnder, ValueForm::kNone},
    {"and_half", DateRole::kAndHalf, ValueForm::kNone},
    {"for", DateRole::kFor, ValueForm::kNone},
    {"closest", DateRole::kClosest, ValueForm::kNone},
    {"to_date", DateRole::kToDate, ValueForm::kNone},
    {"ago", DateRole::kAgo, ValueForm::kNone},
    {"hence", DateRole::kHence, ValueForm::kNone},
    {"final", DateRole::kFinal, ValueForm::kNone},
    {"earlier", DateRole::kEarlier, ValueForm::kNone},
    {"later", DateRole::kLater, ValueForm::kNone},
    {"zone", DateRole::kZone, ValueForm::kOffset},
    {"american_zone", DateRole::kAmericanZone, ValueForm::kOffset},
    {"european_zone", DateRole::kEuropeanZone, ValueForm::kOffset},
    {"meridiem", DateRole::kMeridiem, ValueForm::kNumber, {}, 0, 12},
    {"clock", DateRole::kClock, ValueForm::kNumber, {}, 0, 1439},
    {"o_clock", DateRole::kOClock, ValueForm::kNone},
    {"day_part", DateRole::kDayPart, ValueForm::kNumber, {}, 0, 2},
    {"era", DateRole::kEra, ValueForm::kNumber, {}, -1, 1000},
    {"decade", DateRole::kDecade, ValueForm::kNumber, {}, 0, 90},
    {"quarter_mark", DateRole::kQuarterMark, ValueForm::kNone},
    {"half_mark", DateRole::kHalfMark, ValueForm::kNone},
    {"published", DateRole::kPublished, ValueForm::kNone},
    {"updated", DateRole::kPublished, ValueForm::kNone, {}, 1},
    {"short_for", DateRole::kShort, ValueForm::kPhrase},
};

constexpr absl::string_view kSections[] = {"words", "policies"};

using Numbers = std::pair<absl::string_view, absl::string_view>;

std::optional<std::pair<int, int>> ReadPair(absl::string_view text, char separator) {
  const Numbers parts = absl::StrSplit(text, absl::MaxSplits(separator, 1));
  std::pair<int, int> pair;
  if (!absl::SimpleAtoi(parts.first, &pair.first)) return std::nullopt;
  if (!absl::SimpleAtoi(parts.second, &pair.second)) return std::nullopt;
  return pair;
}

// "+05:30"
std::optional<int> ReadOffset(absl::string_view text) {
  const int sign = absl::ConsumePrefix(&text, "-") ? -1 : 1;
  if (sign > 0 && !absl::ConsumePrefix(&text, "+")) return std::nullopt;
  const auto pair = ReadPair(text, ':');
  if (!pair.has_value() || pair->first > 14 || pair->second > 59) return std::nullopt;
  return sign * (pair->first * 60 + pair->second);
}

// "3-5/2-10"
std::optional<VagueCount> ReadVagueCount(absl::string_view text) {
  const Numbers parts = absl::StrSplit(text, absl::MaxSplits('/', 1));
  const auto nominal = ReadPair(parts.first, '-');
  const auto wide = ReadPair(parts.second, '-');
  if (!nominal.has_value() || !wide.has_value()) return std::nullopt;
  if (wide->first < 0 || wide->first > nominal->first) return std::nullopt;
  if (nominal->first > nominal->second || nominal->second > wide->second) {
    return std::nullopt;
  }
  return VagueCount{nominal->first, nominal->second, wide->first, wide->second};
}

std::optional<int> ReadNumber(absl::string_view text, int min, int max) {
  int number = 0;
  if (!absl::SimpleAtoi(text, &number)) return std::nullopt;
  return number < min || number > max ? std::nullopt : std::optional<int>(number);
}

std::optional<int> ReadName(absl::string_view text, Names names) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

// The index of what is added to a list of the lexicon, nothing where there is nothing.
template <typename T>
std::optional<int> Add(const std::optional<T>& item, std::vector<T>* list) {
  if (!item.has_value()) return std::nullopt;
  list->push_back(*item);
  return static_cast<int>(list->size()) - 1;
}

std::optional<int> ReadValue(const RoleRow& row, absl::string_view text,
                             WrittenDateWords* words) {
  switch (row.form) {
    case ValueForm::kNone:
      return 0;
    case ValueForm::kNumber:
      return ReadNumber(text, row.min, row.max);
    case ValueForm::kName:
      return ReadName(text, row.names);
    case ValueForm::kOffset:
      return ReadOffset(text);
    case ValueForm::kHoliday:
      return Add(ReadHoliday(text), &words->holidays);
    case ValueForm::kCount:
      return Add(ReadVagueCount(text), &words->vague_counts);
    case ValueForm::kPhrase:
      return Add(std::optional<std::string>(text), &words->expansions);
  }
  return std::nullopt;
}

void AddPhrase(const std::string& phrase, DateMeaning meaning, WrittenDateWords* words) {
  const std::vector<std::string> parts = absl::StrSplit(phrase, ' ');
  int32_t& longest = words->phrases[parts.front()].longest;
  longest = std::max(longest, static_cast<int32_t>(parts.size()));
  DateMeaning& known = words->phrases[phrase].meaning;
  if (known.role != DateRole::kNone && meaning.role == DateRole::kCountedUnit) {
    // A counted unit may be another word as well.
    known.counted = meaning.counted;
    return;
  }
  if (known.counted != DateMeaning::kNotCounted) meaning.counted = known.counted;
  known = meaning;
}

// What a word of the row with the value means.
DateMeaning MeaningOf(const RoleRow& row, int value) {
  DateMeaning meaning = {value, row.role, row.name == kPluralUnits};
  if (row.name == kCountedUnits) meaning.counted = static_cast<int8_t>(value);
  return meaning;
}

void ReadRole(const RoleRow& row, const Fields& roles, const Reporter& reporter,
              WrittenDateWords* words) {
  if (row.form == ValueForm::kNone) {
    for (const TextItem& item : roles.Texts(row.name)) {
      AddPhrase(item.text, MeaningOf(row, row.min), words);
    }
    return;
  }
  const Node* const node = roles.Mapping(row.name);
  if (node == nullptr) return;
  std::vector<absl::string_view> keys;
  for (const Member& member : node->members) keys.push_back(member.key);
  const Fields values(*node, row.name, keys, reporter);
  for (const Member& member : node->members) {
    const std::optional<int> value = ReadValue(row, member.key, words);
    if (!value.has_value()) {
      reporter.Error(member.key_at, absl::StrCat(Quoted(member.key), " is no value of '",
                                                 row.name, "'"));
      continue;
    }
    for (const TextItem& item : values.Texts(member.key)) {
      AddPhrase(item.text, MeaningOf(row, *value), words);
    }
  }
}

}  // namespace

void ReadDateWords(const Node& dates, const Reporter& reporter, WrittenDateWords* words) {
  const Fields sections(dates, "dates", kSections, reporter);
  if (const Node* const node = sections.Mapping("words"); node != nullptr) {
    std::array<absl::string_view, std::size(kRoles)> names;
    std::transform(std::begin(kRoles), std::end(kRoles), names.begin(),
                   [](const RoleRow& row) { return row.name; });
    const Fields roles(*node, "the words of dates", names, reporter);
    for (const RoleRow& row : kRoles) ReadRole(row, roles, reporter, words);
  }
  if (const Node* const node = sections.Mapping("policies"); node != nullptr) {
    ReadDatePolicies(*node, reporter, &words->policies);
  }
}

DateWords MakeDateWords(const WrittenDateWords& words) {
  std::vector<absl::string_view> phrases;
  for (const auto& [phrase, meaning] : words.phrases) phrases.push_back(phrase);
  std::sort(phrases.begin(), phrases.end());
  std::vector<DatePhrase> meanings;
  for (const absl::string_view phrase : phrases) {
    meanings.push_back(words.phrases.at(phrase));
  }
  DateWords made;
  made.policies = words.policies;
  made.phrases = TextIndex(phrases);
  made.meanings = FixedArray<DatePhrase>(std::move(meanings));
  made.vague_counts = FixedArray<VagueCount>(words.vague_counts);
  made.holidays = FixedArray<Holiday>(words.holidays);
  made.expansions = words.expansions;
  return made;
}

}  // namespace gainsay
