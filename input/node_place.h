#ifndef GAINSAY_INPUT_NODE_PLACE_H_
#define GAINSAY_INPUT_NODE_PLACE_H_

#include <cstdint>

#include "input/node.h"
#include "input/text_position.h"

namespace gainsay {

// For nodes that were read out of a part of their file: gives a node, and all in it, one
// place, or puts them so many lines further down.
void MoveTo(TextPosition at, Node& node);
void MoveDown(uint32_t lines, Node& node);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_NODE_PLACE_H_
