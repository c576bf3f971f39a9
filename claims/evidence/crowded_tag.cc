#include "claims/evidence/crowded_tag.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace gainsay {
namespace {

// So many characters of a name are taken at once: what follows is another's.
constexpr size_t kLongestTagName = 100;

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsLetter(char c) { return absl::ascii_isalpha(static_cast<unsigned char>(c)); }

bool BeginsName(char c) { return IsLetter(c) || c == '_' || c == ':' || c == '.'; }

bool IsOfName(char c) {
  return BeginsName(c) || absl::ascii_isdigit(static_cast<unsigned char>(c)) || c == '-';
}

// Where these end that are broken is hard to tell of a parser that mends: each is passed
// over once, and looked into once.
constexpr uint8_t kDoctypes = 1;
constexpr uint8_t kEndTags = 2;
constexpr uint8_t kClosedAtOnce = 4;  // a script that begins with a tag
constexpr uint8_t kAll = 7;

// Goes through a page as htmlParseStartElement and its like do.
class TagScan {
 public:
  TagScan(absl::string_view page, uint8_t skipped) : page_(page), skipped_(skipped) {}

  size_t Run() {
    while (!AtEnd()) {
      SkipTo("<");
      if (absl::StartsWith(Rest(), "<!--")) {
        SkipComment();
      } else if ((skipped_ & kDoctypes) != 0 &&
                 absl::StartsWithIgnoreCase(Rest(), "<!doctype")) {
        SkipTo(">");
      } else if ((skipped_ & kEndTags) != 0 && BeginsMarkup()) {
        SkipTo(">");
      } else if (at_ + 1 < page_.size() && IsLetter(page_[at_ + 1])) {
        ++at_;
        TakeTag();
      } else if (!AtEnd()) {
        ++at_;
      }
    }
    return most_;
  }

 private:
  bool AtEnd() const { return at_ >= page_.size(); }
  absl::string_view Rest() const { return page_.substr(at_); }
  void SkipTo(absl::string_view end) {
    at_ = std::min(page_.find(end, at_), page_.size());
  }
  template <typename Wanted>
  void SkipWhile(Wanted wanted) {
    while (!AtEnd() && wanted(page_[at_])) ++at_;
  }
  bool EndsTag() const { return page_[at_] == '>' || absl::StartsWith(Rest(), "/>"); }

  // An end tag, or what is meant for the parser.
  bool BeginsMarkup() const {
    const absl::string_view rest = Rest();
    return (absl::StartsWith(rest, "</") || absl::StartsWith(rest, "<?")) &&
           rest.size() > 2 && BeginsName(rest[2]);
  }

  void SkipQuoted() {
    const char quote = page_[at_++];
    SkipWhile([quote](char c) { return c != quote; });
    if (!AtEnd()) ++at_;
  }

  void SkipComment() {
    at_ += 4;
    for (; !AtEnd(); ++at_) {
      SkipTo("--");
      if (absl::StartsWith(Rest(), "-->") || absl::StartsWith(Rest(), "--!>")) return;
    }
  }

  absl::string_view TakeName() {
    const size_t begin = at_;
    SkipWhile([&](char c) { return at_ - begin < kLongestTagName && IsOfName(c); });
    return page_.substr(begin, at_ - begin);
  }

  void TakeTag() {
    const absl::string_view name = TakeName();
    most_ = std::max(most_, TakeAttributes());
    const bool empty =
        absl::StartsWith(Rest(), "/>") ||
        (absl::StartsWith(Rest(), "><") && (skipped_ & kClosedAtOnce) == 0);
    for (const absl::string_view raw : {"script", "style"}) {
      if (!empty && absl::EqualsIgnoreCase(name, raw)) SkipRaw(raw);
    }
  }

  size_t TakeAttributes() {
    size_t attributes = 0;
    SkipWhile(IsBlank);
    while (!AtEnd() && !EndsTag()) {
      if (BeginsName(page_[at_])) {
        TakeName();
        ++attributes;
        SkipWhile(IsBlank);
        if (absl::StartsWith(Rest(), "=")) TakeValue();
      } else {
        while (!AtEnd() && !IsBlank(page_[at_]) && !EndsTag()) ++at_;
      }
      SkipWhile(IsBlank);
    }
    return attributes;
  }

  void TakeValue() {
    ++at_;
    SkipWhile(IsBlank);
    if (AtEnd()) return;
    if (page_[at_] == '"' || page_[at_] == '\'') {
      SkipQuoted();
    } else {
      SkipWhile([](char c) { return !IsBlank(c) && c != '>'; });
    }
  }

  // What stands in a script is no markup, up to its own end tag.
  void SkipRaw(absl::string_view name) {
    for (; !AtEnd(); ++at_) {
      SkipTo("</");
      if (AtEnd()) return;
      if (absl::StartsWithIgnoreCase(page_.substr(at_ + 2), name)) return;
    }
  }

  const absl::string_view page_;
  const uint8_t skipped_;  // of kDoctypes, kEndTags, kClosedAtOnce
  size_t at_ = 0;
  size_t most_ = 0;
};

}  // namespace

size_t MostAttributesOfTag(absl::string_view page) {
  size_t most = 0;
  for (uint8_t skipped = 0; skipped <= kAll; ++skipped) {
    most = std::max(most, TagScan(page, skipped).Run());
  }
  return most;
}

}  // namespace gainsay
