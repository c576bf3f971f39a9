#ifndef GAINSAY_CLAIMS_FACTS_FACT_BUILDER_H_
#define GAINSAY_CLAIMS_FACTS_FACT_BUILDER_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "claims/claim_list.h"
#include "claims/facts/checks/property_checks.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/fact_times.h"
#include "claims/facts/following_facts.h"
#include "claims/facts/interpreter.h"
#include "claims/facts/known_claims.h"
#include "claims/facts/publication_date.h"
#include "claims/facts/reading_memory.h"
#include "input/diagnostic.h"

namespace gainsay {

// Makes facts of claims. What a claim leaves open (which subject, which publication date)
// becomes a choice, and a fact is made for each alternative. Call Add for claims in
// order, or AddAll, then Finish.
class FactBuilder {
 public:
  // `published` is indexed by article.
  FactBuilder(Interpreter* interpreter, const std::vector<PublicationDate>& published,
              Diagnostics* diagnostics);

  void Add(int32_t claim);
  // Adds all claims but these, ascending, which others correct, or which are retracted.
  // It does not depend on the number of threads. `advance` is told, on this thread, how
  // many more claims were looked at.
  void AddAll(const std::vector<int32_t>& withdrawn, int jobs,
              absl::FunctionRef<void(size_t)> advance);
  FactTable Finish();
  // From now on claims of unknown properties are counted, and not reported one by one.
  void CountUnknownProperties() { counts_unknown_ = true; }
  int64_t unknown_properties() const { return unknown_properties_; }

 private:
  // What a claim says if its article was published at one time.
  struct Version {
    Fact fact;
    std::optional<Reading> reading;  // none where the value was known from another claim
  };

  // Adds the facts of a claim to these; its reading, and what is found, to the table.
  void Add(int32_t claim, std::vector<Fact>& facts);
  ClaimReading Read(const ClaimView& claim, std::vector<Fact>& facts);
  // The claim's property; kNoProperty, and reported, where the vocabulary has none.
  PropertyId KnownProperty(const ClaimView& claim);
  // Whether who speaks is named at all.
  bool ReadVoice(const ClaimView& claim, Fact& fact);
  bool ReadQualifiers(const ClaimView& claim, const Property& property, Fact& fact);
  bool ReadWrittenQualifiers(const ClaimView& claim, const Property& property,
                             Fact& fact);
  bool ReadSubject(const ClaimView& claim, Fact& fact, ClaimSubjects& subjects);
  ClaimReading ReadVersion(const ClaimView& claim, const Property& property,
                           const MaybeMoment& published, Version& version);
  // Reads the value, and what it leaves into the fact; returns what became of the claim.
  ClaimReading ReadClaimValue(const ClaimView& claim, const Property& property,
                              Version& version);
  // Holds the claim against what its property declares, and keeps a value that is as
  // declared.
  void CheckDeclarations(const ClaimView& claim, const Version& version,
                         const ClaimSubjects& subjects);
  ReadValueResult ReadWrittenValue(const ClaimView& claim, const Property& property,
                                   DayRange published);
  int32_t PublishedChoice(int32_t article);
  // The choice of a subject form that stands for one of several.
  int32_t SubjectChoice(const ClaimView& claim, const SubjectForm& form);
  void AddFlaw(int32_t claim, std::string rule, std::string severity,
               std::string message);
  void Report(const Claim& claim, TextPosition at, std::string message,
              std::string hint = "");

  Interpreter* interpreter_;
  const std::vector<PublicationDate>& published_;
  Diagnostics* diagnostics_;
  FactTable table_;
  std::vector<int32_t> published_choices_;  // by article; -1 until used
  // By article and folded name, of names that are local to the article.
  absl::flat_hash_map<std::pair<int32_t, std::string>, int32_t> subject_choices_;
  ReadingMemory memory_;
  FactTimes times_;
  PropertyChecks checks_;
  FollowingFacts following_;
  std::vector<PropertyId> property_of_text_;  // kUnsought until it is looked for
  std::vector<bool> by_itself_;               // of each property: KnownClaims
  KnownClaims known_claims_;
  bool counts_unknown_ = false;
  int64_t unknown_properties_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FACT_BUILDER_H_
