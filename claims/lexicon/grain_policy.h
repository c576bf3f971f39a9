#ifndef GAINSAY_CLAIMS_LEXICON_GRAIN_POLICY_H_
#define GAINSAY_CLAIMS_LEXICON_GRAIN_POLICY_H_

#include "claims/values/rational.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The numbers that say how exact a bare number is meant. Each is a key of the lexicon's
// section `grains`, whose comments say what it does.
struct GrainPolicy {
  Rational cap;
  Rational measured_roundness;
  Rational least_step;
  Rational expected;
  Rational percent_grain;
  Rational scale_end;
  Rational fraction_points;
  Rational fraction_share;
  Rational fraction_wide_points;
  Rational fraction_wide_share;
  Rational count_exact_below;
  Rational count_exact_grain;
  Rational count_nominal_from;
  Rational count_nominal_grain;
  Rational count_step;
  Rational degree;
  Rational part_grain;
  Rational half_grain;
  Rational spoken_grain;
  Rational vague_top;
  Rational vague_bottom;
};

// Decodes a mapping from names to numbers over what `policy` holds. Reports unknown
// names.
void ReadGrainPolicy(const Node& section, const Reporter& reporter, GrainPolicy* policy);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_GRAIN_POLICY_H_
