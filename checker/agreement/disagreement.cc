#include "checker/agreement/disagreement.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/agreement/quote_overlap.h"
#include "checker/engine/explain/describe.h"
#include "checker/engine/findings/severity_policy.h"
#include "checker/engine/judge/judge.h"
#include "claims/value_types/value_type.h"
#include "reports/finding_id.h"
#include "reports/formats/sides.h"

namespace gainsay {
namespace {

constexpr size_t kLongestMessageValue = 60;
constexpr size_t kMostNames = 5;

Verdict VerdictOf(Judge::Base base) {
  switch (base) {
    case Judge::Base::kContradiction:
      return Verdict::kContradiction;
    case Judge::Base::kTension:
      return Verdict::kTension;
    case Judge::Base::kAgree:
    case Judge::Base::kUndetermined:
      break;
  }
  return Verdict::kUndetermined;
}

class Disagreement {
 public:
  Disagreement(const ComparedUnit& unit, const AnnotatedClaims& all,
               const Annotators& annotators, FactBase& facts, int64_t max_claims)
      : unit_(unit),
        all_(all),
        annotators_(annotators),
        table_(facts.table),
        describer_(facts.interpreter.get(), facts.table),
        max_claims_(max_claims) {}

  Finding Build() {
    const UnitConflict& gravest = *absl::c_max_element(
        unit_.conflicts, [](const UnitConflict& a, const UnitConflict& b) {
          return VerdictOf(a.base) < VerdictOf(b.base);
        });
    const Fact& first = FactOf(unit_.positions[0][0]);
    const Property& property = annotators_.workspace.vocabulary.property(first.property);
    Finding finding;
    finding.rule = absl::StrCat(property.id, kAgreeRule);
    finding.verdict = VerdictOf(gravest.base);
    finding.severity = SeverityOf(property.severity, finding.verdict,
                                  annotators_.workspace.project.severity);
    finding.title = describer_.Title(first);
    finding.key = KeyOf(first, property);
    AddPositions(finding);
    AddWitnesses(finding);
    finding.id = FindingId(finding.rule, finding.key, Identities());
    const Slack slack = RowOf(property.type)
                            .slack(FactOf(gravest.a).value, FactOf(gravest.b).value,
                                   property, annotators_.workspace.vocabulary);
    finding.slack = {slack.value, slack.unit, slack.members, ""};
    finding.why = {QuotesText(gravest), SetsText(gravest)};
    finding.trace = {
        {StepKind::kJoined, finding.why[0], StepResult::kCertain},
        {StepKind::kSets, finding.why[1], finding.verdict},
        {StepKind::kVerdict, absl::StrCat("severity ", Name(finding.severity)),
         finding.verdict}};
    return finding;
  }

 private:
  const Fact& FactOf(int32_t claim) const {
    return table_.facts[all_.claims[claim].facts[0]];
  }
  const Article& ArticleOf(int32_t claim) const {
    const ClaimSet& claims = annotators_.workspace.claims;
    return claims.articles[claims.claims[FactOf(claim).claim].article];
  }
  const std::string& AnnotatorOf(int32_t claim) const {
    return annotators_.names[all_.claims[claim].annotator];
  }

  std::vector<std::pair<std::string, std::string>> KeyOf(const Fact& fact,
                                                         const Property& property) const {
    const Vocabulary& vocabulary = annotators_.workspace.vocabulary;
    std::vector<std::pair<std::string, std::string>> key = {
        {"article", ArticleOf(unit_.positions[0][0]).id},
        {"subject", vocabulary.entity(fact.subject).id},
        {"property", property.id}};
    for (size_t i = 0; i < property.key.size(); ++i) {
      if (fact.qualifiers[i] == kNoEntity) continue;
      key.emplace_back(property.key[i], vocabulary.entity(fact.qualifiers[i]).id);
    }
    return key;
  }

  // The positions, and a message that says whose they are.
  void AddPositions(Finding& finding) {
    std::vector<std::string> values;
    for (const std::vector<int32_t>& claims : unit_.positions) {
      ReportedPosition position;
      std::vector<std::string> names;
      position.value = describer_.ValueOf(FactOf(claims[0]));
      position.count = position.origins = static_cast<int64_t>(claims.size());
      for (const int32_t claim : claims) {
        if (names.size() < kMostNames) names.push_back(AnnotatorOf(claim));
        if (static_cast<int64_t>(position.claims.size()) < max_claims_) {
          position.claims.made.push_back(describer_.Reported(FactOf(claim)));
        }
      }
      if (names.size() < claims.size()) names.push_back("…");
      values.push_back(absl::StrCat(CutTo(position.value, kLongestMessageValue), " (",
                                    absl::StrJoin(names, ", "), ")"));
      finding.positions.push_back(std::move(position));
    }
    finding.message =
        absl::StrCat(finding.title, " in ", ArticleOf(unit_.positions[0][0]).id, ": ",
                     absl::StrJoin(values, ", or "), "?");
  }

  void AddWitnesses(Finding& finding) const {
    const ClaimSet& claims = annotators_.workspace.claims;
    for (const UnitConflict& conflict : unit_.conflicts) {
      if (static_cast<int64_t>(finding.witnesses.size()) == max_claims_) break;
      finding.witnesses.push_back({{ClaimName(claims, FactOf(conflict.a).claim),
                                    ClaimName(claims, FactOf(conflict.b).claim)},
                                   {},
                                   VerdictOf(conflict.base)});
    }
  }

  std::vector<ClaimIdentity> Identities() const {
    std::vector<ClaimIdentity> identities;
    for (const std::vector<int32_t>& position : unit_.positions) {
      for (const int32_t index : position) {
        const ClaimList& claims = annotators_.workspace.claims.claims;
        const auto claim = static_cast<size_t>(FactOf(index).claim);
        identities.push_back({OfAnnotator(ArticleOf(index), ArticleOf(index).id),
                              std::string(claims.id(claim)), claims.words(claim)});
      }
    }
    return identities;
  }

  // Why the two are taken for one unit.
  std::string QuotesText(const UnitConflict& conflict) const {
    const auto& a = all_.aligned[conflict.a].quote;
    const auto& b = all_.aligned[conflict.b].quote;
    const std::string quotes = a.empty() && b.empty() ? "neither gives a quote"
                               : a.empty() ? AnnotatorOf(conflict.a) + " gives no quote"
                               : b.empty() ? AnnotatorOf(conflict.b) + " gives no quote"
                               : a == b    ? "the quotes are the same"
                               : SharedWords(a, b) > 0
                                   ? "the quotes overlap"
                                   : "both quotes overlap with a third one";
    return "one subject and property in one article; " + quotes;
  }

  std::string SetsText(const UnitConflict& conflict) const {
    if (conflict.base == Judge::Base::kContradiction) {
      return "the values have nothing in common, even in their widest reading";
    }
    if (conflict.base == Judge::Base::kUndetermined) {
      return "the values are of different dimensions, and cannot be compared";
    }
    const bool dated = all_.claims[conflict.a].facts.size() > 1 ||
                       all_.claims[conflict.b].facts.size() > 1;
    return absl::StrCat("the values go together only in their widest reading",
                        dated ? ", or under one date of publication alone" : "");
  }

  const ComparedUnit& unit_;
  const AnnotatedClaims& all_;
  const Annotators& annotators_;
  const FactTable& table_;
  Describer describer_;
  int64_t max_claims_;
};

}  // namespace

Finding DisagreementOf(const ComparedUnit& unit, const AnnotatedClaims& all,
                       const Annotators& annotators, FactBase& facts,
                       int64_t max_claims) {
  return Disagreement(unit, all, annotators, facts, max_claims).Build();
}

}  // namespace gainsay
