#include "input/csv_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "input/limits.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

struct CsvOutcome {
  std::string rows;  // one a line, with places where they are asked for
  std::string columns;
  std::string problems;
};

CsvOutcome Read(absl::string_view text, bool places = false) {
  Diagnostics diagnostics;
  CsvOutcome outcome;
  const auto table = ReadCsv(text, Reporter("f", &diagnostics));
  outcome.problems = DiagnosticsText(diagnostics);
  if (!table.has_value()) {
    outcome.rows = "none";
    return outcome;
  }
  outcome.columns = NodeText(table->columns, places);
  for (const Node& row : table->rows) {
    absl::StrAppend(&outcome.rows, outcome.rows.empty() ? "" : "\n",
                    NodeText(row, places));
  }
  return outcome;
}

struct Case {
  std::string name;
  std::string text;
  std::string rows;
  std::string problems;
};

class CsvReads : public testing::TestWithParam<Case> {};

TEST_P(CsvReads, RowsAndProblems) {
  const CsvOutcome outcome = Read(GetParam().text);
  EXPECT_EQ(outcome.rows, GetParam().rows);
  EXPECT_EQ(outcome.problems, GetParam().problems);
}

std::string Name(const testing::TestParamInfo<Case>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Sound, CsvReads,
    testing::Values(
        Case{"Commas", "a,b\n1,2\n3,4\n", "{a: 1, b: 2}\n{a: 3, b: 4}", ""},
        Case{"Semicolons", "a;b\n1,5;2\n", "{a: 1,5, b: 2}", ""},
        Case{"SeparatorTold", "sep=;\na,b;c\n1;2\n", "{a,b: 1, c: 2}", ""},
        Case{"SeparatorToldAsItIs", "\xEF\xBB\xBFSEP=,\r\na,b\r\n1,2\r\n", "{a: 1, b: 2}",
             ""},
        Case{"SeparatorNotTold", "sep=a,b\n1,2\n", "{sep=a: 1, b: 2}", ""},
        Case{"Tabs", "a\tb\n1,5\t2;\n", "{a: 1,5, b: 2;}", ""},
        Case{"SeparatorIsNotLookedForInQuotes", "\"a;b\",c\n1,2\n", "{a;b: 1, c: 2}", ""},
        Case{"WindowsLineEndsAndMark",
             "\xEF\xBB\xBF"
             "a,b\r\n1,\"x\r\ny\"\r\n",
             "{a: 1, b: x\ny}", ""},
        Case{"NoLineEndAtTheEnd", "a,b\n1,2", "{a: 1, b: 2}", ""},
        Case{"LastCellEmptyWithoutLineEnd", "a,b\n1,", "{a: 1}", ""},
        Case{"Quotes", "a,b\n\"say \"\"yes\"\", twice\",\"\"\n",
             "{a: say \"yes\", twice}", ""},
        Case{"SpacesAroundCells", "a , b\n 1 , \" 2 \" \n", "{a: 1, b:  2 }", ""},
        Case{"EmptyCellsAndRows", "a,b\n,2\n,\n\n  \n1,\n", "{b: 2}\n{a: 1}", ""},
        Case{"NothingIsConverted", "a,b\n007,TRUE\nnull,~\n",
             "{a: 007, b: TRUE}\n{a: null, b: ~}", ""},
        Case{"Formulas", "a,b\n=1+1,@x\n-2,+3\n", "{a: =1+1, b: @x}\n{a: -2, b: +3}", ""},
        Case{"Dots", "a.x,b,a.y.z\n1,2,3\n,2,\n", "{a: {x: 1, y: {z: 3}}, b: 2}\n{b: 2}",
             ""},
        Case{"TheWholeOrItsParts", "v,v.min\n1,\n,2\n", "{v: 1}\n{v: {min: 2}}", ""},
        Case{"NamelessColumnsWithoutCells", "a,,\n1,,\n", "{a: 1}", ""},
        Case{"NamesAlone", "a,b\n", "", ""}),
    Name);

INSTANTIATE_TEST_SUITE_P(
    Hostile, CsvReads,
    testing::Values(
        Case{"Empty", "", "none",
             "f:1:1: error: no table; the first row must name the columns"},
        Case{"EmptyLines", "\n ,, \n\n", "none",
             "f:1:1: error: no table; the first row must name the columns"},
        Case{"RowTooShort", "a,b,c\n1,2\n4,5,6\n", "{a: 4, b: 5, c: 6}",
             "f:2:1: error: a row of 2 cells under 3 cells; a cell with a separator or a "
             "line break in it needs quotes"},
        Case{"RowTooLong", "a,b\n1,2,3,4\n", "",
             "f:2:5: error: a row of 4 cells under 2 cells; a cell with a separator or a "
             "line break in it needs quotes"},
        Case{"RowAfterALineBreakInQuotes", "a,b\n\"x\ny\",2\n1\n", "{a: x\ny, b: 2}",
             "f:4:1: error: a row of 1 cell under 2 cells; a cell with a separator or a "
             "line break in it needs quotes"},
        Case{"ColumnTwice", "a,b,a\n1,2,3\n", "{a: 1, b: 2}",
             "f:1:5: error: column 'a' is given twice; the first is at 1:1"},
        Case{"NameWithAnEmptyPart", "a,b.,.c\n1,2,3\n", "{a: 1}",
             "f:1:3: error: 'b.' names no column; a dot stands between two keys, as in "
             "article.id\n"
             "f:1:6: error: '.c' names no column; a dot stands between two keys, as in "
             "article.id"},
        Case{"CellWithoutAName", "a,\n1,\n2,x\n", "{a: 1}\n{a: 2}",
             "f:3:3: error: 'x' has no column's name above"},
        Case{"TheWholeAndItsParts", "v,v.a.b\n1,2\n", "{v: 1}",
             "f:2:1: error: 'v' and 'v.a.b' are both filled in"},
        Case{"QuoteNeverClosed", "a,b\n1,2\n3,\"x\n4,5\n", "{a: 1, b: 2}",
             "f:3:3: error: a quote that is never closed; the rest of this table is not "
             "read"},
        Case{"QuoteWithinACell",
             "a,b\n1,2\n3,x\"y\"\n4,5\" z\n6,\"7\n8\"\n9,\"\"\"10\"\n",
             "{a: 1, b: 2}\n{a: 6, b: 7\n8}\n{a: 9, b: \"10}",
             "f:3:4: error: a quote within a cell; put the whole cell in quotes, and "
             "double each quote within it\n"
             "f:4:4: error: a quote within a cell; put the whole cell in quotes, and "
             "double each quote within it"},
        Case{"TextAfterAQuote", "a,b\n\"x\"y,2\n3,4\n", "{a: 3, b: 4}",
             "f:2:4: error: a text after the closing quote of a cell; put the whole cell "
             "in quotes, and double each quote within it"},
        Case{"QuotesThatMayHoldTheNextLine", "a,b,c\n1,2\" x,\"3\n4,5,6\n", "",
             "f:2:4: error: a quote within a cell; put the whole cell in quotes, and "
             "double each quote within it; the rest of this table is not read"},
        Case{"QuotesInPlainCellsOpenNothing", "a,b,c\n1,5\" x,6\" y\n4,5,6\n",
             "{a: 4, b: 5, c: 6}",
             "f:2:4: error: a quote within a cell; put the whole cell in quotes, and "
             "double each quote within it"},
        Case{"QuoteAfterAQuotedCell", "a,b\n1,\"x\" \"y\n4,5\n", "",
             "f:2:7: error: a quote within a cell; put the whole cell in quotes, and "
             "double each quote within it; the rest of this table is not read"},
        Case{"QuoteWithinAColumnsName", "a,x\"y,b\n1,2,3\n4,5,6\n", "none",
             "f:1:4: error: a quote within a cell; put the whole cell in quotes, and "
             "double each quote within it; the rest of this table is not read"},
        Case{"QuoteNeverClosedInAColumnsName", "a,\"b\n1,2\n", "none",
             "f:1:3: error: a quote that is never closed; the rest of this table is not "
             "read"},
        Case{"NotUtf8", "a,b\n1,\xE9\n", "none",
             "f:2:3: error: not UTF-8: byte 0xE9; save the file as UTF-8"},
        Case{"NulByte", std::string("a,b\n1,\0\n", 8), "none",
             "f:2:3: error: a control character (U+0000)"},
        Case{"OldMacLineEnds", "a,b\r1,2\r", "none",
             "f:1:4: error: a carriage return without a line feed"}),
    Name);

TEST(CsvReader, PlacesAreThoseOfCellsInTheFile) {
  const CsvOutcome outcome =
      Read("\xEF\xBB\xBF\"é\", b.c\r\n\r\nü,\"x\r\ny\"\r\n , \"z\"\r\n", true);
  EXPECT_EQ(outcome.problems, "");
  EXPECT_EQ(outcome.rows,
            "{é@1:1: ü@3:1, b@1:6: {c@1:6: x\ny@3:3}@3:3}@3:1\n"
            "{b@1:6: {c@1:6: z@5:4}@5:4}@5:2");
}

TEST(CsvReader, ColumnsAreARowOfNothing) {
  EXPECT_EQ(Read("a.x,b,a.y\n1,2,3\n").columns, "{a: {x: ~, y: ~}, b: ~}");
}

TEST(CsvReader, RefusesMoreColumnsThanAreRead) {
  std::string names = "c0";
  for (size_t i = 1; i <= kMaxCsvColumns; ++i) absl::StrAppend(&names, ",c", i);
  const CsvOutcome outcome = Read(names);
  EXPECT_EQ(outcome.rows, "none");
  EXPECT_EQ(outcome.problems, "f:1:1: error: more than 1000 columns");
}

TEST(CsvReader, RefusesDeepNames) {
  std::string name = "a";
  for (int i = 0; i < kMaxNodeDepth; ++i) name += ".a";
  EXPECT_EQ(Read(name + ",b\n1,2\n").problems, "f:1:1: error: nested more than 64 deep");
}

}  // namespace
}  // namespace gainsay
