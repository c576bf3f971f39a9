#ifndef GAINSAY_RULES_PUBLICATION_RULE_H_
#define GAINSAY_RULES_PUBLICATION_RULE_H_

namespace gainsay {

// The rule, of packs/core.yaml, whose contradictions make an article's date of
// publication contested.
inline constexpr char kPublicationRule[] = "article/one-publication-date";

}  // namespace gainsay

#endif  // GAINSAY_RULES_PUBLICATION_RULE_H_
