#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_CONFLICT_SLACK_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_CONFLICT_SLACK_H_

#include "checker/engine/compare/conflicts.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "claims/value_types/value_type.h"
#include "rules/rule.h"

namespace gainsay {

// How far apart the two facts of a conflict are. Those of two properties are apart where
// the rule compares them as they are; of other rules on amounts, how far what is compared
// is from what they require; nothing for other conflicts.
Slack SlackOf(const Rule& rule, const Conflict& conflict, const FactTable& table,
              const Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_CONFLICT_SLACK_H_
