// Any bytes as a YAML and as a JSON document: no failure without a diagnostic, places
// within the text, bounded depth; and as a claims file, an acceptance and a baseline.

#include <cstdint>
#include <string>

#include "absl/algorithm/container.h"
#include "claims/claims_reader.h"
#include "input/json_reader.h"
#include "input/json_writer.h"
#include "input/yaml_reader.h"
#include "reports/acceptance.h"
#include "reports/baseline.h"
#include "tests/fuzz/targets.h"

namespace gainsay {
namespace {

void RequireSound(const Node& node, uint32_t lines, int depth) {
  Require(depth <= kMaxNodeDepth, "nodes nest no deeper than they may");
  Require(node.at.line >= 1 && node.at.line <= lines, "a node stands in the text");
  const bool leaf = !node.IsSequence() && !node.IsMapping();
  const int inner = leaf ? depth : depth + 1;
  for (const Node& item : node.items) RequireSound(item, lines, inner);
  for (const Member& member : node.members) RequireSound(member.value, lines, inner);
}

}  // namespace

void FuzzYaml(absl::string_view bytes) {
  Diagnostics diagnostics;
  const Reporter reporter("fuzz", &diagnostics);
  const auto lines =
      static_cast<uint32_t>(absl::c_count(bytes, '\n') + absl::c_count(bytes, '\r') + 1);
  const std::optional<Node> node = ReadYaml(bytes, reporter);
  Require(node.has_value() || diagnostics.has_errors(), "what fails is reported");
  if (node.has_value()) {
    RequireSound(*node, lines, 0);
    Diagnostics again;
    const std::optional<Node> json =
        ReadJson(CanonicalJson(*node), Reporter("again", &again));
    Require(json.has_value(), "what is written as JSON is JSON");
    ClaimsReader claims;
    claims.AddDocument(*node, reporter);
    claims.Finish(&diagnostics);
    ReadAcceptances(*node, reporter);
    ReadBaseline(*node, reporter);
  }
  Diagnostics of_json;
  const std::optional<Node> json = ReadJson(bytes, Reporter("fuzz", &of_json));
  Require(json.has_value() || of_json.has_errors(), "what fails as JSON is reported");
  if (json.has_value()) RequireSound(*json, lines, 0);
}

}  // namespace gainsay
