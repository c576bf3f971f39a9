#include "reports/formats/format.h"

#include <array>

#include "reports/formats/github.h"
#include "reports/formats/gitlab.h"
#include "reports/formats/html/page.h"
#include "reports/formats/json.h"
#include "reports/formats/junit.h"
#include "reports/formats/markdown.h"
#include "reports/formats/sarif.h"
#include "reports/formats/text.h"

namespace gainsay {
namespace {

template <std::string (*kRender)(const Report&, const FormatOptions&)>
void InOnePiece(const Report& report, const FormatOptions& options, TextSink sink) {
  sink(kRender(report, options));
}

constexpr std::array<FormatRow, 8> kFormats = {{
    {"text", "for people, at a terminal", 20, InOnePiece<RenderText>},
    {"json", "everything that was found; its JSON Schema: gainsay schema report", 1000,
     RenderJson, true},
    {"sarif", "SARIF 2.1.0, for code scanning", 20, InOnePiece<RenderSarif>},
    {"junit", "JUnit XML, for test reports", 20, InOnePiece<RenderJunit>},
    {"github", "annotations by GitHub Actions", 1, InOnePiece<RenderGithub>},
    {"gitlab", "GitLab Code Quality", 1, InOnePiece<RenderGitlab>},
    {"markdown", "a comment on a pull request", 3, InOnePiece<RenderMarkdown>},
    {"html", "one page for people, to read in a browser, by mail or on paper", 20,
     InOnePiece<RenderHtml>},
}};

}  // namespace

absl::Span<const FormatRow> Formats() { return kFormats; }

const FormatRow* FindFormat(absl::string_view name) {
  for (const FormatRow& row : kFormats) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace gainsay
