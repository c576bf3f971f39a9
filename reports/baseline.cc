#include "reports/baseline.h"

#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/quoted.h"
#include "reports/acceptance.h"
#include "reports/settle.h"
#include "reports/yaml_text.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 2> kBaselineFileKeys = {"gainsay", "baseline"};
constexpr std::array<absl::string_view, 3> kBaselineKeys = {"id", "rule", "message"};

constexpr char kHead[] =
    "# Findings that were there when this project began to be checked; hidden until they "
    "are gone.\n"
    "# Written by `gainsay baseline`; entries may be taken out by hand.\n"
    "gainsay: 1\n"
    "baseline:\n";

}  // namespace

absl::Span<const absl::string_view> BaselineFileKeys() { return kBaselineFileKeys; }

std::vector<BaselineEntry> ReadBaseline(const Node& document, const Reporter& reporter) {
  std::vector<BaselineEntry> entries;
  const Fields file(document, "a baseline", kBaselineFileKeys, reporter);
  const Node* list = file.ok() ? file.Sequence("baseline") : nullptr;
  if (list == nullptr) return entries;
  std::map<std::string, uint32_t> lines;
  for (const Node& item : list->items) {
    const Fields fields(item, "an entry of a baseline", kBaselineKeys, reporter);
    if (!fields.ok() || !fields.Require("id")) continue;
    BaselineEntry entry;
    entry.position = {reporter.file(), item.at};
    entry.id = fields.TextOr("id", "");
    entry.rule = fields.TextOr("rule", "");
    entry.message = fields.TextOr("message", "");
    if (!IsFindingId(entry.id) || entry.id.size() != kIdDigits) {
      reporter.Error(fields.At("id"),
                     fmt::format("{} is no finding's id", Quoted(entry.id)),
                     "16 digits, 0-9 and a-f");
      continue;
    }
    const auto [first, fresh] = lines.emplace(entry.id, item.at.line);
    if (!fresh) {
      reporter.Error(fields.At("id"),
                     fmt::format("'{}' is in the baseline twice", entry.id),
                     fmt::format("it stands in line {} as well", first->second));
      continue;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string BaselineText(std::vector<BaselineEntry> entries) {
  absl::c_sort(entries, [](const BaselineEntry& a, const BaselineEntry& b) {
    return std::tie(a.rule, a.id) < std::tie(b.rule, b.id);
  });
  std::string text = kHead;
  for (const BaselineEntry& entry : entries) {
    absl::StrAppend(&text,
                    fmt::format(R"(- {{id: "{}", rule: {}, message: {}}})", entry.id,
                                YamlText(entry.rule), YamlText(entry.message)),
                    "\n");
  }
  return text;
}

BaselineDifference CompareWithBaseline(const std::vector<BaselineEntry>& baseline,
                                       const std::vector<Finding>& findings) {
  std::set<std::string> known;
  for (const BaselineEntry& entry : baseline) known.insert(entry.id);
  BaselineDifference difference;
  std::set<std::string> occurs;
  for (const Finding& finding : findings) {
    if (IsAcceptanceFlaw(finding) || IsAccepted(finding)) continue;
    // Flaws of one rule and claim share an id, and are one entry.
    if (!occurs.insert(finding.id).second || known.count(finding.id) > 0) continue;
    difference.added.push_back({finding.id, finding.rule, finding.message, {}});
  }
  for (const BaselineEntry& entry : baseline) {
    (occurs.count(entry.id) > 0 ? difference.kept : difference.gone).push_back(entry);
  }
  return difference;
}

}  // namespace gainsay
