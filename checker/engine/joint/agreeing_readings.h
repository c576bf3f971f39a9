#ifndef GAINSAY_CHECKER_ENGINE_JOINT_AGREEING_READINGS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_AGREEING_READINGS_H_

#include <vector>

#include "claims/value_types/agreement.h"
#include "claims/values/value.h"

namespace gainsay {

// A value that means one of several.
struct OpenValue {
  std::vector<Value> readings;
  bool inside_another = false;  // as Network has it: others such may be of other days
};

// Whether of each value a reading can be chosen so that any two of these agree, as they
// do where all of the values hold. More values never make that easier. True where it
// takes too long to tell.
bool CanAgree(std::vector<OpenValue> values, const AgreementRules& rules, Width width);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_AGREEING_READINGS_H_
