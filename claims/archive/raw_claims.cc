#include "claims/archive/raw_claims.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "claims/value_types/tree.h"

namespace gainsay {
namespace {

void AddText(absl::string_view key, const std::string& text, Node& mapping) {
  if (!text.empty()) AddMember(mapping, key, TextNode(text));
}

void AddWritten(absl::string_view key, const WrittenText& text, Node& mapping) {
  if (text.present()) AddMember(mapping, key, TextNode(text.text));
}

void AddNode(absl::string_view key, const Boxed<Node>& node, Node& mapping) {
  if (node.has_value()) AddMember(mapping, key, *node);
}

// "published.json-ld" is a member of `published`.
void AddDates(const Article& article, Node& mapping) {
  constexpr absl::string_view kOfSeveral = "published.";
  for (const auto& [field, written] : article.dates) {
    if (field.compare(0, kOfSeveral.size(), kOfSeveral.data()) != 0) {
      AddMember(mapping, field, written);
      continue;
    }
    if (mapping.members.empty() || mapping.members.back().key != "published") {
      AddMember(mapping, "published", MappingNode());
    }
    AddMember(mapping.members.back().value,
              absl::string_view(field).substr(kOfSeveral.size()), written);
  }
}

void AddQuote(const Quote& quote, Node& mapping) {
  if (quote.prefix.empty() && quote.suffix.empty()) {
    AddMember(mapping, "quote", TextNode(quote.exact));
    return;
  }
  Node parts = MappingNode();
  AddMember(parts, "exact", TextNode(quote.exact));
  AddText("prefix", quote.prefix, parts);
  AddText("suffix", quote.suffix, parts);
  AddMember(mapping, "quote", std::move(parts));
}

}  // namespace

Node RawArticle(const ClaimSet& set, int32_t index) {
  const Article& article = set.articles[static_cast<size_t>(index)];
  Node fields = MappingNode();
  AddMember(fields, "id", TextNode(article.id));
  AddText("publisher", article.publisher, fields);
  AddText("title", article.title, fields);
  AddText("author", article.author, fields);
  AddText("language", article.language, fields);
  AddDates(article, fields);
  if (article.text.present()) AddText("text", article.text.text, fields);
  AddText("origin", article.origin, fields);
  AddText("note", article.note, fields);
  Node raw = MappingNode();
  AddMember(raw, "article", std::move(fields));
  const auto& names = set.names[static_cast<size_t>(index)];
  if (names.empty()) return raw;
  Node local = MappingNode();
  for (const auto& [name, stands_for] : names)
    AddMember(local, name, stands_for.stands_for);
  AddMember(raw, "names", std::move(local));
  return raw;
}

Node RawClaim(const Claim& claim) {
  Node raw = MappingNode();
  AddMember(raw, "id", TextNode(claim.id));
  AddMember(raw, "subject", claim.subject);
  AddMember(raw, "property", TextNode(claim.property.text));
  AddMember(raw, "value", claim.value);
  if (!claim.qualifiers.empty()) {
    Node qualifiers = MappingNode();
    for (const auto& [name, value] : claim.qualifiers)
      AddMember(qualifiers, name.text, value);
    AddMember(raw, "qualifiers", std::move(qualifiers));
  }
  AddWritten("by", claim.by, raw);
  AddWritten("via", claim.via, raw);
  if (!claim.stance_names.empty()) {
    Node stances = SequenceNode();
    for (const std::string& name : claim.stance_names) {
      stances.items.push_back(TextNode(name));
    }
    AddMember(raw, "stance", std::move(stances));
  }
  AddNode("said_on", claim.said_on, raw);
  AddNode("as_of", claim.as_of, raw);
  AddNode("since", claim.since, raw);
  AddNode("until", claim.until, raw);
  if (claim.quote.has_value()) AddQuote(*claim.quote, raw);
  AddWritten("corrects", claim.corrects, raw);
  if (claim.retracted) AddMember(raw, "retracted", BoolNode(true));
  AddText("note", claim.note, raw);
  return raw;
}

ClaimSet JoinedClaims(ClaimSet a, ClaimSet b) {
  ClaimSet joined;
  std::vector<int32_t> place_of_a(a.articles.size());
  std::vector<int32_t> place_of_b(b.articles.size());
  size_t i = 0;
  size_t j = 0;
  while (i < a.articles.size() || j < b.articles.size()) {
    const bool from_a = j == b.articles.size() ||
                        (i < a.articles.size() && a.articles[i].id < b.articles[j].id);
    ClaimSet& set = from_a ? a : b;
    const size_t old = from_a ? i++ : j++;
    const auto place = static_cast<int32_t>(joined.articles.size());
    (from_a ? place_of_a : place_of_b)[old] = place;
    joined.articles.push_back(std::move(set.articles[old]));
    joined.names.push_back(std::move(set.names[old]));
    joined.texts.emplace_back();
    if (old < set.texts.size()) joined.texts.back() = std::move(set.texts[old]);
  }
  std::vector<Claim> claims;
  const auto add = [&](const ClaimList& from, const std::vector<int32_t>& place) {
    for (size_t c = 0; c < from.size(); ++c) {
      claims.push_back(from.whole(c));
      claims.back().article = place[claims.back().article];
    }
  };
  add(a.claims, place_of_a);
  add(b.claims, place_of_b);
  absl::c_stable_sort(claims, [](const Claim& x, const Claim& y) {
    return std::tie(x.article, x.id) < std::tie(y.article, y.id);
  });
  for (Claim& claim : claims) joined.claims.push_back(std::move(claim));
  joined.refused = a.refused + b.refused;
  return joined;
}

}  // namespace gainsay
