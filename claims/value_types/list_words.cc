#include "claims/value_types/list_words.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace gainsay {
namespace {

// "and/or" is one word, as far as its phrases go.
bool IsApart(absl::string_view text, size_t at) {
  if (at >= text.size()) return true;
  const auto c = static_cast<unsigned char>(text[at]);
  return !absl::ascii_isalnum(c) && c != '/';
}

}  // namespace

absl::string_view TrimmedName(absl::string_view text) {
  const auto is_edge = [](char c) {
    return c == ',' || absl::ascii_isspace(static_cast<unsigned char>(c));
  };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return text;
}

bool TakeFirstWords(const std::vector<std::string>& phrases, absl::string_view& text) {
  for (const std::string& words : phrases) {
    if (!absl::StartsWithIgnoreCase(text, words) || !IsApart(text, words.size()))
      continue;
    text = TrimmedName(text.substr(words.size()));
    return true;
  }
  return false;
}

bool TakeLastWords(const std::vector<std::string>& phrases, absl::string_view& text) {
  for (const std::string& words : phrases) {
    if (!absl::EndsWith(text, words)) continue;
    const size_t begin = text.size() - words.size();
    if (begin > 0 && !IsApart(text, begin - 1)) continue;
    text = TrimmedName(text.substr(0, begin));
    return true;
  }
  return false;
}

bool BeginsSmall(absl::string_view text) {
  return !text.empty() && absl::ascii_islower(static_cast<unsigned char>(text.front()));
}

}  // namespace gainsay
