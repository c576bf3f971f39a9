#ifndef GAINSAY_TESTS_CLAIMS_CLAIMS_BENCH_H_
#define GAINSAY_TESTS_CLAIMS_CLAIMS_BENCH_H_

#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "claims/claims_reader.h"
#include "claims/facts/fact_builder.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "gtest/gtest.h"
#include "input/yaml_reader.h"
#include "tests/claims/lines_of_text.h"
#include "tests/claims/quantity_table.h"

namespace gainsay {

inline Node Yaml(absl::string_view text) {
  Diagnostics diagnostics;
  auto node = ReadYaml(text, Reporter("yaml", &diagnostics));
  for (const Diagnostic& problem : diagnostics.all()) ADD_FAILURE() << ToString(problem);
  return node.value_or(Node());
}

inline std::vector<std::string> Texts(const Diagnostics& diagnostics) {
  std::vector<std::string> texts;
  for (const Diagnostic& problem : diagnostics.all()) texts.push_back(ToString(problem));
  return texts;
}

// The claims of YAML documents and JSON Lines, and what was said of them. Files are named
// "a.yaml", "b.yaml", …, lines "lines.jsonl".
struct ClaimsInput {
  std::vector<std::string> documents;
  std::string lines;
};
struct ReadClaims {
  ClaimSet set;
  std::vector<std::string> problems;
};
inline ReadClaims ReadAll(const ClaimsInput& input) {
  Diagnostics diagnostics;
  ClaimsReader reader;
  char name = 'a';
  for (const std::string& document : input.documents) {
    reader.AddDocument(Yaml(document),
                       Reporter(std::string(1, name++) + ".yaml", &diagnostics));
  }
  AddLinesOf("lines.jsonl", input.lines, reader, &diagnostics);
  ReadClaims read;
  read.set = reader.Finish(&diagnostics);
  read.problems = Texts(diagnostics);
  return read;
}

// Vocabulary files, named "a.yaml", "b.yaml", …, and what was said of them.
struct ReadVocabulary {
  Vocabulary vocabulary;
  std::vector<Claim> reference;
  std::vector<std::string> problems;
  const Property& property(absl::string_view id) const {
    return vocabulary.property(vocabulary.FindProperty(id));
  }
};
inline ReadVocabulary ReadVocabularies(const std::vector<std::string>& documents) {
  Diagnostics diagnostics;
  VocabularyReader reader(TestLexicon(), &diagnostics);
  std::deque<Node> nodes;  // must outlive Finish
  char name = 'a';
  for (const std::string& document : documents) {
    nodes.push_back(Yaml(document));
    reader.AddDocument(nodes.back(), std::string(1, name++) + ".yaml");
  }
  auto result = reader.Finish();
  return {std::move(result.vocabulary), std::move(result.reference), Texts(diagnostics)};
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CLAIMS_CLAIMS_BENCH_H_
