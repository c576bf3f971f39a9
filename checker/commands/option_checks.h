#ifndef GAINSAY_CHECKER_COMMANDS_OPTION_CHECKS_H_
#define GAINSAY_CHECKER_COMMANDS_OPTION_CHECKS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"

namespace gainsay {

// A value that is one of these: "'csv' is none of table, jsonl".
CLI::Validator OneOf(const std::vector<std::string>& words);
// A whole number, both ends allowed: "'abc' is no number from 40 to 400".
CLI::Validator NumberBetween(int64_t min, int64_t max);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_OPTION_CHECKS_H_
