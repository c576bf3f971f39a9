#ifndef GAINSAY_CLAIMS_LEXICON_DATE_WORDS_H_
#define GAINSAY_CLAIMS_LEXICON_DATE_WORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/date_holidays.h"
#include "claims/lexicon/date_policies.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// What a word does in a written date. The comment says what DateMeaning::value is.
enum class DateRole {
  kMonth,        // 1..12
  kWeekday,      // ISO, 1..7
  kWeekdays,     // likewise, of several: "Mondays"
  kSeason,       // 0 spring … 3 winter
  kUnit,         // DateUnit
  kCountedUnit,  // none: a unit after a number alone, see DateMeaning::counted
  kYearMark,     // 0, or 1 of a fiscal year: "FY"
  kCardinal,     // the number
  kOrdinal,      // the number
  kVagueCount,   // index into DateWords::vague_counts
  kDay,          // days from the publication date: -1 is "yesterday"
  kNamedPeriod,  // NamedPeriod
  kHoliday,      // index into DateWords::holidays
  kDirection,    // DateDirection
  kPart,         // DatePart
  kRun,          // 1 before the first day of a period, -1 before its last: "ending"
  kApproximate,  // none, as where nothing is said below
  kNearly,       // before a count that is not quite reached: "almost"
  kBound,        // DateBound
  kFrom,
  kTo,
  kBetween,
  kAnd,
  kOr,
  kOf,
  kArticle,
  kOn,       // words before a day or a time that add nothing: "on", "at", "during"
  kIn,       // before a period, or before a count: "in two weeks"
  kWithin,   // before a count: "within two weeks"
  kExactly,  // before a count: the day itself; it adds nothing to others
  kMoreThan,
  kLessThan,
  kJustOver,   // before a count: "just over two years"
  kJustUnder,  // likewise "just under"
  kAndHalf,    // after a count: "and a half"
  kFor,        // before a count that lasts: "for 10 days"
  kClosest,    // "the closest Monday to"
  kToDate,
  kAgo,
  kHence,
  kEarlier,  // "earlier this year"
  kLater,
  kZone,          // minutes east of UTC
  kAmericanZone,  // its standard time, with daylight time by the rule of the United
                  // States
  kEuropeanZone,  // likewise by the rule of the European Union
  kMeridiem,      // hours to add: 0 a.m., 12 p.m.
  kClock,         // minutes after midnight: "noon"
  kDayPart,       // 0, 1 past midnight: "night", 2 before a time: "just after"
  kEra,           // 1, -1 before the common era, else the years by which it is ahead
  kDecade,        // "nineties": 90
  kQuarterMark,   // the Q of "Q3"
  kHalfMark,      // the H of "H1"
  kPublished,     // before a dateline: 0 "published", 1 "updated"
  kShort,         // index into DateWords::expansions: "EOM", "D-Day"
};

// The last two are the grammar's: "the week before last", "the week after next".
enum class DateDirection { kLast, kPast, kThis, kNext, kComing, kBeforeLast, kAfterNext };
enum class DateBound { kBy, kBefore, kAfter, kNotBefore, kSince, kUntil };
enum class NamedPeriod { kOvernight, kYearEnd, kTurnOfYear, kTonight, kNewYear };

// "a few": from 3 to 5, in the widest sense from 2 to 10.
using VagueCount = DateSpread<int>;

struct DateMeaning {
  DateRole role = DateRole::kArticle;
  int value = 0;
  bool plural = false;  // of a unit: "weeks"
  // The unit that the word is after a number, whatever else it may be: "mon".
  std::optional<DateUnit> counted;
};

// A phrase, or the first word of one.
struct DatePhrase {
  std::optional<DateMeaning> meaning;  // nothing where only longer phrases have one
  int longest = 0;  // the words of the longest phrase that begins with it, of one word
};

// The words of written dates and what they mean. Phrases are in lower case, words apart
// by one space ("turn of the year"), hyphens and full stops left out.
struct DateWords {
  DatePolicies policies;
  absl::flat_hash_map<std::string, DatePhrase> phrases;
  std::vector<VagueCount> vague_counts;
  std::vector<HolidayRule> holidays;
  std::vector<std::string> expansions;  // what a word is short for

  // Null where nothing begins with the phrase. Valid while the words are not changed.
  const DatePhrase* Find(absl::string_view phrase) const;
};

// Decodes the section `dates:` of a lexicon file, {words: …, policies: …}, over what
// `words` holds, so that a house lexicon adds to the built-in one. Reports unknown roles
// and values.
void ReadDateWords(const Node& dates, const Reporter& reporter, DateWords* words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_DATE_WORDS_H_
