#ifndef GAINSAY_CLAIMS_EVIDENCE_ARTICLE_TEXT_H_
#define GAINSAY_CLAIMS_EVIDENCE_ARTICLE_TEXT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
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

// A date that a saved page states of itself.
struct PageDate {
  std::string field;  // what states it: "json-ld.datePublished", "article:published_time"
  std::string text;   // as it stands there
  bool updated = false;  // of its last change; else of its publication
  TextPosition at;       // in the page
};

// The words of an article, and where each stands in the file that it was read from.
struct ArticleText {
  std::string file;  // as it is shown
  std::string words;
  // Of a saved page; of a plain text empty, whose words are the file itself, but for a
  // byte order mark.
  std::string source;
  std::vector<TextRun> runs;    // ascending, by words
  std::vector<PageDate> dates;  // in the order of the page; no two have one field

  // Whether a line break in the words separates blocks (paragraphs, headings, cells).
  bool marked_up() const { return !runs.empty(); }
  absl::string_view Source() const { return marked_up() ? source : words; }
  // The byte of the source that a byte of the words comes from.
  size_t SourceOffset(size_t words_offset) const;
};

// The text that the contents of the reporter's file hold: by the ending of its name a
// saved page (.html, .htm, .xhtml), else plain. An error, in words as for files, for what
// is not UTF-8, holds NUL, or is a page nested too deeply. What of a page's own dates
// cannot be made out is a warning.
absl::StatusOr<ArticleText> ReadArticleText(std::string contents,
                                            const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_ARTICLE_TEXT_H_
