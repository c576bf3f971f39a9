#ifndef GAINSAY_CHECKER_COMMANDS_OPTION_CHECKS_H_
#define GAINSAY_CHECKER_COMMANDS_OPTION_CHECKS_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"

namespace gainsay {

// A value that is one of these: "'csv' is none of table, jsonl".
CLI::Validator OneOf(const std::vector<std::string>& words);
// A whole number, both ends allowed: "'abc' is no number from 40 to 400".
CLI::Validator NumberBetween(int64_t min, int64_t max);

// Declares an option of several paths, with commas between them or each after the
// option's name. A path that is there is one, whatever commas it has.
CLI::Option* AddPaths(CLI::App& command, const std::string& name, const std::string& help,
                      std::function<void(std::vector<std::string>)> take);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_OPTION_CHECKS_H_
