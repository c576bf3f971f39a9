#include "input/csv_cells.h"

#include <csv.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "input/limits.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kBlockSize = size_t{1} << 16;
constexpr unsigned char kStrictness = CSV_STRICT | CSV_STRICT_FINI;

constexpr char kRestUnread[] = "the rest of this table is not read";

constexpr absl::string_view kSeparatorIs = "sep=";

// A first line that tells the separator, as spreadsheets write and read it: "sep=;", with
// its end; "" where there is none.
absl::string_view SeparatorLine(absl::string_view text) {
  if (!absl::StartsWithIgnoreCase(text, kSeparatorIs)) return "";
  const size_t end = text.find('\n');
  absl::string_view line = text.substr(0, end == absl::string_view::npos ? end : end + 1);
  const absl::string_view told = line.substr(kSeparatorIs.size());
  const bool one = !told.empty() && absl::StrContains(",;\t", told[0]) &&
                   absl::StripAsciiWhitespace(told.substr(1)).empty();
  return one ? line : "";
}

// libcsv finds where cells end and unquotes them, but tells no places: it is fed up to
// the next byte that may end a cell, so that a cell that it hands over has ended there.
class CellReader {
 public:
  CellReader(absl::string_view text, const Reporter& reporter,
             absl::FunctionRef<void(std::vector<CsvCell> row)> on_row)
      : text_(text), positions_(text), reporter_(reporter), on_row_(on_row) {
    separator_ = CsvSeparator(text);
    BeginAt(SeparatorLine(text).size());
  }
  CellReader(const CellReader&) = delete;
  CellReader& operator=(const CellReader&) = delete;
  ~CellReader() { csv_free(&parser_); }

  bool Read() {
    const char ends[] = {separator_, '\r', '\n'};
    while (end_ < text_.size()) {
      const size_t begin = end_;
      const size_t end = text_.find_first_of(absl::string_view(ends, sizeof ends), begin);
      const size_t size = std::min(end, text_.size() - 1) + 1 - begin;
      end_ = begin + size;
      const size_t read =
          csv_parse(&parser_, text_.data() + begin, size, &OnCell, &OnRow, this);
      if (read == size) continue;
      // Without the row that names the columns no other can be understood.
      const std::optional<size_t> next =
          has_rows_ ? RowAfter(begin + read) : std::nullopt;
      ReportStrayQuote(begin + read, next.has_value());
      if (!next.has_value()) return false;
      csv_free(&parser_);
      BeginAt(*next);
    }
    end_ = text_.size() + 1;  // as if a line end stood there
    if (csv_fini(&parser_, &OnCell, &OnRow, this) == 0) return true;
    reporter_.Error(positions_.At(CellBegin()), "a quote that is never closed",
                    kRestUnread);
    return false;
  }

 private:
  // Makes the parser anew, for a row that begins there.
  void BeginAt(size_t offset) {
    csv_init(&parser_, kStrictness);
    csv_set_delim(&parser_, separator_);
    csv_set_blk_size(&parser_, kBlockSize);
    row_.clear();
    row_begin_ = cell_ = end_ = offset;
  }

  static void OnCell(void* text, size_t size, void* self) {
    static_cast<CellReader*>(self)->AddCell({static_cast<const char*>(text), size});
  }
  static void OnRow(int, void* self) { static_cast<CellReader*>(self)->EndRow(); }

  // The first byte of the cell that is being read.
  size_t CellBegin() const {
    size_t begin = cell_;
    // Before the first cell of a row there may be empty lines.
    const absl::string_view blanks = row_.empty() ? " \t\r\n" : " \t";
    while (begin + 1 < end_ && begin < text_.size() && text_[begin] != separator_ &&
           absl::string_view(blanks).find(text_[begin]) != absl::string_view::npos) {
      ++begin;
    }
    return begin;
  }

  // Of a row that is too wide for any table only so much is kept that it shows.
  void AddCell(absl::string_view text) {
    if (row_.size() <= kMaxCsvColumns) {
      row_.push_back(
          {absl::StrReplaceAll(text, {{"\r\n", "\n"}}), positions_.At(CellBegin())});
    }
    cell_ = end_;
  }

  void EndRow() {
    row_begin_ = end_;
    has_rows_ = has_rows_ || absl::c_any_of(row_, [](const CsvCell& cell) {
                  return !cell.text.empty();
                });
    on_row_(std::exchange(row_, {}));
  }

  // Where the next row begins after quotes that are not as they must be; none where the
  // line may end within a cell in quotes, so that what follows may be no row.
  std::optional<size_t> RowAfter(size_t offset) const {
    const size_t line_end = std::min(text_.find_first_of("\r\n", offset), text_.size());
    const absl::string_view row = text_.substr(row_begin_, line_end - row_begin_);
    const bool open = text_[CellBegin()] == '"'
                          ? absl::c_count(row, '"') % 2 != 0
                          : EndsInQuotes(text_.substr(offset, line_end - offset));
    if (open) return std::nullopt;
    return std::min(line_end + 1, text_.size());
  }

  // Whether what begins within a cell without quotes around it ends within one that has
  // them. In a cell that does not begin with a quote, each is one of its characters.
  bool EndsInQuotes(absl::string_view cells) const {
    bool begins = false;  // whether no character of the cell was seen yet
    bool quoted = false;
    bool open = false;
    for (const char c : cells) {
      if (c == separator_ && !open) {
        begins = true;
        quoted = false;
      } else if (c == '"' && (begins || quoted)) {
        quoted = true;
        open = !open;
        begins = false;
      } else if (c != ' ' && c != '\t') {
        begins = false;
      }
    }
    return open;
  }

  void ReportStrayQuote(size_t offset, bool reads_on) {
    const bool stray = text_[offset] == '"';
    reporter_.Error(
        positions_.At(offset),
        stray ? "a quote within a cell" : "a text after the closing quote of a cell",
        absl::StrCat("put the whole cell in quotes, and double each quote within it",
                     reads_on ? "" : absl::StrCat("; ", kRestUnread)));
  }

  const absl::string_view text_;
  PositionFinder positions_;
  const Reporter& reporter_;
  const absl::FunctionRef<void(std::vector<CsvCell> row)> on_row_;
  csv_parser parser_;
  char separator_ = ',';
  std::vector<CsvCell> row_;
  bool has_rows_ = false;  // whether a row was handed over that is not empty
  size_t row_begin_ = 0;
  size_t cell_ = 0;  // where the cell begins that is being read
  size_t end_ = 0;   // what libcsv has been given ends here
};

}  // namespace

char CsvSeparator(absl::string_view text) {
  if (!SeparatorLine(text).empty()) return text[kSeparatorIs.size()];
  bool in_quotes = false;
  for (const char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == ',' || c == ';' || c == '\t') return c;
    if (c == '\n') break;
  }
  return ',';
}

bool ReadCsvCells(absl::string_view text, const Reporter& reporter,
                  absl::FunctionRef<void(std::vector<CsvCell> row)> on_row) {
  return CellReader(text, reporter, on_row).Read();
}

}  // namespace gainsay
