#include "reports/formats/markdown.h"

#include <algorithm>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "reports/formats/agreement_text.h"
#include "reports/formats/layout.h"
#include "reports/formats/phrases.h"
#include "reports/formats/sides.h"

namespace gainsay {
namespace {

// GitHub refuses a longer comment. It counts UTF-16 units, of which no text has more than
// bytes.
constexpr size_t kLongest = 65536;
constexpr size_t kForTable = kLongest / 2;
constexpr size_t kForNotes = 1000;  // what was left out
constexpr size_t kForAgreement = kLongest / 4;
constexpr size_t kMostPositions = 6;
constexpr size_t kMostIncomplete = 10;
constexpr size_t kLongestCell = 300;
constexpr size_t kLongestName = 100;
constexpr absl::string_view kHexDigits = "0123456789abcdef";
constexpr size_t kCommitDigits = 40;       // of a commit's name, which GitHub links
constexpr char kBreak[] = "\xE2\x80\x8B";  // U+200B: shown as nothing, ends a word

bool IsOfEmojiName(char c) {
  return absl::ascii_islower(static_cast<unsigned char>(c)) ||
         absl::ascii_isdigit(static_cast<unsigned char>(c)) || c == '_' || c == '+' ||
         c == '-';
}

// Whether a name like ":tada:" begins here, of which GitHub makes a picture. The numbers
// are all that there are; a line and a column stand between colons as well.
bool IsEmojiName(absl::string_view rest) {
  if (rest[0] != ':') return false;
  const absl::string_view name = rest.substr(1, rest.find(':', 1) - 1);
  const bool whole = name.size() + 1 < rest.size() && !name.empty();
  return whole && absl::c_all_of(name, IsOfEmojiName) &&
         (!absl::c_all_of(name, absl::ascii_isdigit) || name == "100" || name == "1234");
}

// Whether what begins here would notify a person, link to an issue, a commit or a page,
// or become a picture, wherever it stands: no escape prevents that, a character between
// does.
bool IsReference(absl::string_view rest) {
  if (rest[0] == '@' || absl::StartsWith(rest, "://") || IsEmojiName(rest)) return true;
  const size_t digits = std::min(rest.find_first_not_of(kHexDigits), rest.size());
  if (digits == kCommitDigits) return true;
  if (absl::StrContains("#!$%&", rest.substr(0, 1))) {
    return rest.size() > 1 && absl::ascii_isdigit(static_cast<unsigned char>(rest[1]));
  }
  return absl::StartsWithIgnoreCase(rest, "www.") ||
         absl::StartsWithIgnoreCase(rest, "gh-");
}

// Input's words as they stand in HTML; `markdown`: and in Markdown within a line.
std::string Escaped(absl::string_view text, bool markdown) {
  const std::string printable = Printable(text);
  std::string escaped;
  for (size_t i = 0; i < printable.size(); ++i) {
    const char c = printable[i];
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else {
      const bool special = absl::StrContains("\\`*_[]|~$#", absl::string_view(&c, 1));
      if (markdown && special) escaped += '\\';
      escaped += c;
    }
    if (IsReference(absl::string_view(printable).substr(i))) escaped += kBreak;
  }
  return escaped;
}

std::string Markdown(absl::string_view text) { return Escaped(text, true); }

// The same as a paragraph of its own: no list, code or line that begins otherwise.
std::string Paragraph(absl::string_view text) {
  const bool plain =
      !text.empty() && absl::ascii_isalpha(static_cast<unsigned char>(text[0]));
  return absl::StrCat(plain ? "" : kBreak, Markdown(text), "\n\n");
}

std::string TableRow(const Finding& finding) {
  const std::vector<Side> sides = SidesOf(finding, 1);
  std::vector<std::string> places;
  for (const Side& side : sides) {
    if (places.size() == kMostPositions) break;
    places.push_back(Markdown(CutTo(PlaceOf(side.claim.position), kLongestName)));
  }
  const bool more = places.size() < sides.size();
  const std::string severity =
      finding.accepted.has_value()
          ? absl::StrCat(finding.accepted->in_baseline ? "in the baseline" : "accepted",
                         " (", Name(finding.severity), ")")
          : std::string(Name(finding.severity));
  return absl::StrCat("| ", severity, " | ", Name(finding.verdict), " | ",
                      Markdown(CutTo(Printable(finding.message), kLongestCell)), " | ",
                      absl::StrJoin(places, "<br>"), more ? "<br>…" : "", " |\n");
}

std::string ClaimLines(const Side& side) {
  const ReportedClaim& claim = side.claim;
  std::string text = absl::StrCat("**", side.letter, "** ",
                                  Markdown(CutTo(NameOf(claim), kLongestName)));
  if (!claim.published_text.empty()) {
    absl::StrAppend(&text, ", published ", Markdown(claim.published_text));
  }
  absl::StrAppend(&text, ", ", Markdown(CutTo(PlaceOf(claim.position), kLongestName)),
                  "\n> ", Markdown(WordsOf(claim)), "\n");
  const std::string reading = ReadingOf(claim);
  if (!reading.empty()) {
    absl::StrAppend(&text, ">\n> read as ", Markdown(CutTo(reading, kLongestCell)), "\n");
  }
  return text + "\n";
}

std::string Details(const Finding& finding, int64_t max_claims) {
  std::string text = absl::StrCat(
      "<details><summary>", Escaped(CutTo(HeadingOf(finding), kLongestName), false), " ",
      finding.id.substr(0, 8), "</summary>\n\n",
      Paragraph(CutTo(Printable(finding.message), kLongestCell)));
  int64_t left_out = 0;
  for (size_t i = 0; i < finding.positions.size(); ++i) {
    left_out += finding.positions[i].count;
  }
  for (const Side& side : SidesOf(finding, max_claims)) {
    if (side.position >= kMostPositions) break;
    text += ClaimLines(side);
    --left_out;
  }
  if (left_out > 0) {
    absl::StrAppend(&text, "and ", Counted(left_out, "more claim", "more claims"),
                    "\n\n");
  }
  for (const Note& note : NotesOf(finding)) {
    absl::StrAppend(&text, "**", note.label, "** ", Markdown(note.text), "\n\n");
  }
  const std::string known = KnownOf(finding);
  if (!known.empty()) absl::StrAppend(&text, "**known** ", Markdown(known), "\n\n");
  return text + "</details>\n";
}

std::string Heading(const Report& report, bool shows_accepted) {
  const auto findings = absl::c_count_if(
      report.findings, [](const Finding& each) { return !each.accepted.has_value(); });
  const auto failing =
      absl::c_count_if(report.findings, [](const Finding& each) { return each.fails; });
  std::string text = absl::StrCat(
      "### gainsay: ", FindingsText(findings, report.summary, shows_accepted), "\n\n");
  absl::StrAppend(&text, Counted(report.summary.claims, "claim", "claims"), " in ",
                  Counted(report.summary.articles, "article", "articles"));
  if (findings > 0)
    absl::StrAppend(&text, "; failing the check: ", failing, " of ", findings);
  text += "\n\n";
  const int64_t errors = InputErrors(report);
  if (errors > 0) {
    absl::StrAppend(&text, "**", Counted(errors, "error", "errors"),
                    " in the input**: ", kNotRead, ".\n\n");
  }
  return text;
}

// A row a property, as many as fit.
std::string AgreementByProperty(const ReportedAgreement& agreement) {
  std::string text;
  size_t shown = 0;
  const std::vector<AgreementRow> rows = AgreementRows(agreement);
  for (const AgreementRow& row : rows) {
    if (text.size() > kForAgreement) break;
    for (const std::string& cell : row) {
      absl::StrAppend(&text, "| ", Markdown(CutTo(cell, kLongestName)), " ");
    }
    text += "|\n";
    if (shown++ == 0) text += "|---|---|---|---:|---:|---:|---:|---:|---:|---:|\n";
  }
  text += "\n";
  if (shown < rows.size()) {
    absl::StrAppend(&text, "and ",
                    Counted(rows.size() - shown, "more property", "more properties"),
                    "\n\n");
  }
  return text;
}

std::string IncompleteList(const ReportedAgreement& agreement) {
  const std::vector<ReportedIncomplete>& all = agreement.incomplete;
  if (all.empty()) return "";
  std::string text = "Incomplete, what only some annotators claim:\n\n";
  const size_t shown = std::min(all.size(), kMostIncomplete);
  for (size_t i = 0; i < shown; ++i) {
    absl::StrAppend(&text, "- ", Markdown(CutTo(IncompleteLine(all[i]), kLongestCell)),
                    "\n");
  }
  if (shown < all.size()) absl::StrAppend(&text, "- and ", all.size() - shown, " more\n");
  return text + "\n";
}

std::string AgreementSection(const ReportedAgreement& agreement) {
  return absl::StrCat(UnitsText(agreement), "\n\n", AgreementByProperty(agreement),
                      IncompleteList(agreement));
}

// As many of the pieces, one a finding, as fit, from the first; returns how many.
size_t AppendFitting(std::string& text, size_t limit, const Report& report,
                     absl::FunctionRef<std::string(const Finding&)> piece) {
  size_t count = 0;
  for (const Finding& finding : report.findings) {
    const std::string next = piece(finding);
    if (text.size() + next.size() > limit) break;
    text += next;
    ++count;
  }
  return count;
}

}  // namespace

std::string RenderMarkdown(const Report& report, const FormatOptions& options) {
  std::string text = Heading(report, options.show_accepted);
  if (report.agreement.has_value()) text += AgreementSection(*report.agreement);
  if (report.findings.empty()) return text;
  text += "| severity | verdict | finding | where |\n|---|---|---|---|\n";
  const size_t listed = AppendFitting(text, kForTable, report, TableRow);
  text += "\n";
  const size_t shown = AppendFitting(
      text, kLongest - kForNotes, report,
      [&](const Finding& finding) { return Details(finding, options.max_claims); });
  const size_t all = report.findings.size();
  if (listed < all || shown < all) {
    text += fmt::format(
        "\nCut to the length of a comment: the table lists {} of {} findings, {} are "
        "shown "
        "with their passages.\n",
        listed, all, shown);
  }
  return text;
}

}  // namespace gainsay
