#ifndef GAINSAY_TESTS_CLAIMS_DATE_TABLE_H_
#define GAINSAY_TESTS_CLAIMS_DATE_TABLE_H_

#include <string>

#include "claims/lexicon/date_words_reader.h"
#include "claims/values/date_set.h"

namespace gainsay {

// The built-in words and policies of dates, as their file tells them and as tables.
const WrittenDateWords& BuiltinWrittenDateWords();
const DateWords& BuiltinDateWords();

// A set as the tables write it: boxes joined by " & ", see dates.tsv.
std::string TableText(const DateSet& set);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CLAIMS_DATE_TABLE_H_
