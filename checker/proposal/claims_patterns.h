#ifndef GAINSAY_CHECKER_PROPOSAL_CLAIMS_PATTERNS_H_
#define GAINSAY_CHECKER_PROPOSAL_CLAIMS_PATTERNS_H_

#include <string>
#include <vector>

namespace gainsay {

// Patterns, relative to a folder, for a project file there that match these claims files
// and no others: all files of one folder with one ending as one pattern where nothing
// else ends so (`../claims/*.csv`), other files by their paths. Ascending.
std::vector<std::string> ClaimsPatterns(const std::vector<std::string>& files,
                                        const std::string& folder);

// Whether some pattern leads out of the folder of its project by a wildcard, which only
// --allow-outside lets it.
bool LeadOut(const std::vector<std::string>& patterns);

// The way from a folder to a path: "../articles".
std::string PathFrom(const std::string& folder, const std::string& path);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_CLAIMS_PATTERNS_H_
