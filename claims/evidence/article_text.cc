#include "claims/evidence/article_text.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/evidence/html_text.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

bool IsPage(absl::string_view file) {
  for (const absl::string_view ending : {".html", ".htm", ".xhtml"}) {
    if (absl::EndsWithIgnoreCase(file, ending)) return true;
  }
  return false;
}

}  // namespace

size_t ArticleText::SourceOffset(size_t words_offset) const {
  if (!marked_up()) return words_offset;
  auto run = std::upper_bound(
      runs.begin(), runs.end(), words_offset,
      [](size_t offset, const TextRun& candidate) { return offset < candidate.words; });
  if (run == runs.begin()) return 0;
  --run;
  return run->literal ? run->source + (words_offset - run->words) : run->source;
}

absl::StatusOr<ArticleText> ReadArticleText(std::string contents,
                                            const Reporter& reporter) {
  if (const auto invalid = FirstInvalidUtf8(contents)) {
    return absl::InvalidArgumentError(
        absl::StrCat("is not UTF-8 from byte ", *invalid + 1, " on"));
  }
  if (const size_t nul = contents.find('\0'); nul != std::string::npos) {
    return absl::InvalidArgumentError(
        absl::StrCat("holds a NUL character, at byte ", nul + 1));
  }
  ArticleText text;
  text.file = reporter.file();
  if (!IsPage(text.file)) {
    text.words = std::move(contents);
    text.words.erase(0, text.words.size() - WithoutByteOrderMark(text.words).size());
    return text;
  }
  text.source = std::move(contents);
  if (absl::Status read = ReadPage(text, reporter); !read.ok()) return read;
  return text;
}

}  // namespace gainsay
