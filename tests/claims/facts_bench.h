#ifndef GAINSAY_TESTS_CLAIMS_FACTS_BENCH_H_
#define GAINSAY_TESTS_CLAIMS_FACTS_BENCH_H_

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/interpreter.h"
#include "claims/facts/publication_date.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"

namespace gainsay {

inline constexpr char kFactsVocabulary[] = R"(
entities:
  donbas: {}
  donetsk: {part_of: donbas}
  luhansk: {part_of: donbas}
  kramatorsk: {part_of: donetsk}
  russia: {}
properties:
  share: {type: quantity, unit: "%", range: [0%, 100%], key: [controller], time: fluent}
  owner: {type: entity, inherited: parts}
  held_on: {type: date}
  area: {type: quantity, unit: km2, absent: [tba]}
  done: {type: truth, time: fluent}
  borders: {type: entity-set, symmetric: true}
  allied: {type: entity, symmetric: true}
  members: {type: entity-set, key: [role, term], inverse: member_of}
  member_of: {type: entity, key: [term, role]}
)";

// The facts of claims under the vocabulary above.
struct Facts {
  FactTable table;
  Vocabulary vocabulary;
  std::vector<std::string> problems;

  // "donetsk 0=1" for each fact: its subject and conditions.
  std::vector<std::string> Subjects() const {
    std::vector<std::string> subjects;
    for (const Fact& fact : table.facts) {
      std::string text = vocabulary.entity(fact.subject).id;
      for (const Condition& condition : fact.conditions) {
        absl::StrAppend(&text, " ", condition.choice, "=", condition.alternative);
      }
      subjects.push_back(text + (fact.inherited ? " inherited" : "") +
                         (fact.possibly ? " possibly" : ""));
    }
    return subjects;
  }
};

using Published = std::map<std::string, std::vector<DayRange>>;

inline Facts Build(const ClaimsInput& claims, const Published& published = {},
                   const std::vector<int32_t>& withdrawn = {}, int jobs = 1,
                   const std::string& declared = kFactsVocabulary) {
  Facts facts;
  ReadVocabulary vocabulary = ReadVocabularies({declared});
  const ReadClaims read = ReadAll(claims);
  std::vector<PublicationDate> dates;
  for (const Article& article : read.set.articles) {
    PublicationDate date;
    const auto found = published.find(article.id);
    if (found != published.end()) {
      for (const DayRange& days : found->second) {
        date.candidates.push_back({days});
      }
    }
    dates.push_back(std::move(date));
  }
  Diagnostics diagnostics;
  Interpreter interpreter(read.set, TestLexicon(), {}, &vocabulary.vocabulary);
  FactBuilder builder(&interpreter, dates, &diagnostics);
  // Names that are looked up before make no difference.
  if (jobs > 1) interpreter.LookUpDeclaredNames(jobs);
  size_t looked = 0;
  builder.AddAll(withdrawn, jobs, [&](size_t more) { looked += more; });
  EXPECT_EQ(looked, read.set.claims.size());
  facts.table = builder.Finish();
  facts.vocabulary = std::move(vocabulary.vocabulary);
  facts.problems = read.problems;
  for (std::string& problem : Texts(diagnostics)) {
    facts.problems.push_back(std::move(problem));
  }
  return facts;
}

inline Facts Build(const std::vector<std::string>& documents,
                   const Published& published = {},
                   const std::vector<int32_t>& withdrawn = {}) {
  return Build(ClaimsInput{documents, ""}, published, withdrawn);
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CLAIMS_FACTS_BENCH_H_
