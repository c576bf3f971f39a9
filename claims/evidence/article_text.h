#ifndef GAINSAY_CLAIMS_EVIDENCE_ARTICLE_TEXT_H_
#define GAINSAY_CLAIMS_EVIDENCE_ARTICLE_TEXT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "input/text_position.h"

namespace gainsay {

inline constexpr size_t kLargestArticleText = size_t{16} << 20;

// From `words` on, the words come from the source from `source` on: byte for byte where
// they are literal, else (a character reference, white space that was joined) all from
// the one place.
struct TextRun {
  size_t words = 0;
  size_t source = 0;
  bool literal = true;
};

// The words of an article, and where each stands in the file that it was read from.
struct ArticleText {
  std::string file;  // as it is shown
  std::string words;
  // Of a saved page; of a plain text empty, whose words are the file itself.
  std::string source;
  std::vector<TextRun> runs;  // ascending, by words

  // Whether a line break in the words separates blocks (paragraphs, headings, cells).
  bool marked_up() const { return !runs.empty(); }
  absl::string_view Source() const { return marked_up() ? source : words; }
  // The byte of the source that a byte of the words comes from.
  size_t SourceOffset(size_t words_offset) const;
};

// The text that a file's contents hold: by the ending of its name a saved page (.html,
// .htm, .xhtml), else plain. An error, in words as for files, for what is not UTF-8,
// holds NUL, or is a page nested too deeply.
absl::StatusOr<ArticleText> ReadArticleText(const std::string& file,
                                            std::string contents);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_ARTICLE_TEXT_H_
