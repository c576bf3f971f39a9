#include "claims/claims_reader.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

// A document with one claim, whose keys are these, on line 5.
std::string WithClaim(const std::string& keys) {
  return "gainsay: 1\narticle: {id: x}\nclaims:\n# the claim\n- {" + keys + "}\n";
}

constexpr char kSound[] = "id: c, subject: s, property: p, value: 1";

TEST(ClaimsReader, ReadsAllKeysOfAClaim) {
  const ReadClaims read =
      ReadAll({{WithClaim(std::string(kSound) +
                          ", qualifiers: {controller: russia}, by: B, via: V, stance: "
                          "[plans, denies], said_on: Sunday, as_of: 2026-01, since: "
                          "2025, until: 2027, quote: Q, corrects: y#d, retracted: true, "
                          "note: N")},
               ""});
  EXPECT_THAT(read.problems, IsEmpty());
  ASSERT_THAT(read.set.claims, SizeIs(1));
  const Claim claim = read.set.claims.whole(0);
  EXPECT_EQ(ClaimName(read.set, claim), "x#c");
  EXPECT_EQ(claim.position.at, (TextPosition{5, 3}));
  EXPECT_EQ(claim.subject.text, "s");
  EXPECT_EQ(claim.property.text, "p");
  EXPECT_EQ(claim.value.text, "1");
  ASSERT_THAT(claim.qualifiers, SizeIs(1));
  EXPECT_EQ(claim.qualifiers[0].first.text, "controller");
  EXPECT_EQ(claim.qualifiers[0].second.text, "russia");
  EXPECT_EQ(claim.by.text, "B");
  EXPECT_EQ(claim.via.text, "V");
  EXPECT_EQ(claim.stance, (Stance{true, true, false}));
  EXPECT_EQ(claim.said_on->text, "Sunday");
  EXPECT_EQ(claim.as_of->text, "2026-01");
  EXPECT_EQ(claim.since->text, "2025");
  EXPECT_EQ(claim.until->text, "2027");
  EXPECT_EQ(claim.quote->exact, "Q");
  EXPECT_EQ(claim.corrects.text, "y#d");
  EXPECT_TRUE(claim.retracted);
  EXPECT_EQ(claim.note, "N");
}

TEST(ClaimsReader, NeedsFourKeysOfAClaim) {
  const std::vector<std::string> keys = {"id: c", "subject: s", "property: p",
                                         "value: 1"};
  for (const std::string& left_out : keys) {
    std::string rest;
    for (const std::string& key : keys) {
      if (key != left_out) absl::StrAppend(&rest, rest.empty() ? "" : ", ", key);
    }
    const ReadClaims read = ReadAll({{WithClaim(rest)}, ""});
    const std::string name = left_out.substr(0, left_out.find(':'));
    EXPECT_THAT(
        read.problems,
        ElementsAre(StartsWith("a.yaml:5:3: error: a claim needs '" + name + "'")))
        << rest;
    EXPECT_THAT(read.set.claims, IsEmpty()) << rest;
  }
}

TEST(ClaimsReader, KeepsSoundClaimsBesideBrokenOnes) {
  const ReadClaims read = ReadAll(
      {{"article: {id: x}\nclaims:\n- {id: a}\n- {" + std::string(kSound) + "}\n- 5\n"},
       ""});
  EXPECT_THAT(read.problems, SizeIs(4));  // three keys missing, and a number
  ASSERT_THAT(read.set.claims, SizeIs(1));
  EXPECT_EQ(read.set.claims.id(0), "c");
}

TEST(ClaimsReader, CountsTheClaimsOfNoArticle) {
  for (const char* article : {"", "article: \n", "article: x\n", "article: {id: ''}\n"}) {
    const ReadClaims read =
        ReadAll({{absl::StrCat(article, "claims:\n- {id: a}\n- {", kSound, "}\n")}, ""});
    EXPECT_THAT(read.problems, SizeIs(1)) << article;
    EXPECT_THAT(read.set.claims, IsEmpty()) << article;
    EXPECT_EQ(read.set.refused, 2) << article;
  }
}

struct Mistake {
  const char* document;
  const char* problem;  // how the one diagnostic begins
  const char* within = "";
};

TEST(ClaimsReader, ReportsMistakesWithTheirPlaces) {
  const Mistake mistakes[] = {
      {"article: {id: x}\nclams: []\n", "a.yaml:2:1: error: unknown key 'clams'",
       "did you mean 'claims'?"},
      {"article: {id: x, pulisher: y}\n", "a.yaml:1:18: error: unknown key 'pulisher'",
       "did you mean 'publisher'?"},
      {"article: {id: x}\nclaims:\n"
       "- {id: c, subject: s, property: p, value: 1, qoute: q}\n",
       "a.yaml:3:46: error: unknown key 'qoute' in a claim", "did you mean 'quote'?"},
      {"article: {id: x}\nclaims:\n"
       "- {id: c, subject: s, property: p, value: 1, quote: {exact: q, sufix: r}}\n",
       "a.yaml:3:64: error: unknown key 'sufix'", "did you mean 'suffix'?"},
      {"article: {id: x}\nclaims:\n"
       "- {id: c, subject: s, property: p, value: 1, quote: {prefix: r}}\n",
       "a.yaml:3:53: error: a quote needs 'exact'"},
      {"article: {id: x}\nclaims:\n"
       "- {id: c, subject: s, property: p, value: 1, stance: denied}\n",
       "a.yaml:3:54: error: unknown stance 'denied'", "denies"},
      {"article: {id: x}\nclaims:\n"
       "- {id: c, subject: s, property: p, value: 1, retracted: perhaps}\n",
       "a.yaml:3:57: error:", "retracted"},
      {"article: {id: x}\nclaims:\n"
       "- {id: c, subject: s, property: p, value: 1, qualifiers: {k: [1]}}\n",
       "a.yaml:3:62: error:", "'k'"},
      {"article: {publisher: y}\n", "a.yaml:1:10: error: an article needs 'id'"},
      {"article: {id: ''}\n", "a.yaml:1:15: error:", "'id'"},
      {"claims: []\n", "a.yaml:1:1: error:", "'article'"},
      {"article: {id: x}\nclaims: {}\n", "a.yaml:2:9: error:", "'claims'"},
      {"article: {id: x}\nnames: {n: [a]}\n", "a.yaml:2:12: error:", "'n'"},
      {"article: {id: x, updated: {a: 2026}}\n", "a.yaml:1:27: error:", "'updated'"},
      {"- 1\n", "a.yaml:1:1: error:"},
  };
  for (const Mistake& mistake : mistakes) {
    EXPECT_THAT(
        ReadAll({{mistake.document}, ""}).problems,
        ElementsAre(AllOf(StartsWith(mistake.problem), HasSubstr(mistake.within))))
        << mistake.document;
  }
}

TEST(ClaimsReader, ReadsStances) {
  const struct {
    const char* written;
    Stance stance;
  } kRows[] = {{"asserts", {}},
               {"denies", {false, true, false}},
               {"plans", {true, false, false}},
               {"possible", {false, false, true}},
               {"[plans, denies]", {true, true, false}},
               {"[asserts]", {}}};
  for (const auto& row : kRows) {
    const ReadClaims read = ReadAll(
        {{WithClaim(std::string(kSound) + ", stance: " + std::string(row.written))}, ""});
    EXPECT_THAT(read.problems, IsEmpty()) << row.written;
    ASSERT_THAT(read.set.claims, SizeIs(1)) << row.written;
    EXPECT_EQ(read.set.claims[0].stance, row.stance) << row.written;
  }
}

TEST(ClaimsReader, ReadsQuotes) {
  const ReadClaims read =
      ReadAll({{"article: {id: x}\nclaims:\n"
                "- {id: a, subject: s, property: p, value: 1}\n"
                "- {id: b, subject: s, property: p, value: 1, quote: two words}\n"
                "- {id: c, subject: s, property: p, value: 1, quote: '\"100% ready\"'}\n"
                "- {id: d, subject: s, property: p, value: 1,\n"
                "   quote: {exact: E, prefix: P, suffix: S}}\n"},
               ""});
  EXPECT_THAT(read.problems, IsEmpty());
  ASSERT_THAT(read.set.claims, SizeIs(4));
  EXPECT_FALSE(read.set.claims.whole(0).quote.has_value());
  EXPECT_EQ(read.set.claims.whole(1).quote->exact, "two words");
  EXPECT_EQ(read.set.claims.whole(1).quote->at, (TextPosition{4, 53}));
  EXPECT_EQ(read.set.claims.whole(2).quote->exact, "\"100% ready\"");
  const Quote quote = *read.set.claims.whole(3).quote;
  EXPECT_EQ(quote.prefix + "|" + quote.exact + "|" + quote.suffix, "P|E|S");
}

TEST(ClaimsReader, ReadsAnArticlesDatesInTheOrderOfTheContract) {
  const ReadClaims read = ReadAll(
      {{"article:\n  id: x\n  updated: 2026-03-09\n  url: https://e.org/2026/01/02/a\n"
        "  published: {json-ld: 2026-01-02, meta: 2026-01-03}\n"
        "  content_id: ID1\n  dateline: Tuesday\n"},
       ""});
  EXPECT_THAT(read.problems, IsEmpty());
  ASSERT_THAT(read.set.articles, SizeIs(1));
  std::string fields;
  for (const auto& [field, value] : read.set.articles[0].dates) {
    absl::StrAppend(&fields, field, "=", value.text, " ");
  }
  EXPECT_EQ(fields,
            "dateline=Tuesday published.json-ld=2026-01-02 published.meta=2026-01-03 "
            "content_id=ID1 url=https://e.org/2026/01/02/a updated=2026-03-09 ");
}

TEST(ClaimsReader, RefusesASecondClaimOfOneId) {
  const ReadClaims read = ReadAll(
      {{"article: {id: x}\nclaims:\n- {id: c, subject: s, property: p, value: 1}\n"
        "- {id: c, subject: s, property: p, value: 2}\n"},
       ""});
  ASSERT_THAT(read.problems, SizeIs(1));
  EXPECT_THAT(read.problems[0], AllOf(HasSubstr("'c'"), HasSubstr("'x'")));
  EXPECT_THAT(read.problems[0], HasSubstr("twice"));
  EXPECT_THAT(read.set.claims, SizeIs(1));
}

TEST(ClaimsReader, LetsTwoArticlesUseOneClaimId) {
  const ReadClaims read =
      ReadAll({{"article: {id: x}\nclaims: [{" + std::string(kSound) + "}]\n",
                "article: {id: y}\nclaims: [{" + std::string(kSound) + "}]\n"},
               ""});
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_THAT(read.set.claims, SizeIs(2));
}

TEST(ClaimsReader, TakesAnArticleGivenTwiceAlike) {
  const ReadClaims read = ReadAll(
      {{"article: {id: x, publisher: P}\nclaims: [{" + std::string(kSound) + "}]\n",
        "article: {publisher: P, id: x}\n"
        "claims: [{id: d, subject: s, property: p, value: 2}]\n"},
       ""});
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_THAT(read.set.articles, SizeIs(1));
  EXPECT_THAT(read.set.claims, SizeIs(2));
}

TEST(ClaimsReader, ReportsAnArticleGivenTwiceDifferently) {
  const ReadClaims read = ReadAll(
      {{"article: {id: x, publisher: P}\n", "article: {id: x, publisher: Q}\n"}, ""});
  ASSERT_THAT(read.problems, SizeIs(1));
  EXPECT_THAT(read.problems[0], AllOf(HasSubstr("'x'"), HasSubstr("differently")));
  EXPECT_THAT(read.set.articles, SizeIs(1));
}

std::string Line(const std::string& article, const std::string& id) {
  return R"({"article": )" + article + R"(, "id": ")" + id +
         R"(", "subject": "s", "property": "p", "value": "1"})" + "\n";
}

TEST(ClaimsReader, ReadsLinesWithAnArticleAsAnObjectOrAsItsId) {
  const ReadClaims read =
      ReadAll({{},
               Line(R"("x")", "before") + Line(R"({"id": "x"})", "with") +
                   Line(R"("x")", "after") + R"({"article": {"id": "alone"}})" + "\n"});
  EXPECT_THAT(read.problems, IsEmpty());
  ASSERT_THAT(read.set.articles, SizeIs(2));
  std::vector<std::string> names;
  for (int32_t i = 0; i < static_cast<int32_t>(read.set.claims.size()); ++i) {
    names.push_back(ClaimName(read.set, i));
  }
  EXPECT_THAT(names, ElementsAre("x#after", "x#before", "x#with"));
}

TEST(ClaimsReader, AnObjectOfNothingButAnIdIsTheArticleGivenElsewhere) {
  const std::string whole = Line(R"({"id": "x", "publisher": "P"})", "whole");
  for (const std::string& lines :
       {whole + Line(R"({"id": "x"})", "bare"), Line(R"({"id": "x"})", "bare") + whole}) {
    const ReadClaims read = ReadAll({{}, lines});
    EXPECT_THAT(read.problems, IsEmpty());
    ASSERT_THAT(read.set.articles, SizeIs(1));
    EXPECT_EQ(read.set.articles[0].publisher, "P");
    ASSERT_EQ(read.set.claims.size(), 2u);
    EXPECT_EQ(read.set.claims[1].article, 0);
  }
}

TEST(ClaimsReader, ReportsLinesWithoutTheirArticle) {
  const ReadClaims read =
      ReadAll({{},
               Line(R"("nowhere")", "lost") + Line(R"({"id": "x"})", "kept") +
                   R"({"id": "c", "subject": "s", "property": "p", "value": "1"})"});
  ASSERT_THAT(read.problems, SizeIs(2));
  EXPECT_THAT(read.problems[0],
              AllOf(StartsWith("lines.jsonl:3:1: error:"), HasSubstr("'article'")));
  EXPECT_THAT(read.problems[1],
              AllOf(StartsWith("lines.jsonl:1:13: error:"), HasSubstr("'nowhere'")));
  ASSERT_THAT(read.set.claims, SizeIs(1));
  EXPECT_EQ(read.set.claims.id(0), "kept");
}

TEST(ClaimsReader, TakesLinesOfAnArticleThatADocumentGives) {
  const ReadClaims read = ReadAll({{"article: {id: x}\n"}, Line(R"("x")", "c")});
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_THAT(read.set.claims, SizeIs(1));
}

TEST(ClaimsReader, AnUnknownKeyOfALineIsAnError) {
  const ReadClaims read =
      ReadAll({{},
               R"({"article": {"id": "x"}, "id": "c", "subject": "s", )"
               R"("property": "p", "value": 1, "gainsay": 1})"});
  EXPECT_THAT(read.problems,
              ElementsAre(StartsWith("lines.jsonl:1:82: error: unknown key 'gainsay'")));
}

// All of a set but where it stands.
std::string SetText(const ClaimSet& set) {
  std::string text;
  for (size_t i = 0; i < set.articles.size(); ++i) {
    absl::StrAppend(&text, set.articles[i].id, " ", set.articles[i].publisher, ":");
    for (const auto& [name, local] : set.names[i]) {
      absl::StrAppend(&text, " ", name, "=", NodeText(local.stands_for));
    }
    absl::StrAppend(&text, "\n");
  }
  for (size_t i = 0; i < set.claims.size(); ++i) {
    const Claim claim = set.claims.whole(i);
    absl::StrAppend(&text, ClaimName(set, claim), " ", NodeText(claim.subject), " ",
                    claim.property.text, " ", NodeText(claim.value), " ", claim.by.text,
                    "\n");
  }
  return text;
}

TEST(ClaimsReader, MakesTheSameSetOfDocumentsInAnyOrder) {
  std::vector<std::string> documents = {
      "article: {id: m, publisher: M}\nnames: {it: {any_of: [a, b]}}\n"
      "claims: [{id: z, subject: it, property: p, value: 1},"
      " {id: a, subject: s, property: p, value: 2, by: B}]\n",
      "article: {id: a, publisher: A}\nclaims: [{" + std::string(kSound) + "}]\n",
      "article: {id: m, publisher: M}\n"
      "claims: [{id: k, subject: s, property: q, value: [x, y]}]\n",
      "article: {id: z}\nclaims: []\n"};
  std::sort(documents.begin(), documents.end());
  const std::string expected = SetText(ReadAll({documents, ""}).set);
  EXPECT_THAT(expected, AllOf(HasSubstr("m#k"), Not(HasSubstr("#\n"))));
  int orders = 0;
  do {
    ++orders;
    EXPECT_EQ(SetText(ReadAll({documents, ""}).set), expected);
  } while (std::next_permutation(documents.begin(), documents.end()));
  EXPECT_EQ(orders, 24);
}

TEST(ClaimsReader, MakesTheSameSetOfLinesInAnyOrder) {
  std::vector<std::string> lines = {Line(R"("x")", "b"), Line(R"({"id": "x"})", "a"),
                                    Line(R"({"id": "w"})", "c"), Line(R"("w")", "d")};
  std::sort(lines.begin(), lines.end());
  const auto set = [&] {
    return SetText(ReadAll({{}, lines[0] + lines[1] + lines[2] + lines[3]}).set);
  };
  const std::string expected = set();
  EXPECT_THAT(expected, HasSubstr("x#b"));
  do {
    EXPECT_EQ(set(), expected);
  } while (std::next_permutation(lines.begin(), lines.end()));
}

TEST(ClaimsReader, ShowsValuesAsWritten) {
  const struct {
    const char* yaml;
    const char* shown;
  } kRows[] = {{"about 90%", "about 90%"},
               {"[Witkoff, Kushner]", "Witkoff, Kushner"},
               {"{includes: [Witkoff], count: 3}", "includes Witkoff; count 3"}};
  for (const auto& row : kRows) EXPECT_EQ(WrittenValue(Yaml(row.yaml)), row.shown);
}

}  // namespace
}  // namespace gainsay
