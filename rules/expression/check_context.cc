#include "rules/expression/check_context.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"

namespace gainsay {

std::string CheckContext::Types(const std::vector<CheckedNode>& nodes) const {
  return absl::StrJoin(nodes, ", ", [this](std::string* out, const CheckedNode& node) {
    absl::StrAppend(out, Text(node), " is ", Describe(node.type));
  });
}

std::string CheckContext::AttributeHint(const std::vector<CheckedNode>& nodes) const {
  const auto bare = absl::c_find_if(
      nodes, [](const CheckedNode& node) { return node.type.kind == Kind::kFact; });
  return bare == nodes.end() ? "" : fmt::format("write '{}.value'", Text(*bare));
}

Type CheckContext::Fail(TextPosition at, std::string message, std::string hint) const {
  reporter.Error(at, std::move(message), std::move(hint));
  return Type();
}

std::optional<int> CheckContext::CommonList(const std::vector<CheckedNode>& operands,
                                            TextPosition at) const {
  int list = kNoList;
  for (const CheckedNode& operand : operands) {
    if (!operand.type.is_list() || operand.type.list == list) continue;
    if (list != kNoList) {
      Fail(at,
           fmt::format(
               "two lists don't combine: one has a value for each '{}', the other for "
               "each '{}'",
               scope.names[list].name, scope.names[operand.type.list].name),
           "make one of them a single value with min, max, sum, any or all");
      return std::nullopt;
    }
    list = operand.type.list;
  }
  return list;
}

bool AllValid(const std::vector<CheckedNode>& nodes) {
  return absl::c_all_of(nodes, [](const CheckedNode& node) { return node.type.valid(); });
}

}  // namespace gainsay
