#include "claims/facts/reading_memory.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

namespace gainsay {

bool IsFixedDate(absl::string_view text) {
  constexpr absl::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool digit = absl::ascii_isdigit(static_cast<unsigned char>(text[i]));
    if (digit != (kForm[i] == 'd') || (!digit && text[i] != '-')) return false;
  }
  // From 21 on it is a season, or the end of a span of years.
  return text.size() == 4 || text.substr(5, 2) <= "12";
}

ReadingMemory::SettingKey ReadingMemory::KeyOf(const DateSetting& setting, bool fixed) {
  if (fixed) return {0, 0, DayOrder::kUnknown, false};
  return {setting.published.min, setting.published.max, setting.order, setting.plans};
}

ReadingMemory::ValueKey ReadingMemory::KeyOf(const ClaimRecord& claim,
                                             const Property& property, PropertyId id,
                                             const DateSetting& setting) const {
  // Of the types only dates are read relative to the publication date.
  const bool fixed =
      property.type != ValueType::kDate || IsFixedDate(texts_.text(claim.value));
  return {id, claim.value, claim.stance.denies, KeyOf(setting, fixed)};
}

const SharedValue* ReadingMemory::FindValue(const ClaimRecord& claim,
                                            const Property& property, PropertyId id,
                                            const DateSetting& setting) const {
  if (claim.value == kOtherForm) return nullptr;
  const auto found = values_.find(KeyOf(claim, property, id, setting));
  return found == values_.end() ? nullptr : &found->second;
}

void ReadingMemory::AddValue(const ClaimRecord& claim, const Property& property,
                             PropertyId id, const DateSetting& setting,
                             const SharedValue& value) {
  if (claim.value == kOtherForm) return;
  values_.emplace(KeyOf(claim, property, id, setting), value);
}

bool ReadingMemory::AllFixed(absl::Span<const TextId> times) const {
  return absl::c_all_of(times, [&](TextId time) {
    return time == kNoText || IsFixedDate(texts_.text(time));
  });
}

const ReadTimes* ReadingMemory::FindTimes(TextId times,
                                          const DateSetting& setting) const {
  if (times == kOtherForm) return nullptr;
  const auto found = times_.find({times, KeyOf(setting, AllFixed(texts_.list(times)))});
  return found == times_.end() ? nullptr : &found->second;
}

void ReadingMemory::AddTimes(TextId times, const DateSetting& setting,
                             const ReadTimes& read) {
  if (times == kOtherForm) return;
  times_.emplace(std::pair(times, KeyOf(setting, AllFixed(texts_.list(times)))), read);
}

const ReadingMemory::Qualifiers* ReadingMemory::FindQualifiers(PropertyId property,
                                                               TextId qualifiers) const {
  if (qualifiers == kOtherForm) return nullptr;
  const auto found = qualifiers_.find({property, qualifiers});
  return found == qualifiers_.end() ? nullptr : &found->second;
}

void ReadingMemory::AddQualifiers(PropertyId property, TextId qualifiers,
                                  const Qualifiers& read) {
  if (qualifiers == kOtherForm) return;
  qualifiers_.emplace(std::pair(property, qualifiers), read);
}

}  // namespace gainsay
