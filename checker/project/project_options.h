#ifndef GAINSAY_CHECKER_PROJECT_PROJECT_OPTIONS_H_
#define GAINSAY_CHECKER_PROJECT_PROJECT_OPTIONS_H_

#include "checker/project/workspace.h"

namespace gainsay {

// Puts what the command line says in place of a project's keys: the locale, and, name by
// name, severities, overrides and rates. What is wrong there is reported under the
// option's name.
void ApplyOptions(const WorkspaceOptions& options, Diagnostics* diagnostics,
                  Project& project);

// The project without the patterns in whose place options stand: these are not looked
// for, so that it is no matter whether any file matches them.
Project WithoutReplaced(const WorkspaceOptions& options, Project project);

// Puts the claims that --claims names in place of the project's, or, without one, of
// those that were found in folders. Files that are named as paths stay.
void ReplaceProjectClaims(const WorkspaceOptions& options, const Project& project,
                          Diagnostics* diagnostics, ProjectFiles& files);

// Whether any of them decides how claims are read or by which rules they are compared.
bool ChangesReading(const WorkspaceOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_PROJECT_OPTIONS_H_
