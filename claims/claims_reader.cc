#include "claims/claims_reader.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/same_content.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 4> kFileKeys = {"gainsay", "article", "names",
                                                        "claims"};

constexpr std::array<absl::string_view, 13> kArticleKeys = {
    "id",      "publisher",  "title", "author", "language", "dateline", "published",
    "updated", "content_id", "url",   "text",   "origin",   "note"};

// Article fields that say when it was published or updated, in the order in which they
// are shown.
constexpr std::array<absl::string_view, 5> kDateFields = {"dateline", "published",
                                                          "content_id", "url", "updated"};

// The last only on a line of JSON Lines.
constexpr std::array<absl::string_view, 17> kClaimKeys = {
    "id",    "subject",  "property",  "value", "qualifiers", "by",
    "via",   "stance",   "said_on",   "as_of", "since",      "until",
    "quote", "corrects", "retracted", "note",  "article"};

absl::Span<const absl::string_view> ClaimKeys(bool line) {
  return absl::MakeConstSpan(kClaimKeys).first(kClaimKeys.size() - (line ? 0 : 1));
}

WrittenText Written(const Fields& fields, absl::string_view key) {
  WrittenText written;
  if (const auto text = fields.Text(key)) {
    written.text = *text;
    written.at = fields.Get(key)->at;
  }
  return written;
}

std::optional<Node> Copied(const Fields& fields, absl::string_view key) {
  const Node* node = fields.Get(key);
  return node == nullptr || node->IsNull() ? std::nullopt : std::optional<Node>(*node);
}

void ReadStances(const Fields& fields, const Reporter& reporter, Claim& claim) {
  for (const TextItem& word : fields.Texts("stance")) {
    if (!ReadStance(word.text, claim.stance)) {
      reporter.Error(word.at, fmt::format("unknown stance '{}'", word.text),
                     "one of: asserts, denies, plans, possible");
    }
    claim.stance_names.push_back(word.text);
  }
}

void ReadQuote(const Fields& fields, const Reporter& reporter, Claim& claim) {
  const Node* node = fields.Get("quote");
  if (node == nullptr || node->IsNull()) return;
  Quote quote;
  quote.at = node->at;
  if (node->IsMapping()) {
    constexpr std::array<absl::string_view, 3> kKeys = {"exact", "prefix", "suffix"};
    const Fields parts(*node, "a quote", kKeys, reporter);
    if (!parts.Require("exact")) return;
    quote.exact = parts.TextOr("exact", "");
    quote.prefix = parts.TextOr("prefix", "");
    quote.suffix = parts.TextOr("suffix", "");
  } else {
    quote.exact = fields.TextOr("quote", "");
  }
  claim.quote = std::move(quote);
}

void ReadQualifiers(const Fields& fields, const Reporter& reporter, Claim& claim) {
  const Node* qualifiers = fields.Mapping("qualifiers");
  if (qualifiers == nullptr) return;
  for (const Member& member : qualifiers->members) {
    if (!member.value.IsScalar() && !member.value.IsMapping()) {
      reporter.Error(member.value.at,
                     fmt::format("the qualifier '{}' must be a name", member.key));
      continue;
    }
    claim.qualifiers.push_back({WrittenText{member.key, member.key_at}, member.value});
  }
}

bool HasRequired(const Fields& fields) {
  bool complete = true;
  for (const absl::string_view key : {"id", "subject", "property", "value"}) {
    if (!fields.Require(key)) complete = false;
  }
  return complete;
}

}  // namespace

bool ReadStance(const std::string& word, Stance& stance) {
  if (word == "asserts") return true;
  bool* flag = word == "denies"     ? &stance.denies
               : word == "plans"    ? &stance.plans
               : word == "possible" ? &stance.possible
                                    : nullptr;
  if (flag == nullptr) return false;
  *flag = true;
  return true;
}

void ReportUnknownLineKeys(const Node& line, const Reporter& reporter) {
  const Fields claim(line, "a claim", ClaimKeys(true), reporter);
  if (const Node* article = claim.Mapping("article")) {
    Fields(*article, "an article", kArticleKeys, reporter);
  }
}

void ClaimsReader::AddDocument(const Node& document, const Reporter& reporter) {
  const Fields fields(document, "a claims file", kFileKeys, reporter);
  if (!document.IsMapping() || !fields.Require("article")) return;
  const Node* article_node = fields.Mapping("article");
  const int32_t article =
      article_node == nullptr ? -1 : AddArticle(*article_node, reporter);
  if (article < 0) return;
  if (const Node* names = fields.Mapping("names")) AddNames(*names, article, reporter);
  if (const Node* claims = fields.Sequence("claims")) {
    for (const Node& claim : claims->items) AddClaim(claim, article, false, reporter);
  }
}

void ClaimsReader::AddLine(const Node& line, const Reporter& reporter) {
  const Node* article = line.Find("article");
  if (article == nullptr) {
    reporter.Error(line.at, "a claim needs 'article'",
                   "an article's object, or the id of one given on another line");
    return;
  }
  const bool alone = line.IsMapping() && line.members.size() == 1;
  if (alone && article->members.size() == 1 && article->Find("id") != nullptr) {
    bare_articles_.push_back({reporter.file(), *article});
    return;
  }
  if (article->IsMapping()) {
    const int32_t index = AddArticle(*article, reporter);
    if (index >= 0 && !alone) AddClaim(line, index, true, reporter);
    return;
  }
  const size_t before = set_.claims.size();
  AddClaim(line, -1, true, reporter);
  if (set_.claims.size() > before) {
    pending_.push_back({article->text, {reporter.file(), article->at}, before});
  }
}

int32_t ClaimsReader::AddArticle(const Node& node, const Reporter& reporter) {
  const Fields fields(node, "an article", kArticleKeys, reporter);
  if (!fields.Require("id")) return -1;
  Article article;
  article.id = fields.TextOr("id", "");
  if (article.id.empty()) {
    reporter.Error(fields.At("id"), "an article's 'id' is empty",
                   "any text that names it");
    return -1;
  }
  article.position = {reporter.file(), node.at};
  const auto known = article_by_id_.find(article.id);
  if (known != article_by_id_.end()) {
    if (!SameContent(node, article_nodes_[known->second])) {
      reporter.Error(
          node.at,
          fmt::format("the article '{}' is given differently elsewhere", article.id),
          fmt::format("see {}", set_.articles[known->second].position.file));
    }
    return known->second;
  }
  article.publisher = fields.TextOr("publisher", "");
  article.title = fields.TextOr("title", "");
  article.author = fields.TextOr("author", "");
  article.language = fields.TextOr("language", "");
  article.url = fields.TextOr("url", "");
  article.text = Written(fields, "text");
  article.origin = fields.TextOr("origin", "");
  article.note = fields.TextOr("note", "");
  for (const absl::string_view field : kDateFields) {
    const std::optional<Node> date = Copied(fields, field);
    if (!date.has_value()) continue;
    if (!date->IsMapping()) article.dates.emplace_back(std::string(field), *date);
    if (date->IsMapping() && field != "published") {
      reporter.Error(
          date->at,
          fmt::format("'{}' must be a date, found a mapping", std::string(field)),
          "only 'published' may say where each date stands");
      continue;
    }
    for (const Member& member : date->members) {
      article.dates.emplace_back(absl::StrCat(field, ".", member.key), member.value);
    }
  }
  const auto index = static_cast<int32_t>(set_.articles.size());
  article_by_id_[article.id] = index;
  article_nodes_.push_back(node);
  set_.articles.push_back(std::move(article));
  set_.names.emplace_back();
  return index;
}

void ClaimsReader::AddNames(const Node& names, int32_t article,
                            const Reporter& reporter) {
  for (const Member& member : names.members) {
    if (!member.value.IsScalar() && !member.value.IsMapping()) {
      reporter.Error(
          member.value.at,
          fmt::format("the name '{}' must stand for a subject", member.key),
          "a name, {any_of: [...]}, {all_of: [...]}, {possibly: ...} or {speaker: ...}");
      continue;
    }
    set_.names[article].emplace_back(member.key, LocalName{member.value, member.key_at});
  }
}

void ClaimsReader::AddClaim(const Node& node, int32_t article, bool line,
                            const Reporter& reporter) {
  const Fields fields(node, "a claim", ClaimKeys(line), reporter);
  if (!node.IsMapping() || !HasRequired(fields)) return;
  Claim claim;
  claim.article = article;
  claim.position = {reporter.file(), node.at};
  claim.id = fields.TextOr("id", "");
  claim.subject = *fields.Get("subject");
  claim.property = Written(fields, "property");
  claim.value = *fields.Get("value");
  claim.by = Written(fields, "by");
  claim.via = Written(fields, "via");
  claim.said_on = Copied(fields, "said_on");
  claim.as_of = Copied(fields, "as_of");
  claim.since = Copied(fields, "since");
  claim.until = Copied(fields, "until");
  claim.corrects = Written(fields, "corrects");
  claim.retracted = fields.Bool("retracted").value_or(false);
  claim.note = fields.TextOr("note", "");
  ReadStances(fields, reporter, claim);
  ReadQualifiers(fields, reporter, claim);
  ReadQuote(fields, reporter, claim);
  set_.claims.push_back(std::move(claim));
}

namespace {

// Puts articles in the order of their ids and claims in that of article and id, then of
// what they say, so that nothing later depends on the order of files.
ClaimSet Sorted(ClaimSet set) {
  std::vector<int32_t> order(set.articles.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int32_t a, int32_t b) {
    return set.articles[a].id < set.articles[b].id;
  });
  std::vector<int32_t> place(order.size());
  ClaimSet sorted;
  for (const int32_t old : order) {
    place[old] = static_cast<int32_t>(sorted.articles.size());
    sorted.articles.push_back(std::move(set.articles[old]));
    sorted.names.push_back(std::move(set.names[old]));
  }
  FindPublishers(sorted);
  sorted.claims = std::move(set.claims);
  for (Claim& claim : sorted.claims) claim.article = place[claim.article];
  std::stable_sort(sorted.claims.begin(), sorted.claims.end(),
                   [](const Claim& a, const Claim& b) {
                     return std::tie(a.article, a.id) < std::tie(b.article, b.id);
                   });
  return sorted;
}

// Of claims with one id in one article the first in the files' order stays.
void DropRepeatedIds(ClaimSet& set, Diagnostics* diagnostics) {
  const auto same = [&](const Claim& a, const Claim& b) {
    if (a.article != b.article || a.id != b.id) return false;
    Reporter(b.position.file, diagnostics)
        .Error(b.position.at,
               fmt::format("the claim id '{}' is used twice in the article '{}'", b.id,
                           set.articles[a.article].id),
               fmt::format("first used at {}:{}", a.position.file, a.position.at.line));
    return true;
  };
  set.claims.erase(std::unique(set.claims.begin(), set.claims.end(), same),
                   set.claims.end());
}

}  // namespace

ClaimSet ClaimsReader::Finish(Diagnostics* diagnostics) {
  for (const BareArticle& bare : bare_articles_) {
    const Node& id = *bare.node.Find("id");
    if (id.IsScalar() && article_by_id_.contains(id.text)) continue;
    AddArticle(bare.node, Reporter(bare.file, diagnostics));
  }
  absl::flat_hash_set<size_t> homeless;
  for (const Pending& pending : pending_) {
    const auto article = article_by_id_.find(pending.article);
    if (article != article_by_id_.end()) {
      set_.claims[pending.claim].article = article->second;
      continue;
    }
    Reporter(pending.position.file, diagnostics)
        .Error(pending.position.at,
               fmt::format("no line gives the article '{}'", pending.article),
               "give it once as an object: \"article\": {\"id\": …}");
    homeless.insert(pending.claim);
  }
  size_t index = 0;
  set_.claims.erase(
      std::remove_if(set_.claims.begin(), set_.claims.end(),
                     [&](const Claim&) { return homeless.contains(index++); }),
      set_.claims.end());
  ClaimSet sorted = Sorted(std::move(set_));
  DropRepeatedIds(sorted, diagnostics);
  return sorted;
}

}  // namespace gainsay
