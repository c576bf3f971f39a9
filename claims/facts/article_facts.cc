#include "claims/facts/article_facts.h"

#include <array>
#include <utility>

#include "absl/strings/match.h"
#include "claims/reading/identifier_pattern.h"
#include "fmt/format.h"
#include "input/fields.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 3> kPatternKeys = {"name", "pattern", "note"};

bool IsIdentifier(const std::string& field) {
  return field == "content_id" || field == "url";
}

// The EDTF text of a date that an identifier holds.
std::string EdtfOf(const DateSet& date) {
  const DayRange days = date.Hull();
  if (days.min == days.max) return FormatDay(days.min);
  return fmt::format("[{}..{}]", FormatDay(days.min), FormatDay(days.max));
}

std::optional<std::string> DateInIdentifier(
    const std::string& text, const std::vector<IdentifierPattern>& patterns) {
  for (const IdentifierPattern& pattern : patterns) {
    const auto match = MatchIdentifier(*pattern.pattern, text);
    if (match.has_value() && match->date.has_value()) return EdtfOf(*match->date);
  }
  return std::nullopt;
}

}  // namespace

std::vector<IdentifierPattern> ReadIdentifierPatterns(const Node& list,
                                                      const Reporter& reporter) {
  std::vector<IdentifierPattern> patterns;
  if (!list.IsSequence()) {
    reporter.Error(list.at,
                   fmt::format("'identifiers' must be a list, found {}",
                               std::string(KindName(list))),
                   "- {name: ..., pattern: ...}");
  }
  for (const Node& node : list.items) {
    const Fields fields(node, "an identifier pattern", kPatternKeys, reporter);
    if (!fields.ok() || !fields.Require("name") || !fields.Require("pattern")) continue;
    auto compiled = std::make_shared<RE2>(fields.TextOr("pattern", ""), RE2::Quiet);
    if (!compiled->ok()) {
      reporter.Error(
          fields.At("pattern"),
          fmt::format("the pattern is no regular expression: {}", compiled->error()),
          "RE2 syntax, with groups written (?P<year>...)");
      continue;
    }
    patterns.push_back({fields.TextOr("name", ""), std::move(compiled)});
  }
  return patterns;
}

std::vector<Claim> ArticleClaims(const Article& article, int32_t index,
                                 const std::vector<IdentifierPattern>& patterns) {
  std::vector<Claim> claims;
  for (const auto& [field, written] : article.dates) {
    Claim claim;
    claim.origin = FactOrigin::kArticle;
    claim.article = index;
    claim.id = field;
    claim.field = field;
    claim.position = {article.position.file, written.at};
    claim.subject.kind = Node::Kind::kScalar;
    claim.subject.text = article.id;
    claim.subject.at = written.at;
    const bool updated = field == "updated" || absl::StartsWith(field, "updated.");
    claim.property = {updated ? kUpdatedProperty : kPublishedProperty, written.at};
    claim.value = written;
    if (IsIdentifier(field)) {
      const auto date = DateInIdentifier(written.text, patterns);
      if (!date.has_value()) continue;
      claim.read_as = *date;
    }
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace gainsay
