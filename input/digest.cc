#include "input/digest.h"

#include "fmt/format.h"
#include "input/text_hash.h"

namespace gainsay {

void Digest::Add(absl::string_view text) {
  const LongTextHash hash = LongHash(text, a_);
  a_ = hash.low;
  // An odd factor, so that nothing of what came before is lost.
  b_ = b_ * 0x9E3779B97F4A7C15 + hash.high;
}

std::string Digest::Text() const { return fmt::format("{:016x}{:016x}", a_, b_); }

}  // namespace gainsay
