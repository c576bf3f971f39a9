#include "claims/sheet.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/claims_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Sheet {
  std::vector<std::string> lines;
  std::vector<std::string> problems;
};

Sheet Read(absl::string_view text) {
  Diagnostics diagnostics;
  const Reporter reporter("f", &diagnostics);
  Sheet sheet;
  const auto lines = LinesOfSheet(text, reporter);
  if (lines.has_value()) {
    for (const Node& line : *lines) sheet.lines.push_back(NodeText(line));
  }
  sheet.problems = Texts(diagnostics);
  return sheet;
}

// The articles and claims of tables, and what was said of them.
ReadClaims ReadSheets(const std::vector<std::string>& tables) {
  Diagnostics diagnostics;
  ClaimsReader reader;
  for (size_t i = 0; i < tables.size(); ++i) {
    const Reporter reporter(absl::StrCat(i, ".csv"), &diagnostics);
    const auto lines = LinesOfSheet(tables[i], reporter);
    for (const Node& line : *lines) reader.AddLine(line, reporter);
  }
  ReadClaims read;
  read.set = reader.Finish(&diagnostics);
  read.problems = Texts(diagnostics);
  return read;
}

TEST(Sheet, GathersAnArticleFromItsRowsInTheOrderOfColumns) {
  const Sheet sheet = Read(
      "article.id,article.published.b,article.published.a,id,subject,property,value\n"
      "x,,2026-01-02,1,s,p,5\n"
      "y,,,1,s,p,6\n"
      "x,2026-01-01,,,,,\n");
  EXPECT_THAT(sheet.problems, IsEmpty());
  EXPECT_THAT(sheet.lines,
              ElementsAre("{article: {id: x, published: {b: 2026-01-01, a: 2026-01-02}}}",
                          "{article: {id: y}}",
                          "{article: x, id: 1, subject: s, property: p, value: 5}",
                          "{article: y, id: 1, subject: s, property: p, value: 6}"));
}

TEST(Sheet, ReadsListsAndMappingsWhereAKeyMayHoldThem) {
  const Sheet sheet = Read(
      "article.id,id,subject,property,value,stance,quote,qualifiers.q\n"
      "x,1,\"{any_of: [a, \"\"b, c\"\"]}\",p,\"[a, b&c, d & e]\",\"[plans, denies]\","
      "[…] and so [on],{possibly: r}\n");
  EXPECT_THAT(sheet.problems, IsEmpty());
  EXPECT_THAT(sheet.lines,
              ElementsAre("{article: {id: x}}",
                          "{article: x, id: 1, subject: {any_of: [a, \"b, c\"]}, "
                          "property: p, value: [a, b&c, d & e], stance: [plans, denies], "
                          "quote: […] and so [on], qualifiers: {q: {possibly: r}}}"));
}

TEST(Sheet, WhatIsInBracketsAndNoYamlIsReportedAtItsCell) {
  EXPECT_THAT(
      Read("article.id,id,subject,property,value\nx,1,s,p,\"[a, b}]\"\n").problems,
      ElementsAre("f:2:9: error: '[a, b}]' in 'value' is no list or mapping: "
                  "unexpected '}'; what stands in brackets is read as in YAML"));
  EXPECT_THAT(
      Read("article.id,id,subject,property,value.only\nx,1,s,p,\"[&a b, *a]\"\n")
          .problems,
      ElementsAre("f:2:9: error: an anchor in a cell of 'value.only'; put '&' and what "
                  "follows it in quotes"));
}

TEST(Sheet, AColumnArticleHasTheArticlesIdAlsoBesideOthersOfIt) {
  const Sheet sheet = Read(
      "article,article.publisher,id,subject,property,value\n"
      "x,Courier,1,s,p,5\n,,2,s,p,6\n");
  EXPECT_THAT(sheet.lines,
              ElementsAre("{article: {id: x, publisher: Courier}}",
                          "{article: x, id: 1, subject: s, property: p, value: 5}"));
  EXPECT_THAT(sheet.problems, ElementsAre("f:3:1: error: the row does not say its "
                                          "article; each row needs its 'article.id'"));
  EXPECT_THAT(Read("article,article.id\nx,x\n").problems,
              ElementsAre("f:1:9: error: column 'article.id' is given twice; the first "
                          "is at 1:1"));
}

TEST(Sheet, MissingColumnsAreReportedOnce) {
  EXPECT_THAT(Read("id,subject,property,value\n1,s,p,5\n2,s,p,6\n").problems,
              ElementsAre("f:1:1: error: no column 'article.id'; the first row names the "
                          "columns: article.id, id, subject, property, value, …"));
  EXPECT_THAT(Read("article.id,id,subject,value\nx,1,s,5\ny,2,s,6\n").problems,
              ElementsAre("f:1:1: error: no column 'property'; a claim needs 'id', "
                          "'subject', 'property' and 'value'"));
}

TEST(Sheet, UnknownColumnsAreReportedOnceAlsoWhereTheyAreEmpty) {
  EXPECT_THAT(
      Read("article.id,article.publishr,id,subject,property,value,qoute\n"
           "x,,1,s,p,5,\nx,,2,s,p,5,\n")
          .problems,
      ElementsAre("f:1:55: error: unknown key 'qoute' in a claim; did you mean 'quote'?",
                  "f:1:12: error: unknown key 'publishr' in an article; did you mean "
                  "'publisher'?"));
}

TEST(Sheet, RowsThatDifferOverAnArticleAreNamedBoth) {
  const Sheet sheet = Read(
      "article.id,article.publisher,id,subject,property,value\n"
      "x,Courier,1,s,p,5\nx,Courier,2,s,p,5\nx,Gazette,3,s,p,5\n");
  EXPECT_THAT(sheet.lines.front(), "{article: {id: x, publisher: Courier}}");
  EXPECT_THAT(sheet.lines.size(), 4);
  EXPECT_THAT(sheet.problems,
              ElementsAre("f:4:3: error: 'article.publisher' of the article 'x' is "
                          "'Gazette' here, and 'Courier' in the row of line 2; each may "
                          "stand in one row alone: an empty cell says nothing"));
}

TEST(Sheet, AnArticleOfWhichOnlyTheIdIsSaidIsTheOneGivenElsewhere) {
  const std::string claims = "article.id,id,subject,property,value\nx,1,s,p,5\n";
  const std::string articles = "article.id,article.publisher\nx,Courier\n";
  for (const auto& tables : {std::vector<std::string>{claims, articles},
                             std::vector<std::string>{articles, claims}}) {
    const ReadClaims read = ReadSheets(tables);
    EXPECT_THAT(read.problems, IsEmpty());
    ASSERT_EQ(read.set.articles.size(), 1);
    EXPECT_EQ(read.set.articles[0].publisher, "Courier");
    EXPECT_EQ(read.set.claims.size(), 1);
  }
  const ReadClaims alone = ReadSheets({claims, claims + "x,2,s,p,6\n"});
  EXPECT_EQ(alone.set.articles.size(), 1);
  EXPECT_EQ(alone.set.claims.size(), 2);
}

}  // namespace
}  // namespace gainsay
