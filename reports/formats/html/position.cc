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

// The sentence of the article with the claim's words marked; without the article's text
// the words themselves, and in them the value.
std::string Words(const ReportedClaim& claim) {
  if (claim.evidence.position.at.line != 0) {
    const Passage& passage = claim.evidence.passage;
    const absl::string_view text = passage.text;
    return absl::StrCat(Text(text.substr(0, passage.begin)), "<mark>",
                        Text(text.substr(passage.begin, passage.end - passage.begin)),
                        "</mark>", Text(text.substr(passage.end)));
  }
  const std::string& words = OwnWords(claim);
  const std::string marked =
      claim.quote.empty() ? Text(words) : Marked(words, claim.value);
  return IsQuoted(words) ? marked : absl::StrCat("“", marked, "”");
}

std::string Source(const ReportedClaim& claim, const ArticleIndex& index) {
  std::vector<std::string> about;
  const std::string name = Isolated(NameOf(claim));
  about.push_back(claim.article.empty()
                      ? name
                      : absl::StrCat("<a href=\"#", index.AnchorOf(claim.article), "\">",
                                     name, "</a>"));
  if (claim.publisher != claim.article && !claim.publisher.empty()) {
    about.push_back(Isolated(claim.publisher));
  }
  if (!claim.published_text.empty())
    about.push_back(absl::StrCat("published ", Text(claim.published_text)));
  return absl::StrCat("<p class=\"who\">", absl::StrJoin(about, ", "), "</p>\n");
}

std::string Places(const ReportedClaim& claim) {
  std::string places;
  for (const FilePosition& position : {claim.evidence.position, claim.position}) {
    if (position.at.line == 0 && &position != &claim.position) continue;
    if (position.file.empty()) continue;
    absl::StrAppend(&places, places.empty() ? "" : "<br>", Text(PlaceOf(position)));
  }
  return places.empty() ? "" : absl::StrCat("<p class=\"where\">", places, "</p>\n");
}

// `value`: of the position, whose heading need not be said again.
std::string ClaimText(const ReportedClaim& claim, const std::string& value,
                      const ArticleIndex& index) {
  const bool said = claim.evidence.position.at.line == 0 && OwnWords(claim) == value;
  std::string text = Source(claim, index);
  if (!said) {
    absl::StrAppend(&text, "<blockquote dir=\"auto\">", Words(claim), "</blockquote>\n");
  }
  const std::string read = ReadAsText(claim);
  if (!read.empty()) {
    absl::StrAppend(&text, "<p class=\"read\">read as ", Text(read), "</p>\n");
  }
  return text + Places(claim);
}

}  // namespace

std::string PositionSection(const std::string& letter, const ReportedPosition& position,
                            const ArticleIndex& index, int64_t max_claims) {
  std::string text = absl::StrCat("<section>\n<h4><span>", letter, "</span> ",
                                  Isolated(position.value), "</h4>\n");
  const auto shown = static_cast<size_t>(
      std::min(static_cast<int64_t>(position.claims.size()), max_claims));
  if (shown > 0) text += ClaimText(position.claims[0], position.value, index);
  if (shown > 1) {
    absl::StrAppend(&text, "<h5>Agreeing</h5>\n<ul>\n");
    for (size_t i = 1; i < shown; ++i) {
      absl::StrAppend(&text, "<li>", ClaimText(position.claims[i], "", index), "</li>\n");
    }
    text += "</ul>\n";
  }
  const int64_t more = position.count - static_cast<int64_t>(shown);
  if (more > 0) {
    absl::StrAppend(&text, "<p class=\"read\">and ",
                    Counted(more, "more claim", "more claims"), "</p>\n");
  }
  const std::string origins = OriginsText(position);
  if (!origins.empty()) {
    absl::StrAppend(&text, "<p class=\"read\">", Text(origins), "</p>\n");
  }
  return text + "</section>\n";
}

}  // namespace gainsay::html
