#ifndef GAINSAY_CLAIMS_LEXICON_DATE_WORDS_H_
#define GAINSAY_CLAIMS_LEXICON_DATE_WORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_holidays.h"
#include "claims/lexicon/date_policies.h"
#include "input/fixed_array.h"
#include "input/packing.h"
#include "input/text_index.h"

namespace gainsay {

// What a word does in a written date. The comment says what DateMeaning::value is.
enum class DateRole : int16_t {
  kNone,         // nothing: longer phrases begin with it
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
  kMovingFeast,  // none: its day is another one every year, which is not known
  kDirection,    // DateDirection
  kPart,         // DatePart
  kRun,          // DateRun
  kApproximate,  // none, as where nothing is said below
  kNearly,       // before a count that is not quite reached: "almost"
  kBound,        // DateBound
  kBoundAfter,   // likewise, after a date: "at the latest"
  kShortly,      // DateBound kBefore or kAfter, of a date or a time: "just after"
  kFrom,
  kTo,
  kBetween,
  kEither,  // before two dates joined by "or"
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
  kFinal,    // before what is the last of a whole: "the final week of"
  kEarlier,  // "earlier this year"
  kLater,
  kZone,          // minutes east of UTC
  kAmericanZone,  // its standard time, with daylight time by the rule of the United
                  // States
  kEuropeanZone,  // likewise by the rule of the European Union
  kMeridiem,      // hours to add: 0 a.m., 12 p.m.
  kClock,         // minutes after midnight: "noon"
  kOClock,        // after an hour: "8 o'clock"
  kDayPart,       // DayPart
  kEra,           // 1, -1 before the common era, else the years by which it is ahead
  kDecade,        // "nineties": 90
  kQuarterMark,   // the Q of "Q3"
  kHalfMark,      // the H of "H1"
  kPublished,     // before a dateline: 0 "published", 1 "updated"
  kShort,         // index into DateWords::expansions: "EOM", "D-Day"
};

// The last two are the grammar's: "the week before last", "the week after next".
enum class DateDirection { kLast, kPast, kThis, kNext, kComing, kBeforeLast, kAfterNext };
// Before the first day of a period, "starting", or its last, "ending"; or its last where
// that is past, "ended".
enum class DateRun { kFirst, kLast, kPastLast };
enum class DateBound {
  kBy,
  kBefore,
  kAfter,
  kNotBefore,
  kSince,
  kUntil,
  kUntilAtLeast  // until then, or later
};
// kNight runs past midnight.
enum class DayPart { kOther, kNight, kAfternoon };
enum class NamedPeriod { kOvernight, kYearEnd, kTurnOfYear, kTonight, kNewYear };

// "a few": from 3 to 5, in the widest sense from 2 to 10.
using VagueCount = DateSpread<int>;

// Without gaps between members, so that the build can make tables of them.
struct DateMeaning {
  static constexpr int8_t kNotCounted = -1;

  int32_t value = 0;
  DateRole role = DateRole::kNone;
  bool plural = false;  // of a unit: "weeks"
  // The DateUnit that the word is after a number, whatever else it may be: "mon".
  int8_t counted = kNotCounted;
};

// A phrase, or the first word of one.
struct DatePhrase {
  DateMeaning meaning;
  int32_t longest =
      0;  // the words of the longest phrase that begins with it, of one word
};

// The words of written dates and what they mean. Phrases are in lower case, words apart
// by one space ("turn of the year"), hyphens, slashes and full stops left out. Immutable
// once made (date_words_reader.h); copies share the tables.
struct DateWords {
  DatePolicies policies;
  TextIndex phrases;
  FixedArray<DatePhrase> meanings;  // by the phrase's number
  FixedArray<VagueCount> vague_counts;
  FixedArray<Holiday> holidays;
  std::vector<std::string> expansions;  // what a word is short for

  // Null where nothing begins with the phrase. Lasts as long as a copy of the words does.
  const DatePhrase* Find(absl::string_view phrase) const;

  // As bytes (input/packing.h), and from them, which they then look into.
  void Pack(std::string& out) const;
  bool Unpack(Unpacker& bytes);
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_DATE_WORDS_H_
