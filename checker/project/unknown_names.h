#ifndef GAINSAY_CHECKER_PROJECT_UNKNOWN_NAMES_H_
#define GAINSAY_CHECKER_PROJECT_UNKNOWN_NAMES_H_

#include "checker/project/workspace.h"
#include "claims/facts/interpreter.h"
#include "input/diagnostic.h"

namespace gainsay {

// Warns of each name, of a subject, a speaker, an entity as a value or an event that a
// date is told by and of which no claim speaks, that no vocabulary has, at its first use,
// with the nearest known names; past kMaxUnknownNames of them only their number is given.
// Likewise of those that the vocabulary and rules use. Articles' ids, and the values of
// qualifiers, are names without a warning. The interpreter has read the claims.
inline constexpr int kMaxUnknownNames = 20;
void ReportUnknownNames(const Workspace& workspace, const Interpreter& interpreter,
                        Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_UNKNOWN_NAMES_H_
