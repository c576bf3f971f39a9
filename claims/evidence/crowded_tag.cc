#include "claims/evidence/crowded_tag.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace gainsay {
namespace {

class TagScan {
 public:
  explicit TagScan(absl::string_view page) : page_(page) {}

  bool Run() {
    while (at_ < page_.size()) {
      at_ = std::min(page_.find('<', at_), page_.size());
      if (absl::StartsWith(Rest(), "<!--")) {
        SkipTo("-->");
      } else if (at_ + 1 < page_.size() && absl::ascii_isalpha(page_[at_ + 1])) {
        ++at_;
        const absl::string_view name = TakeName();
        if (AttributesOfTag() > kMostAttributes) return true;
        // What stands in these is no markup.
        for (const absl::string_view raw : {"script", "style"}) {
          if (absl::EqualsIgnoreCase(name, raw)) SkipTo("</");
        }
      } else if (at_ < page_.size()) {
        ++at_;
      }
    }
    return false;
  }

 private:
  absl::string_view Rest() const { return page_.substr(at_); }

  void SkipTo(absl::string_view end) {
    at_ = std::min(page_.find(end, at_), page_.size());
  }

  void SkipSpace() {
    while (at_ < page_.size() && absl::ascii_isspace(page_[at_])) ++at_;
  }

  absl::string_view TakeName() {
    const size_t begin = at_;
    while (at_ < page_.size() && !absl::ascii_isspace(page_[at_]) && page_[at_] != '=' &&
           page_[at_] != '>' && page_[at_] != '/') {
      ++at_;
    }
    return page_.substr(begin, at_ - begin);
  }

  // Of what follows a tag's name up to its end; stops where there are too many.
  size_t AttributesOfTag() {
    size_t attributes = 0;
    while (attributes <= kMostAttributes) {
      SkipSpace();
      if (at_ == page_.size() || page_[at_] == '>') break;
      if (TakeName().empty() && page_[at_] == '/') {
        ++at_;
        continue;
      }
      ++attributes;
      SkipSpace();
      if (at_ < page_.size() && page_[at_] == '=') TakeValue();
    }
    return attributes;
  }

  void TakeValue() {
    ++at_;
    SkipSpace();
    if (at_ == page_.size()) return;
    if (page_[at_] == '"' || page_[at_] == '\'') {
      at_ = std::min(page_.find(page_[at_], at_ + 1), page_.size() - 1) + 1;
      return;
    }
    while (at_ < page_.size() && !absl::ascii_isspace(page_[at_]) && page_[at_] != '>') {
      ++at_;
    }
  }

  const absl::string_view page_;
  size_t at_ = 0;
};

}  // namespace

bool HasCrowdedTag(absl::string_view page) { return TagScan(page).Run(); }

}  // namespace gainsay
