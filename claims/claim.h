#ifndef GAINSAY_CLAIMS_CLAIM_H_
#define GAINSAY_CLAIMS_CLAIM_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/fact_origin.h"
#include "claims/stance.h"
#include "input/boxed.h"
#include "input/node.h"
#include "input/text_position.h"

namespace gainsay {

// A text as the user wrote it, with its place; at.line 0 where it was not written.
struct WrittenText {
  std::string text;
  TextPosition at;
  bool present() const { return at.line != 0; }
};

// One source document, as annotated. Its dates stand here as written; what they are read
// as are facts of the properties `published` and `updated`.
struct Article {
  std::string id;
  std::string publisher;
  int32_t first_of_publisher = -1;  // the index of its publisher's first (publishers.h)
  std::string title;
  std::string author;
  std::string language;
  std::string url;
  WrittenText text;    // the file that holds its words
  std::string origin;  // the agency that it relies on
  std::string note;
  std::string annotator;  // whose account of it this is, where there are several's
  // Its own statements of its dates, each with the name of its field ("dateline",
  // "content_id", "published.json-ld"), in the order of the contract.
  std::vector<std::pair<std::string, Node>> dates;
  bool archived = false;  // it was read from an archive
  FilePosition position;
};

struct Quote {
  std::string exact;
  std::string prefix;
  std::string suffix;
  TextPosition at;
};

// One claim as written, before anything is read out of it; also an article's own
// statement of one of its dates (then `field` names it) and a reference fact of the
// vocabulary (then article is -1).
struct Claim {
  int32_t article = -1;  // index into ClaimSet::articles
  std::string id;
  Node subject;
  WrittenText property;
  Node value;
  std::vector<std::pair<WrittenText, Node>> qualifiers;
  WrittenText by;
  WrittenText via;
  Stance stance;
  std::vector<std::string> stance_names;  // as written; empty means "asserts"
  Boxed<Node> said_on;
  Boxed<Node> as_of;
  Boxed<Node> since;
  Boxed<Node> until;
  Boxed<Quote> quote;
  WrittenText corrects;
  bool retracted = false;
  // Something of it could not be read that decides what it means.
  bool unreadable = false;
  std::string note;
  std::string field;    // of an article's own statement
  std::string read_as;  // the date that an identifier or a dateline holds; empty: `value`
  std::string source;   // of a reference fact
  FactOrigin origin = FactOrigin::kClaim;
  FilePosition position;
};

// What a name of a claims file's `names:` stands for in that file.
struct LocalName {
  Node stands_for;  // any subject form, or {speaker: …}
  TextPosition at;
  bool reported = false;  // that it stands for nothing
};

struct ClaimSet;

// "article#claim"; for a reference fact its id, "reference-1". Where the article is one
// of several annotators', "annotator: article#claim".
std::string ClaimName(const ClaimSet& set, const Claim& claim);

// A name of that form, "article#claim", as the article's annotator means it.
std::string OfAnnotator(const Article& article, absl::string_view name);

// A hash of the words by which people, and finding ids, tell a claim from its other
// versions, the same on every machine: those of its value and of its quote, if any.
uint64_t WordsHash(absl::string_view value, absl::string_view quote);

// A value as written, in one line: "about 90%", "Witkoff, Kushner", "includes Witkoff;
// count 3".
std::string WrittenValue(const Node& value);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_H_
