// A report does not depend on the order of files, of claims within them, or of what a
// vocabulary names, nor on threads.

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "checker/engine/check.h"
#include "checker/engine/facts/fact_base.h"
#include "claims/claim_lines.h"
#include "gtest/gtest.h"
#include "reports/formats/format.h"
#include "tests/checker/listed_claims.h"
#include "tests/checker/program.h"
#include "tests/reports/rendered.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr int kShuffles = 4;
constexpr char kVocabulary[] = GAINSAY_SOURCE_DIR "/tests/checker/pairs_vocabulary.yaml";

// What collects facts, looks back, or reports what `while` rules out.
constexpr char kOrderRules[] = R"(gainsay: 1
rules:
- {id: all/sum, facts: {s: {property: share, collect: subject}}, require: sum(s.value) <= 100%}
- id: all/of-a-key
  facts: {d: dead, s: {property: share, collect: true}, o: {property: share, collect: subject}}
  same: [subject]
  require: d.value < 42 or max(s.value) < min(o.value)
- {id: back/no-fall, facts: {b: share, a: {previous: b}}, require: b.value >= a.value}
- id: back/related
  facts: {a: share, b: {property: share, stance: [asserts, denies]}}
  same: [subject]
  while: a.published before b.published
  related: tension
  require: a.value == b.value
)";

// A claims file cut before each of its claims, which begin in the first column.
struct ClaimsFile {
  std::string head;
  std::vector<std::string> claims;
};

ClaimsFile Cut(const std::string& text) {
  ClaimsFile file;
  size_t from = text.find("\n- ") + 1;
  file.head = text.substr(0, from);
  while (from < text.size()) {
    const size_t next = std::min(text.find("\n- ", from), text.size() - 1) + 1;
    file.claims.push_back(text.substr(from, next - from));
    from = next;
  }
  return file;
}

// The report of the project without places, which the order of a file rightly changes, as
// JSON.
std::string OrderReport(const std::string& folder, int jobs) {
  WorkspaceOptions options;
  options.paths = {folder};
  options.jobs = jobs;
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(options, &diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << ToString(diagnostics.all()[0]);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  Report report = Check(workspace, facts, 1000, {}, {}, nullptr, jobs);
  for (Finding& finding : report.findings) {
    for (ReportedPosition& position : finding.positions) {
      position.claims = {Made(position.claims), {}, nullptr};
      for (ReportedClaim& claim : position.claims.made) {
        claim.position = {};
        claim.evidence.position.file.clear();  // each run has a folder of its own
      }
    }
  }
  for (ReportedWithdrawal& withdrawal : report.withdrawn) withdrawal.position = {};
  return Rendered(*FindFormat("json"), report, {});
}

// The claims files of an example, which lie in claims/, or of a golden case.
std::vector<std::string> ClaimsFilesOf(const std::string& project) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(project)) {
    const std::string path = entry.path().string();
    if (absl::EndsWith(path, ".claims.yaml") ||
        entry.path().parent_path().filename() == "claims") {
      files.push_back(path);
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<ClaimsFile> CutAll(const std::string& project) {
  std::vector<ClaimsFile> files;
  for (const std::string& file : ClaimsFilesOf(project)) {
    files.push_back(Cut(Contents(file)));
  }
  return files;
}

void ExpectOneReport(const std::string& project, std::vector<ClaimsFile> files,
                     unsigned seed) {
  std::mt19937 random(seed);
  std::string first;
  for (int round = 0; round < kShuffles; ++round) {
    const TemporaryFolder folder;
    fs::copy(project, folder.path(), fs::copy_options::recursive);
    for (const std::string& claims : ClaimsFilesOf(folder.path())) fs::remove(claims);
    for (size_t i = 0; i < files.size(); ++i) {
      folder.Write(absl::StrCat("claims/", i, ".yaml"),
                   files[i].head + absl::StrJoin(files[i].claims, ""));
    }
    const std::string report = OrderReport(folder.path(), 1 + round % 4);
    if (round == 0) first = report;
    ASSERT_EQ(report, first) << "shuffle " << round << " of seed " << seed;
    std::shuffle(files.begin(), files.end(), random);
    for (ClaimsFile& file : files) {
      std::shuffle(file.claims.begin(), file.claims.end(), random);
    }
  }
  EXPECT_NE(first.find("\"verdict\""), std::string::npos) << "nothing was found";
}

class ExampleOrderTest : public testing::TestWithParam<const char*> {};

TEST_P(ExampleOrderTest, OfFilesAndClaimsMakesNoDifference) {
  const std::string project = std::string(GAINSAY_SOURCE_DIR "/examples/") + GetParam();
  std::vector<ClaimsFile> files = CutAll(project);
  for (const ClaimsFile& file : files) ASSERT_FALSE(file.claims.empty());
  ASSERT_GE(files.size(), 2u);
  ExpectOneReport(project, std::move(files), 1);
}

TEST_P(ExampleOrderTest, OfThreadsMakesNoDifference) {
  const std::string project = std::string("examples/") + GetParam();
  const auto run = [&](const char* jobs) {
    return RunProgram({"check", "--format", "json", "--jobs", jobs, project},
                      GAINSAY_SOURCE_DIR);
  };
  const ProgramRun one = run("1");
  EXPECT_FALSE(one.out.empty());
  for (const char* jobs : {"2", "4"}) {
    const ProgramRun many = run(jobs);
    EXPECT_EQ(many.out, one.out) << jobs;
    EXPECT_EQ(many.err, one.err) << jobs;
    EXPECT_EQ(many.status, one.status) << jobs;
  }
}

// So many keys in conflict that they are shared out, and so are their findings: persons
// by parts of their names, speakers, names that no vocabulary has, alternatives, origins
// spelled in several ways.
TEST(OrderTest, OfThreadsMakesNoDifferenceToManyConflicts) {
  const TemporaryFolder project;
  project.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [claims.yaml]\nvocabulary: [v.yaml]\n");
  project.Write("v.yaml",
                "gainsay: 1\n"
                "entities: {smith: {name: Anna Smith, kind: person}, jones: {name: Bob "
                "Jones, kind: person}}\n"
                "properties:\n"
                "  depth: {type: quantity, unit: m}\n"
                "  mayor: {type: entity, kind: person}\n");
  std::string claims = "gainsay: 1\narticle: {id: a, published: 2026-02-01}\nclaims:\n";
  const std::vector<std::string> agencies = {"Reuters", "REUTERS", "The Reuters"};
  for (int i = 0; i < 150; ++i) {
    absl::StrAppend(
        &claims, "- {id: d", i, ", subject: lake ", i, ", property: depth, value: about ",
        i + 10, " m, by: Dr. Jones, via: ", agencies[i % agencies.size()], "}\n",
        "- {id: e", i, ", subject: lake ", i, ", property: depth, value: ", 2 * i + 50,
        " m, by: guide ", i % 7, "}\n", "- {id: m", i, ", subject: {any_of: [town ", i,
        ", hamlet ", i, "]}, property: mayor, value: A. Smith}\n", "- {id: n", i,
        ", subject: town ", i, ", property: mayor, value: mayor ", i, "}\n", "- {id: o",
        i, ", subject: hamlet ", i, ", property: mayor, value: Jones}\n");
  }
  project.Write("claims.yaml", claims);
  const std::string one = OrderReport(project.path(), 1);
  const std::vector<std::string> findings = absl::StrSplit(one, "\"rule\": ");
  EXPECT_GT(findings.size(), 250U);
  for (const int jobs : {2, 8}) EXPECT_EQ(OrderReport(project.path(), jobs), one) << jobs;
}

std::string TestName(const testing::TestParamInfo<const char*>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Examples, ExampleOrderTest,
                         testing::Values("donbas-talks", "harrow-flood"), TestName);

class GoldenOrderTest : public testing::TestWithParam<const char*> {};

TEST_P(GoldenOrderTest, OfFilesAndClaimsMakesNoDifference) {
  const std::string project =
      std::string(GAINSAY_SOURCE_DIR "/tests/golden/") + GetParam();
  ExpectOneReport(project, CutAll(project), 2);
}

INSTANTIATE_TEST_SUITE_P(Declared, GoldenOrderTest,
                         testing::Values("declared-distinct", "declared-inverse",
                                         "declared-needs", "declared-values",
                                         "distinct-alone"),
                         TestName);

// The lines of the vocabulary's entities, each of one, the other way round.
std::string WithEntitiesTurned(const std::string& vocabulary) {
  std::vector<std::string> lines = absl::StrSplit(vocabulary, '\n');
  const auto first = std::find(lines.begin(), lines.end(), "entities:") + 1;
  const auto last = std::find_if(first, lines.end(), [](const std::string& line) {
    return !absl::StartsWith(line, "  ");
  });
  EXPECT_GT(last - first, 1);
  std::reverse(first, last);
  return absl::StrJoin(lines, "\n");
}

class EntityOrderTest : public testing::TestWithParam<const char*> {};

TEST_P(EntityOrderTest, MakesNoDifference) {
  const std::string project =
      std::string(GAINSAY_SOURCE_DIR "/tests/golden/") + GetParam();
  const TemporaryFolder turned;
  fs::copy(project, turned.path(), fs::copy_options::recursive);
  turned.Write("vocabulary.yaml",
               WithEntitiesTurned(Contents(project + "/vocabulary.yaml")));
  EXPECT_EQ(OrderReport(turned.path(), 1), OrderReport(project, 1));
}

INSTANTIATE_TEST_SUITE_P(Joint, EntityOrderTest,
                         testing::Values("joint-direct", "joint-fewer", "joint-of-all",
                                         "joint-stated", "joint-who", "joint-working",
                                         "whole-and-parts"),
                         TestName);

// Claims drawn from few subjects and values, so that many conflict.
std::vector<ClaimsFile> Generated(unsigned seed) {
  std::mt19937 random(seed);
  const auto one_of = [&](const std::vector<std::string>& words) {
    return words[random() % words.size()];
  };
  std::vector<ClaimsFile> files;
  for (int article = 0; article < 5; ++article) {
    ClaimsFile file;
    file.head = absl::StrCat("gainsay: 1\narticle: {id: a", article,
                             ", published: 2026-02-1", article, "}\nclaims:\n");
    for (int claim = 0; claim < 12; ++claim) {
      const std::vector<std::string> said = {
          absl::StrCat("share, value: ", one_of({"about 90%", "80%", "85%", "half"})),
          absl::StrCat("dead, value: ", one_of({"41", "44", "dozens", "at least 43"})),
          absl::StrCat("held_on, value: ",
                       one_of({"2026-02-04", "2026-02", "last week"})),
          absl::StrCat("attendees, value: ",
                       one_of({"[Witkoff]", "{excludes: [Witkoff]}", "{count: 1}"})),
          absl::StrCat("location, value: ", one_of({"Abu Dhabi", "the UAE", "Berlin"})),
          absl::StrCat("status, value: ", one_of({"drafted", "signed"}))};
      file.claims.push_back(absl::StrCat(
          "- id: c", claim,
          "\n  subject: ", one_of({"s", "t", "{any_of: [s, t]}", "{possibly: t}"}),
          "\n  ", "property: ", one_of(said), "\n",
          one_of({"", "  by: Rubio\n", "  by: Anna Kelly\n", "  stance: denies\n",
                  "  stance: plans\n"})));
      std::string& text = file.claims.back();
      text.replace(text.find(", value:"), 2, "\n  ");
    }
    files.push_back(std::move(file));
  }
  return files;
}

TEST(OrderTest, OfGeneratedClaimsMakesNoDifference) {
  const TemporaryFolder project;
  project.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [claims/*.yaml]\nvocabulary: [vocabulary.yaml]\n"
                "rules: [builtin:core, rules.yaml]\n");
  project.Write("vocabulary.yaml", Contents(kVocabulary));
  project.Write("rules.yaml", kOrderRules);
  for (unsigned seed = 1; seed <= 3; ++seed) {
    ExpectOneReport(project.path(), Generated(seed), seed);
  }
}

// Enough files, lines and conflicts that each is shared out among threads.
TEST(OrderTest, OfThreadsMakesNoDifferenceToALargeProject) {
  const TemporaryFolder project;
  project.Write("vocabulary.yaml", Contents(kVocabulary));
  const std::vector<ClaimsFile> files = Generated(4);
  for (size_t i = 0; i < files.size(); ++i) {
    project.Write(absl::StrCat(i, ".yaml"),
                  files[i].head + absl::StrJoin(files[i].claims, ""));
  }
  // Notes make few lines of it large enough to be read in several parts.
  const std::string note(30'000, 'n');
  std::string lines;
  for (int i = 0; i < 800; ++i) {
    absl::StrAppend(&lines, R"({"article": {"id": "l)", i % 7,
                    R"(", "published": "2026-02-01"}, "id": "c)", i,
                    R"(", "subject": "s)", i / 2, R"(", "property": "points", "value": )",
                    i % 50 == 0 ? "\"?!\"" : absl::StrCat(40 + i % 2), R"(, "note": ")",
                    note, "\"}\n");
  }
  ASSERT_GT(LineParts(lines.size()).size(), 2u);
  project.Write("lines.jsonl", lines);
  // So many that their facts are made and joined on several threads.
  std::string small;
  for (int i = 0; i < 34'000; ++i) {
    absl::StrAppend(&small, R"({"article": "l)", i % 7, R"(", "id": "m)", i,
                    R"(", "subject": "t)", i / 3, R"(", "property": "points", "value": )",
                    i % 1000 == 0 ? 50 : 40, "}\n");
  }
  project.Write("small.jsonl", small);
  const auto run = [&](const char* jobs) {
    return RunProgram({"check", "--format", "json", "--jobs", jobs}, project.path());
  };
  const ProgramRun one = run("1");
  const std::vector<absl::string_view> found =
      absl::StrSplit(one.out, "\"rule\": \"points\"");
  EXPECT_GT(found.size(), 300u);
  EXPECT_NE(one.err.find("lines.jsonl:751:"), std::string::npos) << one.err;
  const ProgramRun many = run("8");
  EXPECT_TRUE(many.out == one.out);
  EXPECT_EQ(many.err, one.err);
  EXPECT_EQ(many.status, one.status);
}

TEST(OrderTest, OfKnownFactsLeavesTheIdsOfFindings) {
  const std::vector<std::string> known = {
      "- {subject: s, property: depth, value: 7 m, source: a chart}\n",
      "- {subject: t, property: depth, value: 9 m, source: another chart}\n"};
  const auto id = [](const std::string& reference) {
    const TemporaryFolder project;
    project.Write("vocabulary.yaml",
                  "gainsay: 1\nentities: {s: {}, t: {}}\n"
                  "properties: {depth: {type: quantity, unit: m}}\nreference:\n" +
                      reference);
    project.Write("a.yaml",
                  "gainsay: 1\narticle: {id: a, published: 2026-02-01}\nclaims:\n"
                  "- {id: depth, subject: t, property: depth, value: 2 m}\n");
    WorkspaceOptions options;
    options.paths = {project.path()};
    Diagnostics diagnostics;
    Workspace workspace = LoadWorkspace(options, &diagnostics);
    FactBase facts = BuildFacts(workspace, &diagnostics);
    const Report report = Check(workspace, facts, 1000);
    EXPECT_EQ(report.findings.size(), 1u);
    return report.findings.empty() ? "" : report.findings[0].id;
  };
  EXPECT_EQ(id(known[0] + known[1]), id(known[1] + known[0]));
}

}  // namespace
}  // namespace gainsay
