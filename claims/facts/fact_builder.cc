#include "claims/facts/fact_builder.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/facts/checks/check.h"
#include "claims/facts/converse.h"
#include "claims/facts/needs_check.h"
#include "claims/facts/range_check.h"
#include "claims/facts/same_reading.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

// Of one claim: subjects times the names in its value may be a great many.
constexpr int kMostConverses = 10000;

bool IsToldBy(const Value& value, EntityId event) {
  const auto* date = std::get_if<DateValue>(&value);
  return date != nullptr && date->relative.has_value() && date->relative->event == event;
}

}  // namespace

FactBuilder::FactBuilder(Interpreter* interpreter,
                         const std::vector<PublicationDate>& published,
                         Diagnostics* diagnostics)
    : interpreter_(interpreter),
      published_(published),
      diagnostics_(diagnostics),
      published_choices_(published.size(), -1) {
  for (const PublicationDate& date : published) {
    table_.published.emplace_back();
    for (const auto& candidate : date.candidates) {
      table_.published.back().push_back(candidate.days);
    }
  }
  table_.readings.assign(interpreter->claims().claims.size(), ClaimReading::kUnread);
}

void FactBuilder::Report(const Claim& claim, TextPosition at, std::string message,
                         std::string hint) {
  Reporter(claim.position.file, diagnostics_)
      .Error(at, std::move(message), std::move(hint));
}

void FactBuilder::AddFlaw(int32_t claim, std::string rule, std::string severity,
                          std::string message) {
  const auto same = [&](const Flaw& flaw) {
    return flaw.claim == claim && flaw.rule == rule;
  };
  if (absl::c_any_of(table_.flaws, same)) return;
  table_.flaws.push_back(
      {claim, std::move(rule), std::move(severity), std::move(message)});
}

void FactBuilder::Add(int32_t claim) {
  table_.readings[claim] = Read(claim, interpreter_->claims().claims[claim]);
}

FactTable FactBuilder::Finish() {
  AddUnmetNeeds(interpreter_->vocabulary(), table_);
  return std::move(table_);
}

PropertyId FactBuilder::KnownProperty(const Claim& claim) {
  const Vocabulary& vocabulary = interpreter_->vocabulary();
  const PropertyId id = vocabulary.FindProperty(claim.property.text);
  if (id != kNoProperty) return id;
  std::vector<std::string> known;
  for (const Property& property : vocabulary.properties()) known.push_back(property.id);
  Report(claim, claim.property.at,
         fmt::format("unknown property '{}'", claim.property.text),
         known.empty() ? "declare it under 'properties:' of a vocabulary"
                       : DidYouMeanOneOf(claim.property.text, known));
  return kNoProperty;
}

ClaimReading FactBuilder::Read(int32_t index, const Claim& claim) {
  const PropertyId id = KnownProperty(claim);
  if (id == kNoProperty) return ClaimReading::kUnread;
  const Property& property = interpreter_->vocabulary().property(id);
  Fact fact;
  fact.claim = index;
  fact.property = id;
  fact.origin = claim.origin;
  fact.stance = claim.stance;
  if (claim.by.present())
    fact.voice = interpreter_->Speaker(claim.by.text, claim.article);
  std::vector<SubjectAlternative> subjects;
  int32_t subject_choice = -1;
  // All of the claim is looked at, so that all its problems are reported at once.
  const bool qualified = ReadQualifiers(claim, property, fact);
  const bool has_subject = ReadSubject(index, claim, fact, subjects, subject_choice);

  static const std::vector<PublicationDate::Candidate> kUnknown = {{"", DayRange()}};
  const auto& candidates =
      claim.article < 0 || published_[claim.article].candidates.empty()
          ? kUnknown
          : published_[claim.article].candidates;
  std::vector<Fact> versions;
  std::vector<Reading> readings;  // of each version
  ClaimReading outcome = ClaimReading::kFacts;
  for (const PublicationDate::Candidate& candidate : candidates) {
    const bool dated = candidate.days != DayRange();
    Fact version = fact;
    version.published = candidate.days;
    Reading reading;
    outcome = ReadClaimValue(
        index, claim, property,
        dated ? std::optional<DayRange>(candidate.days) : std::nullopt, reading, version);
    if (!ReadTimes(claim, property, candidate.days, version))
      outcome = ClaimReading::kUnread;
    if (outcome != ClaimReading::kFacts) break;
    versions.push_back(std::move(version));
    readings.push_back(std::move(reading));
  }
  if (!qualified || !has_subject) return ClaimReading::kUnread;
  if (outcome != ClaimReading::kFacts) return outcome;
  if (claim.stance.possible) return ClaimReading::kSilent;
  for (size_t i = 0; i < versions.size(); ++i) {
    CheckDeclarations(claim, versions[i], readings[i], subjects, subject_choice);
  }
  const bool depends = absl::c_any_of(versions, [&](const Fact& version) {
    return !SameReading(versions[0], version, property);
  });
  if (!depends) versions.resize(1);
  const auto itself = [&](const SubjectAlternative& subject) {
    return IsToldBy(versions[0].value, subject.entity);
  };
  if (absl::c_all_of(subjects, itself)) {
    AddFlaw(
        index, property.id + "/order", "error",
        fmt::format("'{}' tells the event's date by itself", WrittenValue(claim.value)));
  }
  for (size_t i = 0; i < versions.size(); ++i) {
    if (depends) {
      versions[i].conditions.push_back({PublishedChoice(claim), static_cast<int32_t>(i)});
    }
    Emit(versions[i], property, subjects, subject_choice);
  }
  return ClaimReading::kFacts;
}

int32_t FactBuilder::PublishedChoice(const Claim& claim) {
  int32_t& choice = published_choices_[claim.article];
  if (choice >= 0) return choice;
  choice = static_cast<int32_t>(table_.choices.size());
  Choice made;
  made.name = "published of " + interpreter_->claims().articles[claim.article].id;
  for (const auto& candidate : published_[claim.article].candidates) {
    made.alternatives.push_back(candidate.label);
  }
  table_.choices.push_back(std::move(made));
  return choice;
}

bool FactBuilder::ReadQualifiers(const Claim& claim, const Property& property,
                                 Fact& fact) {
  bool good = true;
  fact.qualifiers.assign(property.key.size(), kNoEntity);
  for (const auto& [name, value] : claim.qualifiers) {
    const auto place = absl::c_find(property.key, name.text);
    if (place == property.key.end()) {
      Report(claim, name.at,
             fmt::format("the property '{}' declares no qualifier '{}'", property.id,
                         name.text),
             property.key.empty() ? "add it to the property's 'key'"
                                  : DidYouMeanOneOf(name.text, property.key));
      good = false;
      continue;
    }
    const SubjectForm form = interpreter_->Subject(value, claim.article);
    if (form.entities.size() != 1) {
      Report(claim, value.at,
             fmt::format("the qualifier '{}' must be one name", name.text));
      good = false;
      continue;
    }
    fact.qualifiers[place - property.key.begin()] = form.entities[0];
  }
  return good;
}

bool FactBuilder::ReadSubject(int32_t index, const Claim& claim, Fact& fact,
                              std::vector<SubjectAlternative>& subjects,
                              int32_t& choice) {
  SubjectForm form = interpreter_->Subject(claim.subject, claim.article);
  if (form.entities.empty()) {
    Report(claim, claim.subject.at, "the subject is no name",
           "a name, {any_of: [...]}, {all_of: [...]} or {possibly: ...}");
    return false;
  }
  fact.possibly = form.kind == SubjectForm::Kind::kPossibly;
  if (form.kind == SubjectForm::Kind::kAnyOf) {
    Choice made;
    made.name = "subject of " +
                ClaimName(interpreter_->claims(), interpreter_->claims().claims[index]);
    for (const EntityId entity : form.entities) {
      made.alternatives.push_back(interpreter_->vocabulary().entity(entity).id);
    }
    choice = static_cast<int32_t>(table_.choices.size());
    table_.choices.push_back(std::move(made));
  }
  for (size_t i = 0; i < form.entities.size(); ++i) {
    subjects.push_back({form.entities[i], choice < 0 ? -1 : static_cast<int32_t>(i)});
  }
  return true;
}

ClaimReading FactBuilder::ReadClaimValue(int32_t index, const Claim& claim,
                                         const Property& property,
                                         std::optional<DayRange> published,
                                         Reading& reading, Fact& fact) {
  ReadValueResult result = interpreter_->Read(claim, property, published);
  if (auto* error = std::get_if<ValueError>(&result)) {
    Report(claim, error->at, error->message,
           error->expected.empty() ? "" : "expected " + error->expected);
    return ClaimReading::kUnread;
  }
  reading = std::move(std::get<Reading>(result));
  if (reading.absent) return ClaimReading::kSilent;
  if (!reading.flaw.empty()) AddFlaw(index, "date/weekday", "", reading.flaw);
  if (OutsideRange(reading.value, property).empty()) ClipToRange(reading.value, property);
  fact.value = claim.stance.denies ? RowOf(property.type).denied(reading) : reading.value;
  return ClaimReading::kFacts;
}

void FactBuilder::CheckDeclarations(const Claim& claim, const Fact& fact,
                                    const Reading& reading,
                                    const std::vector<SubjectAlternative>& subjects,
                                    int32_t subject_choice) {
  const Vocabulary& vocabulary = interpreter_->vocabulary();
  const Property& property = vocabulary.property(fact.property);
  std::vector<EntityId> meant;
  for (const SubjectAlternative& subject : subjects) meant.push_back(subject.entity);
  const ReadClaim read{claim, property, vocabulary, interpreter_->lexicon(),
                       fact,  reading,  meant,      subject_choice >= 0};
  for (const DeclarationCheck& check : DeclarationChecks()) {
    if (!check.declared(property) || (check.of_value && claim.stance.denies)) continue;
    std::string flaw = check.flaw(read);
    if (flaw.empty()) continue;
    AddFlaw(fact.claim, absl::StrCat(property.id, "/", check.key), "error",
            std::move(flaw));
  }
}

std::optional<DateSet> FactBuilder::ReadDateField(const Claim& claim,
                                                  const std::optional<Node>& written,
                                                  DayRange published,
                                                  absl::string_view key) {
  if (!written.has_value()) return std::nullopt;
  Property date;
  date.type = ValueType::kDate;
  const bool dated = published != DayRange();
  ReadingContext context = interpreter_->Context(
      claim, date, dated ? std::optional<DayRange>(published) : std::nullopt);
  context.plans = false;  // what is said of the future is said now
  ReadValueResult result = ReadValue(*written, context);
  if (auto* error = std::get_if<ValueError>(&result)) {
    Report(claim, error->at, absl::StrCat("'", key, "': ", error->message),
           error->expected.empty() ? "" : "expected " + error->expected);
    return std::nullopt;
  }
  const Reading& reading = std::get<Reading>(result);
  if (reading.absent) return std::nullopt;
  return std::get<DateValue>(reading.value).nominal;
}

bool FactBuilder::ReadTimes(const Claim& claim, const Property&, DayRange published,
                            Fact& fact) {
  const auto as_of = ReadDateField(claim, claim.as_of, published, "as_of");
  const auto said_on = ReadDateField(claim, claim.said_on, published, "said_on");
  const auto since = ReadDateField(claim, claim.since, published, "since");
  const auto until = ReadDateField(claim, claim.until, published, "until");
  if (as_of.has_value()) fact.as_of = as_of->Hull();
  if (said_on.has_value()) fact.said_on = said_on->Hull();
  const bool speaker = !fact.voice.own();
  // A speaker's undated words were said at some time up to the day they were printed.
  DayRange time = published;
  if (speaker && published != DayRange()) time.min = kMinDay;
  if (fact.said_on.has_value()) time = *fact.said_on;
  if (fact.as_of.has_value()) time = *fact.as_of;
  fact.time = DateBox::Within(time.min, time.max);
  if (claim.origin == FactOrigin::kReference && !fact.as_of.has_value()) {
    fact.time = DateBox::Extent(kMinDay, kMaxDay);  // taken as known, whenever
  }
  if (since.has_value()) fact.time.start = since->Hull();
  if (until.has_value()) fact.time.end = until->Hull();
  // A state that had ended, or will begin, is told by that end.
  const bool turned = fact.time.start.min > fact.time.end.max;
  if (turned && until.has_value() && !since.has_value()) fact.time.start = fact.time.end;
  if (turned && since.has_value() && !until.has_value()) fact.time.end = fact.time.start;
  // What is known of the one end bounds the other.
  if (fact.time.start.min <= fact.time.end.max) {
    fact.time.start.max = std::min(fact.time.start.max, fact.time.end.max);
    fact.time.end.min = std::max(fact.time.end.min, fact.time.start.min);
  }
  const auto asked = [](const std::optional<Node>& node,
                        const std::optional<DateSet>& read) {
    return !node.has_value() || read.has_value();
  };
  return asked(claim.as_of, as_of) && asked(claim.said_on, said_on) &&
         asked(claim.since, since) && asked(claim.until, until);
}

void FactBuilder::ReportTooManyConverses(int32_t index) {
  const Claim& claim = interpreter_->claims().claims[index];
  Reporter(claim.position.file, diagnostics_)
      .Warning(claim.value.at,
               fmt::format("more than {} things follow from this claim by the inverse of "
                           "'{}'; the rest is left out",
                           kMostConverses, claim.property.text),
               "split the claim");
}

void FactBuilder::Emit(const Fact& fact, const Property& property,
                       const std::vector<SubjectAlternative>& subjects,
                       int32_t subject_choice) {
  const Vocabulary& vocabulary = interpreter_->vocabulary();
  int converses = 0;
  for (const SubjectAlternative& subject : subjects) {
    Fact made = fact;
    made.subject = subject.entity;
    if (subject.alternative >= 0) {
      made.conditions.push_back({subject_choice, subject.alternative});
      absl::c_sort(made.conditions, [](const Condition& a, const Condition& b) {
        return a.choice < b.choice;
      });
    }
    table_.facts.push_back(made);
    for (Fact& converse : ConversesOf(made, vocabulary)) {
      if (converses++ == kMostConverses) ReportTooManyConverses(fact.claim);
      if (converses > kMostConverses) break;
      table_.facts.push_back(std::move(converse));
    }
    if (!property.inherited_by_parts) continue;
    for (EntityId part = 0; part < static_cast<EntityId>(vocabulary.entities().size());
         ++part) {
      if (part == subject.entity || !vocabulary.IsPartOf(part, subject.entity)) continue;
      Fact inherited = made;
      inherited.subject = part;
      inherited.inherited = true;
      table_.facts.push_back(std::move(inherited));
    }
  }
}

}  // namespace gainsay
