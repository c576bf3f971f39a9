#include "input/scalar_places.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "input/surrogate_pairs.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

// Walks through a scalar as written and as read, side by side.
class Walk {
 public:
  Walk(absl::string_view written, size_t offset, const Node& scalar)
      : written_(written), offset_(offset), read_(scalar.text) {
    SkipProperties();
    const char first = Now();
    if (scalar.plain) return;
    if (first == '"' || first == '\'') {
      quote_ = first;
      ++offset_;
    } else if (first == '|' || first == '>') {
      offset_ = std::min(written_.find('\n', offset_), written_.size());
    }
  }

  // The offset in the written text of a byte of the text read; none where they part.
  // White space, which folding makes more or less of, is passed over in both.
  std::optional<size_t> To(size_t target) {
    for (size_t i = 0; i < read_.size(); i += Length(i)) {
      if (absl::ascii_isspace(read_[i])) {
        if (i >= target) break;
        continue;
      }
      SkipSpace();
      if (i >= target) return offset_;
      if (!Pass(i)) return std::nullopt;
    }
    return offset_;
  }

 private:
  char Now(size_t ahead = 0) const {
    return offset_ + ahead < written_.size() ? written_[offset_ + ahead] : '\0';
  }
  size_t Length(size_t i) const { return CodePointAt(read_, i).length; }

  // An anchor or a tag.
  void SkipProperties() {
    while (Now() == '&' || Now() == '!') {
      while (Now() != '\0' && !absl::ascii_isspace(Now())) ++offset_;
      SkipSpace();
    }
  }

  void SkipSpace() {
    while (absl::ascii_isspace(Now()) || AtEscapedSpace()) {
      offset_ += Now() == '\\' ? 2 : 1;
    }
  }

  // A space, a tab, or an end of the line that is read as one, or as nothing.
  bool AtEscapedSpace() const {
    return quote_ == '"' && Now() == '\\' &&
           absl::string_view(" \t\n\rntr").find(Now(1)) != absl::string_view::npos;
  }

  // Passes one character of the text read, which is no space.
  bool Pass(size_t i) {
    if (quote_ == '"' && Now() == '\\') {
      const char kind = Now(1);
      offset_ += HasSurrogatePair(written_, offset_) ? kSurrogatePairBytes
                 : kind == 'x'                       ? 4
                 : kind == 'u'                       ? 6
                 : kind == 'U'                       ? 10
                                                     : 2;
      return offset_ <= written_.size();
    }
    const size_t length = Length(i);
    if (written_.substr(offset_, length) != read_.substr(i, length)) return false;
    offset_ += length;
    if (quote_ == '\'' && read_[i] == '\'') ++offset_;
    return true;
  }

  const absl::string_view written_;
  size_t offset_;
  const absl::string_view read_;
  char quote_ = '\0';
};

}  // namespace

ScalarPlaces::ScalarPlaces(std::string text)
    : text_(std::move(text)), lines_{text_.size() - WithoutByteOrderMark(text_).size()} {
  for (size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') lines_.push_back(i + 1);
  }
}

TextPosition ScalarPlaces::At(const Node& scalar, size_t offset) const {
  const size_t beginning = OffsetOf(scalar.at);
  const std::optional<size_t> found = Walk(text_, beginning, scalar).To(offset);
  return found.has_value() ? PositionOf(*found) : scalar.at;
}

size_t ScalarPlaces::OffsetOf(TextPosition at) const {
  if (at.line == 0 || at.line > lines_.size()) return text_.size();
  size_t offset = lines_[at.line - 1];
  for (uint32_t i = 1; i < at.column && offset < text_.size(); ++i) {
    offset += CodePointAt(text_, offset).length;
  }
  return offset;
}

TextPosition ScalarPlaces::PositionOf(size_t offset) const {
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), offset);
  const size_t line = next == lines_.begin() ? 0 : next - lines_.begin() - 1;
  const absl::string_view before =
      absl::string_view(text_).substr(lines_[line], offset - lines_[line]);
  return {static_cast<uint32_t>(line + 1),
          static_cast<uint32_t>(1 + CountCodePoints(before))};
}

}  // namespace gainsay
