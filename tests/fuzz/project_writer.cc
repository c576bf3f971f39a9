#include "tests/fuzz/project_writer.h"

#include <array>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "input/json_writer.h"
#include "input/utf8.h"
#include "tests/fuzz/fixtures.h"

namespace gainsay {
namespace {

template <size_t kCount>
using Words = std::array<absl::string_view, kCount>;

constexpr Words<14> kProperties = {"share",   "area",  "cost", "toll", "held_on",
                                   "seen_on", "place", "head", "open", "guests",
                                   "stage",   "said",  "code", "other"};

// What properties may declare besides; in flow style, after a comma.
constexpr Words<16> kDeclarations = {
    "",
    "",
    ", time: fluent, holds_for: 5 days",
    ", time: monotone-down",
    ", distinct: true",
    ", needs: [held_on]",
    ", needs: {subject: [head], value: [toll]}",
    ", of: place, kind: person",
    ", one_of: [1, ann, agreed]",
    ", symmetric: true",
    ", inverse: head",
    ", inherited: parts",
    ", exact: true, whole: true",
    ", sums_to: {over: side, total: 100%, complete: [ann, bob]}",
    ", quoted: true, requires: [side]",
    ", checked_by: rules, severity: note",
};

constexpr Words<20> kRules = {
    "{a: share, b: share}, same: [subject], require: a.value <= b.value",
    "{a: area, s: {property: share, collect: true}}, require: sum(s.value) < 100%",
    "{s: {property: share, collect: subject}}, require: sum(s.value) <= 100%",
    "{w: share, p: {property: share, collect: parts of w}}, require: "
    "weighted(p.value) == w.value",
    "{b: toll, a: {previous: b}}, require: b.value >= a.value",
    "{a: held_on, b: seen_on}, same: [subject], require: start(a.value) <= end(b.value)",
    "{a: held_on, b: held_on}, require: a.value before b.value, related: tension",
    "{a: head, b: head}, same: [article], require: distinct(a.value)",
    "{a: stage, b: open}, same: [subject], require: rank(a.value) > 1 or not b.value",
    "{a: guests, b: head}, require: b.value in a.value",
    "{a: cost, b: area}, require: a.value / b.value < 3 USD",
    "{a: cost, b: cost}, same: [publisher], require: abs(a.value - b.value) <= 1 USD",
    "{a: said, b: said}, same: [voice], require: similar(a.value, b.value)",
    "{a: code}, require: matches(a.value, \"[A-Z]\")",
    "{a: [held_on, seen_on], b: toll}, require: a.value within b.published",
    "{a: share, b: {property: share, stance: [denies]}}, require: a.value == b.value",
    "{a: place, b: place}, require: a.value is part of b.value",
    "{t: {property: toll, collect: true}, u: toll}, same: [subject], require: "
    "max(t.value) >= u.value and count(t) < 3",
    "{a: area, b: share}, unless: a.by == b.by, while: a.said_on overlaps b.said_on, "
    "require: a.value > 7 km2",
    "{a: other}, require: a.value == 1",
};

constexpr Words<44> kValues = {
    "40%",
    "about 40%",
    "45%",
    "20-30%",
    "at least 50%",
    "a half",
    "100 km2",
    "about 90 km2",
    "$5",
    "5 EUR",
    "nearly $7",
    "10",
    "at least 12",
    "a dozen",
    "more than 5",
    "two",
    "2026-01-05",
    "2026-01",
    "2026-01-04/2026-01-06",
    "2026-01~",
    "[2026-01-01..2026-01-05]",
    "2026-01-05T10:00Z",
    "5 January 2026",
    "Tuesday",
    "east",
    "west",
    "the east",
    "land",
    "ann",
    "Bob",
    "Brandreth",
    "Mayor Bob",
    "ann, bob",
    "only cat",
    "yes",
    "false",
    "drafted",
    "agreed",
    "signed",
    "we will not leave",
    "will not",
    "never … leave",
    "A1",
    "n/a",
};

constexpr Words<14> kSubjects = {"east",
                                 "east",
                                 "east",
                                 "west",
                                 "land",
                                 "the hall",
                                 "ann",
                                 "Brandreth",
                                 "local",
                                 "{any_of: [east, west]}",
                                 "{all_of: [east, west]}",
                                 "{possibly: east}",
                                 "{any_of: [local, unknown]}",
                                 "[]"};

constexpr Words<12> kForms = {"{min: 1, max: 5, unit: \"%\"}",
                              "{value: 90}",
                              "{includes: [ann], excludes: [bob], count: 2}",
                              "{only: [ann, bob], count: \"1-3\"}",
                              "{edtf: 2026-01~}",
                              "{after: west}",
                              "{before: east}",
                              "{during: land}",
                              "{any_of: [ann, bob]}",
                              "[drafted, signed]",
                              "{includes: [local]}",
                              "{}"};

constexpr Words<24> kExtras = {
    ", by: ann",
    ", by: local",
    ", via: bob, by: Brandreth",
    ", stance: plans",
    ", stance: denies",
    ", stance: possible",
    ", stance: [plans, denies]",
    ", as_of: 2026-01-05",
    ", as_of: 2026-01",
    ", said_on: 2026-01-07",
    ", said_on: Tuesday",
    ", since: 2026-01-01",
    ", until: 2026-02",
    ", since: 2026-02, until: 2026-01",
    ", corrects: \"a0#c0\"",
    ", corrects: \"a1#c1\"",
    ", retracted: true",
    ", qualifiers: {side: ann}",
    ", qualifiers: {side: bob}",
    ", qualifiers: {other: bob}",
    ", quote: about 40% of the land",
    ", quote: {exact: land, prefix: of the, suffix: is}",
    ", quote: not there",
    ", note: text",
};

constexpr Words<10> kArticles = {", published: 2026-01-05",
                                 ", published: 2026-01-09",
                                 ", dateline: \"5 January 2026\"",
                                 ", published: {json-ld: 2026-01-05, meta: 2026-02-05}",
                                 ", url: \"http://x/2026/01/07/y\"",
                                 ", publisher: Courier",
                                 ", publisher: Gazette, updated: 2026-01-01",
                                 ", origin: Courier",
                                 ", text: a.html",
                                 ", content_id: MENAFN27012026000045"};

// Bytes as they may stand in a flow mapping: in quotes, UTF-8.
std::string Free(ByteSource& source) {
  std::string quoted;
  const absl::string_view taken = source.TakeTo('\n').substr(0, 60);
  AppendJsonString(FirstInvalidUtf8(taken).has_value() ? "bytes" : taken, quoted);
  return quoted;
}

std::string Quoted(absl::string_view text) { return absl::StrCat("\"", text, "\""); }

std::string Value(ByteSource& source) {
  switch (source.Below(8)) {
    case 0:
      return Free(source);
    case 1:
    case 2:
      return std::string(source.OneOf(kForms));
    default:
      return Quoted(source.OneOf(kValues));
  }
}

std::string Claim(ByteSource& source, size_t number) {
  std::string claim = absl::StrCat(
      "id: c", number, ", subject: ",
      source.Chance(1, 16) ? Free(source) : std::string(source.OneOf(kSubjects)),
      ", property: ", source.OneOf(kProperties), ", value: ", Value(source));
  for (size_t extras = source.Below(4); extras > 0; --extras) {
    absl::StrAppend(&claim, source.OneOf(kExtras));
  }
  return claim;
}

std::string Article(ByteSource& source, size_t number) {
  std::string article = absl::StrCat("id: a", number);
  for (size_t keys = source.Below(3); keys > 0; --keys) {
    absl::StrAppend(&article, source.OneOf(kArticles));
  }
  return article;
}

std::string ClaimsFile(ByteSource& source, size_t article) {
  std::string file =
      absl::StrCat("gainsay: 1\narticle: {", Article(source, article), "}\n");
  if (source.Chance(1, 3)) {
    absl::StrAppend(
        &file, "names: {local: ",
        source.Chance(1, 2) ? "{speaker: two officials}" : "{any_of: [ann, east]}",
        "}\n");
  }
  absl::StrAppend(&file, "claims:\n");
  for (size_t claims = source.Below(6), i = 0; i <= claims; ++i) {
    absl::StrAppend(&file, "- {", Claim(source, i), "}\n");
  }
  return file;
}

std::string Line(ByteSource& source, size_t number) {
  return absl::StrCat(R"({"article": "l)", source.Below(2), R"(", "id": "c)", number,
                      R"(", "subject": ")",
                      source.OneOf(Words<3>{"east", "west", "land"}),
                      R"(", "property": ")", source.OneOf(kProperties),
                      R"(", "value": ")", source.OneOf(kValues),
                      source.Chance(1, 3) ? R"(", "stance": "denies"})" : "\"}", "\n");
}

std::string Lines(ByteSource& source) {
  std::string lines =
      "{\"article\": {\"id\": \"l0\", \"published\": \"2026-01-05\"}}\n"
      "{\"article\": {\"id\": \"l1\"}}\n";
  for (size_t claims = source.Below(8), i = 0; i < claims; ++i) {
    absl::StrAppend(&lines, Line(source, i));
  }
  return lines;
}

std::string Table(ByteSource& source) {
  std::string table = "article.id,id,subject,property,value,stance\n";
  for (size_t rows = source.Below(5), i = 0; i < rows; ++i) {
    absl::StrAppend(&table, "t", source.Below(2), ",c", i, ",east,",
                    source.OneOf(kProperties), ",", Quoted(source.OneOf(kValues)), ",\n");
  }
  return table;
}

std::string VocabularyFile(ByteSource& source) {
  std::string text = kFuzzVocabulary;
  for (size_t changes = source.Below(4); changes > 0; --changes) {
    const std::string head = absl::StrCat("  ", source.OneOf(kProperties), ": {type: ");
    const size_t place = text.find(head);
    if (place == std::string::npos) continue;
    text.insert(text.find("}\n", place), std::string(source.OneOf(kDeclarations)));
  }
  return text;
}

std::string RulesFile(ByteSource& source) {
  std::string text =
      "gainsay: 1\nrules:\n- {id: r, facts: {a: area}, require: a.value > 0}\n";
  for (size_t rules = source.Below(4), i = 0; i < rules; ++i) {
    absl::StrAppend(
        &text, "- id: r", i, "\n  facts: ",
        absl::StrReplaceAll(source.OneOf(kRules), {{", same:", "\n  same:"},
                                                   {", require:", "\n  require:"},
                                                   {", unless:", "\n  unless:"},
                                                   {", while:", "\n  while:"},
                                                   {", related:", "\n  related:"}}),
        "\n");
    if (source.Chance(1, 8)) absl::StrAppend(&text, "  message: ", Free(source), "\n");
  }
  return text;
}

}  // namespace

std::map<std::string, std::string> RandomProject(ByteSource& source) {
  std::map<std::string, std::string> files;
  files["gainsay.yaml"] = absl::StrCat(
      "gainsay: 1\nclaims: [claims.*, a*.yaml]\nvocabulary: [vocabulary.yaml]\n"
      "lexicon: [lexicon.yaml]\nrules: [builtin:core, builtin:news, rules.yaml]\n",
      source.Chance(1, 2) ? "rates: {EUR: 1.08 USD}\n" : "");
  files["lexicon.yaml"] = kFuzzLexicon;
  files["vocabulary.yaml"] = VocabularyFile(source);
  files["rules.yaml"] = RulesFile(source);
  for (size_t articles = source.Below(4), i = 0; i <= articles; ++i) {
    files[absl::StrCat("a", i, ".yaml")] = ClaimsFile(source, i);
  }
  files["claims.jsonl"] = Lines(source);
  files["claims.csv"] = Table(source);
  files["a.html"] =
      absl::StrCat("<meta name=date content=2026-01-05><p>about 40% of the <b>",
                   source.TakeTo('\n'), "</b>land is not there");
  return files;
}

}  // namespace gainsay
