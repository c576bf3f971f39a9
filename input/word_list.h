#ifndef GAINSAY_INPUT_WORD_LIST_H_
#define GAINSAY_INPUT_WORD_LIST_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// "a, b and c", with " and " as what links the last; of more than `most` only the first
// ones: "a, b and 12 more".
std::string WordList(std::vector<std::string> words, absl::string_view link,
                     size_t most = SIZE_MAX);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_WORD_LIST_H_
