#include "claims/sheet.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/claim.h"
#include "claims/claim_keys.h"
#include "claims/claims_reader.h"
#include "claims/sheet_cell.h"
#include "input/csv_reader.h"
#include "input/format.h"
#include "input/quoted.h"
#include "input/same_content.h"

namespace gainsay {
namespace {

constexpr char kArticle[] = "article";

// As a line of JSON Lines has it.
constexpr std::array<ColumnAlias, 1> kAliases = {{{"article", "article.id"}}};

// Keys whose values may be more than one text.
constexpr std::array<absl::string_view, 8> kFormKeys = {
    "subject", "value", "qualifiers", "stance", "said_on", "as_of", "since", "until"};

void ReadForms(Node& row, const Reporter& reporter) {
  for (Member& member : row.members) {
    if (absl::c_linear_search(kFormKeys, member.key)) {
      ReadFormsInCells(member.key, member.value, reporter);
    }
  }
}

// What stands in columns that are no keys of a claim, of which each was reported.
void DropUnknown(Node& row) {
  std::erase_if(row.members, [](const Member& member) {
    return !FindClaimKey(member.key).has_value();
  });
}

// Whether there are the columns without which no row can be read; otherwise says so once,
// and not for each row.
bool HasColumns(const Node& columns, const Reporter& reporter) {
  const Node* article = columns.Find(kArticle);
  if (article == nullptr || article->Find("id") == nullptr) {
    reporter.Error(columns.at, "no column 'article.id'",
                   "the first row names the columns: article.id, id, subject, property, "
                   "value, …");
    return false;
  }
  if (columns.members.size() == 1) return true;  // a table of articles
  bool complete = true;
  for (const absl::string_view key : {"id", "subject", "property", "value"}) {
    if (columns.Find(key) != nullptr) continue;
    reporter.Error(columns.at, fmt::format("no column '{}'", key),
                   "a claim needs 'id', 'subject', 'property' and 'value'");
    complete = false;
  }
  return complete;
}

// The articles of a table, put together from its rows.
class Articles {
 public:
  explicit Articles(const Reporter& reporter) : reporter_(reporter) {}

  // Takes the article out of a row, and leaves its id in its place; false where it has
  // none.
  bool Take(Node& row) {
    Node* article = nullptr;
    for (Member& member : row.members) {
      if (member.key == kArticle) article = &member.value;
    }
    const Node* id = article == nullptr ? nullptr : article->Find("id");
    if (id == nullptr || !id->IsScalar()) {
      reporter_.Error(row.at, "the row does not say its article",
                      "each row needs its 'article.id'");
      return false;
    }
    Node name = *id;
    const auto [place, fresh] = index_.try_emplace(name.text, articles_.size());
    if (fresh) {
      articles_.push_back(std::move(*article));
    } else {
      Merge(name.text, kArticle, *article, articles_[place->second]);
    }
    *article = std::move(name);
    return true;
  }

  std::vector<Node> TakeLines() {
    std::vector<Node> lines;
    for (Node& article : articles_) {
      InOrderOfColumns(article);
      Node line;
      line.kind = Node::Kind::kMapping;
      line.at = article.at;
      line.members.push_back({kArticle, article.at, std::move(article)});
      lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  void Merge(absl::string_view id, const std::string& name, Node& from, Node& into) {
    for (Member& member : from.members) {
      const std::string inner = absl::StrCat(name, ".", member.key);
      const auto known = absl::c_find_if(
          into.members, [&](const Member& other) { return other.key == member.key; });
      if (known == into.members.end()) {
        into.members.push_back(std::move(member));
      } else if (known->value.IsMapping() && member.value.IsMapping()) {
        Merge(id, inner, member.value, known->value);
      } else if (!SameContent(known->value, member.value)) {
        reporter_.Error(
            member.value.at,
            fmt::format("{} of the article {} is {} here, and {} in the row of line {}",
                        Quoted(inner), Quoted(id), Quoted(WrittenValue(member.value)),
                        Quoted(WrittenValue(known->value)), known->value.at.line),
            "each may stand in one row alone: an empty cell says nothing");
      }
    }
  }

  // So that it does not depend on the order of rows.
  static void InOrderOfColumns(Node& node) {
    absl::c_sort(node.members,
                 [](const Member& a, const Member& b) { return a.key_at < b.key_at; });
    for (Member& member : node.members) InOrderOfColumns(member.value);
  }

  const Reporter& reporter_;
  std::vector<Node> articles_;
  absl::flat_hash_map<std::string, size_t> index_;
};

}  // namespace

std::optional<std::vector<Node>> LinesOfSheet(absl::string_view text,
                                              const Reporter& reporter) {
  std::optional<CsvTable> table = ReadCsv(text, reporter, kAliases);
  if (!table.has_value()) return std::nullopt;
  std::vector<Node> lines;
  ReportUnknownLineKeys(table->columns, reporter);
  if (!HasColumns(table->columns, reporter)) return lines;
  Articles articles(reporter);
  std::vector<Node> claims;
  for (Node& row : table->rows) {
    if (!articles.Take(row) || row.members.size() == 1) continue;
    DropUnknown(row);
    ReadForms(row, reporter);
    claims.push_back(std::move(row));
  }
  lines = articles.TakeLines();
  for (Node& claim : claims) lines.push_back(std::move(claim));
  return lines;
}

}  // namespace gainsay
