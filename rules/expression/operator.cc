#include "rules/expression/operator.h"

#include <array>
#include <cstddef>

#include "absl/strings/substitute.h"

namespace gainsay {
namespace {

struct OperatorRow {
  absl::string_view symbol;
  absl::string_view action;
};

// In the order of Operator.
constexpr std::array<OperatorRow, 14> kRows = {{
    {"or", "combine $0 and $1"},
    {"and", "combine $0 and $1"},
    {"not", "negate $0"},
    {"==", "compare $0 with $1"},
    {"!=", "compare $0 with $1"},
    {"<", "compare $0 with $1"},
    {"<=", "compare $0 with $1"},
    {">", "compare $0 with $1"},
    {">=", "compare $0 with $1"},
    {"+", "add $1 to $0"},
    {"-", "subtract $1 from $0"},
    {"*", "multiply $0 by $1"},
    {"/", "divide $0 by $1"},
    {"-", "negate $0"},
}};

}  // namespace

absl::string_view Symbol(Operator op) { return kRows[static_cast<size_t>(op)].symbol; }

std::string Action(Operator op, absl::string_view left, absl::string_view right) {
  return absl::Substitute(kRows[static_cast<size_t>(op)].action, left, right);
}

}  // namespace gainsay
