#ifndef GAINSAY_CHECKER_PROPOSAL_VALUE_TRIALS_H_
#define GAINSAY_CHECKER_PROPOSAL_VALUE_TRIALS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "claims/claim.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/interpreter.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// What came of reading all values under one property; those that state nothing count for
// nothing.
struct Trial {
  size_t reads = 0;
  const Claim* example =
      nullptr;  // of those that read; in the property's unit, if any is
  std::vector<const Claim*> misfits;

  bool Fits() const { return reads > 0 && misfits.empty(); }
  // Whether most do, so that the others look like slips.
  bool NearlyFits() const { return reads > 0 && reads >= 3 * misfits.size(); }
};

// The values of one property's claims, each read in the setting that its article gives.
// What it is made of must outlive it.
class Values {
 public:
  Values(const std::vector<const Claim*>& claims,
         const std::vector<PublicationDate>& published, Interpreter& interpreter)
      : claims_(claims), published_(published), interpreter_(interpreter) {}

  const std::vector<const Claim*>& claims() const { return claims_; }
  const Lexicon& lexicon() const { return interpreter_.lexicon(); }

  // Nothing where the value can't be read.
  std::optional<Reading> Read(const Claim& claim, const Property& property);
  Trial Try(const Property& property);
  Trial Try(ValueType type);

  // How many of the values that are one text, and state something, are so.
  size_t Count(absl::FunctionRef<bool(absl::string_view)> is_so) const;

 private:
  const std::vector<const Claim*>& claims_;
  const std::vector<PublicationDate>& published_;
  Interpreter& interpreter_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_VALUE_TRIALS_H_
