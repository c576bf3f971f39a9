#ifndef GAINSAY_INPUT_FLOW_COMMA_H_
#define GAINSAY_INPUT_FLOW_COMMA_H_

#include <cstddef>
#include <string>

#include "input/node.h"

namespace gainsay {

// The text that a comma seems to have cut in two, as YAML reads {value: 1,200}, where the
// member of a mapping is the second half: a key without a value. "" where it is not.
std::string CutByComma(const Node& mapping, size_t member);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FLOW_COMMA_H_
