#ifndef GAINSAY_CLAIMS_FACTS_READING_MEMORY_H_
#define GAINSAY_CLAIMS_FACTS_READING_MEMORY_H_

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "claims/claim_record.h"
#include "claims/facts/fact.h"
#include "claims/reading/date_order.h"
#include "claims/text_table.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

// Everything besides its words that a date's reading depends on.
struct DateSetting {
  DayRange published;
  DayOrder order = DayOrder::kUnknown;
  bool plans = false;
};

// The times of a claim as they were read; none where the claim does not say.
struct ReadTimes {
  std::optional<DayRange> as_of;
  std::optional<DayRange> said_on;
  std::optional<DayRange> since;
  std::optional<DayRange> until;
  MaybeMoment moment;  // of `as_of`, else of `said_on`

  bool EndBeforeTheyBegin() const { return IsBefore(until, since); }
  // What is stated for a time is stated within that over which it holds.
  bool AreBeforeTheyBegin() const { return IsBefore(as_of, since); }
  bool AreAfterTheyEnd() const { return IsBefore(until, as_of); }
  bool FitTogether() const {
    return !EndBeforeTheyBegin() && !AreBeforeTheyBegin() && !AreAfterTheyEnd();
  }

 private:
  // Surely: all of its days.
  static bool IsBefore(const std::optional<DayRange>& time,
                       const std::optional<DayRange>& other) {
    return time.has_value() && other.has_value() && time->max < other->min;
  }
};

// What has been read once and is read alike wherever it is written again. Only what was
// read without a problem is kept, of claims whose articles have no names of their own.
class ReadingMemory {
 public:
  using Qualifiers = absl::InlinedVector<EntityId, 2>;

  explicit ReadingMemory(const TextTable& texts) : texts_(texts) {}

  // Null where it is not known. They last until something is added.
  const SharedValue* FindValue(const ClaimRecord& claim, const Property& property,
                               PropertyId id, const DateSetting& setting) const;
  void AddValue(const ClaimRecord& claim, const Property& property, PropertyId id,
                const DateSetting& setting, const SharedValue& value);

  const ReadTimes* FindTimes(TextId times, const DateSetting& setting) const;
  void AddTimes(TextId times, const DateSetting& setting, const ReadTimes& read);

  const Qualifiers* FindQualifiers(PropertyId property, TextId qualifiers) const;
  void AddQualifiers(PropertyId property, TextId qualifiers, const Qualifiers& read);

 private:
  // Of what a date's reading depends on: all of the setting, or nothing.
  using SettingKey = std::tuple<Day, Day, DayOrder, bool>;
  using ValueKey = std::tuple<PropertyId, TextId, bool, SettingKey>;

  static SettingKey KeyOf(const DateSetting& setting, bool fixed);
  ValueKey KeyOf(const ClaimRecord& claim, const Property& property, PropertyId id,
                 const DateSetting& setting) const;
  bool AllFixed(absl::Span<const TextId> times) const;

  const TextTable& texts_;
  absl::flat_hash_map<ValueKey, SharedValue> values_;
  absl::flat_hash_map<std::pair<TextId, SettingKey>, ReadTimes> times_;
  absl::flat_hash_map<std::pair<PropertyId, TextId>, Qualifiers> qualifiers_;
};

// Whether a written date means the same whenever it is published: "2026-01-27",
// "2026-01", "2026".
bool IsFixedDate(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_READING_MEMORY_H_
