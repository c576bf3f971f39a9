#ifndef GAINSAY_CLAIMS_FACTS_CHOICE_NAME_H_
#define GAINSAY_CLAIMS_FACTS_CHOICE_NAME_H_

#include <compare>
#include <string>

namespace gainsay {

// What is left open: when an article was published, or whom a claim is about.
struct ChoiceName {
  enum Kind { kPublished, kSubject };

  // "published of menafn-1110656046", "subject of a#c1", "subject of 'the town' in a".
  std::string text() const;

  friend auto operator<=>(const ChoiceName&, const ChoiceName&) = default;

  Kind kind = kSubject;
  std::string of;  // the article, or the claim with its article, or the local name
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHOICE_NAME_H_
