#ifndef GAINSAY_CHECKER_COMMANDS_KEPT_H_
#define GAINSAY_CHECKER_COMMANDS_KEPT_H_

#include <utility>
#include <vector>

namespace gainsay {

// The value, which is never destroyed: to take apart what a command made of millions of
// claims takes longer than the end of the process, which frees it all at once. For what
// is made once in a process.
template <typename T>
T& KeptUntilExit(T value) {
  static std::vector<T*>& kept = *new std::vector<T*>;  // so that it is no leak
  kept.push_back(new T(std::move(value)));
  return *kept.back();
}

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_KEPT_H_
