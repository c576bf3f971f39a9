#include "input/csv_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "input/csv_cells.h"
#include "input/limits.h"
#include "input/quoted.h"
#include "input/text_checks.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

using Row = std::vector<CsvCell>;

// A key of the rows: `quote` has a cell of its own where there is a column of that name,
// and parts where there are `quote.exact` and the like.
struct Column {
  std::string key;
  std::string name;  // with the keys that it is within
  TextPosition at;
  std::optional<size_t> cell;
  std::vector<Column> parts;
};

Column& PartOf(Column& column, absl::string_view key, TextPosition at) {
  const auto known =
      absl::c_find_if(column.parts, [&](const Column& c) { return c.key == key; });
  if (known != column.parts.end()) return *known;
  const std::string within = column.name.empty() ? "" : absl::StrCat(column.name, ".");
  column.parts.push_back({std::string(key), absl::StrCat(within, key), at, {}, {}});
  return column.parts.back();
}

std::string Cells(size_t count) {
  return absl::StrCat(count, count == 1 ? " cell" : " cells");
}

Node MappingAt(TextPosition at) {
  Node node;
  node.kind = Node::Kind::kMapping;
  node.at = at;
  return node;
}

// Makes nodes of rows.
class TableBuilder {
 public:
  TableBuilder(const Reporter& reporter, absl::Span<const ColumnAlias> aliases)
      : reporter_(reporter), aliases_(aliases) {}

  void Add(Row row) {
    if (absl::c_all_of(row, [](const CsvCell& cell) { return cell.text.empty(); })) {
      return;
    }
    if (width_ == 0) {
      ReadNames(row);
    } else if (!refused_ && IsWhole(row)) {
      AddRow(row);
    }
  }

  // `whole`: whether the text was read to its end; where it was not, that is reported.
  std::optional<CsvTable> Take(bool whole) {
    if (width_ == 0 && whole) {
      reporter_.Error({1, 1}, "no table", "the first row must name the columns");
    }
    if (width_ == 0 || refused_) return std::nullopt;
    table_.columns = AllNull(root_);
    return std::move(table_);
  }

 private:
  void ReadNames(const Row& row) {
    width_ = row.size();
    root_.at = row.front().at;
    refused_ = width_ > kMaxCsvColumns;
    if (refused_) {
      reporter_.Error(root_.at, absl::StrCat("more than ", kMaxCsvColumns, " columns"));
      return;
    }
    for (size_t i = 0; i < width_; ++i) {
      if (row[i].text.empty()) {
        nameless_.push_back(i);
      } else {
        AddColumn(row[i], i);
      }
    }
  }

  void AddColumn(const CsvCell& name, size_t index) {
    const auto alias = absl::c_find_if(
        aliases_, [&](const ColumnAlias& each) { return each.alias == name.text; });
    const absl::string_view full = alias == aliases_.end() ? name.text : alias->name;
    const std::vector<absl::string_view> keys = absl::StrSplit(full, '.');
    if (keys.size() >= kMaxNodeDepth) {
      reporter_.Error(name.at, absl::StrCat("nested more than ", kMaxNodeDepth, " deep"));
      return;
    }
    if (absl::c_any_of(keys, [](absl::string_view key) { return key.empty(); })) {
      reporter_.Error(name.at, absl::StrCat(Quoted(name.text), " names no column"),
                      "a dot stands between two keys, as in article.id");
      return;
    }
    Column* column = &root_;
    for (const absl::string_view key : keys) column = &PartOf(*column, key, name.at);
    if (column->cell.has_value()) {
      reporter_.Error(
          name.at, absl::StrCat("column ", Quoted(name.text), " is given twice"),
          absl::StrCat("the first is at ", column->at.line, ":", column->at.column));
      return;
    }
    column->cell = index;
    column->at = name.at;
  }

  bool IsWhole(const Row& row) {
    if (row.size() != width_) {
      const size_t surplus = std::min(row.size() - 1, width_);
      const CsvCell& at = row.size() < width_ ? row.front() : row[surplus];
      reporter_.Error(
          at.at, absl::StrCat("a row of ", Cells(row.size()), " under ", Cells(width_)),
          "a cell with a separator or a line break in it needs quotes");
      return false;
    }
    for (const size_t i : nameless_) {
      if (!row[i].text.empty()) {
        reporter_.Error(row[i].at,
                        absl::StrCat(Quoted(row[i].text), " has no column's name above"));
      }
    }
    return true;
  }

  void AddRow(const Row& row) {
    if (cells_ > kMaxTreeNodes) return;
    Node node = Filled(root_, row);
    if (node.IsNull()) return;
    if (cells_ > kMaxTreeNodes) {
      reporter_.Error(row.front().at, absl::StrCat("more than ", kMaxTreeNodes, " cells"),
                      "split the table into several files");
      return;
    }
    node.at = row.front().at;
    table_.rows.push_back(std::move(node));
  }

  // What the row has of the column; null where that is nothing.
  Node Filled(const Column& column, const Row& row) {
    Node parts;
    for (const Column& part : column.parts) {
      Node value = Filled(part, row);
      if (value.IsNull()) continue;
      if (parts.IsNull()) parts = MappingAt(value.at);
      parts.members.push_back({part.key, part.at, std::move(value)});
    }
    if (!column.cell.has_value() || row[*column.cell].text.empty()) return parts;
    const CsvCell& cell = row[*column.cell];
    ++cells_;
    if (cell.text.size() > kMaxText) ReportLongText(cell.at, reporter_);
    if (!parts.IsNull()) {
      reporter_.Error(cell.at, absl::StrCat(Quoted(column.name), " and ",
                                            Quoted(NameWithin(column, parts)),
                                            " are both filled in"));
    }
    Node node;
    node.kind = Node::Kind::kScalar;
    node.plain = true;
    node.at = cell.at;
    node.text = cell.text;
    return node;
  }

  static std::string NameWithin(const Column& column, const Node& parts) {
    std::string name = column.name;
    for (const Node* node = &parts; node->IsMapping(); node = &node->members[0].value) {
      absl::StrAppend(&name, ".", node->members[0].key);
    }
    return name;
  }

  static Node AllNull(const Column& column) {
    if (column.parts.empty()) {
      Node null;
      null.at = column.at;
      return null;
    }
    Node node = MappingAt(column.at);
    for (const Column& part : column.parts) {
      node.members.push_back({part.key, part.at, AllNull(part)});
    }
    return node;
  }

  const Reporter& reporter_;
  const absl::Span<const ColumnAlias> aliases_;
  size_t width_ = 0;  // 0 until the first row
  bool refused_ = false;
  std::vector<size_t> nameless_;
  size_t cells_ = 0;  // that are filled in
  Column root_;
  CsvTable table_;
};

}  // namespace

std::optional<CsvTable> ReadCsv(absl::string_view text, const Reporter& reporter,
                                absl::Span<const ColumnAlias> aliases) {
  text = WithoutByteOrderMark(text);
  if (!CheckTreeSize(text, reporter)) return std::nullopt;
  if (!CheckText(text, reporter)) return std::nullopt;
  TableBuilder table(reporter, aliases);
  const bool whole =
      ReadCsvCells(text, reporter, [&](Row row) { table.Add(std::move(row)); });
  return table.Take(whole);
}

}  // namespace gainsay
