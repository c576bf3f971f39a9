#ifndef GAINSAY_CHECKER_AGREEMENT_UNIT_H_
#define GAINSAY_CHECKER_AGREEMENT_UNIT_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "checker/agreement/align.h"
#include "checker/agreement/measure.h"
#include "checker/engine/judge/judge.h"
#include "checker/project/workspace.h"
#include "claims/facts/fact_table.h"

namespace gainsay {

// One annotator's claim as it was read.
struct AnnotatedClaim {
  int32_t annotator = 0;
  // Of its first subject, one for each date of publication that its article may have; the
  // first of them stands for the claim in alpha. Not empty.
  std::vector<int32_t> facts;
  std::optional<MeasuredValue> value;
};

// All claims that made facts, by the order of the claims, and each as it is to be
// aligned.
struct AnnotatedClaims {
  std::vector<AnnotatedClaim> claims;
  std::vector<AlignedClaim> aligned;
};
AnnotatedClaims ClaimsToAlign(const Workspace& workspace, const FactTable& table,
                              const std::vector<int32_t>& annotator_of_article);

// What two claims of a unit allow together by gainsay's own comparison of values,
// whatever they say of time and speakers. Where it turns on the date of publication, a
// tension.
Judge::Base Compare(const AnnotatedClaim& a, const AnnotatedClaim& b,
                    const FactTable& table, const Workspace& workspace,
                    const Judge& judge);

// Two claims of a unit that do not agree.
struct UnitConflict {
  int32_t a = 0;
  int32_t b = 0;
  Judge::Base base = Judge::Base::kContradiction;
};

// A unit, compared.
struct ComparedUnit {
  // Claims, each position's all agreeing with one another: the more exact values first,
  // then by annotator, each claim joins the first position all of whose members it agrees
  // with. Positions by the first of their annotators.
  std::vector<std::vector<int32_t>> positions;
  std::vector<UnitConflict> conflicts;
  int64_t pairs = 0;
};
ComparedUnit CompareUnit(const AgreementUnit& unit, const AnnotatedClaims& all,
                         const FactTable& table, const Workspace& workspace,
                         const Judge& judge);

// The value that stands for all of a position where values that agree count as one: that
// which most of them have, of equally many the most exact. Null where none has a measure.
const MeasuredValue* ValueOf(const std::vector<int32_t>& position,
                             const AnnotatedClaims& all);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_UNIT_H_
