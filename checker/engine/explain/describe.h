#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_DESCRIBE_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_DESCRIBE_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "absl/types/span.h"
#include "checker/engine/compare/join.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// Puts claims and their facts into the words of a report.
class Describer {
 public:
  Describer(Interpreter* interpreter, const FactTable& table)
      : interpreter_(interpreter), table_(table) {}

  // The fact's claim as a report shows it.
  ReportedClaim Reported(const Fact& fact) const;
  // The same of a claim that made no facts: nothing of how it was read.
  ReportedClaim WrittenClaim(int32_t index) const;
  // How a fact was read, for people, and when what it says holds.
  std::string TextOfReading(const Fact& fact) const;
  std::string TimeText(const Fact& fact) const;
  // What a finding calls a claim's value: as written, the date that an identifier was
  // read as, or the truth that a denial of the other states.
  std::string ValueOf(const Fact& fact) const;
  // The speaker's name; the publisher for an outlet's own voice.
  std::string VoiceName(const Fact& fact) const;
  // "different speakers: Marco Rubio, and a resident (in gazette-0305)": speakers of one
  // name are told apart by their articles.
  std::string VoicesText(const Fact& a, const Fact& b) const;
  // "Donetsk Oblast, share held by Russia", and without the subject. A qualifier that
  // not all of the facts beside it state is shown as such: "Russia or unstated
  // controller".
  using Beside = absl::Span<const Fact* const>;
  std::string Title(const Fact& fact, Beside beside = {}) const;
  std::string Label(const Fact& fact, Beside beside = {}) const;
  // A rule's `same` parts of a key by name, the rule's property first where it has one.
  std::vector<std::pair<std::string, std::string>> Key(const Rule& rule,
                                                       const JoinKey& key) const;
  // The property by which the fact's claim was read, of which the fact may be the
  // converse.
  const Property& PropertyAsWritten(const Fact& fact) const;

 private:
  std::string QualifierText(const Fact& fact, size_t place, Beside beside) const;
  ReportedEvidence EvidenceOf(int32_t index) const;
  // The fact, and its siblings that were read under other dates of publication.
  using Versions = absl::InlinedVector<const Fact*, 2>;
  Versions UnderAllDates(const Fact& fact) const;
  // What `edtf` gives of these, as one EDTF text; nothing where it gives none.
  static std::optional<std::string> EdtfUnderAllDates(
      const Versions& facts,
      absl::FunctionRef<std::optional<std::string>(const Fact&)> edtf);
  // Their readings, in a node of "readings" where there are several; null where unread.
  std::shared_ptr<const Node> TreeUnderAllDates(const Versions& facts) const;
  // What `text` makes of these, each text once.
  static std::vector<std::string> TextsOf(
      const Versions& facts, absl::FunctionRef<std::string(const Fact&)> text);
  // The same of the fact and its versions, joined by "or".
  std::string UnderEachDate(const Fact& fact,
                            const std::function<std::string(const Fact&)>& text) const;

  // How a claim's value was read; no tree where it could not be.
  struct ReadWords {
    std::shared_ptr<const Node> tree;
    std::string text;
  };
  ReadWords Read(const Fact& fact) const;
  // The same, worked out once for the facts that have one value.
  std::shared_ptr<const ReadWords> ReadOnce(const Fact& fact) const;

  // TextOfDays, worked out once; until the next call.
  const std::string& TextOnce(const DayRange& days) const;

  const Vocabulary& vocabulary() const { return interpreter_->vocabulary(); }
  std::shared_ptr<const Claim> ClaimOf(const Fact& fact) const {
    return interpreter_->Whole(fact.claim);
  }

  Interpreter* interpreter_;
  const FactTable& table_;
  // By the property's number and the value.
  mutable absl::flat_hash_map<std::pair<PropertyId, const void*>,
                              std::shared_ptr<const ReadWords>>
      read_;
  mutable absl::flat_hash_map<std::pair<Day, Day>, std::string> days_;
};

// Some day of these, for people: "28 January 2026", "some day of 26–31 January 2026".
std::string TextOfDays(const DayRange& days);
// The same with the time of day, where one is told.
std::string TextOfTime(const DayRange& days, const MaybeMoment& moment);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_DESCRIBE_H_
