#include "tests/claims/date_table.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "input/diagnostic.h"
#include "input/yaml_reader.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

std::string BoundText(Day day) {
  return day == kMinDay || day == kMaxDay ? "*" : FormatDay(day);
}

std::string RangeText(const DayRange& range) {
  if (range.min == range.max) return BoundText(range.min);
  return absl::StrCat(BoundText(range.min), "..", BoundText(range.max));
}

std::string TimedText(const DayRange& range, const std::optional<Instant>& time) {
  if (!time.has_value()) return RangeText(range);
  const std::string iso = FormatInstant(*time);
  return absl::StrCat(RangeText(range), "@", iso.substr(iso.find('T') + 1));
}

std::string BoxText(const DateBox& box) {
  const std::string start = TimedText(box.start, box.start_time);
  const std::string end = TimedText(box.end, box.end_time);
  return start == end ? start : absl::StrCat(start, "/", end);
}

}  // namespace

const WrittenDateWords& BuiltinWrittenDateWords() {
  static const WrittenDateWords* const words = [] {
    auto* read = new WrittenDateWords;
    Diagnostics diagnostics;
    const Reporter reporter("en_dates.yaml", &diagnostics);
    const auto node =
        ReadYaml(Contents(GAINSAY_SOURCE_DIR "/claims/lexicon/en_dates.yaml"), reporter);
    ReadDateWords(*node->Find("dates"), reporter, read);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      ADD_FAILURE() << ToString(diagnostic);
    }
    return read;
  }();
  return *words;
}

const DateWords& BuiltinDateWords() {
  static const auto* const words =
      new DateWords(MakeDateWords(BuiltinWrittenDateWords()));
  return *words;
}

std::string TableText(const DateSet& set) {
  return absl::StrJoin(set.boxes, " & ", [](std::string* text, const DateBox& box) {
    absl::StrAppend(text, BoxText(box));
  });
}

}  // namespace gainsay
