#include "checker/engine/joint/working.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/joint/rounding.h"
#include "checker/engine/joint/sums.h"
#include "checker/engine/joint/told_terms.h"
#include "claims/reading/dates/date_text.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/values/unit_amounts.h"
#include "fmt/format.h"
#include "input/word_list.h"
#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

const char* RelationSign(const IntervalSet& total, const IntervalSet& other) {
  return Meets(total, other, Touch::kSoftCloses) ? "which meets" : "not";
}

const char* OrderWord(RelativeDate::Order order) {
  switch (order) {
    case RelativeDate::Order::kAfter:
      return "after";
    case RelativeDate::Order::kBefore:
      return "before";
    case RelativeDate::Order::kDuring:
      return "during";
  }
  return "";
}

// Where something stands that comes at least so many days after another.
std::string HowFar(int64_t least) {
  if (least == 0) return "not before";
  const int64_t days = std::abs(least);
  return fmt::format("at {} {} day{} {}", least > 0 ? "least" : "most", days,
                     days == 1 ? "" : "s", least > 0 ? "after" : "before");
}

}  // namespace

std::vector<std::string> Working::Of(const Problem& problem, Width width) {
  std::vector<std::string> sentences;
  for (const int32_t index : problem.sums) {
    const SumConstraint& sum = network_.sums[index];
    if (IsToldByAnother(index, problem)) continue;
    sentences.push_back(sum.whole >= 0 ? PartsSentence(index, problem, width)
                                       : SumSentence(index, problem, width));
  }
  if (!problem.orders.empty()) sentences.push_back(OrderSentence(problem, width));
  if (const auto crowded = CrowdedSetOf(problem, width)) {
    sentences.push_back(SentenceOf(*crowded, table_, claims_, vocabulary_));
  }
  return sentences;
}

IntervalSet Working::InUnit(const IntervalSet& set, int32_t variable) const {
  const Property& property = vocabulary_.property(network_.variables[variable].property);
  return property.unit.has_value() ? PlainFromBase(set, *property.unit) : set;
}

std::string Working::Amount(const IntervalSet& set, int32_t variable,
                            std::optional<double> step) const {
  const Property& property = vocabulary_.property(network_.variables[variable].property);
  const IntervalSet amount = InUnit(set, variable);
  return FormatIntervals(Rounded(amount, step.value_or(StepFor(amount))),
                         property.unit.has_value() ? property.unit->code : "");
}

// " (passengers)": by what it is told from other terms of its property, if there are any.
std::string Working::PartInSum(const SumConstraint& sum, const Variable& one) const {
  for (const auto& term : sum.terms) {
    const Variable& other = network_.variables[term.variable];
    if (other.property != one.property) continue;
    for (size_t q = 0; q < one.qualifiers.size(); ++q) {
      if (other.qualifiers[q] == one.qualifiers[q]) continue;
      return absl::StrCat(" (", EntityName(one.qualifiers[q]), ")");
    }
  }
  return "";
}

// By what tells it from the other terms: its subject, or what the sum goes over.
std::string Working::NameInSum(const SumConstraint& sum, int32_t variable) const {
  const Variable& one = network_.variables[variable];
  for (const auto& term : sum.terms) {
    const Variable& other = network_.variables[term.variable];
    if (other.subject != one.subject) return EntityName(one.subject);
    if (other.property != one.property) {
      return absl::StrCat(vocabulary_.property(one.property).id, PartInSum(sum, one),
                          " of ", EntityName(one.subject));
    }
    for (size_t q = 0; q < one.qualifiers.size(); ++q) {
      if (other.qualifiers[q] != one.qualifiers[q]) return EntityName(one.qualifiers[q]);
    }
  }
  return EntityName(one.subject);
}

IntervalSet Working::Domain(const Problem& problem, int32_t variable, Width width) const {
  std::vector<int32_t> facts;
  for (const int32_t fact : problem.facts) {
    if (network_.variable_of_fact[fact] == variable) facts.push_back(fact);
  }
  return solver_.Domain(variable, facts, width);
}

std::vector<std::string> Working::Written(int32_t variable,
                                          const Problem& problem) const {
  std::vector<std::string> written;
  for (const int32_t fact : problem.facts) {
    if (network_.variable_of_fact[fact] != variable) continue;
    const Claim claim = claims_.claims.whole(table_.facts[fact].claim);
    std::string value = fmt::format("{}“{}”", claim.stance.denies ? "denied: " : "",
                                    WrittenValue(claim.value));
    if (claim.origin == FactOrigin::kReference) value += ", taken as known";
    if (!absl::c_linear_search(written, value)) written.push_back(std::move(value));
  }
  return written;
}

// Whether the sum only says what a whole's part, of which no fact speaks, must be: that
// part is then told with where it comes from.
bool Working::IsToldByAnother(int32_t index, const Problem& problem) const {
  const SumConstraint& sum = network_.sums[index];
  if (sum.whole >= 0) return false;
  return absl::c_any_of(sum.terms, [&](const auto& term) {
    if (!Written(term.variable, problem).empty()) return false;
    return absl::c_any_of(problem.sums, [&](int32_t other) {
      const SumConstraint& parts = network_.sums[other];
      return parts.whole >= 0 && parts.whole != term.variable &&
             absl::c_any_of(parts.terms, [&](const auto& part) {
               return part.variable == term.variable;
             });
    });
  });
}

Problem Working::Without(int32_t index, const Problem& problem) {
  Problem rest{problem.facts, {}, {}};
  absl::c_remove_copy(problem.sums, std::back_inserter(rest.sums), index);
  return rest;
}

IntervalSet Working::Possible(int32_t variable, int32_t index, const Problem& problem,
                              Width width) {
  if (!Written(variable, problem).empty()) return Domain(problem, variable, width);
  return solver_.Narrowed(variable, Without(index, problem), width);
}

// Where the value of a variable comes from of which no fact speaks: "100% less the “a
// fifth” of Ukraine".
std::string Working::Source(int32_t variable, const Problem& others) const {
  const auto tied = absl::c_find_if(others.sums, [&](int32_t index) {
    return absl::c_any_of(network_.sums[index].terms,
                          [&](const auto& term) { return term.variable == variable; });
  });
  if (tied == others.sums.end()) return "no claim";
  const SumConstraint& sum = network_.sums[*tied];
  std::vector<std::string> known;
  for (const auto& term : sum.terms) {
    const std::vector<std::string> written = Written(term.variable, others);
    if (term.variable == variable && term.coefficient == 1) continue;
    if (term.coefficient != 1 || written.empty()) {
      return absl::StrCat("by ", network_.laws[sum.law].rule->id);
    }
    known.push_back(fmt::format("the {} of {}", absl::StrJoin(written, ", "),
                                NameInSum(sum, term.variable)));
  }
  return fmt::format("{} less {}", Amount(sum.sum, variable), WordList(known, " and "));
}

// Whether there are claims of the variable without which it follows all the same.
bool Working::IsClaimed(int32_t variable) const {
  return !network_.variables[variable].facts.empty();
}

// "85–95% (“about 90%”)", "0–100% (no claim)", "0–100% (whatever is claimed)".
std::string Working::Stated(int32_t variable, int32_t index, const Problem& problem,
                            Width width, std::optional<double> step) {
  const IntervalSet possible = Possible(variable, index, problem, width);
  const std::vector<std::string> written = Written(variable, problem);
  const bool follows = possible != Domain(problem, variable, width);
  const std::string source = !written.empty() ? absl::StrJoin(written, ", ")
                             : follows        ? Source(variable, Without(index, problem))
                             : IsClaimed(variable) ? "whatever is claimed"
                                                   : "no claim";
  return fmt::format("{} ({})", Amount(possible, variable, step), source);
}

std::string Working::SumSentence(int32_t index, const Problem& problem, Width width) {
  const SumConstraint& sum = network_.sums[index];
  const int32_t like = sum.terms[0].variable;
  std::vector<ToldTerm> terms;
  IntervalSet total = IntervalSet::Point(0);
  for (const auto& term : sum.terms) {
    const std::string factor = term.coefficient == 1 ? ""
                               : term.coefficient == -1
                                   ? "less "
                                   : fmt::format("{} × ", FormatNumber(term.coefficient));
    terms.push_back({factor, NameInSum(sum, term.variable),
                     Stated(term.variable, index, problem, width),
                     !Written(term.variable, problem).empty()});
    total = Add(total,
                Scaled(Possible(term.variable, index, problem, width), term.coefficient));
  }
  const bool declared = network_.laws[sum.law].rule->declared;
  const double step = StepForBoth(InUnit(total, like), InUnit(sum.sum, like));
  return fmt::format(
      "{} make {}, {} {}{}", WordList(Told(terms), " and "), Amount(total, like, step),
      RelationSign(total, sum.sum),
      declared ? "" : "what the rule asks for: ", Amount(sum.sum, like, step));
}

std::string Working::PartsSentence(int32_t index, const Problem& problem, Width width) {
  const SumConstraint& sum = network_.sums[index];
  std::vector<std::string> terms;
  IntervalSet mean = IntervalSet::Point(0);
  const auto whole = absl::c_find_if(
      sum.terms, [&](const auto& term) { return term.variable == sum.whole; });
  for (const auto& term : sum.terms) {
    if (term.variable == sum.whole) continue;
    const double weight = -term.coefficient / whole->coefficient;
    constexpr double kPercent = 100;
    terms.push_back(
        fmt::format("{} {}, {:.1f}% of the whole", NameInSum(sum, term.variable),
                    Stated(term.variable, index, problem, width), weight * kPercent));
    mean = Add(mean, Scaled(Possible(term.variable, index, problem, width), weight));
  }
  const IntervalSet stated = Possible(sum.whole, index, problem, width);
  const double step = StepForBoth(InUnit(mean, sum.whole), InUnit(stated, sum.whole));
  return fmt::format("{}; together {}, {} {} {}", absl::StrJoin(terms, "; "),
                     Amount(mean, sum.whole, step), RelationSign(mean, stated),
                     NameInSum(sum, sum.whole),
                     Stated(sum.whole, index, problem, width, step));
}

// Of facts that nothing but their one key ties.
std::optional<CrowdedSet> Working::CrowdedSetOf(const Problem& problem,
                                                Width width) const {
  if (!problem.sums.empty() || !problem.orders.empty()) return std::nullopt;
  return FindCrowdedSet(problem.facts, table_, vocabulary_, width);
}

// By how many days the dates would have to give way for the first order that is
// impossible; nothing where only their hours are at odds.
Slack Working::SlackOfOrder(const Problem& problem, Width width) {
  Slack slack;
  const int64_t days = solver_.DaysMissing(problem, width);
  if (days <= 0) return slack;
  slack.value = static_cast<double>(days);
  slack.unit = "days";
  return slack;
}

Slack Working::SlackOf(const Problem& problem, Width width) {
  Slack slack;
  if (const auto crowded = CrowdedSetOf(problem, width)) {
    slack.value = crowded->number - crowded->most;
    slack.unit = "count";
    return slack;
  }
  if (problem.sums.empty() && !problem.orders.empty()) {
    return SlackOfOrder(problem, width);
  }
  if (problem.sums.size() != 1) return slack;
  const SumConstraint& sum = network_.sums[problem.sums[0]];
  IntervalSet total = IntervalSet::Point(0);
  for (const auto& term : sum.terms) {
    total = Add(total, Scaled(Domain(problem, term.variable, width), term.coefficient));
  }
  const Property& property =
      vocabulary_.property(network_.variables[sum.terms[0].variable].property);
  const Unit& unit = property.unit.has_value() ? *property.unit : PlainUnit();
  const double gap = PlainDifferenceFromBase(Gap(total, sum.sum), unit);
  const IntervalSet exact = IntervalSet::Point(gap);
  slack.value = std::isfinite(gap) ? Rounded(exact, StepFor(exact)).Hull().min : gap;
  slack.unit = unit.code;
  return slack;
}

std::string Working::OrderSentence(const Problem& problem, Width width) {
  const std::vector<Problem> cycles = solver_.ImpossibleOrders(problem, width);
  // Along the cycle where there is one.
  const std::vector<int32_t>& orders = cycles.empty() ? problem.orders : cycles[0].orders;
  std::vector<std::string> steps;
  for (const int32_t index : orders) {
    const OrderConstraint& order = network_.orders[index];
    std::string step;
    if (order.fact >= 0) {
      const Fact& fact = table_.facts[order.fact];
      const auto& relative = std::get<DateValue>(*fact.value).relative;
      step = fmt::format("{} {} {} ({})", EntityName(fact.subject),
                         OrderWord(relative->order), EntityName(relative->event),
                         ClaimName(claims_, fact.claim));
    } else {
      const Variable& earlier = network_.variables[order.earlier.variable];
      const Variable& later = network_.variables[order.later.variable];
      const auto name = [&](const Variable& variable, bool last) {
        return fmt::format("{} of {} of {}", last ? "the end" : "the beginning",
                           vocabulary_.property(variable.property).id,
                           EntityName(variable.subject));
      };
      step = fmt::format("{} {} {} (the rule {})", name(later, order.later.last),
                         HowFar(order.least.days), name(earlier, order.earlier.last),
                         network_.laws[order.law].rule->id);
    }
    if (!absl::c_linear_search(steps, step)) steps.push_back(std::move(step));
  }
  // Where several properties are spoken of, the subject alone does not tell which.
  const bool one_property = absl::c_all_of(problem.facts, [&](int32_t fact) {
    return table_.facts[fact].property == table_.facts[problem.facts[0]].property;
  });
  for (const int32_t index : problem.facts) {
    const Fact& fact = table_.facts[index];
    const auto* date = std::get_if<DateValue>(&*fact.value);
    if (date == nullptr || date->relative.has_value()) continue;
    const DateSet& days = width == Width::kNominal ? date->nominal : date->wide;
    const DayRange hull = days.Hull();
    steps.push_back(
        fmt::format("{}{} {} {} ({})",
                    one_property ? "" : vocabulary_.property(fact.property).id + " of ",
                    EntityName(fact.subject), hull.min == hull.max ? "on" : "dated",
                    DateSetText(days), ClaimName(claims_, fact.claim)));
  }
  return absl::StrCat(absl::StrJoin(steps, "; "),
                      cycles.empty() ? "" : ": no order of these days fits all");
}

std::vector<std::string> Working::Background(const Problem& problem) const {
  std::vector<std::string> sentences;
  for (const int32_t index : problem.sums) {
    const SumConstraint& sum = network_.sums[index];
    if (sum.whole < 0) continue;
    const EntityId whole = network_.variables[sum.whole].subject;
    const Partition* partition = vocabulary_.FindPartition(whole);
    std::vector<std::string> parts;
    for (const PartitionPart& part : partition->parts) {
      parts.push_back(absl::StrCat(EntityName(part.entity), " ", part.text));
    }
    sentences.push_back(fmt::format("the parts of {}: {}", EntityName(whole),
                                    absl::StrJoin(parts, ", ")));
  }
  return sentences;
}

}  // namespace gainsay
