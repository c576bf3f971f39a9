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

Answer AnswerOf(Z3Judge& judge, const Claims& claims) {
  if (!judge.CanHold(claims, Width::kWide)) return Answer::kContradiction;
  return judge.CanHoldUnderEachReading(claims, Width::kNominal) ? Answer::kAgree
                                                                : Answer::kTension;
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
      claims_[ClaimName(workspace_.claims, workspace_.claims.claims[i])] =
          static_cast<int32_t>(i);
    }
  }

  const Diagnostics& diagnostics() const { return diagnostics_; }

  void Compare() {
    Z3Judge judge(facts_.table, workspace_.vocabulary);
    std::map<std::string, Answer> answers;
    for (const Finding& finding : report_.findings) {
      for (const ReportedWitness& witness : finding.witnesses) {
        const Answer answer = witness.verdict == Verdict::kContradiction
                                  ? Answer::kContradiction
                                  : Answer::kTension;
        Answer& worst = answers[witness.claims[0].substr(0, witness.claims[0].find('#'))];
        worst = std::max(worst, answer);
        ExpectMinimal(judge, witness, answer);
      }
    }
    for (const Instance& instance : instances_) {
      Claims all;
      for (size_t c = 0; c < instance.claims.size(); ++c) {
        all.push_back(claims_.at(absl::StrCat(instance.name, "#c", c)));
      }
      const Answer expected = AnswerOf(judge, all);
      EXPECT_EQ(Word(answers[instance.name]), std::string(Word(expected)))
          << absl::StrJoin(instance.claims, "\n") << "\n"
          << instance.partition;
    }
  }

 private:
  void ExpectMinimal(Z3Judge& judge, const ReportedWitness& witness, Answer answer) {
    Claims claims;
    for (const std::string& name : witness.claims) claims.push_back(claims_.at(name));
    EXPECT_EQ(Word(AnswerOf(judge, claims)), std::string(Word(answer)))
        << "of " << absl::StrJoin(witness.claims, ", ");
    for (size_t i = 0; i < claims.size(); ++i) {
      Claims fewer = claims;
      fewer.erase(fewer.begin() + static_cast<int64_t>(i));
      EXPECT_LT(AnswerOf(judge, fewer), answer)
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
  for (int64_t done = 0; done < count && !HasFailure(); done += kBatch) {
    std::vector<Instance> instances;
    for (int i = 0; i < kBatch; ++i) instances.push_back(RandomInstance(i, random));
    Batch batch(instances);
    for (const Diagnostic& diagnostic : batch.diagnostics().all()) {
      ASSERT_NE(diagnostic.severity, DiagnosticSeverity::kError) << ToString(diagnostic);
    }
    batch.Compare();
  }
}

}  // namespace
}  // namespace gainsay
