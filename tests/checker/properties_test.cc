// Random projects, changed in ways that must change nothing, or only in one direction.
// PROPERTY_PROJECTS sets how many, PROPERTY_SEED the first of them; some seeds that
// showed a fault once come after those.

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <locale>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "checker/engine/check.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/judge/judge.h"
#include "gtest/gtest.h"
#include "re2/re2.h"
#include "reports/formats/format.h"
#include "tests/checker/listed_claims.h"
#include "tests/checker/outcome.h"
#include "tests/checker/program.h"
#include "tests/checker/random_project.h"
#include "tests/reports/rendered.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

int FromEnvironment(const char* name, int otherwise) {
  const char* number = std::getenv(name);
  return number == nullptr ? otherwise : std::atoi(number);
}

void ExpectSame(const Outcome& outcome, const Outcome& expected) {
  EXPECT_EQ(Missing(outcome, expected), "") << "not expected";
  EXPECT_EQ(Missing(expected, outcome), "") << "not found";
  EXPECT_EQ(outcome.findings, expected.findings);
  EXPECT_EQ(outcome.counts, expected.counts);
}

// Of dense projects, whose claims conflict in many ways.
constexpr int kOnceFailed[] = {270, 707, 3323, 6345, 6848, 7145, 7152, 7242};

std::vector<int> Seeds(int share) {
  const int first = FromEnvironment("PROPERTY_SEED", 1);
  const int projects = std::max(1, FromEnvironment("PROPERTY_PROJECTS", 24) / share);
  std::vector<int> seeds(static_cast<size_t>(projects));
  std::iota(seeds.begin(), seeds.end(), first);
  seeds.insert(seeds.end(), std::begin(kOnceFailed), std::end(kOnceFailed));
  return seeds;
}

// Calls f with each project, and a writer for what f draws by chance.
void ForEachProject(int share,
                    absl::FunctionRef<void(const RandomProject&, RandomWriter&)> f) {
  for (const int seed : Seeds(share)) {
    RandomWriter writer(static_cast<uint64_t>(seed));
    const RandomProject project = writer.Project(2 + seed % 23);
    SCOPED_TRACE(absl::StrCat("seed ", seed, "\n", TextOf(project)));
    f(project, writer);
    if (testing::Test::HasFailure()) return;
  }
}

// The text with words replaced, each by what stands beside it.
std::string Replaced(std::string text,
                     const std::vector<std::pair<std::string, std::string>>& words) {
  for (const auto& [word, by] : words) {
    RE2::GlobalReplace(&text, absl::StrCat(R"(\b)", word, R"(\b)"), by);
  }
  return text;
}

Outcome Replaced(const Outcome& outcome,
                 const std::vector<std::pair<std::string, std::string>>& words) {
  Outcome replaced;
  for (const auto& [conflict, verdict] : outcome.conflicts) {
    Claims claims;
    for (const std::string& claim : conflict.second)
      claims.insert(Replaced(claim, words));
    replaced.conflicts[{conflict.first, std::move(claims)}] = verdict;
  }
  for (const std::string& finding : outcome.findings) {
    const std::string text = Replaced(finding, words);
    const size_t colon = text.find(": ") + 2;
    std::vector<std::string> claims = absl::StrSplit(text.substr(colon), ' ');
    absl::c_sort(claims);
    replaced.findings.insert(text.substr(0, colon) + absl::StrJoin(claims, " "));
  }
  replaced.counts = outcome.counts;
  return replaced;
}

TEST(PropertyTest, SwappingTwoSourcesSwapsTheirNames) {
  const std::vector<std::pair<std::string, std::string>> swap = {
      {"a0", "swapped"}, {"a1", "a0"}, {"swapped", "a1"}};
  ForEachProject(1, [&](const RandomProject& project, RandomWriter&) {
    const std::string text = TextOf(project);
    ExpectSame(Replaced(Found(Replaced(text, swap)), swap), Found(text));
  });
}

TEST(PropertyTest, RenamingAnEntityChangesNothingButNames) {
  // In another order, with other aliases, and of other letters.
  const std::vector<std::pair<std::string, std::string>> renamed = {{"east", "zone"},
                                                                    {"Eastia", "Zonia"},
                                                                    {"Oriens", "Ostland"},
                                                                    {"ann", "Ыва"},
                                                                    {"bob", "aaron"}};
  Setting setting([&](const std::string& text) { return Replaced(text, renamed); });
  ForEachProject(1, [&](const RandomProject& project, RandomWriter&) {
    const std::string text = TextOf(project);
    ExpectSame(Found(Replaced(text, renamed), setting), Found(text));
  });
}

// What holds of some claims only while there are no others.
bool LooksAtOthers(const Conflicting& conflict) {
  return absl::StartsWith(conflict.first, "looks/");
}

TEST(PropertyTest, AnotherClaimRemovesNoContradiction) {
  ForEachProject(1, [&](const RandomProject& project, RandomWriter& writer) {
    RandomProject more = project;
    more.claims.push_back(writer.OneMore(project));
    const Outcome before = Found(TextOf(project));
    const Outcome after = Found(TextOf(more));
    for (const auto& [conflict, verdict] : before.conflicts) {
      if (verdict != Verdict::kContradiction || LooksAtOthers(conflict)) continue;
      const auto found = after.conflicts.find(conflict);
      EXPECT_TRUE(found != after.conflicts.end() && found->second == verdict)
          << conflict.first << ": " << absl::StrJoin(conflict.second, " ") << "\nwith "
          << LinesOf(more).back();
    }
  });
}

bool Denies(const RandomKeys& claim) {
  const auto stance = claim.find("stance");
  return stance != claim.end() && absl::StrContains(stance->second, "denies");
}

// Of a claim of the project, by its place.
using Wider = std::pair<size_t, const Widening*>;

std::vector<Wider> WideningsOf(const RandomProject& project) {
  std::vector<Wider> found;
  for (size_t i = 0; i < project.claims.size(); ++i) {
    if (Denies(project.claims[i])) continue;
    for (const Widening& widening : Widenings()) {
      const std::string property = absl::StrCat("\"", widening.property, "\"");
      if (project.claims[i].at("property") == property) found.emplace_back(i, &widening);
    }
  }
  return found;
}

std::string NameOf(const RandomKeys& claim) {
  const auto text = [&](const char* key) {
    const std::string& json = claim.at(key);
    return json.substr(1, json.size() - 2);
  };
  return absl::StrCat(text("article"), "#", text("id"));
}

// A day that lies in an extent that another claim tells may be one of its days, and no
// end of it: what the day cannot be together with others then is the extent's to show.
bool MayBeAnExtents(const Conflicting& conflict, const std::string& narrowed,
                    const Widening& widening) {
  const absl::string_view property = widening.property;
  return absl::StartsWith(conflict.first, "joint ") && absl::EndsWith(property, "_on") &&
         conflict.second.contains(narrowed);
}

// Whether the conflict was found, or one of some of its claims, which then says it all.
// What a rule collects and adds up may be shown to add up to too much by another law
// that says the same.
bool IsShown(const Conflicting& conflict, const Outcome& outcome) {
  if (outcome.conflicts.contains(conflict)) return true;
  const bool of_several_keys = absl::StartsWith(conflict.first, "joint ") ||
                               absl::StartsWith(conflict.first, "all/");
  return of_several_keys && absl::c_any_of(outcome.conflicts, [&](const auto& found) {
           return found.second == Verdict::kContradiction &&
                  absl::c_includes(conflict.second, found.first.second);
         });
}

TEST(PropertyTest, SayingLessContradictsNothingMore) {
  ForEachProject(1, [&](const RandomProject& project, RandomWriter& writer) {
    const std::vector<Wider> found = WideningsOf(project);
    for (int tries = found.empty() ? 0 : 3; tries > 0; --tries) {
      const auto [claim, widening] = found[writer.Below(static_cast<int>(found.size()))];
      RandomProject narrow = project;
      RandomProject wide = project;
      narrow.claims[claim]["value"] = widening->narrow;
      wide.claims[claim]["value"] = widening->wide;
      const Outcome more = Found(TextOf(narrow));
      for (const auto& [conflict, verdict] : Found(TextOf(wide)).conflicts) {
        if (verdict != Verdict::kContradiction ||
            MayBeAnExtents(conflict, NameOf(narrow.claims[claim]), *widening)) {
          continue;
        }
        EXPECT_TRUE(IsShown(conflict, more))
            << conflict.first << ": " << absl::StrJoin(conflict.second, " ")
            << "\nwhere claim " << claim << " says " << widening->wide << " and not "
            << widening->narrow;
      }
    }
  });
}

// Whether the claim was taken back: its copy would not be.
bool IsWithdrawn(const RandomProject& project, const RandomKeys& claim) {
  const std::string name = absl::StrCat("\"", NameOf(claim), "\"");
  return claim.contains("retracted") ||
         absl::c_any_of(project.claims, [&](const RandomKeys& other) {
           const auto corrects = other.find("corrects");
           return corrects != other.end() && corrects->second == name;
         });
}

TEST(PropertyTest, AClaimMadeTwiceContradictsAsOnce) {
  ForEachProject(1, [&](const RandomProject& project, RandomWriter& writer) {
    RandomKeys again =
        project.claims[writer.Below(static_cast<int>(project.claims.size()))];
    if (IsWithdrawn(project, again)) return;
    const std::string same = NameOf(again);
    again["id"] = "\"again\"";
    again.erase("corrects");
    RandomProject twice = project;
    twice.claims.push_back(again);
    const Outcome once = Found(TextOf(project));
    for (const auto& [conflict, verdict] : Found(TextOf(twice)).conflicts) {
      if (verdict != Verdict::kContradiction || LooksAtOthers(conflict)) continue;
      Claims claims;
      for (const std::string& claim : conflict.second) {
        claims.insert(claim == NameOf(again) ? same : claim);
      }
      const auto found = once.conflicts.find({conflict.first, claims});
      EXPECT_TRUE(found != once.conflicts.end() && found->second == verdict)
          << conflict.first << ": " << absl::StrJoin(conflict.second, " ") << " as "
          << same;
    }
  });
}

TEST(PropertyTest, JudgingAPairFromEitherSideIsOne) {
  ForEachProject(1, [&](const RandomProject& project, RandomWriter&) {
    Workspace& workspace = UsualSetting().With(TextOf(project));
    Diagnostics diagnostics;
    const FactBase facts = BuildFacts(workspace, &diagnostics);
    const Judge judge(workspace.vocabulary, workspace.claims);
    for (const Rule& rule : workspace.rules) {
      if (rule.shape != RuleShape::kAgreement && rule.shape != RuleShape::kMonotony)
        continue;
      for (const Fact& a : facts.table.facts) {
        for (const Fact& b : facts.table.facts) {
          if (&a <= &b || a.property != rule.property || b.property != rule.property)
            continue;
          const Judgement one = judge.Of(rule, Bound{{&a}, {&b}}, false);
          const Judgement other = judge.Of(rule, Bound{{&b}, {&a}}, false);
          EXPECT_EQ(one.compared, other.compared) << rule.id;
          EXPECT_EQ(one.verdict, other.verdict) << rule.id;
        }
      }
    }
  });
}

// The report, as JSON, without the places of claims.
std::string ReportOf(const std::string& folder, int jobs) {
  WorkspaceOptions options;
  options.paths = {folder};
  options.jobs = jobs;
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(options, &diagnostics);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  Report report = Check(workspace, facts, 1000, {}, {}, nullptr, jobs);
  for (Finding& finding : report.findings) {
    for (ReportedPosition& position : finding.positions) {
      position.claims = {Made(position.claims), {}, nullptr};
      for (ReportedClaim& claim : position.claims.made) claim.position = {};
    }
  }
  for (ReportedWithdrawal& withdrawal : report.withdrawn) withdrawal.position = {};
  return Rendered(*FindFormat("json"), report, {});
}

// A decimal comma, and thousands apart: what many locales have.
struct Commas : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
  std::string do_truename() const override { return "wahr"; }
};

// Another time zone and another locale while it lives.
class Elsewhere {
 public:
  explicit Elsewhere(const char* zone)
      : before_(std::locale::global(std::locale(std::locale(), new Commas))) {
    setenv("TZ", zone, 1);
    tzset();
  }
  ~Elsewhere() {
    std::locale::global(before_);
    unsetenv("TZ");
    tzset();
  }

 private:
  std::locale before_;
};

TEST(PropertyTest, OrderFilesThreadsLocaleAndTimeZoneDoNotMatter) {
  ForEachProject(6, [&](const RandomProject& project, RandomWriter& writer) {
    const auto report = [&](const std::vector<std::string>& files, int jobs) {
      const TemporaryFolder folder;
      for (const char* name : {"gainsay.yaml", "vocabulary.yaml", "rules.yaml"}) {
        folder.Write(name, Contents(absl::StrCat(UsualSetting().folder(), "/", name)));
      }
      for (size_t i = 0; i < files.size(); ++i) {
        folder.Write(absl::StrCat("claims/", (i * 7) % 5, i, ".jsonl"), files[i]);
      }
      return ReportOf(folder.path(), jobs);
    };
    const std::string usual = report({TextOf(project)}, 1);
    std::vector<std::string> lines = LinesOf(project);
    for (size_t i = lines.size(); i > 1; --i) {
      std::swap(lines[i - 1], lines[writer.Below(static_cast<int>(i))]);
    }
    std::vector<std::string> files(3);
    for (const std::string& line : lines) files[writer.Below(3)] += line;
    const Elsewhere elsewhere(writer.Chance(1, 2) ? "Pacific/Kiritimati"
                                                  : "America/Los_Angeles");
    EXPECT_EQ(report(files, 1 + writer.Below(4)), usual);
  });
}

}  // namespace
}  // namespace gainsay
