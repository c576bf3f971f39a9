#include "claims/evidence/stated_values.h"

#include <optional>
#include <string>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "claims/evidence/named_words.h"
#include "claims/facts/fact_times.h"
#include "claims/vocabulary/name_folding.h"
#include "re2/re2.h"

namespace gainsay {
namespace {

// Plurals that do not end in s.
constexpr absl::string_view kPeople[] = {"people", "men", "women", "children", "police"};

// The property of an amount or a date of which nothing is known.
Property AnyOf(ValueType type) {
  Property property;
  property.type = type;
  return property;
}

bool IsPlural(absl::string_view word) {
  return (word.size() > 3 && word.back() == 's') || absl::c_linear_search(kPeople, word);
}

// "1998", not "1,998".
bool HasFormOfYear(absl::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
         absl::c_all_of(word, absl::ascii_isdigit);
}

// "Yesterday"; "today" is often these days.
bool NamesNeighbourOfToday(absl::string_view word, const DateWords& words) {
  const DateMeaning* meaning = MeaningOf(word, words);
  return meaning != nullptr && meaning->role == DateRole::kDay && meaning->value != 0;
}

}  // namespace

StatedValues::StatedValues(const Claim& claim, const Fact& fact, const QuoteReader& quote,
                           const QuoteArithmetic& arithmetic, Interpreter& interpreter)
    : quote_(quote),
      arithmetic_(arithmetic),
      lexicon_(interpreter.lexicon()),
      property_(interpreter.vocabulary().property(fact.property)),
      fact_(fact),
      counted_(PropertyWords(property_)),
      any_amount_(AnyOf(ValueType::kQuantity)) {
  const std::optional<DayRange> published = Dated(fact.published);
  amount_context_ = interpreter.Context(claim, any_amount_, published);
  const Property any_date = AnyOf(ValueType::kDate);
  dates_ =
      quote_.Longest(interpreter.Context(claim, any_date, published),
                     [this](const Stated& stated) { return IsCalendarDate(stated); });
  if (property_.type == ValueType::kQuantity) {
    moves_ = MovesOf(quote_, arithmetic_, amount_context_);
  }
}

std::vector<Stated> StatedValues::Values() const {
  if (property_.type == ValueType::kDate) {
    std::vector<Stated> dates = dates_;
    std::erase_if(dates, [this](const Stated& date) { return IsOfAnother(date); });
    return dates;
  }
  std::vector<Stated> amounts =
      quote_.Longest(amount_context_, [&](const Stated& amount) {
        return !Overlaps(amount, dates_) &&
               !GoOverSureMove(amount.first, amount.last, moves_);
      });
  std::erase_if(amounts, [this](const Stated& amount) { return !IsOfKind(amount); });
  return amounts;
}

absl::string_view StatedValues::Excerpt(const Stated& value) const {
  size_t last = value.last;
  while (last > value.first &&
         lexicon_.names.links.contains(absl::AsciiStrToLower(Text(last, last))) &&
         MayEndWith(value, last - 1)) {
    --last;
  }
  return Text(value.first, last);
}

bool StatedValues::MayEndWith(const Stated& amount, size_t last) const {
  const std::optional<Reading> reading = quote_.Read(amount.first, last, amount_context_);
  if (!reading.has_value()) return false;
  const auto* shorter = std::get_if<Readings<QuantityReading>>(&reading->parts);
  const auto* whole = std::get_if<Readings<QuantityReading>>(&amount.reading.parts);
  if (shorter == nullptr || whole == nullptr) return false;
  return !shorter->empty() && !whole->empty() &&
         (*shorter)[0].base_wide == (*whole)[0].base_wide;
}

bool StatedValues::IsCalendarDate(const Stated& stated) const {
  static const RE2 kDayInDigits(
      R"(\b(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})\b)");
  const absl::string_view text = Text(stated.first, stated.last);
  const bool digits = HasDigit(text);
  if (digits && RE2::PartialMatch({text.data(), text.size()}, kDayInDigits)) return true;
  for (size_t i = stated.first; i <= stated.last; ++i) {
    const absl::string_view word = Text(i, i);
    if (NamesDayOrMonth(word, lexicon_.dates)) return true;
    if (digits && MayNameMonth(word, lexicon_.dates)) return true;
    if (NamesNeighbourOfToday(word, lexicon_.dates)) return true;
    if (IsYear(stated, i)) return true;
  }
  return false;
}

// By the word before it: "in 1998", "early 1998". Other numbers stand behind some of
// these too, before their nouns: "by 1500 people".
bool StatedValues::IsYear(const Stated& stated, size_t i) const {
  const absl::string_view year = Text(i, i);
  if (!HasFormOfYear(year) || !quote_.Follows(i)) return false;
  if (quote_.words()[i].hyphen_after) return false;
  const DateMeaning* before = MeaningOf(Text(i - 1, i - 1), lexicon_.dates);
  if (before == nullptr) return false;
  switch (before->role) {
    case DateRole::kIn:
      return !absl::EndsWith(year, "00") || !HasNounBehind(i);
    case DateRole::kBound:
      return before->value == static_cast<int>(DateBound::kSince) || !HasNounBehind(i);
    case DateRole::kPart:
    case DateRole::kSeason:
    case DateRole::kFrom:
    case DateRole::kBetween:
      return !HasNounBehind(i);
    // Of a longer date alone: "summer of 2024", not "a crowd of 2000".
    case DateRole::kOf:
    case DateRole::kTo:
    case DateRole::kAnd:
      return i > stated.first + 1 && !HasNounBehind(i);
    default:
      return false;
  }
}

// What is told by "after Monday's quake" happened on Monday, or later.
bool StatedValues::IsOfAnother(const Stated& date) const {
  const bool possessive = quote_.IsPossessive(date.last);
  return arithmetic_.IsOfAnother(possessive ? date.last + 1 : date.first);
}

bool StatedValues::IsOfKind(const Stated& stated) const {
  const auto* parts = std::get_if<Readings<QuantityReading>>(&stated.reading.parts);
  if (parts == nullptr || parts->empty()) return false;
  const QuantityReading& amount = (*parts)[0];
  const auto& value = std::get<QuantityValue>(*fact_.value);
  if (!value.dimension.dimensionless()) return amount.dimension == value.dimension;
  if (property_.whole) {
    const bool bare = amount.unit == "1" || amount.unit == "count";
    return bare && IsNumberOfThings(stated, amount);
  }
  if (!property_.unit.has_value()) return false;
  if (property_.unit->code == "%") {
    return amount.unit == "%" ||
           (amount.unit == "1" && arithmetic_.IsShareInWords(stated.first, stated.last));
  }
  return property_.unit->code == "1" && amount.unit == "1" && IsBareNumber(stated);
}

bool StatedValues::IsNumberOfThings(const Stated& stated,
                                    const QuantityReading& amount) const {
  if (WholeNumbers(amount.wide).empty()) return false;
  if (amount.wide.Hull().max == 0) return IsNoneOfThings(stated);
  const bool small = amount.wide.Hull().min <= kToldByNaming;
  bool digits = false;
  for (size_t i = stated.first; i <= stated.last; ++i) {
    if (!HasDigit(Text(i, i)) || IsJoinedToName(stated, i)) continue;
    if (!IsCounting(i)) return false;
    digits = true;
  }
  return digits || !small;
}

// "Zero deaths", and "no one was killed" of a number of people killed.
bool StatedValues::IsNoneOfThings(const Stated& stated) const {
  const PhraseTable& phrases = lexicon_.phrases;
  // "None of the injured" presupposes some.
  const size_t behind = stated.last + 1;
  if (quote_.Follows(behind) &&
      phrases.Begins(phrases.Find(Text(behind, behind)), PhraseKind::kOf)) {
    return false;
  }
  for (size_t i = stated.first; i <= stated.last; ++i) {
    const absl::string_view word = Text(i, i);
    if (i > stated.first && phrases.Begins(phrases.Find(word), PhraseKind::kOf))
      return false;
    if (HasDigit(word)) return IsCounting(i);
    const PhraseTable::Place place = phrases.Next(PhraseTable::kRoot, phrases.Find(word));
    const bool zero =
        absl::c_linear_search(phrases.Uses(place), PhraseUse{PhraseKind::kCardinal, 0});
    if (zero || IsCounted(i)) return true;
  }
  return false;
}

bool StatedValues::IsCounted(size_t i) const {
  const std::string word = FoldName(Text(i, i));
  return absl::c_any_of(
      counted_, [&](const std::string& counted) { return AreForms(counted, word); });
}

bool StatedValues::IsJoinedToName(const Stated& stated, size_t i) const {
  return i > stated.first && quote_.words()[i].hyphen_before &&
         absl::ascii_isalpha(static_cast<unsigned char>(Text(i - 1, i - 1).back()));
}

// "40", "1.2m" of "1.2m people", "500-odd"; not the 5 of "a 5 m wall".
bool StatedValues::IsCounting(size_t i) const {
  if (!IsPlainNumber(quote_.quote(), quote_.words(), i)) {
    return IsMultiplied(i) || IsCompounded(i);
  }
  if (IsHour(i)) return false;
  if (!quote_.Follows(i + 1)) return true;
  const absl::string_view behind = Text(i + 1, i + 1);
  const PhraseTable& phrases = lexicon_.phrases;
  const PhraseTable& symbols = lexicon_.symbols;
  return !phrases.Begins(phrases.Find(behind), PhraseKind::kMultiplier) ||
         !symbols.Begins(symbols.Find(behind), PhraseKind::kUnit);
}

bool StatedValues::IsCompounded(size_t i) const {
  const QuoteWord& word = quote_.words()[i];
  if (word.hyphen_before || !word.hyphen_after || i + 1 >= quote_.words().size()) {
    return false;
  }
  const PhraseTable& phrases = lexicon_.phrases;
  return IsCounted(i + 1) ||
         phrases.Begins(phrases.Find(Text(i + 1, i + 1)), PhraseKind::kHedgeAfter);
}

// Before the plural of what is counted: "7m viewers", not "7m deep" or "a 10k run".
bool StatedValues::IsMultiplied(size_t i) const {
  const absl::string_view number = Text(i, i);
  const size_t digits = number.find_last_of("0123456789") + 1;
  const PhraseTable& phrases = lexicon_.phrases;
  if (!absl::ascii_isdigit(static_cast<unsigned char>(number[0])) ||
      !phrases.Begins(phrases.Find(number.substr(digits)), PhraseKind::kMultiplier)) {
    return false;
  }
  const QuoteWord& word = quote_.words()[i];
  const bool determined =
      i > 0 && phrases.Begins(phrases.Find(Text(i - 1, i - 1)), PhraseKind::kDeterminer);
  if (word.hyphen_before || word.hyphen_after || determined) return false;
  return HasNounBehind(i) && (IsPlural(Text(i + 1, i + 1)) ||
                              (HasNounBehind(i + 1) && IsPlural(Text(i + 2, i + 2))));
}

// "6.30 p.m."
bool StatedValues::IsHour(size_t i) const {
  if (!quote_.Follows(i + 1)) return false;
  const std::string behind = absl::StrReplaceAll(Text(i + 1, i + 1), {{".", ""}});
  const DateMeaning* meaning = MeaningOf(behind, lexicon_.dates);
  return meaning != nullptr && meaning->role == DateRole::kMeridiem;
}

// "6.8", also of "6.8-magnitude"; not the 20 of "20-point".
bool StatedValues::IsBareNumber(const Stated& stated) const {
  if (arithmetic_.IsShareInWords(stated.first, stated.last)) return false;
  bool any = false;
  for (size_t i = stated.first; i <= stated.last; ++i) {
    const absl::string_view number = Text(i, i);
    if (!HasDigit(number)) continue;
    if (IsHour(i)) return false;
    any = true;
    if (IsPlainNumber(quote_.quote(), quote_.words(), i)) continue;
    const bool decimal =
        absl::StrContains(number, '.') &&
        absl::c_all_of(number, [](char c) { return c == '.' || absl::ascii_isdigit(c); });
    const QuoteWord& word = quote_.words()[i];
    const bool compound = word.hyphen_before || word.hyphen_after;
    if (!decimal || !compound) return false;
  }
  return any;
}

bool StatedValues::HasNounBehind(size_t i) const {
  if (!quote_.Follows(i + 1)) return false;
  const absl::string_view word = Text(i + 1, i + 1);
  return absl::ascii_islower(static_cast<unsigned char>(word[0])) &&
         !lexicon_.names.links.contains(word);
}

}  // namespace gainsay
