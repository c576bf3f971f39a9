#include "checker/proposal/type_guess.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "checker/proposal/value_trials.h"
#include "claims/reading/dates/edtf.h"
#include "claims/reading/quantities/unit.h"
#include "claims/value_types/value_type.h"
#include "input/format.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr size_t kWordsOfAQuotation = 6;
constexpr size_t kWordsOfAState = 3;

std::string Basis(const Trial& trial, absl::string_view kind) {
  const size_t stating = trial.reads + trial.misfits.size();
  if (trial.example == nullptr) return fmt::format("no value reads as {}", kind);
  return fmt::format("{} of {} {} as {}, such as {}", trial.reads, stating,
                     stating == 1 ? "value reads" : "values read", kind,
                     Quoted(WrittenValue(trial.example->value)));
}

TypeGuess Guess(ValueType type, Trial trial, absl::string_view kind) {
  TypeGuess guess;
  guess.type = type;
  guess.basis = Basis(trial, kind);
  guess.misfits = std::move(trial.misfits);
  return guess;
}

// The units in which the quantities are written, and how often; "1" for bare numbers.
std::map<std::string, size_t> WrittenUnits(Values& values) {
  Property property;
  property.type = ValueType::kQuantity;
  std::map<std::string, size_t> units;
  for (const Claim* claim : values.claims()) {
    const std::optional<Reading> reading = values.Read(*claim, property);
    if (!reading.has_value() || reading->absent) continue;
    if (const Node* written = claim->value.Find("unit")) {
      const std::optional<Unit> unit = ParseUnit(written->text, values.lexicon());
      if (unit.has_value()) ++units[unit->code];
    } else if (const auto* parts =
                   std::get_if<Readings<QuantityReading>>(&reading->parts)) {
      ++units[(*parts)[0].unit];
    } else {
      ++units["1"];
    }
  }
  return units;
}

std::string KindOf(const std::string& unit) {
  if (unit == "%") return "percentages";
  if (unit == "count") return "whole numbers";
  return unit.empty() ? "numbers" : fmt::format("quantities in {}", unit);
}

// The values as quantities, and the unit that they have then; empty for bare numbers.
struct QuantityTrial {
  Trial trial;
  std::string unit;
};

// The unit in which most values read; of such, the one in which most are written, a bare
// number being the last resort, and a unit without brackets ("m", not "[ft_i]") the
// first.
QuantityTrial TryQuantities(Values& values) {
  std::map<std::string, size_t> units = WrittenUnits(values);
  units.try_emplace("1", 0);
  units.try_emplace("count", 0);
  QuantityTrial best;
  std::tuple<size_t, bool, size_t, bool> best_rank;
  for (const auto& [code, times] : units) {
    const bool bare = code == "1";
    Property property;
    property.type = ValueType::kQuantity;
    if (!bare) property.unit = ParseUnit(code, values.lexicon());
    if (!bare && !property.unit.has_value()) continue;
    property.whole = !bare && property.unit->whole;
    Trial trial = values.Try(property);
    const std::tuple rank(trial.reads, !bare, times, !absl::StrContains(code, "["));
    if (rank <= best_rank) continue;
    best = {std::move(trial), bare ? "" : code};
    best_rank = rank;
  }
  return best;
}

TypeGuess GuessQuantity(QuantityTrial quantities) {
  TypeGuess guess =
      Guess(ValueType::kQuantity, std::move(quantities.trial), KindOf(quantities.unit));
  guess.unit = quantities.unit;
  return guess;
}

bool IsDigits(absl::string_view text) {
  return absl::c_all_of(text, absl::ascii_isdigit);
}

// Whether the property's name says that its values are dates: "held_on".
bool IsNamedAsDate(absl::string_view property) {
  constexpr absl::string_view kWords[] = {"on", "date", "day", "year", "since", "until"};
  const std::vector<absl::string_view> words =
      absl::StrSplit(property, absl::ByAnyChar("._- "));
  return absl::c_linear_search(kWords, words.back());
}

// What reads as a date and as a number is a date where it is written as only dates are
// ("2026-01"), or counts what nobody counts ("11 March").
bool AreDates(Values& values) {
  Property quantity;
  quantity.type = ValueType::kQuantity;
  const auto is_date = [&](const Claim* claim) {
    const std::string& text = claim->value.text;
    if (!IsDigits(text) && ReadEdtf(text, values.lexicon().dates.policies).ok()) {
      return true;
    }
    const std::optional<Reading> reading = values.Read(*claim, quantity);
    if (!reading.has_value()) return true;
    const auto* parts = std::get_if<Readings<QuantityReading>>(&reading->parts);
    return parts != nullptr && !(*parts)[0].noun.empty();
  };
  return 2 * static_cast<size_t>(absl::c_count_if(values.claims(), is_date)) >
         values.claims().size();
}

size_t Words(absl::string_view text) {
  return std::vector<absl::string_view>(
             absl::StrSplit(text, absl::ByAnyChar(" \t\n"), absl::SkipWhitespace()))
      .size();
}

bool IsQuotation(absl::string_view text) {
  return Words(text) >= kWordsOfAQuotation || absl::StartsWith(text, "\"") ||
         absl::StartsWith(text, "\xE2\x80\x9C") || absl::StartsWith(text, "\xC2\xAB");
}

// One word with a digit in it.
bool IsIdentifier(absl::string_view text) {
  return Words(text) == 1 && absl::c_any_of(text, absl::ascii_isdigit);
}

// A few words, none of which begins as names do.
bool IsState(absl::string_view text) {
  const auto is_letter_of_state = [](char c) {
    return absl::ascii_islower(c) || c == ' ' || c == '-';
  };
  return Words(text) <= kWordsOfAState && absl::c_all_of(text, is_letter_of_state) &&
         !absl::StartsWith(text, "the ");
}

bool HoldsList(const Values& values) {
  return absl::c_any_of(values.claims(), [](const Claim* claim) {
    constexpr std::array<absl::string_view, 4> kForms = {"includes", "excludes", "only",
                                                         "count"};
    return claim->value.IsSequence() ||
           absl::c_any_of(kForms, [&](absl::string_view form) {
             return claim->value.Find(form) != nullptr;
           });
  });
}

// Words that are no truth, date or quantity.
TypeGuess GuessWords(Values& values) {
  if (HoldsList(values)) {
    return Guess(ValueType::kEntitySet, values.Try(ValueType::kEntitySet),
                 "lists of names");
  }
  const size_t texts = values.Count([](absl::string_view) { return true; });
  if (texts > 0 && 2 * values.Count(IsQuotation) >= texts) {
    return Guess(ValueType::kQuotation, values.Try(ValueType::kQuotation), "words");
  }
  const Trial identifiers = values.Try(ValueType::kIdentifier);
  if (texts > 0 && values.Count(IsIdentifier) == texts) {
    return Guess(ValueType::kIdentifier, identifiers, "identifiers");
  }
  if (texts > 0 && values.Count(IsState) == texts && identifiers.Fits()) {
    std::set<std::string> states;
    for (const Claim* claim : values.claims()) states.insert(claim->value.text);
    TypeGuess guess = Guess(ValueType::kIdentifier, identifiers, "single terms");
    guess.advice = fmt::format(
        "if these are steps, the lowest first: {{type: status, ladder: [{}]}}",
        absl::StrJoin(states, ", "));
    return guess;
  }
  return Guess(ValueType::kEntity, values.Try(ValueType::kEntity), "names");
}

TypeGuess GuessDate(const Trial& dates, bool named_so) {
  TypeGuess guess = Guess(ValueType::kDate, dates, "dates");
  if (dates.reads == 0) {
    guess.basis = "no value states anything; its name is that of a date";
  } else if (named_so) {
    guess.basis += ", and its name is that of a date";
  }
  return guess;
}

}  // namespace

TypeGuess GuessType(const std::vector<const Claim*>& claims,
                    const std::vector<PublicationDate>& published,
                    Interpreter& interpreter) {
  Values values(claims, published, interpreter);
  const Trial truths = values.Try(ValueType::kTruth);
  if (truths.Fits()) return Guess(ValueType::kTruth, truths, "true or false");
  const bool named_as_date = IsNamedAsDate(claims[0]->property.text);
  const Trial dates = values.Try(ValueType::kDate);
  if (named_as_date && dates.misfits.empty()) return GuessDate(dates, true);
  QuantityTrial quantities = TryQuantities(values);
  if (dates.Fits() && (!quantities.trial.Fits() || AreDates(values))) {
    return GuessDate(dates, named_as_date);
  }
  if (quantities.trial.Fits()) return GuessQuantity(std::move(quantities));
  if (HoldsList(values)) return GuessWords(values);
  if (truths.NearlyFits()) return Guess(ValueType::kTruth, truths, "true or false");
  if (dates.NearlyFits() && dates.reads >= quantities.trial.reads) {
    return GuessDate(dates, named_as_date);
  }
  if (quantities.trial.NearlyFits()) return GuessQuantity(std::move(quantities));
  return GuessWords(values);
}

}  // namespace gainsay
