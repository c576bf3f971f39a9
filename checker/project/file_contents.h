#ifndef GAINSAY_CHECKER_PROJECT_FILE_CONTENTS_H_
#define GAINSAY_CHECKER_PROJECT_FILE_CONTENTS_H_

#include <string>
#include <vector>

#include "checker/project/files_of.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Where a file belongs by its top-level keys, or its columns; null, and reported, where
// they do not tell. Its other problems are reported when it is read for what it is.
std::vector<std::string>* PlaceOf(const std::string& file, Diagnostics* diagnostics,
                                  ProjectFiles& files);

// Whether the file can be read, and is a document with an article and its claims.
bool IsClaimsDocument(const std::string& file);

// Whether a document that is to hold claims holds something else, by its keys: reported
// then, as nothing that a reader of claims would say of it helps.
bool ReportNoClaimsIn(const Node& document, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_FILE_CONTENTS_H_
