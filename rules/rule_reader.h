#ifndef GAINSAY_RULES_RULE_READER_H_
#define GAINSAY_RULES_RULE_READER_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "input/scalar_places.h"
#include "rules/expression/scope.h"
#include "rules/rule.h"

namespace gainsay {

// The keys of a rules file.
absl::Span<const absl::string_view> RulesFileKeys();

// Reads the rules of rule files and packs against a vocabulary: names are resolved and
// types checked, so that a rule which loads cannot fail later. Rules may extend one
// another across documents, in whatever order these come. A rule with a mistake is
// reported and left out, and so is the second rule of one id, a shipped one being the
// first.
class RuleReader {
 public:
  // Gives a file's text, to find the place of a mistake in a condition of several lines;
  // "" where it has none.
  using TextSource = std::function<std::string(const std::string& file)>;

  // What rules may speak of, but for the names that each binds itself.
  RuleReader(const Scope& around, Diagnostics* diagnostics, TextSource texts)
      : around_(around), diagnostics_(diagnostics), texts_(std::move(texts)) {}

  // A rules file or pack.
  void AddDocument(const Node& document, const std::string& file);

  // The rules of all documents, in the order added.
  std::vector<Rule> Finish();

 private:
  enum class State { kUnread, kOpen, kDone };
  // One rule as written; what it extends is filled in when it is read.
  struct Source {
    Node node;
    std::string file;
    std::string id;  // empty: it has none
    State state = State::kUnread;
    std::optional<Rule> rule;  // once read; none where it has a mistake
    bool again = false;        // another rule has its id
  };

  void RefuseOneOf(size_t& holder);
  void ReadChain(size_t first);
  std::optional<size_t> BaseOf(const Source& source) const;
  void ReadOne(Source& source);
  const ScalarPlaces& PlacesIn(const std::string& file);
  void ReportUnknownBase(const Node& extends, const Source& source,
                         const Reporter& reporter);
  void ReportCycle(const std::vector<size_t>& chain, size_t again);

  const Scope around_;
  Diagnostics* diagnostics_;
  std::vector<Source> sources_;
  absl::flat_hash_map<std::string, size_t> by_id_;  // indices into sources_
  const TextSource texts_;
  // Of the files whose text was asked for.
  absl::flat_hash_map<std::string, std::unique_ptr<const ScalarPlaces>> places_;
};

// The rules that the vocabulary's properties declare: each property's claims agree, or
// rise or fall only, by the property's id; its values are distinct, by `ID/distinct`.
std::vector<Rule> DeclaredRules(const Vocabulary& vocabulary, const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_RULES_RULE_READER_H_
