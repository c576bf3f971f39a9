#include "checker/agreement/quote_overlap.h"

#include <algorithm>

namespace gainsay {
namespace {

using Words = std::vector<std::string>;

constexpr size_t kFewest = 2;  // words at the ends that make one passage of two

// For each length of a beginning of `words`, the longest shorter one that it ends in.
std::vector<size_t> Borders(const Words& words) {
  std::vector<size_t> borders(words.size() + 1, 0);
  size_t border = 0;
  for (size_t i = 1; i < words.size(); ++i) {
    while (border > 0 && words[i] != words[border]) border = borders[border];
    if (words[i] == words[border]) ++border;
    borders[i + 1] = border;
  }
  return borders;
}

// The words of the beginning of `beginning` that `text` ends in; all of them where they
// stand anywhere in it. Knuth, Morris and Pratt's search.
size_t Reached(const Words& text, const Words& beginning) {
  const std::vector<size_t> borders = Borders(beginning);
  size_t matched = 0;
  for (const std::string& word : text) {
    while (matched > 0 && word != beginning[matched]) matched = borders[matched];
    if (word == beginning[matched]) ++matched;
    if (matched == beginning.size()) return matched;
  }
  return matched;
}

}  // namespace

size_t SharedWords(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return 0;
  const size_t shared = std::max(Reached(a, b), Reached(b, a));
  const bool held = shared == std::min(a.size(), b.size());
  return held || shared >= kFewest ? shared : 0;
}

}  // namespace gainsay
