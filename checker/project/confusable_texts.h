#ifndef GAINSAY_CHECKER_PROJECT_CONFUSABLE_TEXTS_H_
#define GAINSAY_CHECKER_PROJECT_CONFUSABLE_TEXTS_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// What each warning of this kind begins with.
inline constexpr absl::string_view kConfusableName = "input/confusable-name";
// What `gainsay explain` says of it.
inline constexpr absl::string_view kConfusableWhat =
    "A key, name, value or quote has letters of another alphabet that look like its own, "
    "or characters that do not show; or a name looks like one that the vocabulary "
    "declares, and is another.";
inline constexpr absl::string_view kConfusableWhy =
    "Such a text stands for itself alone, so that claims which seem to be of one thing "
    "are "
    "not compared.";

// Names that the vocabulary declares, by what they look like.
class DeclaredLooks {
 public:
  explicit DeclaredLooks(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // A declared name that the text may be taken for, though it is written otherwise and
  // one of the two is not ASCII; empty where there is none.
  std::string LookedLike(absl::string_view text);

 private:
  const Vocabulary& vocabulary_;
  // Filled in on the first question, which most runs never ask.
  absl::flat_hash_map<std::string, std::string> by_looks_;
  bool filled_ = false;
};

// Looks for what stands in files and is not what it looks like (confusable.h): keys,
// names, values and quotes, but not what is for people alone (titles, notes). Each text
// once, where it first stands; of many only some.
class ConfusableTexts {
 public:
  void CheckDocument(const Node& document, const std::string& file);
  // Of a file of JSON Lines, or of some lines of it, which count from 1.
  void CheckLines(absl::string_view text, const std::string& file);
  // All that was found stands so many lines further down.
  void MoveDown(uint32_t lines);
  // Adds what was found in files that stand after these.
  void Append(ConfusableTexts later);
  // Warns of what was found, by the names that it may be taken for.
  void Report(const Vocabulary& vocabulary, Diagnostics* diagnostics) const;

 private:
  struct Found {
    FilePosition position;
    std::string text;
    std::string deception;
  };

  void Check(absl::string_view text, TextPosition at, const std::string& file);
  void Add(Found found);
  void CheckNode(const Node& node, const std::string& file);

  std::vector<Found> found_;
  absl::flat_hash_set<std::string> seen_;
  int more_ = 0;  // than are in `found_`
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_CONFUSABLE_TEXTS_H_
