#include "claims/facts/known_claims.h"

#include <variant>

#include "claims/facts/fact_times.h"

namespace gainsay {
namespace {

// What such a date says depends on what else is said of its event.
bool IsRelative(const Value& value) {
  const auto* date = std::get_if<DateValue>(&value);
  return date != nullptr && date->relative.has_value();
}

}  // namespace

bool KnownClaims::Read(int32_t index, Fact& fact) const {
  const ClaimRecord& claim = interpreter_.claims().claims[static_cast<size_t>(index)];
  if (claim.unreadable || claim.read_as || claim.stance.possible) return false;
  if (interpreter_.HasLocalNames(claim.article)) return false;
  const PropertyId id = property_of_text_[claim.property];
  if (id <= kNoProperty || !by_itself_[id]) return false;
  fact.subject = claim.origin == FactOrigin::kArticle
                     ? interpreter_.KnownItself(claim.article)
                     : interpreter_.KnownOnlySubject(claim.subject);
  if (fact.subject == kNoEntity) return false;
  fact.claim = index;
  fact.property = id;
  fact.origin = claim.origin;
  fact.stance = claim.stance;
  if (!ReadVoice(claim, fact)) return false;
  const auto* qualifiers = memory_.FindQualifiers(id, claim.qualifiers);
  if (qualifiers == nullptr) return false;
  if (!ReadTime(claim, fact)) return false;
  const SharedValue* value =
      memory_.FindValue(claim, interpreter_.vocabulary().property(id), id,
                        SettingOf(claim, fact, interpreter_));
  if (value == nullptr || IsRelative(*value)) return false;
  fact.qualifiers = *qualifiers;
  fact.value = *value;
  return true;
}

bool KnownClaims::ReadVoice(const ClaimRecord& claim, Fact& fact) const {
  if (claim.by == kNoText) return true;
  fact.voice.speaker = interpreter_.KnownOnlySubject(claim.by);
  return fact.voice.speaker != kNoEntity && !interpreter_.IsNobody(fact.voice.speaker);
}

bool KnownClaims::ReadTime(const ClaimRecord& claim, Fact& fact) const {
  MaybeMoment published;
  if (claim.article >= 0) {
    const auto& candidates = published_[claim.article].candidates;
    if (candidates.size() > 1) return false;
    if (!candidates.empty()) {
      fact.published = candidates[0].days;
      published = candidates[0].moment;
    }
  }
  static const ReadTimes kNone;
  const ReadTimes* times = &kNone;
  if (claim.times != kNoText) {
    times = memory_.FindTimes(claim.times, SettingOf(claim, fact, interpreter_));
    if (times == nullptr || !times->FitTogether()) return false;
  }
  PlaceInTime(claim, *times, published, fact);
  return true;
}

}  // namespace gainsay
