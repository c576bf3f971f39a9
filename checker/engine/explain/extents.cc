#include "checker/engine/explain/extents.h"

#include <cstdlib>
#include <variant>

#include "absl/strings/str_cat.h"
#include "checker/engine/explain/set_text.h"

namespace gainsay {
namespace {

// The one extent that the fact states; null where it is a day, one of several, or not
// told by the calendar.
const DateBox* ExtentOf(const Fact& fact) {
  const auto* date = std::get_if<DateValue>(&*fact.value);
  if (date == nullptr || date->relative.has_value()) return nullptr;
  if (date->nominal.boxes.size() != 1) return nullptr;
  const DateBox& box = date->nominal.boxes[0];
  return box.start.max < box.end.min ? &box : nullptr;
}

// "On one day", "5 days apart".
std::string ApartText(const DayRange& a, const DayRange& b) {
  if (a == b) return "on one day";
  const bool known = a.min == a.max && b.min == b.max;
  return known ? DayCount(std::abs(a.min - b.min)) + " apart" : "on different days";
}

}  // namespace

bool AreOverlappingExtents(const Fact& a, const Fact& b) {
  const DateBox* x = ExtentOf(a);
  const DateBox* y = ExtentOf(b);
  return x != nullptr && y != nullptr && x->start.max <= y->end.min &&
         y->start.max <= x->end.min;
}

std::string OverlapText(const Fact& a, const Fact& b) {
  const DateBox& x = *ExtentOf(a);
  const DateBox& y = *ExtentOf(b);
  return absl::StrCat("overlap and are not the same: they begin ",
                      ApartText(x.start, y.start), ", and end ", ApartText(x.end, y.end));
}

}  // namespace gainsay
