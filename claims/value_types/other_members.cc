#include "claims/value_types/other_members.h"

#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "claims/value_types/list_words.h"
#include "claims/value_types/quantity.h"
#include "claims/value_types/tree.h"

namespace gainsay {
namespace {

// "two", "about 20", "dozens of"; not "two aides", who are no others.
std::optional<MemberCount> NumberOf(absl::string_view words, const NamesInText& names,
                                    const ReadingContext& context) {
  if (names.IsName(words)) return std::nullopt;
  absl::ConsumeSuffix(&words, " of");
  ReadValueResult read = ReadMemberCount(TextNode(words), context);
  auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr || reading->absent) return std::nullopt;
  MemberCount count;
  count.number = std::get<QuantityValue>(reading->value);
  if (auto* parts = std::get_if<Readings<QuantityReading>>(&reading->parts)) {
    count.parts = std::move(*parts);
  }
  const bool of_something =
      absl::c_any_of(count.parts, [](const auto& part) { return !part.noun.empty(); });
  const bool possible = !count.number.wide.empty() && count.number.wide.Hull().min >= 0;
  return of_something || !possible ? std::nullopt
                                   : std::optional<MemberCount>(std::move(count));
}

// The number at the end, taken off with what joins it: "Witkoff and at least two".
std::optional<MemberCount> TakeNumber(absl::string_view& text, const NamesInText& names,
                                      const ReadingContext& context) {
  for (size_t begin = 0; begin < text.size();) {
    absl::string_view before = TrimmedName(text.substr(0, begin));
    const bool joined = before.empty() || text[before.size()] == ',' ||
                        TakeLastWords(context.lexicon->names.list_joints, before);
    if (joined) {
      if (auto number = NumberOf(text.substr(begin), names, context)) {
        text = TrimmedName(before);
        return number;
      }
    }
    const size_t space = text.find(' ', begin);
    begin = space == absl::string_view::npos ? text.size() : space + 1;
  }
  return std::nullopt;
}

// Takes off the end what the others are, with the word before it: "other countries",
// "more EU states". Not what holds a list itself.
bool TakeOtherThings(const NameWords& words, absl::string_view& list) {
  for (const std::string& phrase : words.number_rests) {
    const std::string apart = absl::StrCat(" ", phrase, " ");
    const size_t at = list.rfind(apart);
    if (at == absl::string_view::npos) continue;
    const std::string things = absl::StrCat(" ", list.substr(at + apart.size()), " ");
    const auto joins = [&things](const std::string& joint) {
      return absl::StrContains(things, absl::StrCat(" ", joint, " "));
    };
    if (absl::StrContains(things, ',') || absl::c_any_of(words.list_joints, joins) ||
        absl::c_any_of(words.list_choices, joins)) {
      continue;
    }
    list = TrimmedName(list.substr(0, at));
    return true;
  }
  return false;
}

void AddTo(const Interval& number, IntervalSet& sum) {
  const Interval hull = sum.Hull();
  sum = IntervalSet(Interval{hull.min + number.min, hull.max + number.max});
}

MemberCount Others(const Interval& number) {
  MemberCount others;
  others.number.whole = true;
  others.number.nominal = others.number.wide = IntervalSet(number);
  return others;
}

}  // namespace

ReadValueResult ReadMemberCount(const Node& written, const ReadingContext& context) {
  Property count;
  count.whole = true;
  count.type = ValueType::kQuantity;
  ReadingContext inner = context;
  inner.property = &count;
  return ReadQuantityValue(written, inner);
}

std::optional<MemberCount> TakeCountOfOthers(absl::string_view& list,
                                             const NamesInText& names,
                                             const ReadingContext& context) {
  const NameWords& words = context.lexicon->names;
  if (TakeLastWords(words.another_rests, list)) return Others({1, 1});
  if (TakeLastWords(words.counted_rests, list)) {
    auto number = TakeNumber(list, names, context);
    return number.has_value() ? number : SomeOthers();
  }
  // "Witkoff and one other", "Hungary and 12 other countries", but not "Thomas More".
  absl::string_view rest = list;
  if (!TakeLastWords(words.number_rests, rest) && !TakeOtherThings(words, rest))
    return std::nullopt;
  auto number = TakeNumber(rest, names, context);
  // "Witkoff and other officials", but not "Smith and Other Stories".
  const auto is_known = [&names](absl::string_view name) { return names.IsKnown(name); };
  if (!number.has_value() && TakeLastWords(words.list_joints, rest) &&
      absl::c_all_of(names.Split(rest), is_known)) {
    number = SomeOthers();
  }
  if (number.has_value()) list = rest;
  return number;
}

MemberCount SomeOthers() { return Others({1, kInfinity}); }

MemberCount Together(MemberCount a, const MemberCount& b) {
  AddTo(b.number.nominal.Hull(), a.number.nominal);
  AddTo(b.number.wide.Hull(), a.number.wide);
  a.parts.clear();
  return a;
}

void TakeOff(size_t members, QuantityValue& number) {
  const IntervalSet any(Interval{0, kInfinity});
  const auto taken = -static_cast<double>(members);
  number.nominal = Intersect(Affine(number.nominal, 1, taken), any);
  number.wide = Intersect(Affine(number.wide, 1, taken), any);
}

}  // namespace gainsay
