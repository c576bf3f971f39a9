#include "claims/facts/fact_times.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "claims/value_types/tree.h"
#include "claims/values/value.h"

namespace gainsay {

MaybeMoment MomentOf(const DateSet& date) {
  return date.boxes.size() == 1 ? date.boxes[0].start_time : std::nullopt;
}

std::optional<DayRange> Dated(DayRange published) {
  return published == DayRange() ? std::nullopt : std::optional<DayRange>(published);
}

DateSetting SettingOf(const ClaimRecord& claim, const Fact& fact,
                      const Interpreter& interpreter) {
  return {fact.published, interpreter.OrderOf(claim.article), claim.stance.plans};
}

FactTimes::FactTimes(Interpreter* interpreter, ReadingMemory* memory,
                     Diagnostics* diagnostics)
    : interpreter_(interpreter), memory_(memory), diagnostics_(diagnostics) {
  date_.type = ValueType::kDate;
}

namespace {

// The days of a date, if it was read and states any.
std::optional<DayRange> DaysOf(const ReadValueResult& read) {
  const auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr || reading->absent) return std::nullopt;
  return std::get<DateValue>(reading->value).nominal.Hull();
}

}  // namespace

// What is said of the future is said now: the claim may be a plan, of which only the time
// it speaks of may lie ahead. But who says "until Friday" means the one to come.
ReadValueResult FactTimes::ReadDate(TimeField field, const Node& written,
                                    const ClaimRecord& claim, DayRange published) {
  const auto read = [&](bool plans) {
    ReadingContext context =
        interpreter_->Context(claim.article, plans, date_, Dated(published));
    context.begun = field == TimeField::kSaidOn ||
                    (field != TimeField::kUntil && !claim.stance.plans);
    return ReadValue(written, context);
  };
  ReadValueResult last = read(false);
  const std::optional<DayRange> days = DaysOf(last);
  if (field != TimeField::kUntil || !days.has_value() || days->max >= published.min) {
    return last;
  }
  constexpr Day kWeek = 7;
  ReadValueResult next = read(true);
  const std::optional<DayRange> coming = DaysOf(next);
  const bool weekday =
      coming.has_value() && coming->max > days->max && coming->max - days->max <= kWeek;
  return weekday ? next : last;
}

namespace {

// Takes over what was read; a word that states nothing ("unknown") leaves it unsaid.
void Take(TimeField field, const Reading& reading, ReadTimes& times) {
  if (reading.absent) return;
  const DateSet& date = std::get<DateValue>(reading.value).nominal;
  std::optional<DayRange>* const fields[] = {&times.as_of, &times.said_on, &times.since,
                                             &times.until};  // by TimeField
  *fields[static_cast<size_t>(field)] = date.Hull();
  const bool tells = field == TimeField::kAsOf ||
                     (field == TimeField::kSaidOn && !times.as_of.has_value());
  if (tells) times.moment = MomentOf(date);
}

}  // namespace

std::optional<ReadTimes> FactTimes::ReadTexts(const ClaimView& claim,
                                              DayRange published) {
  ReadTimes times;
  const absl::Span<const TextId> texts = claim.texts().list(claim->times);
  for (size_t i = 0; i < texts.size(); ++i) {
    if (texts[i] == kNoText) continue;
    const ReadValueResult result =
        ReadDate(static_cast<TimeField>(i), TextNode(claim.texts().text(texts[i])),
                 *claim, published);
    const auto* reading = std::get_if<Reading>(&result);
    if (reading == nullptr) return std::nullopt;
    Take(static_cast<TimeField>(i), *reading, times);
  }
  return times;
}

std::optional<ReadTimes> FactTimes::ReadWrittenTimes(const ClaimView& claim,
                                                     DayRange published) {
  const Claim& whole = claim.whole();
  ReadTimes times;
  bool all = true;
  const auto read = [&](TimeField field, const Boxed<Node>& written,
                        absl::string_view key) {
    if (!written.has_value()) return;
    ReadValueResult result = ReadDate(field, *written, *claim, published);
    if (auto* error = std::get_if<ValueError>(&result)) {
      Reporter(whole.position.file, diagnostics_)
          .Error(error->at, absl::StrCat("'", key, "': ", error->message),
                 error->expected.empty() ? "" : "expected " + error->expected);
      all = false;
      return;
    }
    Take(field, std::get<Reading>(result), times);
  };
  read(TimeField::kAsOf, whole.as_of, "as_of");
  read(TimeField::kSaidOn, whole.said_on, "said_on");
  read(TimeField::kSince, whole.since, "since");
  read(TimeField::kUntil, whole.until, "until");
  return all ? std::optional<ReadTimes>(times) : std::nullopt;
}

bool FactTimes::FitTogether(const ClaimView& claim, const ReadTimes& times) {
  if (times.FitTogether()) return true;
  const Claim& whole = claim.whole();
  const Reporter reporter(whole.position.file, diagnostics_);
  if (times.EndBeforeTheyBegin()) {
    reporter.Error(whole.until->at, "'until' is before 'since'",
                   "what holds from one day until another");
    return false;
  }
  reporter.Error(whole.as_of->at,
                 times.AreBeforeTheyBegin() ? "'as_of' is before 'since'"
                                            : "'as_of' is after 'until'",
                 "a time within that over which it holds");
  return false;
}

bool FactTimes::Read(const ClaimView& claim, const MaybeMoment& published, Fact& fact) {
  ReadTimes times;
  if (claim->times != kNoText) {
    const DateSetting setting = SettingOf(*claim, fact, *interpreter_);
    const bool local = interpreter_->HasLocalNames(claim->article);
    const ReadTimes* known = local ? nullptr : memory_->FindTimes(claim->times, setting);
    if (known != nullptr) {
      times = *known;
    } else {
      std::optional<ReadTimes> read;
      if (claim->times != kOtherForm) read = ReadTexts(claim, fact.published);
      if (!read.has_value()) read = ReadWrittenTimes(claim, fact.published);
      if (!read.has_value()) return false;
      times = *read;
      if (!local) memory_->AddTimes(claim->times, setting, times);
    }
  }
  if (!FitTogether(claim, times)) return false;
  PlaceInTime(*claim, times, published, fact);
  return true;
}

void PlaceInTime(const ClaimRecord& claim, const ReadTimes& times,
                 const MaybeMoment& published, Fact& fact) {
  fact.as_of = times.as_of;
  fact.said_on = times.said_on;
  fact.begins = times.since.has_value();
  fact.ends = times.until.has_value();
  const bool speaker = !fact.voice.own();
  // A speaker's undated words were said at some time up to the day they were printed.
  DayRange time = fact.published;
  if (speaker && fact.published != DayRange()) time.min = kMinDay;
  if (fact.said_on.has_value()) time = *fact.said_on;
  if (fact.as_of.has_value()) time = *fact.as_of;
  fact.time.start = fact.time.end = time;
  const bool dated = fact.as_of.has_value() || fact.said_on.has_value();
  fact.moment = dated ? times.moment : speaker ? MaybeMoment() : published;
  const bool told = dated || speaker || fact.begins || fact.ends;
  fact.dated_by = told || claim.origin != FactOrigin::kClaim ? -1 : claim.article;
  if (claim.origin == FactOrigin::kReference && !fact.as_of.has_value()) {
    fact.time = DateBox::Extent(kMinDay, kMaxDay);  // taken as known, whenever
  }
  if (!fact.begins && !fact.ends) return;
  if (fact.begins) fact.time.start = *times.since;
  if (fact.ends) fact.time.end = *times.until;
  // A state that had ended, or will begin, is told by that end.
  fact.moment = {};
  const bool turned = fact.time.start.min > fact.time.end.max;
  const bool ended = turned && !fact.begins;
  const bool coming = turned && !fact.ends;
  if (ended) fact.time.start = fact.time.end;
  if (coming) fact.time.end = fact.time.start;
  // What is known of the one end bounds the other.
  if (fact.time.start.min <= fact.time.end.max) {
    fact.time.start.max = std::min(fact.time.start.max, fact.time.end.max);
    fact.time.end.min = std::max(fact.time.end.min, fact.time.start.min);
  }
}

}  // namespace gainsay
