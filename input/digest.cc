#include "input/digest.h"

#include <cstring>

#include "fmt/format.h"

namespace gainsay {
namespace {

// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
uint64_t Scrambled(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

}  // namespace

void Digest::Mix(uint64_t word) {
  a_ = Scrambled(a_ ^ word);
  b_ = Scrambled(b_ + word * 0x9E3779B97F4A7C15 + 1);
}

void Digest::Add(absl::string_view text) {
  Mix(text.size());
  while (!text.empty()) {
    uint64_t word = 0;
    const size_t bytes = text.size() < sizeof(word) ? text.size() : sizeof(word);
    std::memcpy(&word, text.data(), bytes);
    Mix(word);
    text.remove_prefix(bytes);
  }
}

std::string Digest::Text() const { return fmt::format("{:016x}{:016x}", a_, b_); }

}  // namespace gainsay
