#include "reports/formats/html/position.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/layout.h"
#include "reports/formats/phrases.h"
#include "reports/formats/sides.h"

namespace gainsay::html {
namespace {

constexpr size_t kLongestValue = 300;

// The sentence of the article with the claim's words marked; without the article's text
// the words themselves, and in them the value.
std::string Words(const ReportedClaim& claim) {
  const Passage& passage = claim.evidence.passage;
  if (!passage.text.empty()) {
    const absl::string_view text = passage.text;
    return absl::StrCat(Text(text.substr(0, passage.begin)), "<mark>",
                        Text(text.substr(passage.begin, passage.end - passage.begin)),
                        "</mark>", Text(text.substr(passage.end)));
  }
  const std::string words = CutWordsOf(claim);
  const std::string marked =
      claim.quote.empty() ? Text(words) : Marked(words, Printable(claim.value));
  return IsQuoted(words) ? marked : absl::StrCat("“", marked, "”");
}

std::string Source(const ReportedClaim& claim, const ArticleIndex& index) {
  std::vector<std::string> about;
  const std::string name = Text(NameOf(claim));
  about.push_back(claim.article.empty()
                      ? name
                      : absl::StrCat("<a href=\"#", index.AnchorOf(claim.article), "\">",
                                     name, "</a>"));
  if (!claim.publisher.empty()) {
    about.push_back(Isolated(claim.publisher));
  }
  if (!claim.published_text.empty()) {
    about.push_back(absl::StrCat("published ", Text(claim.published_text)));
  }
  return absl::StrCat("<cite>", absl::StrJoin(about, ", "), "</cite>\n");
}

// In the article's text, where the words were found there, and in the claims file.
std::string Places(const ReportedClaim& claim) {
  std::vector<std::string> places;
  if (claim.evidence.position.at.line != 0) {
    places.push_back(Text(PlaceOf(claim.evidence.position)));
  }
  if (!claim.position.file.empty()) places.push_back(Text(PlaceOf(claim.position)));
  if (places.empty()) return "";
  return absl::StrCat("<small>", absl::StrJoin(places, "<br>"), "</small>\n");
}

// What stands above a claim in its position, and need not be said again.
struct Above {
  std::string words;
  std::string reading;
};

std::string ClaimText(const ReportedClaim& claim, const Above& above,
                      const ArticleIndex& index) {
  std::string text = Source(claim, index);
  if (!claim.evidence.passage.text.empty() || OwnWords(claim) != above.words) {
    absl::StrAppend(&text, "<blockquote dir=\"auto\">", Words(claim), "</blockquote>\n");
  }
  const std::string read = ReadAsText(claim);
  if (!read.empty()) {
    absl::StrAppend(&text, "<p>read ",
                    read == above.reading ? "alike" : absl::StrCat("as ", Text(read)),
                    "</p>\n");
  }
  return text + Places(claim);
}

}  // namespace

std::string PositionSection(const std::string& letter, const ReportedPosition& position,
                            const ArticleIndex& index, int64_t max_claims) {
  std::string text =
      absl::StrCat("<section>\n<h4><span>", letter, "</span> ",
                   Isolated(CutTo(position.value, kLongestValue)), "</h4>\n");
  const auto shown = static_cast<size_t>(
      std::min(static_cast<int64_t>(position.claims.size()), max_claims));
  std::string read_as;  // of the first
  if (shown > 0) {
    const ReportedClaim first = position.claims.At(0);
    text += ClaimText(first, {position.value, ""}, index);
    read_as = ReadAsText(first);
  }
  if (shown > 1) {
    const Above above = {position.value, read_as};
    absl::StrAppend(&text, "<h5>Agreeing</h5>\n<ul>\n");
    for (size_t i = 1; i < shown; ++i) {
      absl::StrAppend(&text, "<li>", ClaimText(position.claims.At(i), above, index),
                      "</li>\n");
    }
    text += "</ul>\n";
  }
  const int64_t more = position.count - static_cast<int64_t>(shown);
  if (more > 0) {
    absl::StrAppend(&text, "<p>and ", Counted(more, "more claim", "more claims"),
                    "</p>\n");
  }
  const std::string origins = OriginsText(position);
  if (!origins.empty()) {
    absl::StrAppend(&text, "<p>", Text(origins), "</p>\n");
  }
  return text + "</section>\n";
}

}  // namespace gainsay::html
