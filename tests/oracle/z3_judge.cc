#include "tests/oracle/z3_judge.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "z3++.h"

namespace gainsay {
namespace {

using Facts = std::vector<const Fact*>;
using Z3Ends = Z3Judge::Ends;

// One question to the solver.
class Question {
 public:
  Question(z3::context& context, const Facts& facts, const Vocabulary& vocabulary,
           Width width, Z3Ends ends)
      : facts_(facts),
        vocabulary_(vocabulary),
        width_(width),
        ends_(ends),
        context_(context),
        solver_(context, z3::solver::simple()) {}

  bool Satisfiable() {
    for (const Fact* fact : facts_) {
      switch (TypeOf(fact->value)) {
        case ValueType::kQuantity:
          AddAmount(*fact);
          break;
        case ValueType::kDate:
          AddDate(*fact);
          break;
        case ValueType::kEntity:
          AddEntity(*fact);
          break;
        case ValueType::kEntitySet:
          AddList(*fact);
          break;
        default:
          break;
      }
    }
    AddSums();
    AddParts();
    AddSigned();
    return solver_.check() != z3::unsat;
  }

 private:
  // The decimal number that was written, of which a double keeps the nearest it has:
  // claims that just meet would else miss one another by the rounding.
  z3::expr Number(double value) {
    return context_.real_val(absl::StrFormat("%.12f", value).c_str());
  }

  std::string Name(const Fact& fact) const {
    return Name(fact.property, fact.subject,
                fact.qualifiers.empty() ? kNoEntity : fact.qualifiers[0]);
  }
  static std::string Name(PropertyId property, EntityId subject, EntityId qualifier) {
    return absl::StrCat(property, "/", subject, "/", qualifier);
  }

  bool IsCount(PropertyId property) const { return vocabulary_.property(property).whole; }

  z3::expr Amount(PropertyId property, EntityId subject, EntityId qualifier) {
    const std::string name = Name(property, subject, qualifier);
    const z3::expr value = IsCount(property)
                               ? z3::to_real(context_.int_const(name.c_str()))
                               : context_.real_const(name.c_str());
    const auto& range = vocabulary_.property(property).range;
    if (range.has_value() && ranged_.insert(name).second) {
      if (!std::isinf(range->min)) solver_.add(value >= Number(range->min));
      if (!std::isinf(range->max)) solver_.add(value <= Number(range->max));
    }
    return value;
  }

  // Rounded and hedged ends belong to the widest reading.
  z3::expr Within(const z3::expr& value, const IntervalSet& set) {
    constexpr double kLittle = 1e-9;
    const bool near = ends_ == Z3Ends::kNear;
    const bool wide = width_ == Width::kWide;
    z3::expr any = context_.bool_val(false);
    for (const Interval& interval : set.intervals()) {
      z3::expr one = context_.bool_val(true);
      if (!std::isinf(interval.min)) {
        const bool open = interval.min_open && !near && !(wide && interval.min_soft);
        const z3::expr end = Number(interval.min - (near ? kLittle : 0));
        one = one && (open ? value > end : value >= end);
      }
      if (!std::isinf(interval.max)) {
        const bool open = interval.max_open && !near && !(wide && interval.max_soft);
        const z3::expr end = Number(interval.max + (near ? kLittle : 0));
        one = one && (open ? value < end : value <= end);
      }
      any = any || one;
    }
    return any;
  }

  void AddAmount(const Fact& fact) {
    const auto& quantity = std::get<QuantityValue>(*fact.value);
    const EntityId qualifier = fact.qualifiers.empty() ? kNoEntity : fact.qualifiers[0];
    solver_.add(Within(Amount(fact.property, fact.subject, qualifier),
                       width_ == Width::kNominal ? quantity.nominal : quantity.wide));
  }

  // Wherever claims speak of seats, those of all parties make 100.
  void AddSums() {
    const PropertyId seats = vocabulary_.FindProperty("seats");
    std::set<EntityId> subjects;
    for (const Fact* fact : facts_) {
      if (fact->property == seats) subjects.insert(fact->subject);
    }
    for (const EntityId subject : subjects) {
      z3::expr sum = context_.real_val(0);
      for (const char* party : {"red", "blue", "green"}) {
        sum = sum + Amount(seats, subject, vocabulary_.FindEntity(party));
      }
      solver_.add(sum == 100);
    }
  }

  bool SpokenOf(PropertyId property, const Partition& partition) const {
    const auto speaks_of = [&](EntityId entity) {
      return std::any_of(facts_.begin(), facts_.end(), [&](const Fact* fact) {
        return fact->property == property && fact->subject == entity;
      });
    };
    return speaks_of(partition.whole) ||
           std::any_of(partition.parts.begin(), partition.parts.end(),
                       [&](const PartitionPart& part) { return speaks_of(part.entity); });
  }

  // A whole is the mean of its parts, of which one may be a whole of its own.
  void AddParts() {
    const PropertyId level = vocabulary_.FindProperty("level");
    for (const Partition& partition : vocabulary_.partitions()) {
      if (!SpokenOf(level, partition)) continue;
      z3::expr sum = context_.real_val(0);
      z3::expr total = context_.real_val(0);
      for (const PartitionPart& part : partition.parts) {
        const z3::expr weight = Number(part.weight.nominal.first().min);
        sum = sum + weight * Amount(level, part.entity, kNoEntity);
        total = total + weight;
      }
      solver_.add(Amount(level, partition.whole, kNoEntity) * total == sum);
    }
  }

  // An event begins and ends at some time of its first and last day.
  struct Event {
    z3::expr start, end, first_day, last_day;
  };
  Event EventOf(PropertyId property, EntityId subject) {
    const std::string name = Name(property, subject, kNoEntity);
    Event event{context_.real_const((name + "s").c_str()),
                context_.real_const((name + "e").c_str()),
                context_.int_const((name + "f").c_str()),
                context_.int_const((name + "l").c_str())};
    if (ranged_.insert(name).second) {
      solver_.add(event.start <= event.end);
      for (const auto& [time, day] : {std::pair(event.start, event.first_day),
                                      std::pair(event.end, event.last_day)}) {
        solver_.add(z3::to_real(day) <= time && time < z3::to_real(day) + 1);
      }
    }
    return event;
  }

  z3::expr WithinDays(const z3::expr& day, const DayRange& range) {
    z3::expr within = context_.bool_val(true);
    if (range.min != kMinDay) within = within && day >= context_.int_val(range.min);
    if (range.max != kMaxDay) within = within && day <= context_.int_val(range.max);
    return within;
  }

  void AddDate(const Fact& fact) {
    const auto& date = std::get<DateValue>(*fact.value);
    const Event own = EventOf(fact.property, fact.subject);
    z3::expr any = context_.bool_val(false);
    for (const DateBox& box :
         (width_ == Width::kNominal ? date.nominal : date.wide).boxes) {
      any = any ||
            (WithinDays(own.first_day, box.start) && WithinDays(own.last_day, box.end));
    }
    solver_.add(any);
    if (!date.relative.has_value()) return;
    const Event other = EventOf(fact.property, date.relative->event);
    switch (date.relative->order) {
      case RelativeDate::Order::kAfter:
        solver_.add(own.start > other.end);
        break;
      case RelativeDate::Order::kBefore:
        solver_.add(own.end < other.start);
        break;
      case RelativeDate::Order::kDuring:
        solver_.add(own.start >= other.start && own.end <= other.end);
        break;
    }
  }

  // What was signed was held on an earlier day.
  void AddSigned() {
    const PropertyId held = vocabulary_.FindProperty("held_on");
    const PropertyId signed_on = vocabulary_.FindProperty("signed_on");
    std::set<EntityId> subjects;
    for (const Fact* fact : facts_) {
      if (fact->property == signed_on) subjects.insert(fact->subject);
    }
    for (const EntityId subject : subjects) {
      solver_.add(EventOf(held, subject).last_day <
                  EventOf(signed_on, subject).first_day);
    }
  }

  void AddEntity(const Fact& fact) {
    const auto& entity = std::get<EntityValue>(*fact.value);
    const z3::expr value = context_.int_const(Name(fact).c_str());
    z3::expr any = context_.bool_val(false);
    for (const EntityId one : entity.any_of) any = any || value == one;
    solver_.add(entity.complement ? !any : any);
  }

  // Members by name, and how many there are that nobody names.
  void AddList(const Fact& fact) {
    const auto& list = std::get<EntitySetValue>(*fact.value);
    const std::string name = Name(fact);
    const auto member = [&](EntityId entity) {
      return context_.bool_const(absl::StrCat(name, "m", entity).c_str());
    };
    const z3::expr others = context_.int_const((name + "others").c_str());
    z3::expr size = others;
    for (const char* person : {"ann", "ben", "cas", "dan", "eve"}) {
      size = size + z3::ite(member(vocabulary_.FindEntity(person)), context_.int_val(1),
                            context_.int_val(0));
    }
    solver_.add(others >= 0);
    for (const EntityId must : list.must) solver_.add(member(must));
    for (const EntityId excluded : list.excluded) solver_.add(!member(excluded));
    if (list.only.has_value()) {
      solver_.add(size == static_cast<int>(list.only->size()));
    }
    if (list.not_just.has_value()) {
      z3::expr just = size == static_cast<int>(list.not_just->size());
      for (const EntityId one : *list.not_just) just = just && member(one);
      solver_.add(!just);
    }
    if (list.count.has_value()) {
      solver_.add(Within(z3::to_real(size), width_ == Width::kNominal
                                                ? list.count->nominal
                                                : list.count->wide));
    }
  }

  const Facts& facts_;
  const Vocabulary& vocabulary_;
  const Width width_;
  const Z3Ends ends_;
  z3::context& context_;
  z3::solver solver_;
  std::set<std::string> ranged_;
};

}  // namespace

struct Z3Judge::State {
  const FactTable& table;
  const Vocabulary& vocabulary;
  z3::context context;
  std::map<std::tuple<Facts, Width, Z3Ends>, bool> answers;

  bool Satisfiable(const Facts& facts, Width width, Z3Ends ends) {
    const auto [place, fresh] = answers.try_emplace({facts, width, ends}, false);
    if (fresh) {
      place->second = Question(context, facts, vocabulary, width, ends).Satisfiable();
    }
    return place->second;
  }

  // Calls `visit` with the facts of the claims under each combination of readings, until
  // it returns false.
  void ForEachReading(const std::vector<int32_t>& claims,
                      const std::function<bool(const Facts&)>& visit) const {
    std::map<int32_t, int32_t> taken;
    Walk(claims, 0, taken, visit);
  }

  bool Walk(const std::vector<int32_t>& claims, size_t choice,
            std::map<int32_t, int32_t>& taken,
            const std::function<bool(const Facts&)>& visit) const {
    if (choice < table.choices.size()) {
      if (!Matters(claims, static_cast<int32_t>(choice))) {
        return Walk(claims, choice + 1, taken, visit);
      }
      for (size_t i = 0; i < table.choices[choice].alternatives.size(); ++i) {
        taken[static_cast<int32_t>(choice)] = static_cast<int32_t>(i);
        if (!Walk(claims, choice + 1, taken, visit)) return false;
      }
      return true;
    }
    Facts facts;
    for (const Fact& fact : table.facts) {
      bool holds = false;
      for (const int32_t claim : claims) holds = holds || claim == fact.claim;
      for (const Condition& condition : fact.conditions) {
        holds = holds && taken.at(condition.choice) == condition.alternative;
      }
      if (holds) facts.push_back(&fact);
    }
    return visit(facts);
  }

  bool Matters(const std::vector<int32_t>& claims, int32_t choice) const {
    for (const Fact& fact : table.facts) {
      for (const int32_t claim : claims) {
        if (claim != fact.claim) continue;
        for (const Condition& condition : fact.conditions) {
          if (condition.choice == choice) return true;
        }
      }
    }
    return false;
  }
};

Z3Judge::Z3Judge(const FactTable& table, const Vocabulary& vocabulary)
    : state_(new State{.table = table, .vocabulary = vocabulary}) {}
Z3Judge::~Z3Judge() = default;

bool Z3Judge::CanHold(const std::vector<int32_t>& claims, Width width, Z3Ends ends) {
  bool can_hold = false;
  state_->ForEachReading(claims, [&](const Facts& facts) {
    can_hold = state_->Satisfiable(facts, width, ends);
    return !can_hold;
  });
  return can_hold;
}

bool Z3Judge::CanHoldUnderEachReading(const std::vector<int32_t>& claims, Width width,
                                      Z3Ends ends) {
  bool can_hold = true;
  state_->ForEachReading(claims, [&](const Facts& facts) {
    can_hold = state_->Satisfiable(facts, width, ends);
    return can_hold;
  });
  return can_hold;
}

}  // namespace gainsay
