#ifndef GAINSAY_REPORTS_ACCEPTANCE_H_
#define GAINSAY_REPORTS_ACCEPTANCE_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The shortest beginning of a finding's id that names it, and all of its digits.
inline constexpr size_t kShortestId = 8;
inline constexpr size_t kIdDigits = 16;

// A finding that somebody has taken responsibility for: one entry of an accepted.yaml.
struct Acceptance {
  std::string id;    // the finding's, or its first 8 digits or more
  std::string rule;  // the finding's; empty: any
  std::string reason;
  std::string by;
  std::string until;      // the last day on which it counts, 2026-12-31
  FilePosition position;  // of the entry
};

// An entry that is none: something in it is missing, unknown or cannot be read.
struct MalformedAcceptance {
  std::string id;         // as written; empty where it has none
  std::string problem;    // each thing that is wrong, with what is expected
  FilePosition position;  // of the first of them
};

// What a file of accepted findings holds.
struct Acceptances {
  std::vector<Acceptance> sound;
  std::vector<MalformedAcceptance> malformed;
};

// The keys of a file of accepted findings.
absl::Span<const absl::string_view> AcceptedFileKeys();

// Reads `accepted:` of a document. Reported is a document that is no file of acceptances;
// an entry that is malformed is for Settle to make a flaw of.
Acceptances ReadAcceptances(const Node& document, const Reporter& reporter);

// The entry as `gainsay accept` appends it, a line of its own.
std::string AcceptanceLine(const Acceptance& acceptance);

// The text of an accepted.yaml with one entry more, at its end; all that stands there
// stays as it is, comments too. `text` is empty where there is no file yet. Nothing where
// an entry cannot be added by adding a line: the list is written in brackets, is not the
// last key, or the text is no file of acceptances.
std::optional<std::string> WithAcceptance(const std::string& text,
                                          const Acceptance& acceptance);

// Whether these are 8 to 16 lower case hexadecimal digits.
bool IsFindingId(absl::string_view text);

// Whether this is a day of the calendar, written 2026-12-31. Such days compare as texts.
bool IsDay(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_ACCEPTANCE_H_
