#ifndef GAINSAY_CLAIMS_STANCE_H_
#define GAINSAY_CLAIMS_STANCE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// How a speaker commits to what he says. They combine: a plan can be denied.
struct Stance {
  bool plans : 1 = false;
  bool denies : 1 = false;
  bool possible : 1 = false;  // commits to nothing
  friend bool operator==(const Stance&, const Stance&) = default;
};

// The word of a stance that is none of the others.
inline constexpr absl::string_view kAsserts = "asserts";

// All words that name a stance, as `stance:` has them, by the alphabet.
const std::vector<std::string>& StanceWords();

// Adds the stance that a word names; false where it names none.
bool ReadStance(absl::string_view word, Stance& stance);

// The words that name it, kAsserts where it is no other.
std::vector<absl::string_view> WordsOf(const Stance& stance);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_STANCE_H_
