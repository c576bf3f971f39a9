#include "reports/formats/sides.h"

#include <algorithm>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "input/utf8.h"
#include "reports/formats/layout.h"
#include "reports/formats/phrases.h"
#include "reports/formats/text.h"

namespace gainsay {
namespace {

constexpr size_t kLongestWords = 300;
constexpr size_t kLongestBefore = 150;  // bytes of them before the value
constexpr size_t kLongestReasons = 1000;

}  // namespace

std::vector<Side> SidesOf(const Finding& finding, int64_t max_claims) {
  std::vector<Side> sides;
  for (size_t i = 0; i < finding.positions.size(); ++i) {
    const ListedClaims& claims = finding.positions[i].claims;
    const auto shown = std::min(static_cast<int64_t>(claims.size()), max_claims);
    for (int64_t j = 0; j < shown; ++j) {
      sides.push_back({i, Letter(i), claims.At(static_cast<size_t>(j))});
    }
  }
  return sides;
}

std::string HeadingOf(const Finding& finding) {
  return absl::StrCat(Name(finding.verdict), "[", Printable(finding.rule), "]");
}

std::string NameOf(const ReportedClaim& claim) {
  if (!claim.article.empty()) {
    return Printable(absl::StrCat(claim.annotator, claim.annotator.empty() ? "" : ": ",
                                  claim.article, "#", claim.claim));
  }
  return claim.field.empty() ? "reference"
                             : Printable(absl::StrCat(claim.field, " ", claim.claim));
}

std::string CutWordsOf(const ReportedClaim& claim) {
  const std::string whole = Printable(OwnWords(claim));
  if (CutTo(whole, kLongestWords) == whole) return whole;
  // A mark that begins them would be left without the one that is cut off.
  const absl::string_view words = WithoutQuotes(whole);
  std::string cut = CutTo(words, kLongestWords);
  const size_t value = words.find(Printable(claim.value));
  const bool far = value != absl::string_view::npos && value > kLongestBefore;
  if (cut == words || !far) return cut;
  const size_t word = words.find(' ', value - kLongestBefore);
  const size_t begin = word < value ? word : value;
  return CutTo(absl::StrCat(kEllipsis, words.substr(begin)), kLongestWords);
}

std::string WordsOf(const ReportedClaim& claim) { return InQuotes(CutWordsOf(claim)); }

std::string ReadingOf(const ReportedClaim& claim) {
  const std::string reading = CutTo(Printable(claim.reading_text), kLongestWords);
  return CutTo(Printable(ReadAsText(claim, reading)), kLongestReasons);
}

std::string Statement(const ReportedClaim& claim) {
  std::string text = NameOf(claim);
  if (!claim.published_text.empty()) {
    absl::StrAppend(&text, ", published ", Printable(claim.published_text));
  }
  absl::StrAppend(&text, ": ", WordsOf(claim));
  const std::string reading = ReadingOf(claim);
  if (!reading.empty()) absl::StrAppend(&text, ", read as ", reading);
  return text;
}

std::string OthersOf(const Side& side, const Finding& finding) {
  const int64_t more = finding.positions[side.position].count - 1;
  if (more <= 0) return "";
  return absl::StrCat(" (and ", Counted(more, "more claim", "more claims"), ")");
}

std::string KnownOf(const Finding& finding) {
  if (!finding.accepted.has_value()) return "";
  return CutTo(Printable(KnownText(*finding.accepted)), kLongestReasons);
}

std::string PlaceOf(const FilePosition& position) {
  std::string place = Printable(position.file);
  if (position.at.line == 0) return place;
  absl::StrAppend(&place, ":", position.at.line);
  if (position.at.column != 0) absl::StrAppend(&place, ":", position.at.column);
  return place;
}

std::string ProblemOf(const Diagnostic& diagnostic) {
  return Printable(absl::StrCat(diagnostic.message, diagnostic.hint.empty() ? "" : "; ",
                                diagnostic.hint));
}

std::vector<Note> NotesOf(const Finding& finding) {
  std::vector<Note> notes = {
      {"why", absl::StrJoin(finding.why, "; ")},
      {"if", absl::StrJoin(ConditionTexts(finding.conditions), "; ")},
      {"slack", SlackText(finding.slack)}};
  std::erase_if(notes, [](const Note& note) { return note.text.empty(); });
  for (Note& note : notes) note.text = CutTo(Printable(note.text), kLongestReasons);
  return notes;
}

std::string CutTo(absl::string_view text, size_t code_points) {
  size_t end = 0;
  for (size_t count = 0; end < text.size(); ++end) {
    if (!IsContinuation(text[end]) && count++ == code_points) break;
  }
  if (end == text.size()) return std::string(text);
  return absl::StrCat(text.substr(0, end), kEllipsis);
}

std::string RepositoryPath(const std::string& file) {
  return std::filesystem::path(file).lexically_normal().generic_string();
}

}  // namespace gainsay
