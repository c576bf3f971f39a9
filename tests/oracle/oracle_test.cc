// Random small questions, decided by gainsay and by the theorem prover z3: the verdicts
// are the same, and of every set of claims that is reported as conflicting none can be
// left out. ORACLE_INSTANCES sets how many, ORACLE_SEED which.

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/check.h"
#include "checker/engine/facts/fact_base.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"
#include "tests/oracle/instance.h"
#include "tests/oracle/z3_judge.h"

namespace gainsay {
namespace {

constexpr int kBatch = 250;

int64_t FromEnvironment(const char* name, int64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoll(value, nullptr, 10);
}

enum class Answer { kAgree, kTension, kContradiction };

const char* Word(Answer answer) {
  return answer == Answer::kAgree     ? "agree"
         : answer == Answer::kTension ? "tension"
                                      : "contradiction";
}

using Claims = std::vector<int32_t>;
using Ends = Z3Judge::Ends;

// How often there was what answer, and how many conflicts were of more than two claims: a
// test that only ever sees one of them shows nothing.
struct Asked {
  std::map<Answer, int64_t> answers;
  int64_t joint = 0;
};

Answer AnswerOf(Z3Judge& judge, const Claims& claims, Ends ends) {
  if (!judge.CanHold(claims, Width::kWide, ends)) return Answer::kContradiction;
  return judge.CanHoldUnderEachReading(claims, Width::kNominal, ends) ? Answer::kAgree
                                                                      : Answer::kTension;
}

// Under the worst of their readings, of which a better one makes a contradiction a
// tension.
Answer WorstOf(Z3Judge& judge, const Claims& claims, Ends ends) {
  return judge.CanHoldUnderEachReading(claims, Width::kWide, ends)
             ? AnswerOf(judge, claims, ends)
             : Answer::kContradiction;
}

// What both kinds of ends allow to be said.
bool MayBe(Answer answer, Z3Judge& judge, const Claims& claims) {
  return answer == AnswerOf(judge, claims, Ends::kExact) ||
         answer == AnswerOf(judge, claims, Ends::kNear);
}

// One project of many instances: loaded, checked and judged.
class Batch {
 public:
  Batch(const std::vector<Instance>& instances) : instances_(instances) {
    folder_.Write("gainsay.yaml",
                  "gainsay: 1\nclaims: [claims.jsonl]\nvocabulary: [vocabulary.yaml]\n"
                  "rules: [rules.yaml]\n");
    folder_.Write("vocabulary.yaml", OracleVocabulary(instances));
    folder_.Write("rules.yaml", OracleRules());
    std::string lines;
    for (const Instance& instance : instances) {
      absl::StrAppend(&lines, R"({"article": {"id": ")", instance.name, "\"}}\n",
                      absl::StrJoin(instance.claims, "\n"), "\n");
    }
    folder_.Write("claims.jsonl", lines);
    WorkspaceOptions options;
    options.paths = {folder_.path()};
    workspace_ = LoadWorkspace(options, &diagnostics_);
    facts_ = BuildFacts(workspace_, &diagnostics_);
    report_ = Check(workspace_, facts_, 1'000);
    for (size_t i = 0; i < workspace_.claims.claims.size(); ++i) {
      const auto claim = static_cast<int32_t>(i);
      claims_[ClaimName(workspace_.claims, claim)] = claim;
    }
  }

  const Diagnostics& diagnostics() const { return diagnostics_; }

  void Compare(Asked& asked) {
    Z3Judge judge(facts_.table, workspace_.vocabulary);
    std::map<std::string, Answer> answers;
    for (const Finding& finding : report_.findings) {
      for (const ReportedWitness& witness : finding.witnesses) {
        const Answer answer = witness.verdict == Verdict::kContradiction
                                  ? Answer::kContradiction
                                  : Answer::kTension;
        const std::string name = witness.claims[0].substr(0, witness.claims[0].find('#'));
        SCOPED_TRACE(TextOf(name));
        Answer& worst = answers[name];
        worst = std::max(worst, answer);
        if (witness.claims.size() > 2) ++asked.joint;
        ExpectMinimal(judge, witness, answer);
      }
    }
    for (const Instance& instance : instances_) {
      Claims all;
      for (size_t c = 0; c < instance.claims.size(); ++c) {
        all.push_back(claims_.at(absl::StrCat(instance.name, "#c", c)));
      }
      const Answer answer = answers[instance.name];
      EXPECT_TRUE(MayBe(answer, judge, all)) << "not " << Word(answer) << "\n"
                                             << TextOf(instance.name);
      ++asked.answers[answer];
    }
  }

 private:
  std::string TextOf(const std::string& name) const {
    for (const Instance& instance : instances_) {
      if (instance.name != name) continue;
      return absl::StrCat(absl::StrJoin(instance.claims, "\n"), "\n",
                          absl::StrJoin(instance.partitions, "\n"));
    }
    return "";
  }

  void ExpectMinimal(Z3Judge& judge, const ReportedWitness& witness, Answer answer) {
    Claims claims;
    for (const std::string& name : witness.claims) claims.push_back(claims_.at(name));
    EXPECT_TRUE(MayBe(answer, judge, claims))
        << "not " << Word(answer) << ": " << absl::StrJoin(witness.claims, ", ");
    const Answer worst = WorstOf(judge, claims, Ends::kExact);
    for (size_t i = 0; i < claims.size(); ++i) {
      Claims fewer = claims;
      fewer.erase(fewer.begin() + static_cast<int64_t>(i));
      EXPECT_TRUE(AnswerOf(judge, fewer, Ends::kNear) < answer ||
                  WorstOf(judge, fewer, Ends::kNear) < worst)
          << absl::StrJoin(witness.claims, ", ") << " conflict without "
          << witness.claims[i];
    }
  }

  const std::vector<Instance>& instances_;
  TemporaryFolder folder_;
  Diagnostics diagnostics_;
  Workspace workspace_;
  FactBase facts_;
  Report report_;
  std::map<std::string, int32_t> claims_;
};

TEST(OracleTest, AgreesWithZ3) {
  std::mt19937_64 random(static_cast<uint64_t>(FromEnvironment("ORACLE_SEED", 1)));
  const int64_t count = FromEnvironment("ORACLE_INSTANCES", 500);
  Asked asked;
  for (int64_t done = 0; done < count && !HasFailure(); done += kBatch) {
    std::vector<Instance> instances;
    for (int i = 0; i < kBatch; ++i) instances.push_back(RandomInstance(i, random));
    Batch batch(instances);
    for (const Diagnostic& diagnostic : batch.diagnostics().all()) {
      ASSERT_NE(diagnostic.severity, DiagnosticSeverity::kError) << ToString(diagnostic);
    }
    batch.Compare(asked);
  }
  constexpr int64_t kLeast = 40;  // one in so many
  for (const Answer answer : {Answer::kAgree, Answer::kTension, Answer::kContradiction}) {
    EXPECT_GE(asked.answers[answer], count / kLeast) << Word(answer);
  }
  EXPECT_GE(asked.joint, count / kLeast);
}

}  // namespace
}  // namespace gainsay
