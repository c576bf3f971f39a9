#include "claims/claim_lines.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "claims/claim_decoder.h"
#include "claims/claim_list.h"
#include "claims/record_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr char kArticle[] = R"({"article": {"id": "a"}})"
                            "\n";

std::string LineOfClaim(const std::string& rest) {
  return R"({"article": "a", "id": "c", "subject": "s", "property": "p")" + rest + "}\n";
}

// All that a record says, with its texts.
std::string Said(const ClaimRecord& record, const TextTable& texts) {
  std::vector<std::string> said;
  const auto text = [&](TextId id) {
    return id == kOtherForm ? std::string("a form") : std::string(texts.text(id));
  };
  for (const TextId id : {record.property, record.subject, record.value, record.by}) {
    said.push_back(text(id));
  }
  for (const TextId list : {record.qualifiers, record.times}) {
    said.push_back("|");
    if (list == kOtherForm) {
      said.push_back(text(list));
      continue;
    }
    for (const TextId id : texts.list(list)) said.push_back(text(id));
  }
  const Stance& stance = record.stance;
  for (const bool flag :
       {stance.plans, stance.denies, stance.possible, bool{record.quoted},
        bool{record.quote_is_empty}, bool{record.value_in_quote}, bool{record.retracted},
        bool{record.corrects}, bool{record.has_via}}) {
    said.push_back(flag ? "yes" : "no");
  }
  return absl::StrJoin(said, " ");
}

struct LineCase {
  std::string rest;
  bool record = true;  // whether a record is enough
};

std::vector<LineCase> Cases() {
  return {
      {R"(, "value": "90%")"},
      {R"(, "value": 90.5)"},
      {R"(, "value": true)"},
      {R"( , "value" : "é \u00e9 \"x\"" )"},
      {R"(, "value": "5", "qualifiers": {"q": "r", "t": "u"}, "by": "B", "via": "V")"},
      {R"(, "value": "5", "qualifiers": {}, "stance": "plans", "corrects": "a#b")"},
      {R"(, "value": "5", "as_of": "2026", "said_on": 2026, "since": "x", "until": "y")"},
      {R"(, "value": "5", "quote": "it is 5 now", "note": "n", "retracted": true)"},
      {R"(, "value": "5", "quote": "it is 5.5 now", "retracted": false)"},
      {R"(, "value": "5", "quote": "it\tis \"5\"")"},
      {R"(, "value": "5", "quote": "")"},
      {absl::StrCat(R"(, "value": "5", "corrects": ")", std::string(2'000, 'c'), "\"")},
      {R"(, "value": "5", "stance": ["plans", "denies"])", false},
      {R"(, "value": {"min": 5})", false},
      {R"(, "value": "5", "quote": {"exact": "5"})", false},
      {R"(, "value": "5", "qualifiers": {"q": {"any_of": ["r"]}})", false},
      {R"(, "value": "5", "by": null)", false},
  };
}

TEST(ClaimLines, ARecordSaysWhatTheWholeClaimSays) {
  for (const LineCase& line : Cases()) {
    SCOPED_TRACE(line.rest);
    const ReadClaims read = ReadAll({{}, kArticle + LineOfClaim(line.rest)});
    EXPECT_THAT(read.problems, IsEmpty());
    ASSERT_THAT(read.set.claims, SizeIs(1));
    const ClaimList& claims = read.set.claims;
    EXPECT_EQ(claims.stored(0) == nullptr, line.record);
    const gainsay::Claim whole = claims.whole(0);
    EXPECT_EQ(whole.id, claims.id(0));
    EXPECT_EQ(whole.article, 0);
    EXPECT_EQ(whole.position, (FilePosition{"lines.jsonl", {2, 1}}));
    TextTable texts;
    const ClaimRecord record = RecordOf(whole, texts);
    EXPECT_EQ(Said(claims[0], claims.texts()), Said(record, texts));
  }
}

// All that is written of a claim, with its places.
std::string Written(const gainsay::Claim& claim) {
  std::vector<std::string> all;
  const auto place = [&](const TextPosition& at) {
    all.push_back(absl::StrCat(at.line, ":", at.column));
  };
  const auto node = [&](const Node& each) {
    all.push_back(absl::StrCat(each.plain ? "plain " : "", each.text));
    place(each.at);
  };
  const auto text = [&](const WrittenText& each) {
    all.push_back(each.present() ? each.text : "none");
    place(each.at);
  };
  all.push_back(claim.id);
  node(claim.subject);
  text(claim.property);
  node(claim.value);
  for (const auto& [name, value] : claim.qualifiers) {
    text(name);
    node(value);
  }
  text(claim.by);
  text(claim.via);
  all.push_back(absl::StrJoin(claim.stance_names, " "));
  for (const bool flag :
       {bool{claim.stance.plans}, bool{claim.stance.denies}, bool{claim.stance.possible},
        claim.retracted, claim.unreadable}) {
    all.push_back(flag ? "yes" : "no");
  }
  for (const auto* time : {&claim.said_on, &claim.as_of, &claim.since, &claim.until}) {
    all.push_back("time");
    if (time->has_value()) node(**time);
  }
  if (claim.quote.has_value()) {
    all.push_back("quote " + claim.quote->exact);
    place(claim.quote->at);
  }
  text(claim.corrects);
  all.push_back(claim.note);
  all.push_back(claim.position.file);
  place(claim.position.at);
  return absl::StrJoin(all, "|");
}

// What a record's claim is made of is its line, without a tree.
TEST(ClaimLines, AWholeClaimIsThatOfTheLinesTree) {
  std::vector<std::string> lines;
  for (const LineCase& line : Cases()) lines.push_back(LineOfClaim(line.rest));
  for (const char* rest :
       {R"(, "value": "5", "corrects": "", "note": "")", R"(, "value": "")",
        R"(, "value": "5", "quote": "Донецьк “5”", "by": "Ó", "note": "\n", "via": "v")",
        R"(,"stance":"denies","value":  -5e3 ,"qualifiers":{"ключ":"é","t":"u"})"}) {
    lines.push_back(LineOfClaim(rest));
  }
  lines.push_back("\t " + lines[4]);
  lines.push_back(R"({"value":"5","id":"é","article":"a","property":"p","subject":"s"})");
  for (const std::string& line : lines) {
    SCOPED_TRACE(line);
    const ReadClaims read = ReadAll({{}, kArticle + line});
    ASSERT_THAT(read.set.claims, SizeIs(1));
    Diagnostics none;
    const Reporter reporter("lines.jsonl", &none);
    JsonLineReader json;
    const std::optional<Node> tree = json.Read(line, line.size(), 2, reporter);
    ASSERT_TRUE(tree.has_value());
    const std::optional<gainsay::Claim> claim = DecodeClaim(*tree, true, reporter);
    ASSERT_TRUE(claim.has_value());
    EXPECT_EQ(Written(read.set.claims.whole(0)), Written(*claim));
  }
}

TEST(ClaimLines, MistakesAreReportedAsOfAnyClaim) {
  for (const char* rest :
       {R"(, "value": "5", "value": "6")", R"(, "value": "5", "stance": "hopes")",
        R"(, "value": "5", "colour": "red")", R"(, "value": "\x")", R"(, "value": 05)",
        R"(, "value": "5", "qualifiers": {"q": 1, "q": 2})", R"()",
        R"(, "value": "5", "note": ["n"])", R"(, "value": "5"} x)",
        R"(, "value": "\ud800")", R"(, "value": "5":"6")"}) {
    SCOPED_TRACE(rest);
    EXPECT_THAT(ReadAll({{}, kArticle + LineOfClaim(rest)}).problems, SizeIs(1));
  }
}

// What is no claim of texts alone, with its number and places, and what is wrong.
struct Others {
  std::string lines;
  std::string problems;
};

Others OthersIn(absl::string_view text, size_t place = 0) {
  const ClaimLines read = ReadClaimLines(text, place, "f");
  EXPECT_THAT(read.records, IsEmpty());
  Others others;
  for (const ClaimLines::Other& other : read.others) {
    absl::StrAppend(&others.lines, NodeText(other.value, true), "\n");
  }
  others.problems = DiagnosticsText(read.diagnostics);
  return others;
}

TEST(ClaimLines, GiveEachLineWithItsPlaces) {
  const Others others =
      OthersIn("\xEF\xBB\xBF{\"a\": 1}\r\n\n \t\r\n{\"é\": \"x\"}\n[2]");
  EXPECT_EQ(others.lines, "{a@1:2: 1@1:7}@1:1\n{é@4:2: \"x\"@4:7}@4:1\n[2@5:2]@5:1\n");
  EXPECT_EQ(others.problems, "");
}

TEST(ClaimLines, PassOverBrokenLines) {
  const Others others =
      OthersIn("{\"a\": }\n1\n{\"b\": 2\n\xFF\n{\"c\": 1, \"c\": 2}\n\"x\n[3]\n");
  EXPECT_EQ(others.lines, "1@2:1\n{c@5:2: 1@5:7}@5:1\n[3@7:2]@7:1\n");
  EXPECT_EQ(others.problems,
            "f:1:7: error: unexpected '}'\n"
            "f:3:7: error: the text doesn't end with the closing '}'\n"
            "f:4:1: error: not UTF-8: byte 0xFF; save the file as UTF-8\n"
            "f:5:10: error: key 'c' is given twice; the first is at 5:2\n"
            "f:6:1: error: a text without its closing quote");
}

// A line that is not closed must not be continued by the bytes of the next one.
TEST(ClaimLines, AreKeptApart) {
  const std::string filler(100, 'x');
  const ClaimLines read = ReadClaimLines(
      absl::StrCat("[[1]\n]\n[1,\n2]\n{\"a\":\n1}\n\"", filler, "\"\n"), 0, "f");
  EXPECT_THAT(read.diagnostics.all(), SizeIs(6));
  ASSERT_THAT(read.others, SizeIs(1));
  EXPECT_EQ(NodeText(read.others[0].value, true), absl::StrCat("\"", filler, "\"@7:1"));
}

// Before other lines a byte order mark is none.
TEST(ClaimLines, OfALaterPartBeginWithoutAMark) {
  EXPECT_EQ(OthersIn("\xEF\xBB\xBF[1]\n").problems, "");
  EXPECT_NE(OthersIn("\xEF\xBB\xBF[1]\n", 1).problems, "");
}

TEST(ClaimLines, OfNothingAreNone) {
  for (const char* text : {"", "\n\n"}) {
    EXPECT_EQ(OthersIn(text).lines, "");
    EXPECT_EQ(OthersIn(text).problems, "");
  }
}

TEST(ClaimLines, AreReadNoFurtherThanTheText) {
  const std::string text = absl::StrCat("{\"a\": \"b\"}\n[1, 2, 3]\n\"c\"\n",
                                        LineOfClaim(R"(, "value": "5")"));
  for (size_t size = 0; size <= text.size(); ++size) {
    const std::unique_ptr<char[]> copy(new char[size]);
    text.copy(copy.get(), size);
    ReadClaimLines(absl::string_view(copy.get(), size), 0, "f");
  }
}

TEST(ClaimLines, CountLinesAcrossParts) {
  std::string lines = kArticle;
  const std::string filler(1000, 'x');
  for (int i = 0; i < 20'000; ++i) {
    lines += R"({"article": "a", "id": "c)" + std::to_string(i) +
             R"(", "subject": "s", "property": "p", "value": "5", "note": ")" + filler +
             "\"}\n";
  }
  ASSERT_GT(LineParts(lines.size()).size(), 1U);
  const ReadClaims read = ReadAll({{}, lines + "{broken\n"});
  ASSERT_THAT(read.set.claims, SizeIs(20'000));
  ASSERT_THAT(read.problems, SizeIs(1));
  EXPECT_THAT(read.problems[0], ::testing::StartsWith("lines.jsonl:20002:"));
  for (size_t i = 0; i < read.set.claims.size(); i += 1999) {
    const gainsay::Claim whole = read.set.claims.whole(i);
    EXPECT_EQ("c" + std::to_string(whole.position.at.line - 2), whole.id);
  }
}

// A large file is read again where a claim's words are wanted.
TEST(ClaimLines, TellOfAFileThatChangesMeanwhile) {
  const std::string path = absl::StrCat(testing::TempDir(), "gainsay-lines-", getpid());
  const std::string text =
      std::string(kArticle) +
      R"({"article": "a", "id": "c1", "subject": "s", "property": "p", "value": "5 km",)"
      R"( "by": "Rubio", "stance": "denies", "as_of": "2026-01-02", "quote": "it is 5 km",)"
      R"( "qualifiers": {"of": "t"}, "corrects": "c0"})"
      "\n";
  const auto write = [&](const std::string& contents) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << contents;
  };
  const auto open = [&] {
    absl::StatusOr<OpenFile> file = OpenRegularFile(path, kMaxFileSize);
    return std::make_shared<const TextFile>(*std::move(file));
  };
  write(text);
  ClaimsReader reader;
  Diagnostics diagnostics;
  AddLinesOf(path, open(), reader, &diagnostics);
  const ClaimSet set = reader.Finish(&diagnostics);
  ASSERT_THAT(set.claims, SizeIs(1));
  EXPECT_EQ(set.claims.whole(0).quote->exact, "it is 5 km");
  set.claims.ReportChanges(&diagnostics);
  EXPECT_THAT(Texts(diagnostics), ::testing::IsEmpty());
  for (const std::string& changed :
       {std::string(), absl::StrReplaceAll(text, {{"5 km", "6 km"}})}) {
    write(changed);
    const gainsay::Claim whole = set.claims.whole(0);
    EXPECT_EQ(whole.id, "c1");
    EXPECT_EQ(whole.value.text, "5 km");
    EXPECT_EQ(whole.by.text, "Rubio");
    EXPECT_TRUE(whole.stance.denies);
    EXPECT_THAT(whole.stance_names, ::testing::ElementsAre("denies"));
    EXPECT_EQ(whole.as_of->text, "2026-01-02");
    EXPECT_EQ(whole.quote->exact, "");
    EXPECT_EQ(whole.qualifiers[0].second.text, "t");
    EXPECT_TRUE(whole.corrects.present());
    EXPECT_EQ(whole.position.at.line, 2u);
    EXPECT_EQ(set.claims.words(0), WordsHash("5 km", "it is 5 km"));
  }
  set.claims.ReportChanges(&diagnostics);
  EXPECT_THAT(
      Texts(diagnostics),
      ::testing::ElementsAre(::testing::HasSubstr("the file changed while it was read")));
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace gainsay
