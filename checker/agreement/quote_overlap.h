#ifndef GAINSAY_CHECKER_AGREEMENT_QUOTE_OVERLAP_H_
#define GAINSAY_CHECKER_AGREEMENT_QUOTE_OVERLAP_H_

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay {

// How many words two quotes of one article share as one passage: all of the shorter one
// where the other holds it, else those at the end of the one with which the other begins,
// if they are at least two: one word alone may stand in two places. 0: they are different
// passages. Words are folded (FoldWording). Takes time in the words of both.
size_t SharedWords(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_QUOTE_OVERLAP_H_
