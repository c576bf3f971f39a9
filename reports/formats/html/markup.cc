#include "reports/formats/html/markup.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "claims/reading/quantities/quantity_text.h"
#include "reports/formats/layout.h"

namespace gainsay::html {

std::string Text(absl::string_view text) {
  return absl::StrReplaceAll(
      Printable(text), {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});
}

std::string Isolated(absl::string_view text) {
  return absl::StrCat("<bdi>", Text(text), "</bdi>");
}

std::string Marked(absl::string_view text, absl::string_view word) {
  const size_t at = word.empty() ? absl::string_view::npos : text.find(word);
  if (at == absl::string_view::npos) return Text(text);
  return absl::StrCat(Text(text.substr(0, at)), "<mark>", Text(word), "</mark>",
                      Text(text.substr(at + word.size())));
}

std::string CountTable(absl::string_view caption, const std::vector<CountRow>& rows,
                       absl::string_view total) {
  const auto row = [](absl::string_view label, long long count) {
    return absl::StrCat("<tr><th scope=\"row\">", label, "</th><td>",
                        FormatNumber(static_cast<double>(count)), "</td></tr>\n");
  };
  std::string text = absl::StrCat("<table>\n<caption>", caption, "</caption>\n<tbody>\n");
  long long sum = 0;
  for (const CountRow& each : rows) {
    text += row(each.label, each.count);
    sum += each.count;
  }
  return absl::StrCat(text, "</tbody>\n<tfoot>\n", row(total, sum),
                      "</tfoot>\n</table>\n");
}

}  // namespace gainsay::html
