#ifndef GAINSAY_CLAIMS_LEXICON_DATE_WORDS_READER_H_
#define GAINSAY_CLAIMS_LEXICON_DATE_WORDS_READER_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claims/lexicon/date_words.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The words of written dates as lexicon files add to them, one after another.
struct WrittenDateWords {
  DatePolicies policies;
  absl::flat_hash_map<std::string, DatePhrase> phrases;
  std::vector<VagueCount> vague_counts;
  std::vector<Holiday> holidays;
  std::vector<std::string> expansions;
};

// Decodes the section `dates:` of a lexicon file, {words: …, policies: …}, over what
// `words` holds, so that a house lexicon adds to the built-in one. Reports unknown roles
// and values.
void ReadDateWords(const Node& dates, const Reporter& reporter, WrittenDateWords* words);

// The tables of the words, the same for equal ones.
DateWords MakeDateWords(const WrittenDateWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_DATE_WORDS_READER_H_
