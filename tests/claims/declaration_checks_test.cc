#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/facts/checks/check.h"
#include "claims/facts/fact_builder.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"

namespace gainsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kEntities[] =
    "entities:\n"
    "  marnby: {kind: town, part_of: wexmoor}\n"
    "  wexmoor: {kind: county}\n"
    "  lisle: {kind: person}\n"
    "  ferry: {}\n";

// The rules of the flaws of one claim of a property `p`, and what could not be read.
std::vector<std::string> FlawsOf(const std::string& property, const std::string& claim) {
  ReadVocabulary vocabulary =
      ReadVocabularies({absl::StrCat(kEntities, "properties:\n  p: {", property, "}\n")});
  EXPECT_THAT(vocabulary.problems, IsEmpty()) << property;
  const ReadClaims read =
      ReadAll({{absl::StrCat(
                   "article: {id: x}\nclaims: [{id: c, property: p, ",
                   claim.find("subject:") == std::string::npos ? "subject: ferry, " : "",
                   claim, "}]\n")},
               ""});
  EXPECT_THAT(read.problems, IsEmpty()) << claim;
  Diagnostics diagnostics;
  Interpreter interpreter(read.set, TestLexicon(), {}, &vocabulary.vocabulary);
  const std::vector<PublicationDate> published(1);
  FactBuilder builder(&interpreter, published, &diagnostics);
  builder.Add(0);
  EXPECT_THAT(Texts(diagnostics), IsEmpty()) << claim;
  std::vector<std::string> rules;
  for (const Flaw& flaw : builder.Finish().flaws) rules.push_back(flaw.rule);
  return rules;
}

const struct {
  const char* key;
  const char* property;
  const char* flawed;
  const char* sound;
} kDeclarations[] = {
    {"range", "type: quantity, unit: '%', range: [0%, 100%]", "value: 140%",
     "value: 140%, stance: denies"},
    {"range", "type: quantity, unit: count, range: [0, ..]", "value: -3",
     "value: -3, stance: possible"},
    {"empty", "type: entity-set", "value: {includes: lisle, excludes: lisle}",
     "value: {includes: lisle, excludes: ferry}"},
    {"empty", "type: entity-set", "value: {includes: marnby, excludes: wexmoor}",
     "value: {includes: wexmoor, excludes: marnby}"},
    {"empty", "type: entity-set", "value: {only: lisle, excludes: lisle}",
     "value: {only: lisle, excludes: ferry}"},
    {"empty", "type: entity-set", "value: {only: lisle, includes: ferry}",
     "value: {only: [lisle, ferry], includes: ferry}"},
    {"empty", "type: entity-set", "value: {only: lisle, count: 2}",
     "value: {only: lisle, count: 1}"},
    {"empty", "type: entity-set", "value: {includes: [lisle, ferry], count: 1}",
     "value: {includes: [marnby, wexmoor], count: 1}"},
    {"empty", "type: entity-set", "value: {includes: lisle, count: 0}, stance: plans",
     "value: {includes: lisle, count: 0}, stance: denies"},
    {"one_of", "type: entity, one_of: [marnby]", "value: lisle",
     "value: lisle, stance: denies"},
    {"one_of", "type: entity, one_of: [marnby]", "value: {any_of: [lisle, ferry]}",
     "value: {any_of: [lisle, marnby]}"},
    {"one_of", "type: entity, one_of: [marnby]", "value: wexmoor, stance: plans",
     "value: marnby, stance: plans"},
    {"one_of", "type: entity, one_of: [wexmoor], granular: true", "value: lisle",
     "value: marnby"},
    {"one_of", "type: entity-set, one_of: [marnby, lisle]", "value: [lisle, ferry]",
     "value: {includes: [lisle], excludes: [ferry]}"},
    {"one_of", "type: quantity, unit: km2, one_of: [1, 200 ha]", "value: 3 km2",
     "value: about 200 ha"},
    {"one_of", "type: identifier, one_of: [A1, A2]", "value: A3", "value: A2"},
    {"none_of", "type: identifier, none_of: A1", "value: A1", "value: A2"},
    {"none_of", "type: quantity, unit: km2, none_of: 2 km2", "value: 200 ha",
     "value: about 2 km2"},
    {"none_of", "type: quantity, unit: '%', none_of: 0", "value: 0%", "value: 0.3%"},
    {"none_of", "type: entity, none_of: [lisle, ferry]",
     "value: {any_of: [lisle, ferry]}", "value: {any_of: [lisle, marnby]}"},
    {"none_of", "type: entity, none_of: [wexmoor], granular: true", "value: marnby",
     "value: lisle"},
    {"none_of", "type: status, ladder: [a, b, c], none_of: [b, c]", "value: [b, c]",
     "value: [a, b]"},
    {"kind", "type: entity, kind: person", "value: marnby", "value: ferry"},
    {"kind", "type: entity-set, kind: [person, town]", "value: [marnby, wexmoor]",
     "value: [marnby, lisle, nobody known]"},
    {"kind", "type: entity, kind: person", "value: {any_of: [marnby, wexmoor]}",
     "value: {any_of: [marnby, lisle]}"},
    {"whole", "type: quantity, unit: h, whole: true", "value: 2.5 hours",
     "value: 3 hours"},
    {"whole", "type: quantity, unit: h, whole: true", "value: half an hour",
     "value: about 2.5 hours"},
    {"exact", "type: quantity, unit: count, exact: true", "value: at least 40",
     "value: exactly 40"},
    {"exact", "type: quantity, unit: count, exact: true", "value: {min: 3, max: 5}",
     "value: {value: 3}"},
    {"exact", "type: quantity, unit: count, exact: true, range: [1, 120]",
     "value: about 130", "value: 120"},
    {"exact", "type: quantity, unit: count, exact: true, range: [1, 120]",
     "value: at least 120", "value: exactly 120"},
    {"exact", "type: quantity, unit: '%', exact: true, range: [0%, 100%]",
     "value: at least 100%", "value: {value: 48, unit: '%'}"},
    {"exact", "type: quantity, unit: km, exact: true", "value: about 5.5 km",
     "value: exactly 5.5 km"},
    {"exact", "type: date, exact: true", "value: early 2026",
     "value: 2026-02-04/2026-02-05"},
    {"exact", "type: date, exact: true", "value: 02/03/2026", "value: 2026-03-02"},
    {"units", "type: quantity, unit: km2, units: ha", "value: 20 square miles",
     "value: 20 ha"},
    {"units", "type: quantity, unit: km2, units: ha", "value: '20 m2', stance: denies",
     "value: 20"},
    {"of", "type: truth, of: town", "subject: lisle, value: yes",
     "subject: marnby, value: yes"},
    {"of", "type: truth, of: town", "subject: {all_of: [lisle, marnby]}, value: yes",
     "subject: {any_of: [lisle, marnby]}, value: yes"},
    {"of", "type: truth, of: town", "subject: {any_of: [lisle]}, value: yes",
     "subject: {possibly: lisle}, value: yes"},
    {"requires", "type: truth, key: [role, by], requires: role",
     "value: yes, qualifiers: {by: lisle}", "value: yes, qualifiers: {role: chair}"},
    {"sums_to",
     "type: quantity, unit: '%', key: [by], sums_to: {over: by, total: 100%, "
     "complete: [marnby, lisle]}",
     "value: 3%, qualifiers: {by: ferry}", "value: 0%, qualifiers: {by: ferry}"},
    {"sums_to",
     "type: quantity, unit: '%', key: [by], sums_to: {over: by, total: 100%, "
     "complete: [marnby, lisle]}, tolerance: 2%",
     "value: at least 3%, qualifiers: {by: ferry}", "value: 2%, qualifiers: {by: ferry}"},
    {"sums_to",
     "type: quantity, unit: count, key: [by], sums_to: {over: by, total: '10', "
     "complete: [marnby, lisle]}",
     "value: 1, qualifiers: {by: ferry}", "value: 1, qualifiers: {by: wexmoor}"},
    {"quoted", "type: truth, quoted: true", "value: yes", "value: yes, quote: so it was"},
    {"quoted", "type: truth, quoted: true", "value: yes, stance: denies",
     "value: yes, stance: possible"},
};

TEST(DeclarationChecks, FireAndStaySilent) {
  for (const auto& row : kDeclarations) {
    EXPECT_THAT(FlawsOf(row.property, row.flawed),
                ElementsAre(absl::StrCat("p/", row.key)))
        << row.property << "; " << row.flawed;
    EXPECT_THAT(FlawsOf(row.property, row.sound), IsEmpty())
        << row.property << "; " << row.sound;
  }
}

TEST(DeclarationChecks, EachHasACase) {
  std::set<std::string> cases;
  for (const auto& row : kDeclarations) cases.insert(row.key);
  std::set<std::string> keys;
  for (const DeclarationCheck& check : DeclarationChecks()) {
    keys.insert(std::string(check.key));
    EXPECT_FALSE(check.summary.empty()) << check.key;
  }
  EXPECT_EQ(cases, keys);
}

}  // namespace
}  // namespace gainsay
