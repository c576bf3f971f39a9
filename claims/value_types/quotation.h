#ifndef GAINSAY_CLAIMS_VALUE_TYPES_QUOTATION_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_QUOTATION_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `quotation`; see ValueTypeRow for what each function does.
// Case, quote marks, dashes and white space are folded; an ellipsis and what is in
// brackets stand for any words; a contiguous fragment agrees but where a word next to it
// negates it, and so do two ways of writing the same words (wording.h). Wordings that
// differ by function words alone agree on the wide sets.
ReadValueResult ReadQuotationValue(const Node& written, const ReadingContext& context);
Tri QuotationsAgree(const Value& a, const Value& b, Width width,
                    const AgreementRules& rules);
Value DeniedQuotation(const Reading& reading);
std::string QuotationText(const Reading& reading, const ReadingContext& context);
Node QuotationTree(const Reading& reading, const ReadingContext& context);
Slack QuotationSlack(const Value& a, const Value& b, const Property& property,
                     const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_QUOTATION_H_
