#include "claims/facts/fact_builder.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/facts/fact_rounds.h"
#include "claims/facts/flaw_names.h"
#include "claims/facts/needs_check.h"
#include "claims/facts/range_check.h"
#include "claims/facts/same_reading.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

constexpr PropertyId kUnsought = -2;

bool IsToldBy(const Value& value, EntityId event) {
  const auto* date = std::get_if<DateValue>(&value);
  return date != nullptr && date->relative.has_value() && date->relative->event == event;
}

// "'the town' in a", as the article's `names` spell it.
std::string LocalNameText(const std::string& folded, int32_t article,
                          const ClaimSet& claims) {
  const auto& names = claims.names[article];
  const auto name = absl::c_find_if(
      names, [&](const auto& each) { return FoldName(each.first) == folded; });
  const Article& of = claims.articles[article];
  return fmt::format("'{}' in {}", name->first, OfAnnotator(of, of.id));
}

}  // namespace

FactBuilder::FactBuilder(Interpreter* interpreter,
                         const std::vector<PublicationDate>& published,
                         Diagnostics* diagnostics)
    : interpreter_(interpreter),
      published_(published),
      diagnostics_(diagnostics),
      published_choices_(published.size(), -1),
      memory_(interpreter->claims().claims.texts()),
      times_(interpreter, &memory_, diagnostics),
      checks_(interpreter->vocabulary()),
      following_(interpreter->claims(), interpreter->vocabulary(), diagnostics),
      property_of_text_(interpreter->claims().claims.texts().size(), kUnsought),
      known_claims_(*interpreter, memory_, published, property_of_text_, by_itself_) {
  for (const Property& property : interpreter->vocabulary().properties()) {
    const auto id = static_cast<PropertyId>(by_itself_.size());
    by_itself_.push_back(IsAlone(property) && !checks_.AnyOfEachClaim(id));
  }
  for (const PublicationDate& date : published) {
    table_.published.emplace_back();
    for (const auto& candidate : date.candidates) {
      table_.published.back().push_back(candidate.days);
    }
  }
  table_.readings.assign(interpreter->claims().claims.size(), ClaimReading::kUnread);
  table_.facts.reserve(interpreter->claims().claims.size());
}

void FactBuilder::Report(const Claim& claim, TextPosition at, std::string message,
                         std::string hint) {
  Reporter(claim.position.file, diagnostics_)
      .Error(at, std::move(message), std::move(hint));
}

void FactBuilder::AddFlaw(int32_t claim, std::string rule, std::string severity,
                          std::string message) {
  // Those of one claim are added one after another.
  for (size_t i = table_.flaws.size(); i-- > 0 && table_.flaws[i].claim == claim;) {
    if (table_.flaws[i].rule == rule) return;
  }
  table_.flaws.push_back(
      {claim, std::move(rule), std::move(severity), std::move(message)});
}

void FactBuilder::Add(int32_t claim) { Add(claim, table_.facts); }

void FactBuilder::Add(int32_t claim, std::vector<Fact>& facts) {
  Fact fact;
  if (known_claims_.Read(claim, fact)) {
    facts.push_back(std::move(fact));
    table_.readings[claim] = ClaimReading::kFacts;
  } else {
    table_.readings[claim] = Read(ClaimView(interpreter_->claims().claims, claim), facts);
  }
}

void FactBuilder::AddAll(const std::vector<int32_t>& withdrawn, int jobs,
                         absl::FunctionRef<void(size_t)> advance) {
  for (const int32_t claim : withdrawn) {
    table_.readings[claim] = ClaimReading::kWithdrawn;
  }
  FactRounds rounds(
      known_claims_,
      [this](int32_t claim, std::vector<Fact>& facts) { Add(claim, facts); }, table_);
  rounds.ReadAll(jobs, advance);
}

FactTable FactBuilder::Finish() {
  AddUnmetNeeds(interpreter_->vocabulary(), table_);
  return std::move(table_);
}

PropertyId FactBuilder::KnownProperty(const ClaimView& claim) {
  const Vocabulary& vocabulary = interpreter_->vocabulary();
  PropertyId& known = property_of_text_[claim->property];
  if (known == kUnsought) {
    known = vocabulary.FindProperty(claim.texts().text(claim->property));
  }
  if (known != kNoProperty) return known;
  if (counts_unknown_) {
    ++unknown_properties_;
    return kNoProperty;
  }
  const Claim& whole = claim.whole();
  const WrittenText& written = whole.property;
  if (!written.present()) return kNoProperty;  // what is no text was reported
  Reporter(whole.position.file, diagnostics_)
      .Error(written.at, fmt::format("unknown property '{}'", written.text), [&] {
        const std::vector<std::string> names = vocabulary.PropertyIds();
        return names.empty() ? "declare it under 'properties:' of a vocabulary"
                             : DidYouMeanOneOf(written.text, names);
      });
  return kNoProperty;
}

ClaimReading FactBuilder::Read(const ClaimView& claim, std::vector<Fact>& facts) {
  const PropertyId id = KnownProperty(claim);
  if (id == kNoProperty) return ClaimReading::kUnread;
  const Property& property = interpreter_->vocabulary().property(id);
  Fact fact;
  fact.claim = claim.index();
  fact.property = id;
  fact.origin = claim->origin;
  fact.stance = claim->stance;
  ClaimSubjects subjects;
  // All of the claim is looked at, so that all its problems are reported at once.
  const bool voiced = ReadVoice(claim, fact);
  const bool qualified = ReadQualifiers(claim, property, fact);
  const bool has_subject = ReadSubject(claim, fact, subjects);

  static const std::vector<PublicationDate::Candidate> kUnknown = {{DayRange()}};
  const auto& candidates =
      claim->article < 0 || published_[claim->article].candidates.empty()
          ? kUnknown
          : published_[claim->article].candidates;
  absl::InlinedVector<Version, 1> versions;
  ClaimReading outcome = ClaimReading::kFacts;
  for (const PublicationDate::Candidate& candidate : candidates) {
    versions.push_back({fact, std::nullopt});
    versions.back().fact.published = candidate.days;
    outcome = ReadVersion(claim, property, candidate.moment, versions.back());
    if (outcome != ClaimReading::kFacts) break;
  }
  if (!voiced || !qualified || !has_subject || claim->unreadable) {
    return ClaimReading::kUnread;
  }
  if (outcome != ClaimReading::kFacts) return outcome;
  if (claim->stance.possible) return ClaimReading::kSilent;
  for (const Version& version : versions) {
    CheckDeclarations(claim, version, subjects);
  }
  const bool depends = absl::c_any_of(versions, [&](const Version& version) {
    return !SameReading(versions[0].fact, version.fact, property);
  });
  if (!depends) versions.resize(1);
  const auto itself = [&](EntityId subject) {
    return IsToldBy(versions[0].fact.value, subject);
  };
  if (absl::c_all_of(subjects.list, itself)) {
    AddFlaw(claim.index(), absl::StrCat(property.id, "/", kOrderKey), "error",
            fmt::format("'{}' tells the event's date by itself",
                        WrittenValue(claim.whole().value)));
  }
  for (size_t i = 0; i < versions.size(); ++i) {
    Fact& version = versions[i].fact;
    if (depends) {
      version.conditions.Add({PublishedChoice(claim->article), static_cast<int32_t>(i)});
    }
    following_.Add(std::move(version), property, subjects, facts);
  }
  return ClaimReading::kFacts;
}

ClaimReading FactBuilder::ReadVersion(const ClaimView& claim, const Property& property,
                                      const MaybeMoment& published, Version& version) {
  const ClaimReading outcome = ReadClaimValue(claim, property, version);
  return times_.Read(claim, published, version.fact) ? outcome : ClaimReading::kUnread;
}

int32_t FactBuilder::PublishedChoice(int32_t article) {
  int32_t& choice = published_choices_[article];
  if (choice >= 0) return choice;
  choice = static_cast<int32_t>(table_.choices.size());
  Choice made;
  made.name = {ChoiceName::kPublished, interpreter_->claims().articles[article].id};
  for (const auto& candidate : published_[article].candidates) {
    made.alternatives.push_back(EdtfOfDays(candidate.days));
  }
  table_.choices.push_back(std::move(made));
  return choice;
}

// "Unknown" would be one speaker, of all whom nobody knows.
bool FactBuilder::ReadVoice(const ClaimView& claim, Fact& fact) {
  if (claim->by == kNoText) return true;
  if (!interpreter_->IsOneSpeaker(claim->by, claim->article)) {
    const WrittenText& by = claim.whole().by;
    Report(claim.whole(), by.at,
           fmt::format("a claim's 'by' must be one speaker, not '{}'", by.text),
           "who of several spoke, or only may have, is not known: give them a name of "
           "their own, {speaker: …}");
    return false;
  }
  fact.voice = interpreter_->Speaker(claim->by, claim->article);
  if (!interpreter_->IsNobody(fact.voice.speaker)) return true;
  const WrittenText& by = claim.whole().by;
  Report(claim.whole(), by.at, fmt::format("a claim's 'by' names nobody: '{}'", by.text),
         "leave out what the article does not say");
  return false;
}

bool FactBuilder::ReadQualifiers(const ClaimView& claim, const Property& property,
                                 Fact& fact) {
  const bool local = interpreter_->HasLocalNames(claim->article);
  if (!local) {
    const auto* known = memory_.FindQualifiers(fact.property, claim->qualifiers);
    if (known != nullptr) {
      fact.qualifiers = *known;
      return true;
    }
  }
  fact.qualifiers.assign(property.key.size(), kNoEntity);
  const bool good =
      claim->qualifiers == kNoText || ReadWrittenQualifiers(claim, property, fact);
  if (good && !local) {
    memory_.AddQualifiers(fact.property, claim->qualifiers, fact.qualifiers);
  }
  return good;
}

bool FactBuilder::ReadWrittenQualifiers(const ClaimView& claim, const Property& property,
                                        Fact& fact) {
  bool good = true;
  for (const auto& [name, value] : claim.whole().qualifiers) {
    const auto place = absl::c_find(property.key, name.text);
    if (place == property.key.end()) {
      Report(claim.whole(), name.at,
             fmt::format("the property '{}' declares no qualifier '{}'", property.id,
                         name.text),
             property.key.empty() ? "add it to the property's 'key'"
                                  : DidYouMeanOneOf(name.text, property.key));
      good = false;
      continue;
    }
    const SubjectForm form = interpreter_->Subject(value, claim->article);
    const bool possibly = form.sense.possibly;
    if (form.entities.size() != 1 || possibly) {
      Report(claim.whole(), value.at,
             fmt::format("the qualifier '{}' must be one name", name.text),
             possibly ? "leave it out where it is only possible" : "");
      good = false;
      continue;
    }
    fact.qualifiers[place - property.key.begin()] = form.entities[0];
  }
  return good;
}

bool FactBuilder::ReadSubject(const ClaimView& claim, Fact& fact,
                              ClaimSubjects& subjects) {
  if (claim->origin == FactOrigin::kArticle) {
    subjects.list.push_back(interpreter_->Itself(claim->article));
    return true;
  }
  if (claim->subject != kOtherForm) {
    const EntityId only = interpreter_->OnlySubject(claim->subject, claim->article);
    if (only != kNoEntity) {
      subjects.list.push_back(only);
      return true;
    }
  }
  SubjectForm other;
  if (claim->subject == kOtherForm) {
    other = interpreter_->Subject(claim.whole().subject, claim->article);
  }
  const SubjectForm& form = claim->subject == kOtherForm
                                ? other
                                : interpreter_->Subject(claim->subject, claim->article);
  if (form.entities.empty()) {
    interpreter_->ReportNoSubject(claim.whole().subject, claim->article,
                                  Reporter(claim.whole().position.file, diagnostics_));
    return false;
  }
  fact.possibly = form.sense.possibly;
  if (form.sense.kind == SubjectForm::Kind::kAnyOf) {
    subjects.choice = SubjectChoice(claim, form);
  }
  subjects.list.assign(form.entities.begin(), form.entities.end());
  return true;
}

int32_t FactBuilder::SubjectChoice(const ClaimView& claim, const SubjectForm& form) {
  const auto next = static_cast<int32_t>(table_.choices.size());
  Choice made;
  made.name = {ChoiceName::kSubject, ClaimName(interpreter_->claims(), claim.index())};
  // A name that is local to an article is one thing wherever the article has it, in
  // whichever of its claims are read.
  const absl::string_view name =
      claim->subject == kOtherForm ? "" : claim.texts().text(claim->subject);
  if (interpreter_->IsLocal(name, claim->article)) {
    const std::string folded = FoldName(name);
    const auto [known, fresh] =
        subject_choices_.try_emplace({claim->article, folded}, next);
    if (!fresh) return known->second;
    made.name.of = LocalNameText(folded, claim->article, interpreter_->claims());
  }
  for (const EntityId entity : form.entities) {
    made.alternatives.push_back(interpreter_->vocabulary().entity(entity).id);
  }
  table_.choices.push_back(std::move(made));
  return next;
}

ReadValueResult FactBuilder::ReadWrittenValue(const ClaimView& claim,
                                              const Property& property,
                                              DayRange published) {
  if (claim->value != kOtherForm && !claim->read_as) {
    ReadValueResult result =
        interpreter_->Read(TextNode(claim.texts().text(claim->value)),
                           interpreter_->Context(claim->article, claim->stance.plans,
                                                 property, Dated(published)));
    if (std::holds_alternative<Reading>(result)) return result;
    // What is wrong is told with its place, which the claim as a whole has.
  }
  return interpreter_->Read(claim.whole(), property, Dated(published));
}

ClaimReading FactBuilder::ReadClaimValue(const ClaimView& claim, const Property& property,
                                         Version& version) {
  Fact& fact = version.fact;
  if (!interpreter_->HasLocalNames(claim->article)) {
    const SharedValue* known = memory_.FindValue(*claim, property, fact.property,
                                                 SettingOf(*claim, fact, *interpreter_));
    if (known != nullptr) {
      fact.value = *known;
      return ClaimReading::kFacts;
    }
  }
  ReadValueResult result = ReadWrittenValue(claim, property, fact.published);
  if (auto* error = std::get_if<ValueError>(&result)) {
    Report(claim.whole(), error->at, error->message,
           error->expected.empty() ? "" : "expected " + error->expected);
    return ClaimReading::kUnread;
  }
  Reading& reading = version.reading.emplace(std::move(std::get<Reading>(result)));
  if (reading.absent) return ClaimReading::kSilent;
  if (!reading.flaw.empty()) {
    AddFlaw(claim.index(), std::string(kWeekdayCheck), "", reading.flaw);
  }
  if (OutsideRange(reading.value, property).empty()) ClipToRange(reading.value, property);
  fact.value =
      claim->stance.denies ? RowOf(property.type).denied(reading) : reading.value;
  return ClaimReading::kFacts;
}

void FactBuilder::CheckDeclarations(const ClaimView& claim, const Version& version,
                                    const ClaimSubjects& subjects) {
  static const Reading kKnown;
  const Vocabulary& vocabulary = interpreter_->vocabulary();
  const Fact& fact = version.fact;
  const bool fresh = version.reading.has_value();
  if (!fresh && !checks_.AnyOfEachClaim(fact.property)) return;
  const Property& property = vocabulary.property(fact.property);
  const ReadClaim read{claim,         property,
                       vocabulary,    interpreter_->lexicon(),
                       fact,          fresh ? *version.reading : kKnown,
                       subjects.list, subjects.choice >= 0};
  const bool as_declared =
      checks_.Check(read, fresh, [&](const DeclarationCheck& check, std::string flaw) {
        AddFlaw(fact.claim, absl::StrCat(property.id, "/", check.key), "error",
                std::move(flaw));
      });
  const bool alike = !interpreter_->HasLocalNames(claim->article) && !claim->read_as;
  if (fresh && version.reading->flaw.empty() && as_declared && alike) {
    memory_.AddValue(*claim, property, fact.property,
                     SettingOf(*claim, fact, *interpreter_), fact.value);
  }
}

}  // namespace gainsay
