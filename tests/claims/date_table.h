#ifndef GAINSAY_TESTS_CLAIMS_DATE_TABLE_H_
#define GAINSAY_TESTS_CLAIMS_DATE_TABLE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_words_reader.h"
#include "claims/values/date_set.h"

namespace gainsay {

// The built-in words and policies of dates, as their file tells them and as tables.
const WrittenDateWords& BuiltinWrittenDateWords();
const DateWords& BuiltinDateWords();

// The rows of a table below tests/claims, split at tabs; lines that are empty or begin
// with
// '#' are left out.
std::vector<std::vector<std::string>> ReadDateTable(absl::string_view name);

// A set as the tables write it: boxes joined by " & ", see dates.tsv.
std::string TableText(const DateSet& set);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CLAIMS_DATE_TABLE_H_
