#ifndef GAINSAY_CHECKER_COMMANDS_INIT_FROM_H_
#define GAINSAY_CHECKER_COMMANDS_INIT_FROM_H_

#include <string>
#include <vector>

namespace gainsay {

// gainsay init --from CLAIMS: writes a gainsay.yaml for these claims, files or folders,
// and a proposed vocabulary.yaml into a folder, in which neither may be yet. Nothing is
// written where there are no claims. Returns the exit status: that something of the
// claims is wrong stops nothing, but is not passed.
int RunInitFrom(const std::vector<std::string>& claims, const std::string& folder);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_INIT_FROM_H_
