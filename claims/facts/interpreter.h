#ifndef GAINSAY_CLAIMS_FACTS_INTERPRETER_H_
#define GAINSAY_CLAIMS_FACTS_INTERPRETER_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/claim_set.h"
#include "claims/facts/kept_claims.h"
#include "claims/facts/name_resolver.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/date_order.h"
#include "claims/reading/lazy_pattern.h"
#include "claims/subject_form.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"

namespace gainsay {

// What one currency is worth in another: base units of `to` for one of `from`.
struct Rate {
  std::array<char, 4> from = {};
  std::array<char, 4> to = {};
  double factor_min = 1;  // a rate written with a hedge is a range
  double factor_max = 1;
};

// Settings of a project that change how its claims are read.
struct ReadingSettings {
  // How 02/03/2026 is meant; where unknown, an article's other dates may tell.
  DayOrder day_order = DayOrder::kUnknown;
  std::vector<Rate> rates;
  // Of packs (ReadIdentifierPatterns): they find the dates of identifiers.
  std::vector<LazyPattern> identifiers;
};

// Reads what claims say, in the setting that their article gives: names that are local to
// it, its date, its speakers. Names that no vocabulary has become entities of their own
// on first use, in the order of use. The claims, vocabulary and lexicon must outlive it.
// Not safe to share between threads.
class Interpreter {
 public:
  Interpreter(const ClaimSet& claims, const Lexicon& lexicon, ReadingSettings settings,
              Vocabulary* vocabulary);
  // For another thread: reads as `other` does, by a copy of its vocabulary.
  Interpreter(const Interpreter& other, Vocabulary* copy);

  // What a name, or a subject form, stands for in the article (-1: none).
  SubjectForm Subject(const Node& form, int32_t article) {
    return names_.Subject(form, article);
  }
  // The same of a name that is a text of the claims. The reference lasts until the next
  // call.
  const SubjectForm& Subject(TextId name, int32_t article);
  // The same where that is one entity and all of it; otherwise kNoEntity.
  EntityId OnlySubject(TextId name, int32_t article);
  // Reports why that form of the claim's stands for nothing, unless that was told where
  // the article's own names were read.
  void ReportNoSubject(const Node& form, int32_t article, const Reporter& reporter) {
    names_.ReportNoSubject(form, article, reporter);
  }
  // Looks up, on so many threads, the names of subjects and speakers that a vocabulary
  // gives, which OnlySubject then knows. They make no entities, so that their order is no
  // matter.
  void LookUpDeclaredNames(int jobs);
  // As OnlySubject, of an article without local names, where it is known already.
  EntityId KnownOnlySubject(TextId name) const {
    return name < only_by_text_.size() ? only_by_text_[name] : kNoEntity;
  }
  // The article as an entity: by its id as it is, whatever other names are like it.
  EntityId Itself(int32_t article);
  // The same; kNoEntity where it was not asked for before.
  EntityId KnownItself(int32_t article) const { return articles_[article]; }
  // The one entity that a name stands for; the first of a local name's. A name that fits
  // several persons is an entity of its own.
  EntityId Name(absl::string_view name, int32_t article) {
    return names_.Name(name, article);
  }
  // The persons whom a name was taken for that is neither local nor in the vocabulary.
  std::vector<PersonMatch> Persons(absl::string_view name, int32_t article) const {
    return names_.Persons(name, article);
  }
  // What words of the article may name: by its own names, the vocabulary's, or parts of a
  // person's. Several where it is open which; none where nothing known is named so.
  std::vector<EntityId> Named(absl::string_view words, int32_t article) const {
    return names_.Named(words, article);
  }
  // Whether the name, if it is the article's own, stands for one who is surely meant.
  bool IsOneSpeaker(TextId name, int32_t article);
  // Who speaks where a claim of the article is `by` that name.
  Voice Speaker(TextId name, int32_t article);
  // Whether who is called so is nobody in particular: "unknown", "n/a".
  bool IsNobody(EntityId speaker) const;
  // Whether the article has names of its own, so that what its claims say is to be read
  // by itself.
  bool HasLocalNames(int32_t article) const { return names_.HasLocalNames(article); }
  bool IsLocal(absl::string_view name, int32_t article) const {
    return names_.FindLocal(name, article) != nullptr;
  }
  // In which order the article writes day and month.
  DayOrder OrderOf(int32_t article) const;

  // All that is written of a claim, quickly of those asked for last.
  std::shared_ptr<const Claim> Whole(int32_t claim) { return kept_.Whole(claim); }

  ReadValueResult Read(const Claim& claim, const Property& property,
                       std::optional<DayRange> published);
  ReadingContext Context(const Claim& claim, const Property& property,
                         std::optional<DayRange> published);
  // The same of a value by itself, of some claim of the article.
  ReadValueResult Read(const Node& written, const ReadingContext& context);
  ReadingContext Context(int32_t article, bool plans, const Property& property,
                         std::optional<DayRange> published);

  const Vocabulary& vocabulary() const { return *vocabulary_; }
  const std::vector<Rate>& rates() const { return settings_.rates; }
  const Lexicon& lexicon() const { return lexicon_; }
  const ClaimSet& claims() const { return claims_; }

 private:
  const ClaimSet& claims_;
  const Lexicon& lexicon_;
  ReadingSettings settings_;
  Vocabulary* vocabulary_;
  NameResolver names_;
  std::vector<OrderEvidence> orders_;              // for each article
  std::vector<const SubjectForm*> known_by_text_;  // of names that are not local
  std::vector<EntityId> only_by_text_;             // kNoEntity: not sought, or none
  std::vector<EntityId> articles_;                 // the same, for each article
  KeptClaims kept_;
  SubjectForm local_;  // the last that Subject gave
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_INTERPRETER_H_
