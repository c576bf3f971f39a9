// Any bytes as JSON Lines: claims of which records are kept are those that are read in
// full, with the same diagnostics.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/claim_lines.h"
#include "claims/claims_reader.h"
#include "input/json_writer.h"
#include "tests/claims/lines_of_text.h"
#include "tests/fuzz/targets.h"
#include "tests/json_lines.h"

namespace gainsay {
namespace {

constexpr char kFile[] = "fuzz.jsonl";

std::string TextOf(const ClaimSet& set) {
  std::string text;
  for (const Article& article : set.articles) {
    absl::StrAppend(&text, article.id, "|", article.publisher, "|",
                    article.position.at.line, "\n");
  }
  for (size_t i = 0; i < set.claims.size(); ++i) {
    const Claim claim = set.claims.whole(i);
    absl::StrAppend(&text, ClaimName(set, static_cast<int32_t>(i)), "|",
                    CanonicalJson(claim.subject), "|", claim.property.text, "|",
                    CanonicalJson(claim.value), "|", claim.by.text, "|",
                    claim.stance.plans, claim.stance.denies, claim.stance.possible, "|",
                    claim.position.at.line, ":", claim.position.at.column, "|",
                    claim.value.at.column, "|", claim.via.text, "|", claim.via.at.column,
                    "|", claim.corrects.text, "|", claim.retracted, "|", claim.note, "|");
    for (const auto& [name, value] : claim.qualifiers) {
      absl::StrAppend(&text, name.text, "@", name.at.column, "=", CanonicalJson(value),
                      "@", value.at.column, "|");
    }
    for (const auto* time : {&claim.said_on, &claim.as_of, &claim.since, &claim.until}) {
      if (time->has_value()) {
        absl::StrAppend(&text, CanonicalJson(**time), "@", (*time)->at.column);
      }
      text += "|";
    }
    if (claim.quote.has_value()) {
      absl::StrAppend(&text, claim.quote->exact, "@", claim.quote->at.column);
    }
    text += "\n";
  }
  return text;
}

std::string TextOf(Diagnostics diagnostics) {
  diagnostics.SortAndDeduplicate();
  std::string text;
  for (const Diagnostic& each : diagnostics.all()) {
    absl::StrAppend(&text, ToString(each), "\n");
  }
  return text;
}

}  // namespace

void FuzzLines(absl::string_view bytes) {
  Diagnostics of_records;
  ClaimsReader records;
  const std::string text(bytes);
  AddLinesOf(kFile, text, records, &of_records);
  const ClaimSet set = records.Finish(&of_records);

  Diagnostics of_trees;
  ClaimsReader trees;
  const Reporter reporter(kFile, &of_trees);
  ForEachJsonLine(text, reporter,
                  [&](const Node& line) { trees.AddLine(line, reporter); });
  const ClaimSet whole = trees.Finish(&of_trees);

  Require(TextOf(set) == TextOf(whole), "records and trees give the same claims");
  Require(TextOf(of_records) == TextOf(of_trees),
          "records and trees give the same diagnostics");
}

}  // namespace gainsay
