#include "claims/value_types/date.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "claims/reading/dates/date_text.h"
#include "claims/reading/dates/edtf.h"
#include "claims/value_types/names.h"
#include "claims/value_types/tree.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr absl::string_view kExpectedDate =
    "a date as EDTF or as written, or {edtf: ...}";

DateContext DateContextOf(const ReadingContext& context) {
  DateContext inner;
  inner.words = &context.lexicon->dates;
  inner.published = context.published;
  inner.plans = context.plans;
  inner.begun = context.begun;
  inner.order = context.day_order;
  return inner;
}

void Append(DateSet& to, const DateSet& from) {
  for (const DateBox& box : from.boxes) {
    if (std::find(to.boxes.begin(), to.boxes.end(), box) == to.boxes.end()) {
      to.boxes.push_back(box);
    }
  }
}

Reading FromReadings(Readings<DateReading> readings) {
  DateValue value;
  Reading reading;
  for (const DateReading& part : readings) {
    Append(value.nominal, part.nominal);
    Append(value.wide, part.wide);
    if (reading.flaw.empty()) reading.flaw = part.flaw;
  }
  reading.value = std::move(value);
  reading.parts = std::move(readings);
  return reading;
}

ReadValueResult FromResult(ReadResult<DateReading> result, TextPosition at) {
  if (!result.ok()) return ValueError{result.error->message, result.error->expected, at};
  return FromReadings(std::move(result.readings));
}

// A one-of set as a YAML list: [2026-01-25..2026-02-01], or written dates of which one is
// meant.
ReadValueResult FromList(const Node& written, const ReadingContext& context) {
  std::vector<std::string> items;
  for (const Node& item : written.items) items.push_back(item.text);
  auto set =
      ReadEdtf("[" + absl::StrJoin(items, ",") + "]", context.lexicon->dates.policies);
  if (set.ok()) return FromReadings(std::move(set.readings));
  Readings<DateReading> readings;
  for (const Node& item : written.items) {
    auto one = ReadDate(item.text, DateContextOf(context));
    if (!one.ok()) return ValueError{one.error->message, one.error->expected, item.at};
    for (DateReading& reading : one.readings) readings.push_back(std::move(reading));
  }
  if (readings.empty())
    return ValueError{"an empty list", std::string(kExpectedDate), written.at};
  return FromReadings(std::move(readings));
}

constexpr std::pair<absl::string_view, RelativeDate::Order> kOrders[] = {
    {"after", RelativeDate::Order::kAfter},
    {"before", RelativeDate::Order::kBefore},
    {"during", RelativeDate::Order::kDuring}};

const std::pair<absl::string_view, RelativeDate::Order>* OrderNamed(
    absl::string_view word) {
  const auto* const found =
      absl::c_find_if(kOrders, [&](const auto& order) { return order.first == word; });
  return found == std::end(kOrders) ? nullptr : found;
}

// Whether the event is one that the vocabulary declares.
bool IsDeclared(const NameMeaning& event, const Vocabulary* vocabulary) {
  return vocabulary != nullptr && !event.entities.empty() &&
         vocabulary->entity(event.entities[0]).known;
}

// A date relative to an event says nothing of its own about the calendar.
ReadValueResult RelativeTo(const Member& written, RelativeDate::Order order,
                           const ReadingContext& context) {
  const Node& event = written.value;
  if (auto problem = UnusableName(event, context)) return *std::move(problem);
  const NameMeaning meaning =
      context.resolve ? context.resolve(event.text) : NameMeaning();
  if (meaning.entities.size() > 1) {
    return ValueError{fmt::format("'{}' may mean several events", event.text),
                      "the name of one event", event.at};
  }
  if (!IsDeclared(meaning, context.vocabulary) &&
      IsDateForEvent(event.text, context.lexicon->dates)) {
    return ValueError{fmt::format("'{}' is a date, not an event", event.text),
                      fmt::format("an event's name; a date is written as a text: "
                                  "\"{} {}\"",
                                  written.key, event.text),
                      event.at};
  }
  DateReading reading;
  reading.edtf = "../..";
  reading.nominal.boxes.push_back(DateBox());
  reading.wide = reading.nominal;
  reading.policies.push_back(absl::StrCat(written.key, " ", event.text));
  Reading result = FromReadings({std::move(reading)});
  if (!meaning.entities.empty()) {
    std::get<DateValue>(result.value).relative = {order, meaning.entities[0]};
  }
  return result;
}

ReadValueResult DateFromMapping(const Node& written, const ReadingContext& context) {
  if (written.members.size() == 1) {
    const Member& member = written.members[0];
    if (member.key == "edtf") {
      return FromResult(ReadEdtf(member.value.text, context.lexicon->dates.policies),
                        member.value.at);
    }
    if (EventOf(written) != nullptr) {
      return RelativeTo(member, OrderNamed(member.key)->second, context);
    }
  }
  return ValueError{"not a date",
                    "{edtf: ...}, {after: event}, {before: event} or {during: event}",
                    written.at};
}

Node BoundsTree(const DateSet& set) {
  DayRange start = set.boxes[0].start;
  DayRange end = set.boxes[0].end;
  for (const DateBox& box : set.boxes) {
    start = {std::min(start.min, box.start.min), std::max(start.max, box.start.max)};
    end = {std::min(end.min, box.end.min), std::max(end.max, box.end.max)};
  }
  const DateBox& first = set.boxes[0];
  const auto node = [&](const DayRange& range, const std::optional<Instant>& time) {
    Node bounds = MappingNode();
    const bool timed = set.boxes.size() == 1 && time.has_value();
    const auto is_bound = [](Day day) { return day != kMinDay && day != kMaxDay; };
    if (is_bound(range.min)) {
      AddMember(bounds, "earliest",
                TextNode(timed ? FormatInstant(*time) : FormatDay(range.min)));
    }
    if (is_bound(range.max)) {
      AddMember(bounds, "latest",
                TextNode(timed ? FormatInstant(*time) : FormatDay(range.max)));
    }
    return bounds;
  };
  Node tree = MappingNode();
  AddMember(tree, "start", node(start, first.start_time));
  AddMember(tree, "end",
            node(end, first.end_time.has_value() ? first.end_time : first.start_time));
  return tree;
}

Node ReadingNode(const DateReading& reading) {
  Node node = MappingNode();
  AddMember(node, "edtf", TextNode(reading.edtf));
  if (!reading.nominal.empty()) {
    Node bounds = BoundsTree(reading.nominal);
    for (Member& member : bounds.members) node.members.push_back(std::move(member));
  }
  if (reading.wide != reading.nominal && !reading.wide.empty()) {
    AddMember(node, "wide", BoundsTree(reading.wide));
  }
  if (!reading.policies.empty()) {
    Node list = SequenceNode();
    for (const std::string& policy : reading.policies)
      list.items.push_back(TextNode(policy));
    AddMember(node, "policies", std::move(list));
  }
  if (!reading.flaw.empty()) AddMember(node, "flaw", TextNode(reading.flaw));
  return node;
}

const Readings<DateReading>& Parts(const Reading& reading) {
  static const Readings<DateReading> kNone;
  const auto* parts = std::get_if<Readings<DateReading>>(&reading.parts);
  return parts == nullptr ? kNone : *parts;
}

}  // namespace

const Node* EventOf(const Node& written) {
  if (!written.IsMapping() || written.members.size() != 1) return nullptr;
  const Member& member = written.members[0];
  const bool relative = OrderNamed(member.key) != nullptr && member.value.IsScalar();
  return relative ? &member.value : nullptr;
}

// An event may be called as a day of the year is, "9/11"; of one year it is a date.
bool IsDateForEvent(absl::string_view event, const DateWords& words) {
  if (ReadEdtf(event, words.policies).ok()) return true;
  constexpr int kDigitsOfYear = 4;
  int digits = 0;
  for (const char c : event) {
    digits = absl::ascii_isdigit(static_cast<unsigned char>(c)) ? digits + 1 : 0;
    if (digits == kDigitsOfYear) break;
  }
  if (digits < kDigitsOfYear) return false;
  DateContext context;
  context.words = &words;
  return ReadDate(event, context).ok();
}

ReadValueResult ReadDateValue(const Node& written, const ReadingContext& context) {
  if (written.IsMapping()) return DateFromMapping(written, context);
  if (written.IsSequence()) return FromList(written, context);
  return FromResult(ReadDate(written.text, DateContextOf(context)), written.at);
}

bool TellsTime(const Value& value) {
  const auto* date = std::get_if<DateValue>(&value);
  return date != nullptr && absl::c_any_of(date->nominal.boxes, [](const DateBox& box) {
           return box.start_time.has_value() || box.end_time.has_value();
         });
}

// Every day before and after what was denied.
Value DeniedDate(const Reading& reading) {
  const auto& stated = std::get<DateValue>(reading.value);
  const DateSet& denied = stated.nominal;
  DateValue value;
  if (stated.relative.has_value()) {
    value.nominal = denied;  // a denied order leaves every day
  } else if (!denied.empty()) {
    const DayRange days = denied.Hull();
    if (days.min != kMinDay)
      value.nominal.boxes.push_back(DateBox::Within(kMinDay, days.min - 1));
    if (days.max != kMaxDay)
      value.nominal.boxes.push_back(DateBox::Within(days.max + 1, kMaxDay));
  }
  value.wide = value.nominal;
  return value;
}

// "25 January 2026 (policy weekday)", "some day of 1–20 May 2023 (policy early; at the
// widest some day of …)".
std::string PartText(const DateReading& part) {
  // A date relative to an event is its relation, which stands for a policy.
  if (part.edtf == "../.." && !part.policies.empty()) return part.policies[0];
  std::vector<std::string> notes;
  if (!part.policies.empty()) {
    const std::string names = absl::StrJoin(part.policies, ", ");
    notes.push_back("policy " + absl::StrReplaceAll(names, {{"_", " "}}));
  }
  if (part.wide != part.nominal) {
    notes.push_back("at the widest " + DateSetText(part.wide));
  }
  const std::string text = DateSetText(part.nominal);
  return notes.empty() ? text : absl::StrCat(text, " (", absl::StrJoin(notes, "; "), ")");
}

std::string DateText(const Reading& reading, const ReadingContext&) {
  std::vector<std::string> texts;
  for (const DateReading& part : Parts(reading)) texts.push_back(PartText(part));
  if (texts.empty()) return DateSetText(std::get<DateValue>(reading.value).nominal);
  return NotIfDenied(reading) + absl::StrJoin(texts, ", or ");
}

Node DeniedNode(const DateReading& reading) {
  Node node = ReadingNode(reading);
  AddMember(node, "denied", BoolNode(true));
  return node;
}

Node DateTree(const Reading& reading, const ReadingContext&) {
  return OneOrReadings("date", Parts(reading), reading.denied ? DeniedNode : ReadingNode);
}

}  // namespace gainsay
