#ifndef GAINSAY_CLAIMS_READING_LAZY_PATTERN_H_
#define GAINSAY_CLAIMS_READING_LAZY_PATTERN_H_

#include <memory>
#include <string>
#include <utility>

#include "re2/re2.h"

namespace gainsay {

// A regular expression that is compiled when it is first asked for, which takes RE2 some
// tenth of a millisecond. Copies share it; safe to share between threads.
class LazyPattern {
 public:
  // The text is known to be a regular expression.
  explicit LazyPattern(std::string text);
  explicit LazyPattern(std::shared_ptr<const RE2> compiled)
      : compiled_(std::move(compiled)) {}

  const RE2& get() const;

 private:
  struct Source;

  std::shared_ptr<Source> source_;  // null where it is compiled already
  std::shared_ptr<const RE2> compiled_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_LAZY_PATTERN_H_
