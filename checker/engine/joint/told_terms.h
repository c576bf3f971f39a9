#ifndef GAINSAY_CHECKER_ENGINE_JOINT_TOLD_TERMS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_TOLD_TERMS_H_

#include <string>
#include <vector>

namespace gainsay {

// A term of a sum, as a sentence tells it.
struct ToldTerm {
  std::string factor;  // "", "less ", "2 × "
  std::string name;
  std::string value;     // "85–95% (“about 90%”)"
  bool claimed = false;  // by one of the conflict's claims
};

// "Russia 85–95% (“about 90%”)". Of what no claim of the conflict speaks many are told at
// once, behind the rest: "each of 493 others 0–100% (whatever is claimed)".
std::vector<std::string> Told(const std::vector<ToldTerm>& terms);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_TOLD_TERMS_H_
