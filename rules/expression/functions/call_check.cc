#include "rules/expression/functions/call_check.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "rules/expression/literal.h"

namespace gainsay {

bool CallCheck::ExpectOneOf(size_t i, absl::Span<const Kind> kinds) {
  if (IsOpenText(argument(i)) && !absl::c_linear_search(kinds, Kind::kText)) {
    SettleText(argument(i), TypeOfKind(kinds.front()), context_);
    return type(i).valid();
  }
  if (absl::c_linear_search(kinds, type(i).kind)) return true;
  Misfit();
  return false;
}

bool CallCheck::ExpectList(size_t i) {
  if (type(i).is_list()) return true;
  Misfit("a list is an attribute of a name bound with 'collect'");
  return false;
}

Type CallCheck::Misfit(std::string hint) {
  if (hint.empty()) hint = context_.AttributeHint(call_.operands);
  const std::string expected(function_.signature.data(), function_.signature.size());
  return context_.Fail(
      call_.at,
      absl::StrCat("expected ", expected, ", but ", context_.Types(call_.operands)),
      std::move(hint));
}

}  // namespace gainsay
