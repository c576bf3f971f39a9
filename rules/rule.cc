#include "rules/rule.h"

#include "absl/algorithm/container.h"

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

bool BindsSingleClaims(const Rule& rule) {
  return absl::c_all_of(rule.bindings,
                        [](const Binding& binding) { return binding.StandsForItself(); });
}

bool BindsTwoClaims(const Rule& rule) {
  return rule.bindings.size() == 2 && BindsSingleClaims(rule);
}

}  // namespace gainsay
