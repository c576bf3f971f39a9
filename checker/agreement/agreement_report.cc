#include "checker/agreement/agreement_report.h"

#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "checker/agreement/disagreement.h"
#include "checker/agreement/unit.h"
#include "checker/engine/explain/describe.h"
#include "claims/value_types/value_type.h"

namespace gainsay {
namespace {

// One property's units, as alpha wants them.
class Coding {
 public:
  // A unit's values, but for those that have no measure. Values that agree count as one,
  // other than sets: lists of names that leave others open agree with almost any.
  void Add(const ComparedUnit& unit, const AnnotatedClaims& all, ValueType type) {
    std::vector<int32_t> coded;
    for (const std::vector<int32_t>& position : unit.positions) {
      const MeasuredValue* common = ValueOf(position, all);
      for (const int32_t claim : position) {
        const std::optional<MeasuredValue>& own = all.claims[claim].value;
        if (!own.has_value()) continue;
        coded.push_back(IndexOf(type == ValueType::kEntitySet ? *own : *common));
      }
    }
    coded_.units.push_back(std::move(coded));
  }

  const CodedUnits& units() const { return coded_; }

 private:
  int32_t IndexOf(const MeasuredValue& value) {
    const auto next = static_cast<int32_t>(coded_.values.size());
    const auto [place, fresh] = index_of_key_.try_emplace(value.key, next);
    if (!fresh) return place->second;
    ScaledValue scaled;
    scaled.number = value.number.value_or(0);
    for (const std::string& member : value.members) {
      scaled.members.push_back(
          members_.try_emplace(member, static_cast<int32_t>(members_.size()))
              .first->second);
    }
    absl::c_sort(scaled.members);
    coded_.values.push_back(std::move(scaled));
    return next;
  }

  CodedUnits coded_;
  absl::flat_hash_map<std::string, int32_t> index_of_key_;
  absl::flat_hash_map<std::string, int32_t> members_;
};

// Everything of one property.
struct PropertyUnits {
  ReportedPropertyAgreement reported;
  std::set<int32_t> annotators;
  Coding coding;
};

class AgreementReport {
 public:
  AgreementReport(const Annotators& annotators, FactBase& facts,
                  const AgreementOptions& options)
      : annotators_(annotators),
        workspace_(annotators.workspace),
        facts_(facts),
        options_(options),
        judge_(workspace_.vocabulary, workspace_.claims),
        all_(ClaimsToAlign(workspace_, facts.table, annotators.of_article)) {}

  Report Build() {
    const auto agree = [&](int32_t a, int32_t b) {
      return Compare(all_.claims[a], all_.claims[b], facts_.table, workspace_, judge_) ==
             Judge::Base::kAgree;
    };
    for (const AgreementUnit& unit : Align(all_.aligned, agree)) AddUnit(unit);
    report_.agreement.emplace();
    report_.agreement->annotators = annotators_.names;
    for (auto& [property, units] : properties_) AddProperty(property, units);
    absl::c_sort(incomplete_, [](const auto& a, const auto& b) {
      return std::tie(a.article, a.property, a.title, a.claims) <
             std::tie(b.article, b.property, b.title, b.claims);
    });
    report_.agreement->incomplete = std::move(incomplete_);
    SortFindings(report_.findings);
    Summarize();
    return std::move(report_);
  }

 private:
  const Fact& FactOf(int32_t claim) const {
    return facts_.table.facts[all_.claims[claim].facts[0]];
  }
  std::string NameOf(int32_t claim) const {
    return ClaimName(workspace_.claims, FactOf(claim).claim);
  }

  void AddUnit(const AgreementUnit& unit) {
    const PropertyId id = FactOf(unit[0]).property;
    PropertyUnits& property = properties_[workspace_.vocabulary.property(id).id];
    ReportedPropertyAgreement& reported = property.reported;
    ++reported.units;
    for (const int32_t claim : unit) {
      ++reported.values;
      reported.unmeasured += all_.claims[claim].value.has_value() ? 0 : 1;
      property.annotators.insert(all_.claims[claim].annotator);
    }
    if (unit.size() < annotators_.names.size()) {
      ++reported.incomplete;
      AddIncomplete(unit);
    }
    (unit.size() > 1 ? report_.summary.compared : report_.summary.alone) +=
        static_cast<int64_t>(unit.size());
    const ComparedUnit compared =
        CompareUnit(unit, all_, facts_.table, workspace_, judge_);
    property.coding.Add(compared, all_, workspace_.vocabulary.property(id).type);
    reported.pairs += compared.pairs;
    reported.agreeing += compared.pairs - static_cast<int64_t>(compared.conflicts.size());
    if (compared.conflicts.empty()) return;
    ++reported.disagreements;
    report_.findings.push_back(
        DisagreementOf(compared, all_, annotators_, facts_, options_.max_claims));
    ++report_.summary.findings[report_.findings.back().verdict];
  }

  void AddIncomplete(const AgreementUnit& unit) {
    const Fact& first = FactOf(unit[0]);
    const Claim claim = workspace_.claims.claims.whole(first.claim);
    ReportedIncomplete incomplete;
    incomplete.article = workspace_.claims.articles[claim.article].id;
    incomplete.property = workspace_.vocabulary.property(first.property).id;
    incomplete.title = Describer(facts_.interpreter.get(), facts_.table).Title(first);
    size_t next = 0;
    for (size_t annotator = 0; annotator < annotators_.names.size(); ++annotator) {
      if (next < unit.size() &&
          all_.claims[unit[next]].annotator == static_cast<int32_t>(annotator)) {
        incomplete.claims.push_back(NameOf(unit[next++]));
      } else {
        incomplete.missing.push_back(annotators_.names[annotator]);
      }
    }
    incomplete_.push_back(std::move(incomplete));
  }

  void AddProperty(const std::string& id, PropertyUnits& units) {
    const PropertyId property = workspace_.vocabulary.FindProperty(id);
    const ValueType type = workspace_.vocabulary.property(property).type;
    const auto chosen = options_.distances.find(property);
    const Distance distance =
        chosen != options_.distances.end() ? chosen->second : DistancesOf(type)[0];
    Alpha alpha = KrippendorffAlpha(units.coding.units(), distance);
    ReportedPropertyAgreement& reported = units.reported;
    reported.property = id;
    reported.type = std::string(RowOf(type).name);
    reported.distance = std::string(Name(distance));
    reported.annotators = static_cast<int64_t>(units.annotators.size());
    reported.alpha = alpha.value;
    reported.undefined = std::move(alpha.undefined);
    if (reported.disagreements > 0) AddRule(id);
    report_.agreement->properties.push_back(std::move(reported));
  }

  void AddRule(const std::string& id) {
    report_.rules.push_back({absl::StrCat(id, kAgreeRule),
                             absl::StrCat("Annotators say one and the same of ", id,
                                          " where they speak of one passage."),
                             "Where they do not, one of them has misread it, or the "
                             "guideline leaves it open."});
  }

  void Summarize() {
    Summary& summary = report_.summary;
    const ClaimSet& claims = workspace_.claims;
    std::set<absl::string_view> articles;
    for (const Article& article : claims.articles) articles.insert(article.id);
    summary.articles = static_cast<int64_t>(articles.size());
    summary.claims = summary.undetermined = claims.refused;
    for (size_t i = 0; i < claims.claims.size(); ++i) {
      const ClaimRecord& claim = claims.claims[i];
      summary.article_facts += claim.origin == FactOrigin::kArticle;
      if (claim.origin != FactOrigin::kClaim) continue;
      ++summary.claims;
      if (claim.quoted)
        ++summary.quotes[facts_.table.EvidenceOf(static_cast<int32_t>(i)).state];
      const ClaimReading reading = facts_.table.readings[i];
      summary.undetermined += reading == ClaimReading::kUnread;
      summary.silent += reading == ClaimReading::kSilent;
      summary.withdrawn += reading == ClaimReading::kWithdrawn;
    }
    report_.withdrawn = ReportWithdrawals(claims, facts_.withdrawals);
  }

  const Annotators& annotators_;
  const Workspace& workspace_;
  FactBase& facts_;
  const AgreementOptions& options_;
  const Judge judge_;
  const AnnotatedClaims all_;
  std::map<std::string, PropertyUnits> properties_;  // by id
  std::vector<ReportedIncomplete> incomplete_;
  Report report_;
};

}  // namespace

Report ReportAgreement(const Annotators& annotators, FactBase& facts,
                       const AgreementOptions& options) {
  return AgreementReport(annotators, facts, options).Build();
}

}  // namespace gainsay
