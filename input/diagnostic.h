#ifndef GAINSAY_INPUT_DIAGNOSTIC_H_
#define GAINSAY_INPUT_DIAGNOSTIC_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "input/text_position.h"

namespace gainsay {

enum class DiagnosticSeverity { kError, kWarning, kNote };

// The severity's name in messages and JSON: "error", "warning", "note".
absl::string_view Name(DiagnosticSeverity severity);

// One thing that is wrong with what the user wrote (not: a contradiction, which is a
// result). Messages are lower case, without a full stop, and name the key and the
// offending text. The hint, when there is one, says what to do ("did you mean 'quote'?").
struct Diagnostic {
  DiagnosticSeverity severity = DiagnosticSeverity::kError;
  FilePosition position;
  std::string message;
  std::string hint;
};

// Collects diagnostics in the order in which they were found. Reading never stops at the
// first. Of one file it keeps kMaxProblems and counts the others; of a long message, the
// beginning.
class Diagnostics {
 public:
  void Add(Diagnostic diagnostic);
  void Append(Diagnostics other);
  // Whether a hint is made for the next problem of the file: for those that are kept, and
  // of all files for the first kMostSought. Counts those that are.
  bool TakesSoughtHint(const std::string& file);
  // Of a text that turns out to stand so many lines further down.
  void MoveDown(uint32_t lines);

  const std::vector<Diagnostic>& all() const { return all_; }
  bool has_errors() const { return errors_ > 0; }

  // Puts the problems of these files after those of files of lower ranks. A file has the
  // rank that it was given first, and 0 where it was given none.
  void Rank(const std::vector<std::string>& files, int rank);
  // By rank of the file, file, place, severity, message; equal ones once, and at the end
  // of a file how many more there are. So that what is reported does not depend on the
  // order in which files were read.
  void SortAndDeduplicate();

 private:
  struct Count {
    size_t kept = 0;
    size_t left_out = 0;
    size_t errors_left_out = 0;
  };
  void LeaveOut(const std::string& file, size_t count, size_t errors);
  int RankOf(const std::string& file) const;

  std::vector<Diagnostic> all_;
  std::map<std::string, Count> counts_;
  std::map<std::string, int> ranks_;
  size_t sought_ = 0;  // hints that were looked for
  int64_t errors_ = 0;
};

// Reports problems of one file. Cheap to copy; the Diagnostics must outlive it.
class Reporter {
 public:
  Reporter(std::string file, Diagnostics* diagnostics)
      : file_(std::move(file)), diagnostics_(diagnostics) {}

  void Error(TextPosition at, std::string message, std::string hint = "") const;
  void Warning(TextPosition at, std::string message, std::string hint = "") const;
  // With a hint that takes a look at all that is known, so that it is not made for each
  // of many problems.
  void Error(TextPosition at, std::string message,
             absl::FunctionRef<std::string()> hint) const;

  const std::string& file() const { return file_; }

 private:
  std::string file_;
  Diagnostics* diagnostics_;
};

// "file:3:7: error: message; hint", or "file: error: message" for a file as a whole.
std::string ToString(const Diagnostic& diagnostic);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_DIAGNOSTIC_H_
