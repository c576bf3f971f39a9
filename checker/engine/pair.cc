#include "checker/engine/pair.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/choices.h"
#include "checker/engine/describe.h"
#include "checker/engine/join.h"
#include "checker/engine/judge.h"
#include "checker/engine/remedies.h"
#include "checker/engine/tracer.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Pairs of facts that one rule is explained with; two claims make more where both leave
// much open.
constexpr size_t kMostPairs = 4;

bool Takes(const Binding& binding, const Fact& fact) {
  return absl::c_linear_search(binding.properties, fact.property) &&
         (!binding.from_reference || fact.origin == FactOrigin::kReference);
}

class PairExplainer {
 public:
  PairExplainer(const Workspace& workspace, FactBase& facts, const Report& report,
                int32_t a, int32_t b)
      : workspace_(workspace),
        facts_(facts),
        report_(report),
        a_(a),
        b_(b),
        judge_(workspace.vocabulary, workspace.claims),
        describer_(facts.interpreter.get(), facts.table),
        tracer_(facts.interpreter.get(), facts.table, judge_, describer_) {
    for (size_t i = 0; i < facts.table.facts.size(); ++i) {
      if (facts.table.facts[i].claim == a) of_a_.push_back(static_cast<int32_t>(i));
      if (facts.table.facts[i].claim == b) of_b_.push_back(static_cast<int32_t>(i));
    }
  }

  ReportedPair Explain() {
    ReportedPair pair;
    pair.a = ClaimOf(a_, of_a_);
    pair.b = ClaimOf(b_, of_b_);
    for (const int32_t claim : {a_, b_}) {
      const std::string state = StateOf(claim);
      if (!state.empty()) pair.notes.push_back(state);
    }
    if (of_a_.empty() || of_b_.empty()) {
      pair.conclusion = "They are not compared.";
      return pair;
    }
    for (const Rule& rule : workspace_.rules) {
      if (BindsBoth(rule)) pair.outcomes.push_back(OutcomeOf(rule));
    }
    AddJointFindings(pair);
    Conclude(pair);
    return pair;
  }

 private:
  const Fact& FactAt(int32_t index) const { return facts_.table.facts[index]; }
  std::string NameOf(int32_t claim) const {
    return ClaimName(workspace_.claims, workspace_.claims.claims[claim]);
  }

  // A claim that made no fact has no reading to show.
  ReportedClaim ClaimOf(int32_t index, const std::vector<int32_t>& facts) {
    if (!facts.empty()) return describer_.Claim(FactAt(facts[0]));
    const Claim& claim = workspace_.claims.claims[index];
    ReportedClaim reported;
    reported.claim = claim.id;
    reported.position = claim.position;
    reported.value = WrittenValue(claim.value);
    if (claim.article >= 0) {
      reported.article = workspace_.claims.articles[claim.article].id;
    }
    if (claim.quote.has_value()) reported.quote = claim.quote->exact;
    return reported;
  }

  // Why a claim takes no part in any comparison; empty where it does.
  std::string StateOf(int32_t claim) const {
    const std::string name = NameOf(claim);
    switch (facts_.table.readings[claim]) {
      case ClaimReading::kFacts:
        return "";
      case ClaimReading::kUnread:
        return name + " could not be read; gainsay check says why";
      case ClaimReading::kSilent:
        return workspace_.claims.claims[claim].stance.possible
                   ? name + " commits to nothing: its stance is 'possible'"
                   : name + " states nothing";
      case ClaimReading::kWithdrawn:
        for (const Withdrawal& withdrawal : facts_.withdrawals) {
          if (withdrawal.claim != claim || withdrawal.by < 0) continue;
          return absl::StrCat(name, " is withdrawn: corrected by ",
                              NameOf(withdrawal.by));
        }
        return name + " is withdrawn: retracted";
    }
    return "";
  }

  // The bindings of the rule that take the one and the other, in either order.
  std::vector<std::pair<size_t, size_t>> Places(const Rule& rule) const {
    std::vector<std::pair<size_t, size_t>> places;
    for (size_t i = 0; i < rule.bindings.size(); ++i) {
      for (size_t j = 0; j < rule.bindings.size(); ++j) {
        if (i == j && !rule.bindings[i].collect) continue;
        const bool takes =
            absl::c_any_of(
                of_a_, [&](int32_t f) { return Takes(rule.bindings[i], FactAt(f)); }) &&
            absl::c_any_of(of_b_,
                           [&](int32_t f) { return Takes(rule.bindings[j], FactAt(f)); });
        if (takes) places.emplace_back(i, j);
      }
    }
    return places;
  }

  bool BindsBoth(const Rule& rule) const { return !Places(rule).empty(); }

  // The finding of the rule in which both conflict with each other.
  const Finding* FindingOf(const Rule& rule) const {
    const auto found = absl::c_find_if(report_.findings, [&](const Finding& finding) {
      return finding.rule == rule.id &&
             absl::c_any_of(finding.witnesses, [&](const ReportedWitness& witness) {
               return Names(witness, a_) && Names(witness, b_);
             });
    });
    return found == report_.findings.end() ? nullptr : &*found;
  }

  // The gravest verdict of the finding on conflicts in which both take part.
  Verdict VerdictIn(const Finding& finding) const {
    Verdict gravest = Verdict::kUndetermined;
    for (const ReportedWitness& witness : finding.witnesses) {
      if (!Names(witness, a_) || !Names(witness, b_)) continue;
      gravest = std::max(gravest, witness.verdict);
    }
    return gravest;
  }

  bool Names(const ReportedWitness& witness, int32_t claim) const {
    const std::string name = NameOf(claim);
    return absl::c_linear_search(witness.claims, name) ||
           absl::c_linear_search(witness.background, name);
  }

  ReportedOutcome OutcomeOf(const Rule& rule) {
    ReportedOutcome outcome;
    outcome.rule = rule.id;
    if (const Finding* finding = FindingOf(rule)) {
      outcome.finding = finding->id;
      outcome.outcome = std::string(Name(VerdictIn(*finding)));
    }
    const bool pairwise = rule.bindings.size() == 2 &&
                          absl::c_none_of(rule.bindings, [](const Binding& binding) {
                            return binding.collect;
                          });
    if (pairwise) {
      JudgePairs(rule, outcome);
    } else if (const Finding* finding = FindingOf(rule)) {
      AddWitness(*finding, outcome);
    } else {
      outcome.outcome = "no conflict in which both take part";
      outcome.trace.push_back(
          {"joined", "the rule binds them together with other claims", ""});
    }
    return outcome;
  }

  // Of a conflict of more claims than two: which they are, and how it was reached where
  // the finding has no other.
  void AddWitness(const Finding& finding, ReportedOutcome& outcome) const {
    for (const ReportedWitness& witness : finding.witnesses) {
      if (!Names(witness, a_) || !Names(witness, b_)) continue;
      std::vector<std::string> names = witness.claims;
      absl::c_copy(witness.background, std::back_inserter(names));
      outcome.trace.push_back(
          {"joined", "a conflict of all of these: " + absl::StrJoin(names, ", "),
           std::string(Name(witness.verdict))});
      break;
    }
    if (finding.witnesses.size() == 1) {
      absl::c_copy(finding.trace, std::back_inserter(outcome.trace));
    }
  }

  // Findings that no rule of its own judges pair by pair, such as those of sums.
  void AddJointFindings(ReportedPair& pair) const {
    for (const Finding& finding : report_.findings) {
      const bool known = absl::c_any_of(pair.outcomes, [&](const ReportedOutcome& o) {
        return o.finding == finding.id;
      });
      const bool both =
          absl::c_any_of(finding.witnesses, [&](const ReportedWitness& witness) {
            return Names(witness, a_) && Names(witness, b_);
          });
      if (known || !both) continue;
      pair.outcomes.push_back(
          {finding.rule, std::string(Name(VerdictIn(finding))), finding.id, {}});
      AddWitness(finding, pair.outcomes.back());
    }
  }

  // Judges the pairs of their facts that the rule may bind, those that differ in what
  // comes out.
  void JudgePairs(const Rule& rule, ReportedOutcome& outcome) {
    std::set<std::pair<int32_t, int32_t>> seen;
    std::string apart;
    std::string judged;
    for (const auto& [i, j] : Places(rule)) {
      for (const int32_t a : of_a_) {
        for (const int32_t b : of_b_) {
          const std::pair<int32_t, int32_t> facts =
              i < j ? std::pair(a, b) : std::pair(b, a);
          const bool bound = Takes(rule.bindings[i], FactAt(a)) &&
                             Takes(rule.bindings[j], FactAt(b)) &&
                             Consistent(FactAt(a), FactAt(b));
          if (!bound || (rule.declared && i > j)) continue;
          const std::string differs = KeyDifference(rule, FactAt(a), FactAt(b));
          if (!differs.empty()) {
            apart = differs;
          } else if (seen.size() < kMostPairs && seen.insert(facts).second) {
            AddJudgement(rule, facts, outcome, judged);
          }
        }
      }
    }
    if (!outcome.outcome.empty()) {
      if (judged != outcome.outcome) {
        outcome.trace.push_back(
            {"choices", "it does not follow under every alternative of what is left open",
             outcome.outcome});
      }
      return;
    }
    outcome.outcome = judged.empty() ? "not joined" : judged;
    if (judged.empty()) outcome.trace.push_back({"joined", apart, "not joined"});
  }

  // Adds how the rule judges the two facts, unless facts before came out the same. The
  // gravest that came out is kept in `judged`.
  void AddJudgement(const Rule& rule, std::pair<int32_t, int32_t> facts,
                    ReportedOutcome& outcome, std::string& judged) {
    Conflict conflict;
    conflict.facts = {{facts.first}, {facts.second}};
    const JoinKey key =
        KeyOf(rule, FactAt(facts.first), workspace_.claims, workspace_.vocabulary);
    const JoinKey other =
        KeyOf(rule, FactAt(facts.second), workspace_.claims, workspace_.vocabulary);
    conflict.open_key =
        absl::c_linear_search(key, kNoEntity) || absl::c_linear_search(other, kNoEntity);
    std::vector<TraceStep> trace =
        tracer_.Trace(rule, conflict, describer_.Key(rule, key));
    const std::string result = ResultOf(trace);
    if (result == judged) return;
    const std::optional<Verdict> verdict = FindVerdict(result);
    if (judged.empty() || verdict > FindVerdict(judged)) judged = result;
    if (verdict.has_value() && outcome.finding.empty()) {
      trace.push_back({"verdict", "no finding: it fits another fact taken as known", ""});
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

  // What the last step of a judgement says; a judgement that stops before the sets were
  // looked at compares nothing.
  static std::string ResultOf(const std::vector<TraceStep>& trace) {
    const auto decides = [](const TraceStep& step) {
      return step.step == "sets" || step.step == "plan" || step.step == "voice" ||
             step.step == "certainty";
    };
    const auto last = std::find_if(trace.rbegin(), trace.rend(), decides);
    return last == trace.rend() ? "not compared" : last->result;
  }

  // Which parts of the rule's key tell the facts apart; empty where they may share it.
  std::string KeyDifference(const Rule& rule, const Fact& a, const Fact& b) const {
    const JoinKey left = KeyOf(rule, a, workspace_.claims, workspace_.vocabulary);
    const JoinKey right = KeyOf(rule, b, workspace_.claims, workspace_.vocabulary);
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
    return absl::StrJoin(parts, "; ");
  }

  void Conclude(ReportedPair& pair) const {
    std::vector<std::string> conflicts;
    bool agree = false;
    bool compared = false;
    for (const ReportedOutcome& outcome : pair.outcomes) {
      if (!outcome.finding.empty()) {
        conflicts.push_back(absl::StrCat(outcome.outcome, " by the rule ", outcome.rule,
                                         " (finding ", outcome.finding.substr(0, 8),
                                         ")"));
      }
      agree = agree || outcome.outcome == "agree";
      compared = compared ||
                 (outcome.outcome != "not joined" && outcome.outcome != "not compared");
    }
    if (!conflicts.empty()) {
      pair.conclusion = "They conflict: " + absl::StrJoin(conflicts, ", and ") + ".";
    } else if (pair.outcomes.empty()) {
      pair.conclusion = "They do not conflict: no rule compares them.";
      pair.notes.push_back(PropertiesText());
    } else if (agree) {
      pair.conclusion = "They do not conflict: they agree.";
    } else {
      pair.conclusion = compared ? "They do not conflict."
                                 : "They do not conflict: they are not comparable.";
    }
    AddSharedFindings(pair);
  }

  std::string PropertiesText() const {
    const auto id = [&](const std::vector<int32_t>& facts) {
      return workspace_.vocabulary.property(FactAt(facts[0]).property).id;
    };
    const std::string a = id(of_a_);
    const std::string b = id(of_b_);
    if (a == b)
      return fmt::format("claims of {} are left to rules, and none binds two", a);
    return fmt::format("the one is of {}, the other of {}", a, b);
  }

  // Findings in which both take part without conflicting with each other.
  void AddSharedFindings(ReportedPair& pair) const {
    for (const Finding& finding : report_.findings) {
      const auto conflicts = absl::c_any_of(pair.outcomes, [&](const ReportedOutcome& o) {
        return o.finding == finding.id;
      });
      if (conflicts || !TakesPart(finding, pair.a) || !TakesPart(finding, pair.b))
        continue;
      pair.notes.push_back(absl::StrCat("both stand in the finding ",
                                        finding.id.substr(0, 8),
                                        ", on the same side or against a third claim"));
    }
  }

  static bool TakesPart(const Finding& finding, const ReportedClaim& claim) {
    return absl::c_any_of(finding.positions, [&](const ReportedPosition& position) {
      return absl::c_any_of(position.claims, [&](const ReportedClaim& other) {
        return other.article == claim.article && other.claim == claim.claim;
      });
    });
  }

  const Workspace& workspace_;
  FactBase& facts_;
  const Report& report_;
  const int32_t a_;
  const int32_t b_;
  Judge judge_;
  Describer describer_;
  Tracer tracer_;
  std::vector<int32_t> of_a_;
  std::vector<int32_t> of_b_;
};

}  // namespace

ReportedPair ExplainPair(const Workspace& workspace, FactBase& facts,
                         const Report& report, int32_t a, int32_t b) {
  return PairExplainer(workspace, facts, report, a, b).Explain();
}

}  // namespace gainsay
