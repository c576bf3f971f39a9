// A project made of any bytes, each of which chooses what is written next, checked as
// `check` does: each format shows it, JSON reports are JSON, every claim is counted once,
// and a second run, on two threads, gives the same bytes.

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "checker/engine/check.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/project/settlement_reader.h"
#include "nlohmann/json.hpp"
#include "reports/formats/format.h"
#include "tests/fuzz/byte_source.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/project_writer.h"
#include "tests/fuzz/targets.h"
#include "tests/reports/rendered.h"

namespace gainsay {
namespace {

constexpr int64_t kMaxClaims = 5;

void RequireCounted(const Summary& summary) {
  Require(summary.claims == summary.compared + summary.alone + summary.undetermined +
                                summary.withdrawn + summary.silent,
          "every claim is counted once");
}

// All that a check writes.
std::string Checked(int jobs) {
  WorkspaceOptions options;
  options.paths = {FuzzFolder() + "/project"};
  options.jobs = jobs;
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(options, &diagnostics);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  Settlement settlement = ReadSettlement(workspace, &diagnostics);
  settlement.today = "2026-03-01";
  Report report = Check(workspace, facts, kMaxClaims, settlement, {}, nullptr, jobs);
  for (const Diagnostic& each : report.diagnostics) diagnostics.Add(each);
  diagnostics.SortAndDeduplicate();
  report.diagnostics = diagnostics.all();
  RequireCounted(report.summary);
  std::string all;
  for (const FormatRow& format : Formats()) {
    FormatOptions shown;
    shown.verbose = true;
    shown.max_claims = kMaxClaims;
    const std::string text = Rendered(format, report, shown);
    const bool json =
        format.name == "json" || format.name == "sarif" || format.name == "gitlab";
    Require(!json || nlohmann::json::accept(text), "a report in JSON is JSON");
    absl::StrAppend(&all, text, "\n");
  }
  return all;
}

}  // namespace

void FuzzProject(absl::string_view bytes) {
  ByteSource source(bytes);
  const std::string folder = FuzzFolder() + "/project";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const auto& [name, contents] : RandomProject(source)) {
    WriteFuzzFile(absl::StrCat("project/", name), contents);
  }
  const std::string once = Checked(1);
  Require(once == Checked(2), "a check gives the same again");
}

}  // namespace gainsay
