#include "input/diagnostic.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "input/limits.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

auto Order(const Diagnostic& diagnostic) {
  return std::tie(diagnostic.position.file, diagnostic.position.at, diagnostic.severity,
                  diagnostic.message, diagnostic.hint);
}

// Hints for which all that is known is looked through.
constexpr size_t kMostSought = 100;

// At most so many bytes, of whole characters.
void CutAt(size_t most, std::string& text) {
  if (text.size() > most) text = CutToBytes(text, most - kEllipsis.size());
}

}  // namespace

absl::string_view Name(DiagnosticSeverity severity) {
  switch (severity) {
    case DiagnosticSeverity::kError:
      return "error";
    case DiagnosticSeverity::kWarning:
      return "warning";
    case DiagnosticSeverity::kNote:
      return "note";
  }
  return "";
}

void Diagnostics::Add(Diagnostic diagnostic) {
  const bool error = diagnostic.severity == DiagnosticSeverity::kError;
  Count& count = counts_[diagnostic.position.file];
  if (count.kept == kMaxProblems) {
    LeaveOut(diagnostic.position.file, 1, error ? 1 : 0);
    return;
  }
  ++count.kept;
  if (error) ++errors_;
  CutAt(kMaxMessage, diagnostic.message);
  CutAt(kMaxMessage, diagnostic.hint);
  all_.push_back(std::move(diagnostic));
}

bool Diagnostics::TakesSoughtHint(const std::string& file) {
  const auto count = counts_.find(file);
  if (count != counts_.end() && count->second.kept == kMaxProblems) return false;
  if (sought_ >= kMostSought) return false;
  ++sought_;
  return true;
}

void Diagnostics::LeaveOut(const std::string& file, size_t count, size_t errors) {
  counts_[file].left_out += count;
  counts_[file].errors_left_out += errors;
  errors_ += static_cast<int64_t>(errors);
}

void Diagnostics::Append(Diagnostics other) {
  for (Diagnostic& diagnostic : other.all_) Add(std::move(diagnostic));
  sought_ += other.sought_;
  ranks_.merge(other.ranks_);
  for (const auto& [file, count] : other.counts_) {
    if (count.left_out > 0) LeaveOut(file, count.left_out, count.errors_left_out);
  }
}

void Diagnostics::MoveDown(uint32_t lines) {
  for (Diagnostic& diagnostic : all_) diagnostic.position.at.line += lines;
}

void Diagnostics::Rank(const std::vector<std::string>& files, int rank) {
  for (const std::string& file : files) ranks_.emplace(file, rank);
}

int Diagnostics::RankOf(const std::string& file) const {
  const auto rank = ranks_.find(file);
  return rank == ranks_.end() ? 0 : rank->second;
}

void Diagnostics::SortAndDeduplicate() {
  for (auto& [file, count] : counts_) {
    if (count.left_out == 0) continue;
    constexpr TextPosition kEnd = {std::numeric_limits<uint32_t>::max(), 0};
    all_.push_back({count.errors_left_out > 0 ? DiagnosticSeverity::kError
                                              : DiagnosticSeverity::kWarning,
                    {file, kEnd},
                    absl::StrCat(count.left_out, " more problems"),
                    "mend these first"});
    count.left_out = count.errors_left_out = 0;
  }
  std::sort(all_.begin(), all_.end(), [&](const Diagnostic& a, const Diagnostic& b) {
    const int rank_a = RankOf(a.position.file);
    const int rank_b = RankOf(b.position.file);
    return rank_a == rank_b ? Order(a) < Order(b) : rank_a < rank_b;
  });
  const auto equal = [](const Diagnostic& a, const Diagnostic& b) {
    return Order(a) == Order(b);
  };
  all_.erase(std::unique(all_.begin(), all_.end(), equal), all_.end());
  for (Diagnostic& diagnostic : all_) {
    TextPosition& at = diagnostic.position.at;
    if (at.line == std::numeric_limits<uint32_t>::max()) at = {};
  }
  errors_ = std::count_if(all_.begin(), all_.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == DiagnosticSeverity::kError;
  });
}

void Reporter::Error(TextPosition at, std::string message, std::string hint) const {
  diagnostics_->Add(
      {DiagnosticSeverity::kError, {file_, at}, std::move(message), std::move(hint)});
}

void Reporter::Warning(TextPosition at, std::string message, std::string hint) const {
  diagnostics_->Add(
      {DiagnosticSeverity::kWarning, {file_, at}, std::move(message), std::move(hint)});
}

void Reporter::Error(TextPosition at, std::string message,
                     absl::FunctionRef<std::string()> hint) const {
  Error(at, std::move(message), diagnostics_->TakesSoughtHint(file_) ? hint() : "");
}

std::string ToString(const Diagnostic& diagnostic) {
  std::string text = diagnostic.position.file;
  const TextPosition at = diagnostic.position.at;
  if (at.line > 0) absl::StrAppend(&text, ":", at.line, ":", at.column);
  if (!text.empty()) absl::StrAppend(&text, ": ");
  absl::StrAppend(&text, Name(diagnostic.severity), ": ", diagnostic.message);
  if (!diagnostic.hint.empty()) absl::StrAppend(&text, "; ", diagnostic.hint);
  return text;
}

}  // namespace gainsay
