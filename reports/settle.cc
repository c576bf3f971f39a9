#include "reports/settle.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/claim.h"
#include "fmt/format.h"
#include "reports/finding_id.h"

namespace gainsay {
namespace {

constexpr absl::string_view kFlaws = "acceptance/";

std::string PlaceOf(const FilePosition& position) {
  return fmt::format("{}:{}", position.file, position.at.line);
}

Finding FlawOf(const Acceptance& acceptance, const char* rule, Severity severity,
               const std::string& message) {
  Finding flaw;
  flaw.rule = rule;
  flaw.verdict = Verdict::kFlaw;
  flaw.severity = severity;
  flaw.title = acceptance.id.empty() ? std::string("an acceptance")
                                     : absl::StrCat("acceptance of ", acceptance.id);
  flaw.message = absl::StrCat(flaw.title, ": ", message);
  flaw.key = {{"acceptance", acceptance.id}};
  flaw.id = FindingId(
      flaw.rule, flaw.key,
      {{acceptance.by, acceptance.id, WordsHash(acceptance.until, acceptance.reason)}});
  ReportedClaim entry;
  entry.claim = acceptance.id;
  entry.field = "acceptance";
  entry.position = acceptance.position;
  entry.value = acceptance.reason;
  entry.stance = {std::string(kAsserts)};
  ReportedPosition position;
  position.value = acceptance.reason;
  position.count = 1;
  position.claims.made.push_back(std::move(entry));
  flaw.positions.push_back(std::move(position));
  flaw.why.push_back(message);
  flaw.trace.push_back({StepKind::kFlaw, message, Verdict::kFlaw});
  return flaw;
}

// The findings whose ids begin so; `ids` are those of all, ascending.
using Ids = std::multimap<std::string, size_t>;
std::vector<size_t> Named(const std::string& prefix, const Ids& ids) {
  std::vector<size_t> named;
  for (auto at = ids.lower_bound(prefix);
       at != ids.end() && absl::StartsWith(at->first, prefix); ++at) {
    named.push_back(at->second);
  }
  return named;
}

// Holds the flaws until all acceptances were looked at.
class Settler {
 public:
  Settler(const Settlement& settlement, std::vector<Finding>& findings)
      : settlement_(settlement), findings_(findings) {
    for (size_t i = 0; i < findings.size(); ++i) ids_.emplace(findings[i].id, i);
  }

  void Run() {
    for (const MalformedAcceptance& malformed : settlement_.malformed) {
      Acceptance entry;
      entry.id = malformed.id;
      entry.reason = malformed.problem;
      entry.position = malformed.position;
      Flaw(entry, kAcceptanceMalformed, malformed.problem);
    }
    for (const Acceptance& acceptance : settlement_.accepted) {
      if (!Expired(acceptance)) Accept(acceptance);
    }
    for (const Acceptance& acceptance : settlement_.accepted) {
      if (Expired(acceptance)) Expire(acceptance);
    }
    for (const BaselineEntry& entry : settlement_.baseline) {
      for (const size_t index : Named(entry.id, ids_)) {
        std::optional<ReportedAcceptance>& accepted = findings_[index].accepted;
        if (!accepted.has_value()) accepted = {true, "", "", "", entry.position};
      }
    }
    for (Finding& flaw : flaws_) findings_.push_back(std::move(flaw));
  }

 private:
  void Flaw(const Acceptance& acceptance, const char* rule, const std::string& message) {
    flaws_.push_back(FlawOf(acceptance, rule, settlement_.flaw, message));
  }

  bool Expired(const Acceptance& acceptance) const {
    return acceptance.until < settlement_.today;
  }

  void Expire(const Acceptance& acceptance) {
    const std::vector<size_t> named = Named(acceptance.id, ids_);
    if (!named.empty() && findings_[named[0]].accepted.has_value()) {
      Flaw(
          acceptance, kAcceptanceUnused,
          fmt::format("it ended on {}, and the finding is accepted anew, at {}",
                      acceptance.until, PlaceOf(findings_[named[0]].accepted->position)));
      return;
    }
    flaws_.push_back(FlawOf(
        acceptance, kAcceptanceExpired, Severity::kError,
        fmt::format("it ended on {}; accept the finding anew, or take the entry out",
                    acceptance.until)));
  }

  void Accept(const Acceptance& acceptance) {
    const std::vector<size_t> named = Named(acceptance.id, ids_);
    if (named.empty()) {
      if (settlement_.complete) {
        Flaw(acceptance, kAcceptanceUnused,
             "no finding has this id any more: it is gone, its claims' values or quotes "
             "were changed, or other claims conflict with them too");
      }
      return;
    }
    const Finding& first = findings_[named[0]];
    const auto other = absl::c_find_if(
        named, [&](size_t index) { return findings_[index].id != first.id; });
    if (other != named.end()) {
      Flaw(acceptance, kAcceptanceAmbiguous,
           fmt::format("{} and {} both begin so; write more digits", first.id,
                       findings_[*other].id));
    } else if (!acceptance.rule.empty() && acceptance.rule != first.rule) {
      Flaw(acceptance, kAcceptanceOfOther,
           fmt::format("it is of the rule '{}', the finding of '{}'", acceptance.rule,
                       first.rule));
    } else if (first.accepted.has_value()) {
      Flaw(acceptance, kAcceptanceUnused,
           fmt::format("the finding is accepted already, at {}",
                       PlaceOf(first.accepted->position)));
    } else {
      for (const size_t index : named) {
        findings_[index].accepted = {false, acceptance.reason, acceptance.by,
                                     acceptance.until, acceptance.position};
      }
    }
  }

  const Settlement& settlement_;
  std::vector<Finding>& findings_;
  Ids ids_;
  std::vector<Finding> flaws_;
};

}  // namespace

void Settle(const Settlement& settlement, std::vector<Finding>& findings) {
  Settler(settlement, findings).Run();
}

bool IsAccepted(const Finding& finding) {
  return finding.accepted.has_value() && !finding.accepted->in_baseline;
}

bool IsAcceptanceFlaw(const Finding& finding) {
  return absl::StartsWith(finding.rule, kFlaws) && finding.verdict == Verdict::kFlaw;
}

Report WithoutHidden(Report report) {
  std::vector<Finding>& findings = report.findings;
  findings.erase(
      std::remove_if(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.accepted.has_value(); }),
      findings.end());
  return report;
}

}  // namespace gainsay
