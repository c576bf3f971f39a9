#ifndef GAINSAY_CLAIMS_EVIDENCE_HIDDEN_ELEMENTS_H_
#define GAINSAY_CLAIMS_EVIDENCE_HIDDEN_ELEMENTS_H_

#include "claims/evidence/page_dates.h"

namespace gainsay {

// Whether the element itself says that its readers do not see it: the attribute `hidden`,
// or its own style (display: none; visibility: hidden or collapse), which goes before the
// attribute. Style sheets are not read. A page that hides all of itself does so only
// until its scripts have run.
bool IsHidden(const PageElement& element);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_HIDDEN_ELEMENTS_H_
