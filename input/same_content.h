#ifndef GAINSAY_INPUT_SAME_CONTENT_H_
#define GAINSAY_INPUT_SAME_CONTENT_H_

#include "input/node.h"

namespace gainsay {

// Whether two nodes say the same, wherever they stand; the order of a mapping's keys does
// not matter.
bool SameContent(const Node& a, const Node& b);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_SAME_CONTENT_H_
