#include "checker/engine/joint/agreeing_readings.h"

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// So many pairs of readings are compared.
constexpr int kMostComparisons = 20'000;

class ReadingChoice {
 public:
  ReadingChoice(const std::vector<OpenValue>& values, const AgreementRules& rules,
                Width width)
      : values_(values), rules_(rules), width_(width) {}

  // With what is chosen of the values before, whether it goes on from this one.
  bool GoesOnFrom(size_t place) {
    if (place == values_.size() || compared_ >= kMostComparisons) return true;
    return absl::c_any_of(values_[place].readings, [&](const Value& reading) {
      if (!AgreesWithChosen(values_[place], reading)) return false;
      chosen_.push_back(&reading);
      const bool goes_on = GoesOnFrom(place + 1);
      chosen_.pop_back();
      return goes_on;
    });
  }

 private:
  bool AgreesWithChosen(const OpenValue& value, const Value& reading) {
    for (size_t i = 0; i < chosen_.size(); ++i) {
      ++compared_;
      if (value.inside_another && values_[i].inside_another) continue;
      if (Agrees(reading, *chosen_[i], width_, rules_) == Tri::kFalse) return false;
    }
    return true;
  }

  const std::vector<OpenValue>& values_;
  const AgreementRules& rules_;
  const Width width_;
  std::vector<const Value*> chosen_;  // of each value up to some one
  int compared_ = 0;
};

}  // namespace

bool CanAgree(std::vector<OpenValue> values, const AgreementRules& rules, Width width) {
  // Those first that leave the least choice.
  absl::c_stable_sort(values, [](const OpenValue& a, const OpenValue& b) {
    return a.readings.size() < b.readings.size();
  });
  return ReadingChoice(values, rules, width).GoesOnFrom(0);
}

}  // namespace gainsay
