#ifndef GAINSAY_REPORTS_FORMATS_SIDES_H_
#define GAINSAY_REPORTS_FORMATS_SIDES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "reports/report.h"

namespace gainsay {

// What the formats for other programs say of a finding and its claims, in single lines.
// All texts are as Printable() leaves them; a format escapes what it has a meaning for.

// A claim that a finding lists, and the position that it takes.
struct Side {
  size_t position = 0;
  std::string letter;  // of the position: "A"
  ReportedClaim claim;
};

// Position by position, of each at most `max_claims` claims.
std::vector<Side> SidesOf(const Finding& finding, int64_t max_claims);

// "contradiction[territory.share]".
std::string HeadingOf(const Finding& finding);

// "outlet-a#c1", "ann: outlet-a#c1" where there are annotators; "reference" of a fact
// that is taken as known; what has no article but a field is no claim: "acceptance
// 7f3a91c2".
std::string NameOf(const ReportedClaim& claim);

// The words that it rests on. Long ones are cut; the value, if they have it as it is
// written, stays.
std::string CutWordsOf(const ReportedClaim& claim);
// The same in quotation marks: "“about 90% of the region”".
std::string WordsOf(const ReportedClaim& claim);

// "about 90% (nominal 87.5–92.5, wide 85–95), as of 28 January 2026, said by the mayor";
// empty where the claim has no reading. A long reading is cut, not who says it.
std::string ReadingOf(const ReportedClaim& claim);

// "outlet-a#c1, published 28 January 2026: “about 90%”, read as about 90%, in the
// outlet's own voice".
std::string Statement(const ReportedClaim& claim);

// " (and 14 more claims)" of the position that a side stands for; empty: it is all of it.
std::string OthersOf(const Side& side, const Finding& finding);

// "accepted by A. Editor until 2026-12-31: reason (accepted.yaml:3)" in one line; empty
// where the finding is neither accepted nor in the baseline.
std::string KnownOf(const Finding& finding);

// "claims/a.yaml:14:3"; what is unknown of it is left out.
std::string PlaceOf(const FilePosition& position);

// What is wrong with the input, without its place: "unknown key 'qoute'; did you mean
// 'quote'?".
std::string ProblemOf(const Diagnostic& diagnostic);

// What a finding says of all its positions, a line each without a full stop: "why", its
// reasons; "if", what follows under each alternative of what is left open; "slack", how
// far they are apart. What is not known is left out.
struct Note {
  absl::string_view label;
  std::string text;
};
std::vector<Note> NotesOf(const Finding& finding);

// The text, or so many of its first code points and "…". Requires well-formed UTF-8.
std::string CutTo(absl::string_view text, size_t code_points);

// The file as those name it that show files of a repository: without "./" and detours.
std::string RepositoryPath(const std::string& file);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_SIDES_H_
