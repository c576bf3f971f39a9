#include "checker/engine/two_claims.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/conflicts_of_two.h"
#include "checker/engine/explain/describe.h"
#include "checker/engine/rules_on_two.h"
#include "fmt/format.h"
#include "input/word_list.h"

namespace gainsay {
namespace {

// How many claims are named without which two could hold.
constexpr size_t kMostOthers = 8;

class TwoClaimsExplainer {
 public:
  TwoClaimsExplainer(const Workspace& workspace, FactBase& facts, const Report& report,
                     int32_t a, int32_t b)
      : workspace_(workspace),
        facts_(facts),
        report_(report),
        a_(a),
        b_(b),
        describer_(facts.interpreter.get(), facts.table) {
    for (size_t i = 0; i < facts.table.facts.size(); ++i) {
      if (facts.table.facts[i].claim == a) of_a_.push_back(static_cast<int32_t>(i));
      if (facts.table.facts[i].claim == b) of_b_.push_back(static_cast<int32_t>(i));
      if (IsReference(facts.table.facts[i])) {
        known_.insert(NameOf(facts.table.facts[i].claim));
      }
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
    RulesOnTwo rules(workspace_, facts_, of_a_, of_b_);
    for (const Rule& rule : workspace_.rules) {
      // What several claims must be together is seen in findings alone.
      if (rule.shape == RuleShape::kSum || rule.shape == RuleShape::kOrder) continue;
      if (rules.Binds(rule)) pair.outcomes.push_back(OutcomeOf(rule, rules));
    }
    AddJointFindings(pair);
    Conclude(pair);
    return pair;
  }

 private:
  const Fact& FactAt(int32_t index) const { return facts_.table.facts[index]; }
  std::string NameOf(int32_t claim) const { return ClaimName(workspace_.claims, claim); }

  ReportedClaim ClaimOf(int32_t index, const std::vector<int32_t>& facts) const {
    return facts.empty() ? describer_.WrittenClaim(index)
                         : describer_.Reported(FactAt(facts[0]));
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

  // The gravest conflict of both that the finding lists: of these two alone, or else with
  // others, as far as these count.
  const ReportedWitness* WitnessIn(const Finding& finding, bool with_others) const {
    const ReportedWitness* gravest = nullptr;
    const auto rank = [&](const ReportedWitness& witness) {
      return std::pair(Others(witness).empty(), witness.verdict);
    };
    for (const ReportedWitness& witness : finding.witnesses) {
      if (!Names(witness, a_) || !Names(witness, b_)) continue;
      if (!with_others && !Others(witness).empty()) continue;
      if (gravest == nullptr || rank(*gravest) < rank(witness)) gravest = &witness;
    }
    return gravest;
  }

  // The finding of the rule that lists such a conflict.
  const Finding* FindingOf(const Rule& rule, bool with_others) const {
    const auto found = absl::c_find_if(report_.findings, [&](const Finding& finding) {
      return finding.rule == rule.id && WitnessIn(finding, with_others) != nullptr;
    });
    return found == report_.findings.end() ? nullptr : &*found;
  }

  bool Names(const ReportedWitness& witness, int32_t claim) const {
    const std::string name = NameOf(claim);
    return absl::c_linear_search(witness.claims, name) ||
           absl::c_linear_search(witness.background, name);
  }

  // The claims and known facts without which the two of the conflict could hold.
  std::vector<std::string> Others(const ReportedWitness& witness) const {
    std::vector<std::string> others;
    const auto is_other = [&](const std::string& name) {
      return name != NameOf(a_) && name != NameOf(b_);
    };
    absl::c_copy_if(witness.claims, std::back_inserter(others), is_other);
    absl::c_copy_if(
        witness.background, std::back_inserter(others),
        [&](const std::string& name) { return is_other(name) && known_.contains(name); });
    return others;
  }

  ReportedOutcome OutcomeOf(const Rule& rule, RulesOnTwo& rules) {
    ReportedOutcome outcome;
    others_.emplace_back();
    outcome.rule = rule.id;
    const Finding* finding = FindingOf(rule, !BindsTwoClaims(rule));
    if (finding != nullptr) {
      outcome.conflict = true;
      outcome.finding = finding->id;
      outcome.outcome = WitnessIn(*finding, true)->verdict;
    }
    if (BindsTwoClaims(rule)) {
      AddJudgement(rule, rules, outcome);
    } else if (finding != nullptr) {
      AddWitness(*finding, outcome);
    } else {
      outcome.outcome = StepResult::kNoConflictOfBoth;
      outcome.trace.push_back({StepKind::kJoined,
                               "the rule judges claims together, not these two alone",
                               {}});
    }
    return outcome;
  }

  // Of a rule that takes two facts. Of many conflicts its findings list some.
  void AddJudgement(const Rule& rule, RulesOnTwo& rules, ReportedOutcome& outcome) const {
    ConflictsOfTwo conflicts = rules.ConflictsUnder(rule);
    const bool listed = outcome.conflict;
    if (!listed && rules.AreAtOdds(rule) && conflicts.Gravest().has_value()) {
      const ConflictsOfTwo::Found& found = *conflicts.Gravest();
      outcome.conflict = true;
      outcome.outcome = found.conflict.verdict;
      outcome.finding = FindingOn(rule, found.key);
    }
    rules.Explain(rule, conflicts, outcome);
    if (outcome.conflict && !listed) {
      outcome.trace.push_back(
          {StepKind::kVerdict, "its finding has more conflicts than are listed", {}});
    }
  }

  // The id of the rule's finding on claims of this key in which both stand. Where there
  // are too many for it to list them, of the only one on such claims; else empty.
  std::string FindingOn(const Rule& rule, const JoinKey& key) const {
    const auto named = describer_.Key(rule, key);
    std::vector<const Finding*> on_key;
    for (const Finding& finding : report_.findings) {
      if (finding.rule != rule.id || finding.key != named) continue;
      if (TakesPart(finding, a_) && TakesPart(finding, b_)) return finding.id;
      on_key.push_back(&finding);
    }
    return on_key.size() == 1 ? on_key[0]->id : "";
  }

  // Of a conflict of more claims than two: which they are, and how it was reached where
  // the finding has no other.
  void AddWitness(const Finding& finding, ReportedOutcome& outcome) {
    const ReportedWitness& witness = *WitnessIn(finding, true);
    others_.back() = Others(witness);
    std::vector<std::string> names = witness.claims;
    absl::c_copy(witness.background, std::back_inserter(names));
    outcome.trace.push_back({StepKind::kJoined,
                             "a conflict of all of these: " + absl::StrJoin(names, ", "),
                             witness.verdict});
    if (finding.witnesses.size() == 1) {
      absl::c_copy(finding.trace, std::back_inserter(outcome.trace));
    }
  }

  // Findings that no rule of its own judges pair by pair, such as those of sums.
  void AddJointFindings(ReportedPair& pair) {
    for (const Finding& finding : report_.findings) {
      const bool known = absl::c_any_of(pair.outcomes, [&](const ReportedOutcome& o) {
        return o.finding == finding.id;
      });
      const ReportedWitness* witness = known ? nullptr : WitnessIn(finding, true);
      if (witness == nullptr) continue;
      pair.outcomes.push_back({finding.rule, witness->verdict, true, finding.id, {}});
      others_.emplace_back();
      AddWitness(finding, pair.outcomes.back());
    }
  }

  void Conclude(ReportedPair& pair) const {
    std::vector<std::string> conflicts;    // of the two alone
    std::vector<std::string> with_others;  // "with a#b: contradiction by the rule share"
    bool decided = false;
    bool agree = false;
    bool compared = false;
    for (size_t i = 0; i < pair.outcomes.size(); ++i) {
      const ReportedOutcome& outcome = pair.outcomes[i];
      if (outcome.conflict) {
        const std::vector<std::string>& others = others_[i];
        if (others.empty()) {
          conflicts.push_back(ConflictText(outcome));
          decided = decided || outcome.outcome != Verdict::kUndetermined;
        } else {
          with_others.push_back(absl::StrCat("with ",
                                             WordList(others, " and ", kMostOthers), ": ",
                                             ConflictText(outcome)));
        }
      }
      agree = agree || outcome.outcome == StepResult::kAgree;
      compared = compared || (outcome.outcome != StepResult::kNotJoined &&
                              outcome.outcome != StepResult::kNotCompared);
    }
    const std::string together = absl::StrJoin(with_others, "; and ");
    if (!conflicts.empty()) {
      pair.conclusion =
          absl::StrCat(decided ? "They conflict: " : "Whether they conflict is open: ",
                       absl::StrJoin(conflicts, ", and "),
                       together.empty() ? "" : "; and ", together, ".");
    } else if (!with_others.empty()) {
      pair.conclusion =
          absl::StrCat("These two alone can hold, but not together ", together, ".");
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

  // "contradiction by the rule share (finding 0123abcd)"
  static std::string ConflictText(const ReportedOutcome& outcome) {
    const std::string finding =
        outcome.finding.empty()
            ? ""
            : absl::StrCat(" (finding ", outcome.finding.substr(0, 8), ")");
    return absl::StrCat(outcome.outcome.name(), " by the rule ", outcome.rule, finding);
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
      if (conflicts || !TakesPart(finding, a_) || !TakesPart(finding, b_)) continue;
      pair.notes.push_back(absl::StrCat("both stand in the finding ",
                                        finding.id.substr(0, 8),
                                        ", on the same side or against a third claim"));
    }
  }

  bool TakesPart(const Finding& finding, int32_t claim) const {
    return absl::c_any_of(finding.positions, [&](const ReportedPosition& position) {
      return absl::c_any_of(position.claims.numbers, [&](int32_t fact) {
        return facts_.table.facts[fact].claim == claim;
      });
    });
  }

  const Workspace& workspace_;
  FactBase& facts_;
  const Report& report_;
  const int32_t a_;
  const int32_t b_;
  Describer describer_;
  std::vector<int32_t> of_a_;
  std::vector<int32_t> of_b_;
  std::set<std::string> known_;  // names of facts that are taken as known
  // Of each outcome what its conflict needs beside the two; empty where it is of these
  // two alone, or there is none.
  std::vector<std::vector<std::string>> others_;
};

}  // namespace

ReportedPair ExplainTwoClaims(const Workspace& workspace, FactBase& facts,
                              const Report& report, int32_t a, int32_t b) {
  return TwoClaimsExplainer(workspace, facts, report, a, b).Explain();
}

}  // namespace gainsay
