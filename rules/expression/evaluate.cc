#include "rules/expression/evaluate.h"

#include "absl/strings/str_cat.h"
#include "rules/expression/evaluator.h"

namespace gainsay {
namespace {

// A literal is its own value.
std::string Shown(const std::string& source, const std::string& value) {
  return source == value ? value : absl::StrCat(source, " = ", value);
}

}  // namespace

Tri Evaluate(const CheckedExpression& expression, const Environment& environment,
             Width width) {
  return Evaluator(expression, environment, width, nullptr).Truth(expression.root);
}

Tri EvaluateWithTrace(const CheckedExpression& expression, const Environment& environment,
                      Width width, std::vector<TracedClause>& trace) {
  return Evaluator(expression, environment, width, &trace).Truth(expression.root);
}

std::string Sentence(const TracedClause& clause) {
  const absl::string_view doubt = clause.holds == Tri::kTrue    ? ""
                                  : clause.holds == Tri::kFalse ? "not "
                                                                : "perhaps ";
  std::string sentence =
      absl::StrCat(Shown(clause.left_source, clause.left), ", ", doubt, clause.relation);
  if (!clause.right_source.empty()) {
    absl::StrAppend(&sentence, " ", Shown(clause.right_source, clause.right));
  }
  if (!clause.note.empty()) absl::StrAppend(&sentence, " (", clause.note, ")");
  return sentence;
}

}  // namespace gainsay
