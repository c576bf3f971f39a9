#ifndef GAINSAY_CLAIMS_VALUES_DIGIT_SUM_H_
#define GAINSAY_CLAIMS_VALUES_DIGIT_SUM_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "claims/values/rational.h"

namespace gainsay {

// The number that decimal digits write, as stretches of text are added: "0012" is 12.
// What stands between digits is passed over. Without allocation.
class DigitSum {
 public:
  void Add(absl::string_view text);

  const Rational& value() const { return value_; }  // invalid where it does not fit
  size_t digits() const { return digits_; }

 private:
  void Append(int64_t chunk, int digits);

  Rational value_;
  size_t digits_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_DIGIT_SUM_H_
