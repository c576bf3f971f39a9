#include "checker/engine/rules_on_two.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/explain/remedies.h"
#include "checker/engine/judge/choices.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Pairs of facts that one rule is explained with; two claims make more where both leave
// much open.
constexpr size_t kMostPairs = 4;

// What the last step of a judgement says; a judgement that stops before the sets were
// looked at compares nothing.
StepResult ResultOf(const std::vector<TraceStep>& trace) {
  const auto decides = [](const TraceStep& step) {
    return step.kind == StepKind::kRelated || step.kind == StepKind::kSets ||
           step.kind == StepKind::kPlan || step.kind == StepKind::kVoice ||
           step.kind == StepKind::kCertainty;
  };
  const auto last = std::find_if(trace.rbegin(), trace.rend(), decides);
  return last == trace.rend() ? StepResult(StepResult::kNotCompared) : last->result;
}

}  // namespace

RulesOnTwo::RulesOnTwo(const Workspace& workspace, FactBase& facts,
                       std::vector<int32_t> of_a, std::vector<int32_t> of_b)
    : workspace_(workspace),
      facts_(facts),
      of_a_(std::move(of_a)),
      of_b_(std::move(of_b)),
      judge_(workspace.vocabulary, workspace.claims),
      describer_(facts.interpreter.get(), facts.table),
      tracer_(facts.interpreter.get(), facts.table, judge_, describer_) {}

std::vector<std::pair<size_t, size_t>> RulesOnTwo::Places(const Rule& rule) const {
  std::vector<std::pair<size_t, size_t>> places;
  for (size_t i = 0; i < rule.bindings.size(); ++i) {
    for (size_t j = 0; j < rule.bindings.size(); ++j) {
      if (i == j && !rule.bindings[i].collect) continue;
      const bool takes =
          absl::c_any_of(of_a_,
                         [&](int32_t f) { return Takes(rule.bindings[i], FactAt(f)); }) &&
          absl::c_any_of(of_b_,
                         [&](int32_t f) { return Takes(rule.bindings[j], FactAt(f)); });
      if (takes) places.emplace_back(i, j);
    }
  }
  return places;
}

void RulesOnTwo::ForEachPair(
    const Rule& rule,
    absl::FunctionRef<void(std::pair<int32_t, int32_t> facts)> visit) const {
  for (const auto& [i, j] : Places(rule)) {
    if (rule.declared && i > j) continue;
    for (const int32_t a : of_a_) {
      for (const int32_t b : of_b_) {
        const bool bound = Takes(rule.bindings[i], FactAt(a)) &&
                           Takes(rule.bindings[j], FactAt(b)) &&
                           Consistent(FactAt(a), FactAt(b));
        if (bound) visit(i < j ? std::pair(a, b) : std::pair(b, a));
      }
    }
  }
}

bool RulesOnTwo::AreAtOdds(const Rule& rule) const {
  bool at_odds = false;
  ForEachPair(rule, [&](std::pair<int32_t, int32_t> facts) {
    if (at_odds || !KeyDifference(rule, facts).empty()) return;
    const Bound bound = {{&FactAt(facts.first)}, {&FactAt(facts.second)}};
    at_odds = judge_.Of(rule, bound, SharedKey(rule, facts).second).verdict.has_value();
  });
  return at_odds;
}

void RulesOnTwo::Explain(const Rule& rule, ConflictsOfTwo& conflicts,
                         ReportedOutcome& outcome) {
  std::set<std::pair<int32_t, int32_t>> seen;
  std::string apart;
  StepResult judged;
  ForEachPair(rule, [&](std::pair<int32_t, int32_t> facts) {
    const std::string differs = KeyDifference(rule, facts);
    if (!differs.empty()) {
      apart = differs;
    } else if (seen.size() < kMostPairs && seen.insert(facts).second) {
      AddJudgement(rule, facts, conflicts, outcome, judged);
    }
  });
  if (outcome.conflict) {
    if (judged != outcome.outcome) {
      outcome.trace.push_back({StepKind::kChoices, kNotUnderEach, outcome.outcome});
    }
    return;
  }
  if (judged != StepResult::kNothing) {
    outcome.outcome = judged;
  } else {
    outcome.outcome = StepResult::kNotJoined;
    outcome.trace.push_back({StepKind::kJoined, apart, StepResult::kNotJoined});
  }
}

std::pair<JoinKey, bool> RulesOnTwo::SharedKey(const Rule& rule,
                                               std::pair<int32_t, int32_t> facts) const {
  JoinKey key = KeyAt(rule, 0, facts.first);
  const JoinKey other = KeyAt(rule, 1, facts.second);
  const bool open = IsOpen(key) || IsOpen(other);
  return {Merged(std::move(key), other), open};
}

void RulesOnTwo::AddJudgement(const Rule& rule, std::pair<int32_t, int32_t> facts,
                              ConflictsOfTwo& conflicts, ReportedOutcome& outcome,
                              StepResult& judged) {
  const auto [key, open] = SharedKey(rule, facts);
  Conflict conflict;
  conflict.facts = KeptTuple(facts.first, facts.second);
  conflict.open_key = open;
  std::vector<TraceStep> trace = tracer_.Trace(rule, conflict, describer_.Key(rule, key));
  const StepResult result = ResultOf(trace);
  if (result == judged) return;
  const std::optional<Verdict> verdict = result.verdict();
  if (judged == StepResult::kNothing || verdict > judged.verdict()) judged = result;
  if (verdict.has_value() && !outcome.conflict) {
    trace.push_back({StepKind::kVerdict, conflicts.WhyNone(facts), {}});
  } else if (verdict.has_value()) {
    conflict.verdict = *verdict;
    absl::c_move(
        Remedies(rule, conflict, facts_.table,
                 ReportedSlackOf(rule, conflict, facts_.table, *facts_.interpreter),
                 trace, *facts_.interpreter),
        std::back_inserter(trace));
  }
  absl::c_move(trace, std::back_inserter(outcome.trace));
}

JoinKey RulesOnTwo::KeyAt(const Rule& rule, size_t binding, int32_t fact) const {
  return KeyOf(rule, rule.bindings[binding], FactAt(fact), workspace_.claims,
               workspace_.vocabulary);
}

std::string RulesOnTwo::KeyDifference(const Rule& rule,
                                      std::pair<int32_t, int32_t> facts) const {
  const JoinKey left = KeyAt(rule, 0, facts.first);
  const JoinKey right = KeyAt(rule, 1, facts.second);
  if (MayBeOne(left, right)) return "";
  const auto own = describer_.Key(rule, left);
  const auto theirs = describer_.Key(rule, right);
  std::vector<std::string> parts;
  for (size_t i = 0; i < own.size(); ++i) {
    if (own[i].second == theirs[i].second || own[i].second.empty() ||
        theirs[i].second.empty()) {
      continue;
    }
    parts.push_back(fmt::format("another {}: {}, and {}", own[i].first, own[i].second,
                                theirs[i].second));
  }
  // Only a voice has no name: an outlet's own.
  return parts.empty() ? "another voice" : absl::StrJoin(parts, "; ");
}

}  // namespace gainsay
