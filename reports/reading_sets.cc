#include "reports/reading_sets.h"

#include <cmath>
#include <iterator>
#include <limits>

#include "absl/algorithm/container.h"
#include "absl/strings/numbers.h"
#include "claims/values/date_set.h"

namespace gainsay {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kSecondsOfDay = 86400;
// Beyond the years that are read: the end of what never ends.
constexpr double kEndOfTime = 1e15;

double Number(const Node* node, double missing) {
  double number = missing;
  if (node == nullptr || !absl::SimpleAtod(node->text, &number)) return missing;
  return number;
}

std::vector<LineSpan> Intervals(const Node* list) {
  std::vector<LineSpan> spans;
  if (list == nullptr) return spans;
  for (const Node& interval : list->items) {
    spans.push_back({Number(interval.Find("min"), -kInfinity),
                     Number(interval.Find("max"), kInfinity),
                     interval.Find("min_open") != nullptr,
                     interval.Find("max_open") != nullptr});
  }
  return spans;
}

// A day, or an instant as FormatInstant writes it: "2026-01-31T23:30-05:00".
struct Bound {
  double day = 0;
  bool timed = false;
  bool zoned = false;
};

int Digits(absl::string_view text) {
  int number = 0;
  return absl::SimpleAtoi(text, &number) ? number : 0;
}

std::optional<Bound> ReadBound(absl::string_view text) {
  const size_t clock = text.find('T');
  const absl::string_view date = text.substr(0, clock);
  // "-0044-03-15": the last two hyphens part month and day.
  if (date.size() < 10) return std::nullopt;
  const size_t year_end = date.size() - 6;
  int64_t year = 0;
  if (!absl::SimpleAtoi(date.substr(0, year_end), &year)) return std::nullopt;
  const int month = Digits(date.substr(year_end + 1, 2));
  const int day = Digits(date.substr(year_end + 4, 2));
  if (!IsValidDate(year, month, day)) return std::nullopt;
  Bound bound;
  bound.day = static_cast<double>(DayFromCalendar(year, month, day));
  if (clock == absl::string_view::npos) return bound;
  bound.timed = true;
  absl::string_view time = text.substr(clock + 1);
  const size_t zone = time.find_first_of("Z+-");
  double seconds = 3600 * Digits(time.substr(0, 2)) + 60 * Digits(time.substr(3, 2));
  if (zone != absl::string_view::npos) {
    bound.zoned = true;
    const absl::string_view offset = time.substr(zone);
    if (offset.size() >= 6) {
      const int minutes = 60 * Digits(offset.substr(1, 2)) + Digits(offset.substr(4, 2));
      seconds += (offset[0] == '-' ? 60 : -60) * minutes;
    }
  }
  bound.day += seconds / kSecondsOfDay;
  return bound;
}

// From the earliest start to the latest end.
void AddDays(const Node& bounds, std::vector<LineSpan>& spans, ReadingSets& sets) {
  const auto end_of = [&](absl::string_view side, absl::string_view end, double missing) {
    const Node* range = bounds.Find(side);
    const Node* text = range == nullptr ? nullptr : range->Find(end);
    const std::optional<Bound> bound =
        text == nullptr ? std::nullopt : ReadBound(text->text);
    if (!bound.has_value() || std::fabs(bound->day) > kEndOfTime) return missing;
    sets.timed = sets.timed && bound->timed;
    sets.zoned = sets.zoned && bound->zoned;
    return bound->day;
  };
  if (bounds.Find("start") == nullptr) return;
  const double min = end_of("start", "earliest", -kInfinity);
  spans.push_back({min, end_of("end", "latest", kInfinity)});
}

// Adds one reading of the type; false where it has no set.
bool AddReading(const Node& reading, ReadingSets& sets) {
  if (sets.dates) {
    AddDays(reading, sets.nominal, sets);
    const Node* wide = reading.Find("wide");
    AddDays(wide == nullptr ? reading : *wide, sets.wide, sets);
  } else {
    const Node* unit = reading.Find("unit");
    if (unit == nullptr || (!sets.unit.empty() && sets.unit != unit->text)) return false;
    sets.unit = unit->text;
    absl::c_move(Intervals(reading.Find("nominal")), std::back_inserter(sets.nominal));
    absl::c_move(Intervals(reading.Find("wide")), std::back_inserter(sets.wide));
  }
  return !sets.nominal.empty() && !sets.wide.empty();
}

bool HasFiniteEnd(const std::vector<LineSpan>& spans) {
  return absl::c_any_of(spans, [](const LineSpan& span) {
    return std::isfinite(span.min) || std::isfinite(span.max);
  });
}

}  // namespace

std::optional<ReadingSets> SetsOfReading(const Node& reading) {
  const Node* readings = reading.Find("readings");
  const std::vector<Node>& parts =
      readings == nullptr ? std::vector<Node>{reading} : readings->items;
  ReadingSets sets;
  for (size_t i = 0; i < parts.size(); ++i) {
    const Node* type = parts[i].Find("type");
    if (type == nullptr) return std::nullopt;
    const bool dates = type->text == "date";
    if (!dates && type->text != "quantity") return std::nullopt;
    if (i == 0) sets.dates = sets.timed = sets.zoned = dates;
    if (dates != sets.dates || !AddReading(parts[i], sets)) return std::nullopt;
  }
  if (!HasFiniteEnd(sets.nominal) && !HasFiniteEnd(sets.wide)) return std::nullopt;
  return sets;
}

ReadingSets WithoutTimes(ReadingSets sets) {
  for (std::vector<LineSpan>* spans : {&sets.nominal, &sets.wide}) {
    for (LineSpan& span : *spans) {
      span.min = std::floor(span.min);
      span.max = std::floor(span.max);
    }
  }
  sets.timed = sets.zoned = false;
  return sets;
}

bool AreComparable(const ReadingSets& a, const ReadingSets& b, const UnitTable& units) {
  if (a.dates != b.dates) return false;
  if (a.dates || a.unit == b.unit) return true;
  const std::optional<Unit> from = units.FindCode(a.unit);
  const std::optional<Unit> to = units.FindCode(b.unit);
  // Currencies are of one dimension, and what one is in another is no matter of units.
  return from.has_value() && to.has_value() && from->dimension == to->dimension &&
         !MeasuresMoney(*from);
}

ReadingSets InUnitOf(const ReadingSets& target, ReadingSets sets,
                     const UnitTable& units) {
  if (target.dates || target.unit == sets.unit) return sets;
  const Unit from = *units.FindCode(sets.unit);
  const Unit to = *units.FindCode(target.unit);
  const auto converted = [&](double number) {
    const double base = number * from.factor.ToDouble() + from.offset.ToDouble();
    return (base - to.offset.ToDouble()) / to.factor.ToDouble();
  };
  for (std::vector<LineSpan>* spans : {&sets.nominal, &sets.wide}) {
    for (LineSpan& span : *spans) {
      span.min = converted(span.min);
      span.max = converted(span.max);
    }
  }
  sets.unit = target.unit;
  return sets;
}

}  // namespace gainsay
