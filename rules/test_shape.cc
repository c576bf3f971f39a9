#include "rules/test_shape.h"

#include <array>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 7> kExpected = {
    "agree",        "contradiction", "tension", "dispute",
    "changed-plan", "undetermined",  "flaw"};
constexpr std::array<absl::string_view, 4> kOtherKeys = {"name", "note", "given",
                                                         "expect"};

}  // namespace

bool IsKeyOfTests(absl::string_view name) {
  return absl::c_linear_search(kOtherKeys, name);
}

bool CheckTestShape(const Node& test, const Rule& rule, const Reporter& reporter) {
  if (!test.IsMapping()) {
    reporter.Error(test.at, "a rule's test must be a mapping");
    return false;
  }
  bool good = true;
  for (const Member& member : test.members) {
    const bool bound = absl::c_any_of(
        rule.bindings, [&](const Binding& b) { return b.name == member.key; });
    if (bound || IsKeyOfTests(member.key)) continue;
    reporter.Error(member.key_at,
                   fmt::format("unknown key '{}' in a rule's test", member.key),
                   "name, given, expect, or a name that the rule's facts bind");
    good = false;
  }
  for (const absl::string_view key : {"name", "note"}) {
    const Node* text = test.Find(key);
    if (text == nullptr || text->IsScalar() || text->IsNull()) continue;
    reporter.Error(text->at,
                   fmt::format("'{}' of a rule's test must be a text", std::string(key)));
    good = false;
  }
  const Node* expected = test.Find("expect");
  if (expected == nullptr) {
    reporter.Error(test.at, "a rule's test needs 'expect'", "agree, or a verdict");
    return false;
  }
  if (absl::c_linear_search(kExpected, expected->text)) return good;
  reporter.Error(
      expected->at, fmt::format("unknown verdict '{}'", expected->text),
      DidYouMeanOneOf(expected->text,
                      std::vector<std::string>(kExpected.begin(), kExpected.end())));
  return false;
}

}  // namespace gainsay
