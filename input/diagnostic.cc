#include "input/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

auto Order(const Diagnostic& diagnostic) {
  return std::tie(diagnostic.position.file, diagnostic.position.at, diagnostic.severity,
                  diagnostic.message, diagnostic.hint);
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
  if (diagnostic.severity == DiagnosticSeverity::kError) ++errors_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::Append(Diagnostics other) {
  errors_ += other.errors_;
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
}

void Diagnostics::SortAndDeduplicate() {
  std::sort(all_.begin(), all_.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return Order(a) < Order(b); });
  const auto equal = [](const Diagnostic& a, const Diagnostic& b) {
    return Order(a) == Order(b);
  };
  all_.erase(std::unique(all_.begin(), all_.end(), equal), all_.end());
  errors_ = static_cast<int>(
      std::count_if(all_.begin(), all_.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == DiagnosticSeverity::kError;
      }));
}

void Reporter::Error(TextPosition at, std::string message, std::string hint) const {
  diagnostics_->Add(
      {DiagnosticSeverity::kError, {file_, at}, std::move(message), std::move(hint)});
}

void Reporter::Warning(TextPosition at, std::string message, std::string hint) const {
  diagnostics_->Add(
      {DiagnosticSeverity::kWarning, {file_, at}, std::move(message), std::move(hint)});
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
