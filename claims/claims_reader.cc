#include "claims/claims_reader.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/article_decoder.h"
#include "claims/claim_decoder.h"
#include "claims/claim_keys.h"
#include "claims/local_names.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/format.h"
#include "input/node_place.h"
#include "input/quoted.h"
#include "input/same_content.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 4> kFileKeys = {"gainsay", "article", "names",
                                                        "claims"};

}  // namespace

absl::Span<const absl::string_view> ClaimsFileKeys() { return kFileKeys; }

namespace {

// As an article's object, or a line, gives it; "" where it is not to be told.
absl::string_view WrittenId(const Node& article) {
  const Node* id = article.IsMapping() ? article.Find("id") : &article;
  return id != nullptr && id->IsScalar() ? absl::string_view(id->text) : "";
}

}  // namespace

void ReportUnknownLineKeys(const Node& line, const Reporter& reporter) {
  const Fields claim(line, "a claim", ClaimKeyNames(true), reporter);
  if (const Node* article = claim.Mapping("article")) {
    Fields(*article, "an article", ArticleKeys(), reporter);
  }
}

void ClaimsReader::AddDocument(const Node& document, const Reporter& reporter) {
  const Fields fields(document, "a claims file", kFileKeys, reporter);
  if (!document.IsMapping()) return;
  const Node* replaced = document.Find("article");
  if (replaced != nullptr && IsReplaced(WrittenId(*replaced))) return;
  const Node* article_node =
      fields.Require("article") ? fields.Mapping("article") : nullptr;
  const int32_t article =
      article_node == nullptr ? -1 : AddArticle(*article_node, reporter);
  if (article < 0) {
    const Node* claims = document.Find("claims");
    if (claims != nullptr) set_.refused += static_cast<int64_t>(claims->items.size());
    return;
  }
  if (const Node* names = fields.Mapping("names")) {
    for (auto& name : ReadLocalNames(*names, reporter)) {
      set_.names[article].push_back(std::move(name));
    }
  }
  if (const Node* claims = fields.Sequence("claims")) {
    for (const Node& claim : claims->items) AddClaim(claim, article, false, reporter);
  }
}

void ClaimsReader::AddLine(const Node& line, const Reporter& reporter) {
  if (!line.IsMapping()) {
    reporter.Error(
        line.at,
        absl::StrCat("expected an object, found ",
                     line.IsScalar() ? Quoted(line.text) : std::string(KindName(line))),
        "one claim a line: {\"article\": …, \"id\": …, \"subject\": …}");
    return;
  }
  const Node* article = line.Find("article");
  if (article == nullptr) {
    reporter.Error(line.at, "a claim needs 'article'",
                   "an article's object, or the id of one given on another line");
    ++set_.refused;
    return;
  }
  if (IsReplaced(WrittenId(*article))) return;
  const bool alone = line.members.size() == 1;
  if (article->members.size() == 1 && article->Find("id") != nullptr) {
    AddBareArticle(*article, alone ? nullptr : &line, reporter);
    return;
  }
  if (article->IsMapping()) {
    const int32_t index = AddArticle(*article, reporter);
    if (alone) return;
    if (index >= 0) {
      AddClaim(line, index, true, reporter);
    } else {
      ++set_.refused;
    }
    return;
  }
  if (!article->IsScalar()) {
    reporter.Error(article->at,
                   absl::StrCat("'article' must be an object or an id, found ",
                                std::string(KindName(*article))),
                   "{\"id\": …}, or the id of one given on another line");
    ++set_.refused;
    return;
  }
  AddPending(line, article->text, article->at, reporter);
}

void ClaimsReader::AddBareArticle(const Node& article, const Node* line,
                                  const Reporter& reporter) {
  const Fields fields(article, "an article", ArticleKeys(), reporter);
  std::optional<std::string> id = ArticleId(fields, reporter);
  if (!id.has_value()) {
    if (line != nullptr) ++set_.refused;
    return;
  }
  // Most lines are of the article of the one before.
  if (bare_articles_.empty() || WrittenId(bare_articles_.back().node) != *id) {
    bare_articles_.push_back({reporter.file(), article});
  }
  if (line != nullptr) AddPending(*line, *std::move(id), article.at, reporter);
}

void ClaimsReader::AddPending(const Node& line, std::string article, TextPosition at,
                              const Reporter& reporter) {
  const size_t claim = set_.claims.size();
  AddClaim(line, -1, true, reporter);
  if (set_.claims.size() == claim) return;
  pending_.push_back({std::move(article), {reporter.file(), at}, claim});
}

uint32_t ClaimsReader::AddFile(LinesFile file) {
  added_.push_back({file.name});
  return set_.claims.AddFile(std::move(file));
}

uint32_t ClaimsReader::AddLines(uint32_t file, ClaimLines lines,
                                Diagnostics* diagnostics) {
  AddedLines& added = added_[file];
  const Reporter reporter(added.file, diagnostics);
  lines.diagnostics.MoveDown(added.lines);
  diagnostics->Append(std::move(lines.diagnostics));
  const uint32_t part = set_.claims.AddPart(file, std::move(lines.ids));
  const TextMapping mapping(lines.texts, set_.claims.texts());
  size_t next = 0;
  const auto add_records = [&](size_t end) {
    for (; next < end; ++next) {
      ClaimRecord record = lines.records[next];
      record.line += added.lines;
      record.part = part;
      AddRecord(record, mapping);
    }
  };
  for (ClaimLines::Other& other : lines.others) {
    add_records(other.before);
    MoveDown(added.lines, other.value);
    AddLine(other.value, reporter);
  }
  add_records(lines.records.size());
  return added.lines += lines.lines;
}

void ClaimsReader::AddRecord(ClaimRecord record, const TextMapping& mapping) {
  const TextId article = mapping.text(static_cast<TextId>(record.article));
  for (TextId* text : {&record.property, &record.subject, &record.value, &record.by}) {
    *text = mapping.text(*text);
  }
  record.qualifiers = mapping.list(record.qualifiers);
  record.times = mapping.list(record.times);
  record.article = -1;
  named_.resize(set_.claims.size(), kNoText);
  named_.push_back(article);
  set_.claims.push_back(record);
}

void ClaimsReader::BeginOld(Diagnostics* diagnostics) {
  AddBareArticles(diagnostics);
  fresh_articles_ = static_cast<int32_t>(set_.articles.size());
  fresh_claims_ = set_.claims.size();
}

void ClaimsReader::AddBareArticles(Diagnostics* diagnostics) {
  for (const BareArticle& bare : std::exchange(bare_articles_, {})) {
    if (article_by_id_.contains(WrittenId(bare.node))) continue;
    AddArticle(bare.node, Reporter(bare.file, diagnostics));
  }
}

bool ClaimsReader::IsReplaced(absl::string_view article) const {
  if (fresh_articles_ == 0) return false;
  const auto known = article_by_id_.find(article);
  return known != article_by_id_.end() && known->second < fresh_articles_;
}

int32_t ClaimsReader::AddArticle(const Node& node, const Reporter& reporter) {
  const Fields fields(node, "an article", ArticleKeys(), reporter);
  std::optional<std::string> id = ArticleId(fields, reporter);
  if (!id.has_value()) return -1;
  const auto next = static_cast<int32_t>(set_.articles.size());
  const auto [known, fresh] = article_by_id_.try_emplace(*id, next);
  if (fresh) {
    set_.articles.push_back(DecodeArticle(fields, *std::move(id), reporter));
    set_.articles.back().position = {reporter.file(), node.at};
    set_.names.emplace_back();
    article_nodes_.push_back(node);
  } else if (!SameContent(node, article_nodes_[known->second])) {
    const FilePosition& given = set_.articles[known->second].position;
    reporter.Error(node.at,
                   fmt::format("the article '{}' is given differently elsewhere", *id),
                   fmt::format("see {}:{}", given.file, given.at.line));
  }
  return known->second;
}

void ClaimsReader::AddClaim(const Node& node, int32_t article, bool line,
                            const Reporter& reporter) {
  std::optional<Claim> claim = DecodeClaim(node, line, reporter);
  if (!claim.has_value()) {
    ++set_.refused;
    return;
  }
  claim->article = article;
  set_.claims.push_back(*std::move(claim));
}

namespace {

void SortArticles(ClaimSet& set) {
  std::vector<int32_t> order(set.articles.size());
  std::iota(order.begin(), order.end(), 0);
  absl::c_sort(order, [&](int32_t a, int32_t b) {
    return set.articles[a].id < set.articles[b].id;
  });
  std::vector<int32_t> place(order.size());
  std::vector<Article> articles;
  decltype(set.names) names;
  articles.reserve(order.size());
  names.reserve(order.size());
  for (const int32_t old : order) {
    place[old] = static_cast<int32_t>(articles.size());
    articles.push_back(std::move(set.articles[old]));
    names.push_back(std::move(set.names[old]));
  }
  set.articles = std::move(articles);
  set.names = std::move(names);
  for (size_t i = 0; i < set.claims.size(); ++i) {
    const int32_t article = set.claims[i].article;
    if (article >= 0) set.claims.SetArticle(i, place[article]);
  }
}

void ReportRepeatedId(const ClaimSet& set, int32_t first, int32_t again,
                      Diagnostics* diagnostics) {
  const FilePosition place = set.claims.whole(first).position;
  const FilePosition where = set.claims.whole(again).position;
  Reporter(where.file, diagnostics)
      .Error(
          where.at,
          fmt::format("the claim id '{}' is used twice in the article '{}'",
                      set.claims.id(again), set.articles[set.claims[again].article].id),
          fmt::format("first used at {}:{}", place.file, place.at.line));
}

// The claims that have an article in the order of articles and ids, so that nothing later
// depends on the order of files. Of claims with one id in one article the first that was
// read stays.
std::vector<int32_t> OrderOf(const ClaimSet& set, Diagnostics* diagnostics) {
  const ClaimList& claims = set.claims;
  std::vector<size_t> ends(set.articles.size() + 1, 0);  // of the article before
  for (size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].article >= 0) ++ends[claims[i].article + 1];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<int32_t> by_article(ends.back());
  for (size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].article >= 0) {
      by_article[ends[claims[i].article]++] = static_cast<int32_t>(i);
    }
  }
  std::vector<int32_t> order;
  order.reserve(by_article.size());
  // Ids stand in their parts: they are looked up once.
  std::vector<std::pair<absl::string_view, int32_t>> ids;
  size_t next = 0;
  for (const size_t end : ends) {
    ids.clear();
    for (; next < end; ++next) {
      ids.emplace_back(claims.id(by_article[next]), by_article[next]);
    }
    std::sort(ids.begin(), ids.end());
    for (size_t i = 0; i < ids.size(); ++i) {
      if (i > 0 && ids[i].first == ids[i - 1].first) {
        ReportRepeatedId(set, order.back(), ids[i].second, diagnostics);
      } else {
        order.push_back(ids[i].second);
      }
    }
  }
  return order;
}

}  // namespace

ClaimSet ClaimsReader::Finish(Diagnostics* diagnostics) {
  AddBareArticles(diagnostics);
  FindArticles(diagnostics);
  SortArticles(set_);
  size_t dates = 0;
  for (const Article& article : set_.articles) dates += article.dates.size();
  std::vector<int32_t> order = OrderOf(set_, diagnostics);
  set_.refused += static_cast<int64_t>(set_.claims.size() - order.size()) - replaced_;
  set_.claims.Arrange(std::move(order), dates);
  return std::move(set_);
}

// Claims whose article was given on no line keep none.
void ClaimsReader::FindArticles(Diagnostics* diagnostics) {
  const auto find = [&](absl::string_view article, size_t claim,
                        const std::function<FilePosition()>& position) {
    const auto found = article_by_id_.find(article);
    if (found != article_by_id_.end()) {
      set_.claims.SetArticle(claim, found->second);
      return;
    }
    const FilePosition place = position();
    Reporter(place.file, diagnostics)
        .Error(place.at, fmt::format("no line gives the article '{}'", article),
               "give it once as an object: \"article\": {\"id\": …}");
  };
  for (const Pending& pending : pending_) {
    find(pending.article, pending.claim, [&] { return pending.position; });
  }
  TextId last = kNoText;  // most lines name the article of the one before
  int32_t last_article = -1;
  for (size_t i = 0; i < named_.size(); ++i) {
    if (named_[i] == kNoText) continue;
    if (i >= fresh_claims_ && IsReplaced(set_.claims.texts().text(named_[i]))) {
      ++replaced_;
      continue;
    }
    if (named_[i] == last && last_article >= 0) {
      set_.claims.SetArticle(i, last_article);
      continue;
    }
    find(set_.claims.texts().text(named_[i]), i, [&] {
      LineReaders readers;
      const std::optional<Node> line = set_.claims.line(i, readers);
      const Node* article = line.has_value() ? line->Find("article") : nullptr;
      const TextPosition of_line = {set_.claims[i].line, 1};
      return FilePosition{set_.claims.file(i), article ? article->at : of_line};
    });
    last = named_[i];
    last_article = set_.claims[i].article;
  }
  named_.clear();
}

}  // namespace gainsay
