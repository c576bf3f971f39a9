#include "claims/evidence/passage.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

// Bytes of an article on each side of a quote that are looked at.
constexpr size_t kNear = 400;
// Bytes within which a cut is moved to a space; not all scripts write them.
constexpr size_t kLongestWord = 60;

// From the last end of a paragraph before the quote to the first behind it, within kNear.
void NarrowToParagraph(const ArticleText& text, const Evidence& evidence, size_t& begin,
                       size_t& end) {
  const absl::string_view words = text.words;
  const absl::string_view ending = text.marked_up() ? "\n" : "\n\n";
  const size_t before = words.substr(begin, evidence.begin - begin).rfind(ending);
  if (before != absl::string_view::npos) begin += before + ending.size();
  const size_t behind = words.substr(evidence.end, end - evidence.end).find(ending);
  if (behind != absl::string_view::npos) end = evidence.end + behind;
}

// The sentences of words[begin, end) that the quote begins and ends in.
void NarrowToSentences(absl::string_view words, const Evidence& evidence, size_t& begin,
                       size_t& end) {
  // Lines of a file end no sentence.
  std::string near(words.substr(begin, end - begin));
  std::replace_if(
      near.begin(), near.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  // It takes two million instructions to make, and is not safe to share between threads.
  // "ss" knows abbreviations that end no sentence.
  thread_local const std::unique_ptr<icu::BreakIterator> sentences = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(
        icu::Locale("en@ss=standard"), status));
  }();
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, near.data(), static_cast<int64_t>(near.size()), &status);
  if (U_SUCCESS(status) && sentences != nullptr) {
    sentences->setText(&utext, status);
    const auto quote = static_cast<int32_t>(evidence.begin - begin);
    const auto last = static_cast<int32_t>(evidence.end - begin - 1);
    const int32_t before =
        sentences->isBoundary(quote) ? quote : sentences->preceding(quote);
    const int32_t behind = sentences->following(last);
    if (behind != icu::BreakIterator::DONE) end = begin + static_cast<size_t>(behind);
    if (before > 0) begin += static_cast<size_t>(before);
  }
  utext_close(&utext);
}

// The words with single spaces.
std::string OneLine(absl::string_view words) {
  std::string line;
  for (const char c : words) {
    const bool space = absl::ascii_isspace(static_cast<unsigned char>(c));
    if (!space) {
      line += c;
    } else if (line.empty() || line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

}  // namespace

Passage PassageOf(const ArticleText& text, const Evidence& evidence) {
  const absl::string_view words = text.words;
  size_t begin =
      StartOfCharacter(words, evidence.begin - std::min(evidence.begin, kNear));
  size_t end = StartOfCharacter(words, std::min(words.size(), evidence.end + kNear));
  const size_t far_begin = begin;
  const size_t far_end = end;
  NarrowToParagraph(text, evidence, begin, end);
  NarrowToSentences(words, evidence, begin, end);
  Passage passage;
  std::string before = OneLine(words.substr(begin, evidence.begin - begin));
  std::string behind = OneLine(words.substr(evidence.end, end - evidence.end));
  if (begin == far_begin && begin > 0) {
    const size_t space = before.substr(0, kLongestWord).find(' ');
    before =
        absl::StrCat("… ", before.substr(space == std::string::npos ? 0 : space + 1));
  }
  if (end == far_end && end < words.size()) {
    const size_t space = behind.rfind(' ');
    const bool is_near =
        space != std::string::npos && behind.size() - space <= kLongestWord;
    behind = absl::StrCat(behind.substr(0, is_near ? space : behind.size()), " …");
  }
  absl::StripLeadingAsciiWhitespace(&before);
  absl::StripTrailingAsciiWhitespace(&behind);
  passage.text = before;
  passage.begin = passage.text.size();
  passage.text += OneLine(words.substr(evidence.begin, evidence.end - evidence.begin));
  passage.end = passage.text.size();
  passage.text += behind;
  return passage;
}

}  // namespace gainsay
