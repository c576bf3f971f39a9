#ifndef GAINSAY_INPUT_SCALAR_PLACES_H_
#define GAINSAY_INPUT_SCALAR_PLACES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "input/node.h"
#include "input/text_position.h"

namespace gainsay {

// Where in the text of a YAML document that stands which its scalars say, whose lines may
// be folded and characters escaped. Nodes keep only their beginning: who needs more is
// about to report a mistake.
class ScalarPlaces {
 public:
  explicit ScalarPlaces(std::string text);

  // The place of a byte of the scalar's text; of the scalar's beginning where the two
  // texts do not go together (an alias, or a file that was changed since it was read).
  TextPosition At(const Node& scalar, size_t offset) const;

 private:
  size_t OffsetOf(TextPosition at) const;
  TextPosition PositionOf(size_t offset) const;

  const std::string text_;
  std::vector<size_t> lines_;  // the offsets at which they begin
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_SCALAR_PLACES_H_
