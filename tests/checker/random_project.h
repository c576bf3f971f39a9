#ifndef GAINSAY_TESTS_CHECKER_RANDOM_PROJECT_H_
#define GAINSAY_TESTS_CHECKER_RANDOM_PROJECT_H_

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace gainsay {

// An article or a claim: its keys, each with a value in JSON.
using RandomKeys = std::map<std::string, std::string>;

// A random project under random_vocabulary.yaml and random_rules.yaml, kept so that it
// can be changed and written anew.
struct RandomProject {
  std::vector<RandomKeys> articles;
  std::vector<RandomKeys> claims;  // `article` is one's id
};

// Writes projects in which claims meet: of some values of three or four properties, with
// all that may be said of a claim besides.
class RandomWriter {
 public:
  // Of each eight seeds one writes projects of properties with several qualifiers, and
  // nothing else.
  explicit RandomWriter(uint64_t seed) : random_(seed), of_many_keys_(seed % 8 == 5) {}

  RandomProject Project(int claims);
  // One more claim of the project, of one of its articles and properties. It replaces no
  // other.
  RandomKeys OneMore(const RandomProject& project);

  int Below(int bound) { return static_cast<int>(random_() % bound); }
  bool Chance(int times, int of) { return Below(of) < times; }

 private:
  template <typename T>
  const T& OneOf(const std::vector<T>& list) {
    return list[Below(static_cast<int>(list.size()))];
  }
  std::string Day();
  std::string Minute();  // of one of two days
  RandomKeys Article(int number);
  RandomKeys Claim(const std::string& property);
  std::string Qualifiers(const std::string& property);
  void AddTimes(RandomKeys& claim);

  std::mt19937_64 random_;
  bool of_many_keys_;
};

// Its lines of JSON, the articles' first.
std::vector<std::string> LinesOf(const RandomProject& project);
std::string TextOf(const RandomProject& project);

// A written value and one that says less: each of its two sets holds the other's.
struct Widening {
  std::string property;
  std::string narrow;  // in JSON, as `wide`
  std::string wide;
};
const std::vector<Widening>& Widenings();

extern const char kRandomVocabulary[];  // the files' names
extern const char kRandomRules[];

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CHECKER_RANDOM_PROJECT_H_
