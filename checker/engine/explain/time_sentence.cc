#include "checker/engine/explain/time_sentence.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/engine/explain/set_text.h"
#include "checker/engine/judge/time_relation.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

std::string UtteranceSentence(const Fact& a, const Fact& b) {
  if (a.voice != b.voice) {
    return "different speakers: wordings are compared of one speaker alone";
  }
  switch (OneUtterance(a, b)) {
    case Certainty::kCertain:
      return "the same speaker on the same day";
    case Certainty::kPossible:
      return "the same speaker; that it was one utterance is only possible, since no "
             "claim "
             "of a day settles it";
    case Certainty::kNever:
      return "the same speaker on different days: two utterances";
  }
  return "";
}

bool IsUndated(const Fact& fact) {
  return fact.time.start.min == kMinDay || fact.time.end.max == kMaxDay;
}

std::string DistanceText(const Fact& a, const Fact& b) {
  const DaysApart apart = DaysBetween(a, b);
  if (apart.least == apart.most) {
    return apart.least == 0 ? "at one time" : DayCount(apart.least) + " apart";
  }
  if (SayOneTime(a, b)) {
    return a.dated_by >= 0 ? "of one time, that of their article"
                           : "of one time, by what both say";
  }
  if (apart.most > kMaxDay / 2) {
    const bool of_neither_day = IsUndated(a) && IsUndated(b);
    return absl::StrCat(
        apart.least == 0 ? "possibly at one time"
                         : "at least " + DayCount(apart.least) + " apart",
        of_neither_day ? ", since both are undated" : ", since one is undated");
  }
  return fmt::format("{} to {} apart", apart.least, DayCount(apart.most));
}

std::string HoldsSentence(const Fact& a, const Fact& b, const Vocabulary& vocabulary) {
  if (!SayWhenItChanged(a, b)) {
    return absl::StrCat(a.property == b.property ? "it" : "the earlier one",
                        " is taken to hold for ", DayCount(DaysHeld(a, b, vocabulary)));
  }
  return HoldTogether(a, b, vocabulary) == Certainty::kNever
             ? "by what they say of since or until when, the one had ended by then"
             : "by what they say of since or until when, that one day is of both is only "
               "possible";
}

std::string MonotoneSentence(TimeKind kind, const Fact& a, const Fact& b) {
  const std::string may =
      kind == TimeKind::kMonotoneUp ? "it may only rise" : "it may only fall";
  const PossibleOrders orders = OrdersOf(a, b);
  if (orders.before + orders.same + orders.after > 1) {
    const bool unsaid = IsUndated(a) || IsUndated(b);
    return absl::StrCat(may, "; which of the two was said first is open",
                        unsaid ? ", since no 'said_on' tells it" : "");
  }
  if (OneIsLater(a, b)) return may + "; one is later than the other";
  const bool one_day = a.time.start.min == b.time.end.max;
  return may + (one_day ? "; both are of one day" : "; both are of one time");
}

// Of facts of which not all are states.
std::string AtOneTimeSentence(bool moves) {
  return moves ? "the rule compares them as they can be at one time"
               : "the rule compares them whenever they hold";
}

}  // namespace

std::string TimeSentence(const Rule& rule, const Fact& a, const Fact& b,
                         const Vocabulary& vocabulary) {
  const Property& property = vocabulary.property(a.property);
  const Property& other = vocabulary.property(b.property);
  if (rule.shape == RuleShape::kAgreement && property.type == ValueType::kQuotation) {
    return UtteranceSentence(a, b);
  }
  if (property.time == TimeKind::kFluent && other.time == TimeKind::kFluent) {
    return absl::StrCat(DistanceText(a, b), "; ", HoldsSentence(a, b, vocabulary));
  }
  if (rule.shape == RuleShape::kMonotony) return MonotoneSentence(property.time, a, b);
  if (rule.shape == RuleShape::kAgreement) return "it does not change with time";
  return AtOneTimeSentence(IsMonotone(property.time) || IsMonotone(other.time));
}

std::string PreviousSentence(const Fact& later, const Fact& previous) {
  return absl::StrCat(
      DistanceText(later, previous),
      "; a claim and the previous one are compared however long either is "
      "taken to hold");
}

std::string TimeSentence(const std::vector<const Fact*>& facts,
                         const Vocabulary& vocabulary) {
  const auto time = [&](const Fact* fact) -> TimeKind {
    return vocabulary.property(fact->property).time;
  };
  const bool moves =
      absl::c_any_of(facts, [&](const Fact* fact) { return IsMonotone(time(fact)); });
  const auto states = absl::c_count_if(
      facts, [&](const Fact* fact) { return time(fact) == TimeKind::kFluent; });
  return states > 1 && !moves ? "all of them hold at one time" : AtOneTimeSentence(moves);
}

}  // namespace gainsay
