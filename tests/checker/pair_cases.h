#ifndef GAINSAY_TESTS_CHECKER_PAIR_CASES_H_
#define GAINSAY_TESTS_CHECKER_PAIR_CASES_H_

#include <string>
#include <vector>

#include "input/node.h"

namespace gainsay {

// The pairs of a table such as tests/checker/pairs.jsonl.
std::vector<Node> ReadPairs(const std::string& file);

// The text of a member, or `otherwise` where there is none.
std::string TextAt(const Node& node, const std::string& key,
                   const std::string& otherwise = "");

// The verdict that the program reaches on the pair's two claims ("agree", "incomparable",
// …), or the error that it reports. Swapped, the first side's claim stands where the
// second's did.
std::string VerdictOf(const Node& pair, bool swapped = false);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CHECKER_PAIR_CASES_H_
