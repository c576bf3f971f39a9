#include "claims/reading/lazy_pattern.h"

#include "absl/base/call_once.h"

namespace gainsay {

struct LazyPattern::Text {
  std::string text;
  absl::once_flag once;
  std::unique_ptr<const RE2> compiled;
};

LazyPattern::LazyPattern(std::string text) : text_(std::make_shared<Text>()) {
  text_->text = std::move(text);
}

const RE2& LazyPattern::get() const {
  if (text_ == nullptr) return *compiled_;
  absl::call_once(text_->once, [this] {
    text_->compiled = std::make_unique<const RE2>(text_->text, RE2::Quiet);
  });
  return *text_->compiled;
}

}  // namespace gainsay
