#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_EMPTY_SET_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_EMPTY_SET_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/facts/checks/check.h"

namespace gainsay {

// The one check that a property's type asks for, and no key of its own.
inline constexpr absl::string_view kEmptyKey = "empty";

// See DeclarationCheck::flaw.
std::string EmptySet(const ReadClaim& read);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_EMPTY_SET_H_
