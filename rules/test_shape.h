#ifndef GAINSAY_RULES_TEST_SHAPE_H_
#define GAINSAY_RULES_TEST_SHAPE_H_

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "rules/rule.h"

namespace gainsay {

// Whether one of the rule's tests has a verdict to expect, and else nothing but facts
// under the names that the rule binds, a name and what is given. Reports what is not so;
// the facts themselves are read where the test is run.
bool CheckTestShape(const Node& test, const Rule& rule, const Reporter& reporter);

// Whether a test has a key of its own of that name, so that no fact can be given under
// it.
bool IsKeyOfTests(absl::string_view name);

}  // namespace gainsay

#endif  // GAINSAY_RULES_TEST_SHAPE_H_
