#include "claims/lexicon/grain_policy.h"

#include <optional>
#include <string>
#include <vector>

#include "claims/lexicon/sections.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

struct Entry {
  absl::string_view name;
  Rational GrainPolicy::*number;
};

constexpr Entry kEntries[] = {
    {"cap", &GrainPolicy::cap},
    {"measured_roundness", &GrainPolicy::measured_roundness},
    {"least_step", &GrainPolicy::least_step},
    {"expected", &GrainPolicy::expected},
    {"percent_grain", &GrainPolicy::percent_grain},
    {"scale_end", &GrainPolicy::scale_end},
    {"fraction_points", &GrainPolicy::fraction_points},
    {"fraction_share", &GrainPolicy::fraction_share},
    {"fraction_wide_points", &GrainPolicy::fraction_wide_points},
    {"fraction_wide_share", &GrainPolicy::fraction_wide_share},
    {"count_exact_below", &GrainPolicy::count_exact_below},
    {"count_exact_grain", &GrainPolicy::count_exact_grain},
    {"count_nominal_from", &GrainPolicy::count_nominal_from},
    {"count_nominal_grain", &GrainPolicy::count_nominal_grain},
    {"count_step", &GrainPolicy::count_step},
    {"degree", &GrainPolicy::degree},
    {"part_grain", &GrainPolicy::part_grain},
    {"half_grain", &GrainPolicy::half_grain},
    {"spoken_grain", &GrainPolicy::spoken_grain},
    {"vague_top", &GrainPolicy::vague_top},
    {"vague_bottom", &GrainPolicy::vague_bottom},
};

const Entry* Find(absl::string_view name) {
  for (const Entry& entry : kEntries) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

std::vector<absl::string_view> ShapeNames() {
  std::vector<absl::string_view> names;
  for (const Entry& entry : kEntries) names.push_back(entry.name);
  return names;
}

}  // namespace

void ReadGrainPolicy(const Node& section, const Reporter& reporter, GrainPolicy* policy) {
  ForEachEntry(section, "grains", reporter, [&](const Member& member) {
    const Entry* entry = Find(member.key);
    if (entry == nullptr) {
      reporter.Error(member.key_at,
                     fmt::format("unknown key '{}' in 'grains'", member.key),
                     DidYouMean(member.key, ShapeNames()));
      return;
    }
    const std::optional<Rational> number = ReadRational(member.value, reporter);
    if (number.has_value()) policy->*entry->number = *number;
  });
}

}  // namespace gainsay
