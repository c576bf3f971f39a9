// Any bytes as a saved page, their first line as a quote of it: every word has a place in
// the page, in order, and what is found of the quote lies in the words.

#include <string>

#include "claims/evidence/article_text.h"
#include "claims/evidence/folded_text.h"
#include "claims/evidence/quote_search.h"
#include "tests/fuzz/byte_source.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

void FuzzPage(absl::string_view bytes) {
  ByteSource source(bytes);
  Quote quote;
  quote.exact = std::string(source.TakeTo('\n'));
  Diagnostics diagnostics;
  const absl::StatusOr<ArticleText> text = ReadArticleText(
      std::string(source.Take(bytes.size())),
      Reporter(bytes.size() % 16 == 0 ? "a.txt" : "a.html", &diagnostics));
  if (!text.ok()) return;
  const absl::string_view words(text->words);
  for (size_t i = 0; i < text->runs.size(); ++i) {
    const TextRun& run = text->runs[i];
    const size_t end = i + 1 < text->runs.size() ? text->runs[i + 1].words : words.size();
    Require(run.words <= end && run.source <= text->source.size(), "runs are in order");
    const absl::string_view piece = words.substr(run.words, end - run.words);
    Require(!run.literal ||
                absl::string_view(text->source).substr(run.source, piece.size()) == piece,
            "literal words stand in the page");
  }
  for (const PageDate& date : text->dates) {
    Require(date.at.line > 0 && !date.text.empty(), "a date has a place");
  }
  Require(text->dates.size() <= 20, "dates are few");
  const FoldedText folded = Fold(text->words);
  for (const std::string& exact :
       {quote.exact, std::string(words.substr(words.size() / 2, 40))}) {
    quote.exact = exact;
    const Evidence found = FindQuote(quote, text->words, folded);
    Require(found.begin <= found.end && found.end <= text->words.size(),
            "a quote is found within the words");
  }
}

}  // namespace gainsay
