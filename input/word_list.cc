#include "input/word_list.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace gainsay {

std::string WordList(std::vector<std::string> words, absl::string_view link,
                     size_t most) {
  if (words.size() > most) {
    const size_t more = words.size() - most;
    words.resize(most);
    words.push_back(absl::StrCat(more, " more"));
  }
  if (words.size() < 2) return absl::StrJoin(words, "");
  const std::string last = std::move(words.back());
  words.pop_back();
  return absl::StrCat(absl::StrJoin(words, ", "), link, last);
}

}  // namespace gainsay
