#include "checker/engine/findings/finding_builder.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/explain/conflict_slack.h"
#include "checker/engine/explain/remedies.h"
#include "checker/engine/findings/finding_identity.h"
#include "checker/engine/findings/finding_message.h"
#include "checker/engine/findings/positions.h"
#include "checker/engine/findings/severity_policy.h"
#include "checker/engine/findings/weaker_positions.h"
#include "checker/engine/judge/choices.h"
#include "input/parallel.h"
#include "reports/finding_id.h"

namespace gainsay {
namespace {

constexpr size_t kMostOriginNames = 5;
constexpr size_t kMostWeaker = 3;  // positions of which it is said why

// The gravest conflict; of equally grave ones that which would be graver under some
// alternative, then that in which the sets are furthest apart.
const Conflict& Strongest(const Rule& rule, const std::vector<Conflict>& component,
                          const FactTable& table, const Interpreter& interpreter) {
  // The slack is worked out for those alone that are as grave as any.
  const auto gravity = [&](const Conflict& conflict) {
    std::optional<Verdict> under;
    for (const ConditionVerdict& condition : ConditionsOf(conflict)) {
      under = std::max(under, condition.verdict);
    }
    return std::pair(conflict.verdict, under);
  };
  const auto gravest =
      gravity(*absl::c_max_element(component, [&](const Conflict& a, const Conflict& b) {
        return gravity(a) < gravity(b);
      }));
  const Conflict* strongest = nullptr;
  std::optional<double> furthest;
  for (const Conflict& conflict : component) {
    if (gravity(conflict) != gravest) continue;
    const std::optional<double> apart = SlackOf(rule, conflict, table, interpreter).value;
    if (strongest != nullptr && !(furthest < apart)) continue;
    strongest = &conflict;
    furthest = apart;
  }
  return *strongest;
}

}  // namespace

FindingBuilder::FindingBuilder(Interpreter* interpreter, const FactTable& table,
                               const Judge& judge, SeverityMap severities,
                               int64_t max_claims)
    : interpreter_(interpreter),
      table_(table),
      judge_(judge),
      severities_(std::move(severities)),
      max_claims_(max_claims),
      pool_(std::make_shared<const DescriberPool>(interpreter, table)),
      describer_(interpreter, table),
      conflict_text_(*interpreter, table, describer_),
      tracer_(interpreter, table, judge, describer_),
      origins_(interpreter->claims(), interpreter->vocabulary()) {}

FindingBuilder::FindingBuilder(const FindingBuilder& other,
                               const DescriberPool::Member& member)
    : interpreter_(member.interpreter()),
      table_(other.table_),
      judge_(other.judge_),
      severities_(other.severities_),
      max_claims_(other.max_claims_),
      pool_(other.pool_),
      describer_(interpreter_, table_),
      conflict_text_(*interpreter_, table_, describer_),
      tracer_(interpreter_, table_, judge_, describer_),
      origins_(interpreter_->claims(), interpreter_->vocabulary()) {}

void FindingBuilder::Add(RuleConflicts conflicts) {
  for (const auto& component : Components(std::move(conflicts.group.conflicts), table_)) {
    findings_.push_back(Build(*conflicts.rule, conflicts.group.key, component));
  }
}

void FindingBuilder::AddAll(std::vector<RuleConflicts> conflicts, int jobs) {
  // Fewer take less time than it takes to begin a thread, and to look up the origins of
  // all articles for it.
  constexpr size_t kWorthAThread = 100;
  const int threads = JobsWorth(conflicts.size(), kWorthAThread, jobs);
  if (threads <= 1) {
    for (RuleConflicts& each : conflicts) Add(std::move(each));
    return;
  }
  std::atomic<size_t> next{0};
  std::mutex merging;
  ParallelFor(static_cast<size_t>(threads), threads, [&](size_t) {
    std::unique_ptr<DescriberPool::Member> own = pool_->Copy();
    FindingBuilder builder(*this, *own);
    for (size_t i = next++; i < conflicts.size(); i = next++) {
      builder.Add(std::move(conflicts[i]));
    }
    {
      const std::lock_guard<std::mutex> lock(merging);
      Merge(std::move(builder));
    }
    pool_->Give(std::move(own));
  });
}

void FindingBuilder::Merge(FindingBuilder&& other) {
  absl::c_move(other.findings_, std::back_inserter(findings_));
  claims_of_finding_.merge(other.claims_of_finding_);
}

ReportedPosition FindingBuilder::Position(const std::vector<int32_t>& facts) {
  ReportedPosition position;
  absl::flat_hash_set<int32_t> origins;
  position.claims.maker = pool_;
  position.claims.numbers.reserve(
      std::min(facts.size(), static_cast<size_t>(std::max<int64_t>(max_claims_, 0))));
  for (const int32_t index : facts) {
    const Fact& fact = table_.facts[index];
    if (position.count++ == 0) position.value = describer_.ValueOf(fact);
    const Origin& origin = origins_.Of(fact.claim);
    if (origins.insert(origin.id).second && origins.size() <= kMostOriginNames) {
      position.origin_names.push_back(origin.name);
    }
    if (static_cast<int64_t>(position.claims.size()) < max_claims_) {
      position.claims.numbers.push_back(index);
    }
  }
  position.origins = static_cast<int64_t>(origins.size());
  return position;
}

void FindingBuilder::AddTrace(const Rule& rule, const Conflict& conflict,
                              Finding& finding) const {
  finding.trace = tracer_.Trace(rule, conflict, finding.key);
  if (finding.trace.back().result != conflict.verdict) {
    finding.trace.push_back({StepKind::kChoices, kNotUnderEach, conflict.verdict});
  }
  finding.trace.push_back({StepKind::kVerdict,
                           SeverityReason(rule, finding.verdict, finding.severity),
                           conflict.verdict});
  for (TraceStep& change :
       Remedies(rule, conflict, table_, finding.slack, finding.trace, *interpreter_)) {
    finding.trace.push_back(std::move(change));
  }
}

void FindingBuilder::AddWitnesses(const std::vector<Conflict>& component,
                                  Finding& finding) const {
  const ClaimSet& claims = interpreter_->claims();
  // By the claims that are not background, ascending.
  using Claims = absl::InlinedVector<int32_t, 4>;
  absl::flat_hash_set<Claims> known;
  std::vector<int32_t> in_order;  // each once, though several of its facts conflict
  absl::flat_hash_set<int32_t> named;
  for (const Conflict& conflict : component) {
    if (static_cast<int64_t>(finding.witnesses.size()) >= max_claims_) return;
    in_order.clear();
    named.clear();
    for (const auto& bound : conflict.facts) {
      for (const int32_t fact : bound) {
        const int32_t claim = table_.facts[fact].claim;
        if (named.insert(claim).second) in_order.push_back(claim);
      }
    }
    ReportedWitness witness;
    witness.verdict = conflict.verdict;
    if (conflict.joint) witness.background = conflict.joint->background;
    Claims foreground;
    for (const int32_t index : in_order) {
      const bool reference = claims.claims[index].origin == FactOrigin::kReference;
      if (!reference) foreground.push_back(index);
      (reference ? witness.background : witness.claims)
          .push_back(ClaimName(claims, index));
    }
    absl::c_sort(foreground);
    if (known.insert(std::move(foreground)).second) {
      finding.witnesses.push_back(std::move(witness));
    }
  }
}

Finding FindingBuilder::Build(const Rule& rule, const JoinKey& key,
                              const std::vector<Conflict>& component) {
  const Conflict& strongest = Strongest(rule, component, table_, *interpreter_);
  Finding finding;
  finding.rule = rule.id;
  finding.verdict = strongest.verdict;
  finding.severity = SeverityOf(rule.severity, strongest.verdict, severities_);
  finding.key = describer_.Key(rule, key);
  finding.title = describer_.Title(table_.facts[strongest.facts.front()[0]],
                                   {&table_.facts[strongest.facts.back()[0]]});
  AddWitnesses(component, finding);
  const std::vector<FirstFact> firsts = FirstFactsOf(component, table_);
  const std::vector<std::vector<int32_t>> positions =
      PositionsOf(rule, component, firsts, table_, interpreter_->vocabulary());
  for (const auto& facts : positions) finding.positions.push_back(Position(facts));
  std::vector<int32_t> conflicting;
  for (const FirstFact& first : firsts) conflicting.push_back(first.claim);
  finding.id = IdOfFinding(rule.id, finding.key, conflicting, interpreter_->claims(),
                           interpreter_->vocabulary());
  claims_of_finding_[finding.id] = std::move(conflicting);
  const std::optional<std::string> message = conflict_text_.Message(rule, strongest);
  finding.message = message.has_value()
                        ? *message
                        : FindingMessage(rule, strongest, positions, table_, describer_);
  finding.conditions = conflict_text_.Conditions(component);
  finding.slack = ReportedSlackOf(rule, strongest, table_, *interpreter_);
  AddTrace(rule, strongest, finding);
  finding.why = conflict_text_.Why(rule, strongest, finding.trace);
  if (!strongest.joint) AddWeaker(rule, component, positions, finding);
  return finding;
}

void FindingBuilder::AddWeaker(const Rule& rule, const std::vector<Conflict>& component,
                               const std::vector<std::vector<int32_t>>& positions,
                               Finding& finding) const {
  std::vector<const Conflict*> weaker =
      WeakerConflicts(component, positions, finding.verdict, table_);
  weaker.resize(std::min(weaker.size(), kMostWeaker));
  for (const Conflict* conflict : weaker) {
    finding.why.push_back(WeakerText(rule, *conflict, finding));
  }
}

std::string FindingBuilder::WeakerText(const Rule& rule, const Conflict& conflict,
                                       const Finding& finding) const {
  const std::vector<TraceStep> trace = tracer_.Trace(rule, conflict, finding.key);
  const std::vector<std::string> reasons =
      conflict_text_.WhyWeaker(rule, conflict, trace);
  const auto name = [&](int32_t fact) {
    return ClaimName(interpreter_->claims(), table_.facts[fact].claim);
  };
  return absl::StrCat("the verdict on ", name(conflict.facts[0][0]), " and ",
                      name(conflict.facts.back()[0]), " is only ", Name(conflict.verdict),
                      reasons.empty() ? "" : ": ", absl::StrJoin(reasons, "; "));
}

void FindingBuilder::AddFlaw(const Flaw& flaw, std::optional<Severity> severity) {
  const ClaimSet& claims = interpreter_->claims();
  const Claim claim = claims.claims.whole(flaw.claim);
  Finding finding;
  finding.rule = flaw.rule;
  finding.verdict = Verdict::kFlaw;
  // Of evidence, and of what a property declares; a project's word is for other flaws.
  const std::optional<Severity> of_check = FindSeverity(flaw.severity);
  finding.severity =
      severity.value_or(of_check.value_or(SeverityOf("", Verdict::kFlaw, severities_)));
  finding.message = absl::StrCat(ClaimName(claims, claim), ": ", flaw.message);
  finding.title = ClaimName(claims, claim);
  finding.key = {{"article", claim.article < 0 ? "" : claims.articles[claim.article].id},
                 {"claim", claim.id}};
  finding.id = FindingId(flaw.rule, finding.key, {IdentityOf(flaw.claim, claims)});
  claims_of_finding_[finding.id] = {flaw.claim};
  finding.why.push_back(flaw.message);
  finding.trace.push_back({StepKind::kFlaw, flaw.message, Verdict::kFlaw});
  finding.trace.push_back(
      {StepKind::kVerdict,
       SeverityReason(finding.severity, of_check.value_or(UsualSeverity(Verdict::kFlaw))),
       Verdict::kFlaw});
  finding.witnesses.push_back({{ClaimName(claims, claim)}, {}, Verdict::kFlaw});
  const absl::Span<const Fact> facts = FactsOf(table_, flaw.claim);
  if (!facts.empty()) {
    const auto first = static_cast<int32_t>(facts.data() - table_.facts.data());
    finding.positions.push_back(Position({first}));
  }
  if (finding.positions.empty()) {
    const ReportedClaim written = describer_.WrittenClaim(flaw.claim);
    finding.positions.push_back({written.value, 1, 1, {}, {{written}, {}, nullptr}});
  }
  findings_.push_back(std::move(finding));
}

const std::vector<int32_t>& FindingBuilder::ClaimsOf(const Finding& finding) const {
  static const std::vector<int32_t> kNone;
  const auto found = claims_of_finding_.find(finding.id);
  return found == claims_of_finding_.end() ? kNone : found->second;
}

std::vector<Finding> FindingBuilder::Finish() {
  SortFindings(findings_);
  return std::move(findings_);
}

}  // namespace gainsay
