#include "rules/rule.h"

namespace gainsay {

std::string NameOf(const JoinPart& part) {
  switch (part.kind) {
    case JoinPart::Kind::kSubject:
      return "subject";
    case JoinPart::Kind::kArticle:
      return "article";
    case JoinPart::Kind::kPublisher:
      return "publisher";
    case JoinPart::Kind::kVoice:
      return "voice";
    case JoinPart::Kind::kQualifier:
      return part.qualifier;
  }
  return "";
}

}  // namespace gainsay
