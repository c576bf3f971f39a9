#ifndef GAINSAY_CHECKER_EXIT_STATUS_H_
#define GAINSAY_CHECKER_EXIT_STATUS_H_

namespace gainsay {

// What the program's exit status says. 2 beats 1.
enum ExitStatus : int {
  kPassed = 0,        // nothing that fails
  kFindingsFail = 1,  // findings (of `test`: rules) that fail
  kInputIsWrong =
      2,  // input, configuration or usage is wrong; what is readable was checked
  kInternalError = 101,
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_EXIT_STATUS_H_
