#ifndef GAINSAY_CLAIMS_LEXICON_NAME_WORDS_H_
#define GAINSAY_CLAIMS_LEXICON_NAME_WORDS_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The words about names of persons, folded as names are (name_folding.h). en_names.yaml
// says what each kind is for.
struct NameWords {
  using Words = absl::flat_hash_set<std::string>;
  // What is written, and what it is written for.
  using Spellings = std::vector<std::pair<std::string, std::string>>;

  Words articles;
  Words titles;
  Words family_titles;
  Words maybe_titles;
  Words office_words;
  Words office_links;
  Words office_fields;
  Words office_bodies;
  Words relations;
  Words parties;
  Words states;
  absl::flat_hash_map<std::string, std::string> suffixes;  // "junior" to "jr"
  Words credentials;
  Words particles;
  Words loose_particles;
  Words particles_or_given;
  std::vector<std::vector<std::string>> variants;
  absl::flat_hash_map<std::string, size_t> variant_of;  // a name to its place in variants
  Spellings spellings;
  Spellings surname_spellings;
  Words places;
  Words place_kinds;
  // Of places and of lists of names, in lower case; the longest first.
  std::vector<std::string> place_heads;
  std::vector<std::string> list_openers;
  std::vector<std::string> list_joints;
  std::vector<std::string> list_choices;
  std::vector<std::string> list_heads;
  std::vector<std::string> list_rests;
  std::vector<std::string> counted_rests;
  std::vector<std::string> number_rests;
  std::vector<std::string> another_rests;
  std::vector<std::string> uncertain_heads;
  std::vector<std::string> left_out_heads;
  std::vector<std::string> left_out_joints;
  std::vector<std::string> whole_heads;
  std::vector<std::string> whole_rests;
  Words empty_lists;
  Words counted_members;
  // By which a quote may mean what it does not name.
  Words pronouns;
  Words determiners;
  Words links;
};

// Reads the section `names` of a lexicon file. Lists of a later file add to the earlier
// ones.
void ReadNameWords(const Node& section, const Reporter& reporter, NameWords* words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_NAME_WORDS_H_
