#include "claims/reading/lazy_pattern.h"

#include "absl/base/call_once.h"

namespace gainsay {

struct LazyPattern::Source {
  std::string text;
  absl::once_flag once;
  std::unique_ptr<const RE2> compiled;
};

LazyPattern::LazyPattern(std::string text) : source_(std::make_shared<Source>()) {
  source_->text = std::move(text);
}

const RE2& LazyPattern::get() const {
  if (source_ == nullptr) return *compiled_;
  absl::call_once(source_->once, [this] {
    source_->compiled = std::make_unique<const RE2>(source_->text, RE2::Quiet);
  });
  return *source_->compiled;
}

}  // namespace gainsay
