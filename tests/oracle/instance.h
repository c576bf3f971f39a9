#ifndef GAINSAY_TESTS_ORACLE_INSTANCE_H_
#define GAINSAY_TESTS_ORACLE_INSTANCE_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace gainsay {

// A random small question of whether some claims can all hold, as a user would write it.
// All are in outlets' own voices, of one day, and of values that do not change.
struct Instance {
  std::string name;                 // also the id of its article
  std::vector<std::string> claims;  // lines of JSON
  std::vector<std::string> entities;
  std::vector<std::string> partitions;  // "i1w: {parts: {...}}"
};

// What the instances share: properties, and entities that all may name.
std::string OracleVocabulary(const std::vector<Instance>& instances);
std::string OracleRules();

// At most eight claims, of one of the families: amounts of one key, sums, parts of a
// whole and of its parts, orders of events, lists with counts, alternatives of value and
// of subject.
Instance RandomInstance(int number, std::mt19937_64& random);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_ORACLE_INSTANCE_H_
