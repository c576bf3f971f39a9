#include "claims/reading/quantities/quantity_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/reading/quantities/conversion.h"
#include "claims/reading/quantities/number_widths.h"
#include "claims/reading/quantities/ordinal_reader.h"
#include "claims/reading/quantities/other_writings.h"
#include "claims/reading/quantities/quantity_errors.h"
#include "claims/reading/quantities/quantity_grammar.h"
#include "claims/reading/quantities/temperature_difference.h"
#include "claims/reading/token.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {
namespace {

using Result = ReadResult<QuantityReading>;

bool CountWanted(const QuantityContext& context) {
  return context.count || (context.unit != nullptr && context.unit->whole);
}

const WrittenAmount* FirstAmount(const WrittenQuantity& quantity,
                                 bool (*holds)(const WrittenAmount&)) {
  for (const WrittenPart& part : quantity) {
    if (part.kind == WrittenPart::Kind::kRange && holds(part.high)) return &part.high;
    if (holds(part.low)) return &part.low;
    if (part.kind == WrittenPart::Kind::kPlusMinus && holds(part.high)) return &part.high;
  }
  return nullptr;
}

bool HasUnits(const WrittenAmount& amount) { return !amount.units.empty(); }
bool IsCounted(const WrittenAmount& amount) {
  return !amount.noun.empty() && amount.number.form != NumberForm::kFraction;
}

// Whether the words are about how many rather than how much of something.
bool SaysNumberOfThings(const WrittenQuantity& quantity) {
  return std::all_of(quantity.begin(), quantity.end(), [](const WrittenPart& part) {
    return part.kind == WrittenPart::Kind::kVague &&
           (part.vague == nullptr || !part.vague->share);
  });
}

bool SaysShare(const WrittenQuantity& quantity) {
  return std::any_of(quantity.begin(), quantity.end(), [](const WrittenPart& part) {
    return part.vague != nullptr && part.vague->share_nominal.has_value();
  });
}

// "Several", of which no share is known: how many, not how much of the whole.
bool IsVagueCount(const WrittenQuantity& quantity) {
  return std::any_of(quantity.begin(), quantity.end(), [](const WrittenPart& part) {
    return part.vague != nullptr && !part.vague->share_nominal.has_value();
  });
}

// "A six-figure sum" tells the digits of a sum, "a six-figure crowd" those of a count.
bool SaysDigits(const WrittenQuantity& quantity) {
  return std::all_of(quantity.begin(), quantity.end(), [](const WrittenPart& part) {
    return part.vague != nullptr && part.vague->digits;
  });
}

// The unit of a quantity in which none is written.
const Unit& ImpliedUnit(const WrittenQuantity& quantity, const QuantityContext& context) {
  const bool share_wanted = context.unit != nullptr && MeasuresShare(*context.unit);
  const bool share =
      SaysShare(quantity) && (share_wanted || !SaysNumberOfThings(quantity));
  const bool digits = context.unit != nullptr && SaysDigits(quantity);
  if (!share && !digits && FirstAmount(quantity, IsCounted) != nullptr)
    return CountUnit();
  if (CountWanted(context)) return CountUnit();
  if (share_wanted && IsVagueCount(quantity)) return CountUnit();
  if (context.unit != nullptr) return *context.unit;
  return SaysNumberOfThings(quantity) ? CountUnit() : PlainUnit();
}

// One meaning of a quantity's unit.
struct Candidate {
  const Unit& unit;  // in which numbers are judged
  bool implied = false;
  std::optional<Unit> base;  // of several units: in which they are given

  const Unit& shown() const { return base.has_value() ? *base : unit; }
};

absl::InlinedVector<Candidate, 1> Candidates(const WrittenQuantity& quantity,
                                             const QuantityContext& context) {
  absl::InlinedVector<Candidate, 1> candidates;
  const WrittenAmount* amount = FirstAmount(quantity, HasUnits);
  if (amount == nullptr) {
    const Unit& unit = ImpliedUnit(quantity, context);
    candidates.push_back({unit, true, std::nullopt});
    return candidates;
  }
  for (const NamedUnit& named : amount->units) {
    Candidate& candidate =
        candidates.emplace_back(Candidate{named.unit, false, std::nullopt});
    if (amount->several) {
      candidate.base = context.lexicon->units.Base(named.unit.dimension);
    }
  }
  return candidates;
}

// The amounts in degrees as differences of temperatures.
void TakeAsDifferences(WrittenQuantity* quantity) {
  for (WrittenPart& part : *quantity) {
    for (WrittenAmount* amount : {&part.low, &part.high}) {
      for (NamedUnit& named : amount->units) named.unit = DifferenceIn(named.unit);
    }
  }
}

// Reads one text.
class Reader {
 public:
  Reader(absl::string_view text, const QuantityContext& context, Result* result)
      : text_(text), context_(context), result_(*result) {}

  void Read() {
    if (text_.size() > kLongestQuantity) {
      result_.error = TooLong(text_);
      return;
    }
    if (auto error = Tokenize(text_, *context_.lexicon, &tokens_)) {
      error->expected = ExpectedQuantity(context_);
      result_.error = *std::move(error);
      return;
    }
    ReadTokens();
    if (result_.readings.empty()) ReadConverted();
    if (result_.readings.empty() && result_.ok()) result_.error = Error();
  }

 private:
  void ReadTokens() {
    // A letter that is a unit or a multiplier ("5m") is tried as either. Where the
    // context has a unit, the first that fits is meant.
    const bool any = Try(true);
    const bool settled = any && (context_.unit != nullptr || context_.count);
    if (!settled && HasLetterOfTwoMeanings()) Try(false);
  }

  // "20 kilometers (12 miles)", "20 kilometers, or 12 miles" is what it is without the
  // other; of an amount with several meanings those that this bears out.
  void ReadConverted() {
    const std::optional<Conversion> conversion =
        FindConversion(text_, tokens_, *context_.lexicon);
    if (!conversion.has_value()) return;
    std::vector<WidthSteps> steps;
    QuantityContext context = context_;
    if (context_.steps != nullptr) context.steps = &steps;
    Result first;
    Reader amount(text_, context, &first);
    amount.tokens_ = conversion->amount;
    amount.ReadTokens();
    bool differs = false;
    for (size_t i = 0; i < first.readings.size(); ++i) {
      const Converted converted =
          ConvertedAs(first.readings[i], *conversion, *context_.lexicon);
      differs = differs || converted == Converted::kDiffering;
      if (converted != Converted::kYes) continue;
      result_.readings.push_back(std::move(first.readings[i]));
      if (context_.steps != nullptr) context_.steps->push_back(std::move(steps[i]));
    }
    if (result_.readings.empty() && differs) {
      result_.error = Meaningless(text_, "gives two amounts that differ", context_);
    }
  }

  // The first error of a text that the grammar understands.
  ReadError Error() const {
    if (!errors_.empty()) return errors_[0];
    return NotUnderstood(TokenCursor(text_, tokens_, *context_.lexicon), furthest_,
                         context_);
  }

  bool HasLetterOfTwoMeanings() const {
    const Lexicon& lexicon = *context_.lexicon;
    return std::any_of(tokens_.begin(), tokens_.end(), [&lexicon](const Token& token) {
      return lexicon.phrases.Begins(token.folded, PhraseKind::kMultiplier) &&
             (lexicon.symbols.Begins(token.exact, PhraseKind::kUnit) ||
              lexicon.symbols.Begins(token.exact, PhraseKind::kUnitInContext));
    });
  }

  // Adds readings or errors.
  bool Try(bool letters_are_units) {
    GrammarOptions options;
    options.numbers.letters_are_units = letters_are_units;
    const bool difference =
        context_.unit != nullptr && IsTemperatureDifference(*context_.unit);
    const Unit as_written = difference ? WithoutDifference(*context_.unit) : Unit();
    options.wanted = difference ? &as_written : context_.unit;
    // The second of "thirty-second" is a unit where time is expected.
    const bool time = context_.unit != nullptr && MeasuresTime(*context_.unit);
    options.ordinals = !time && HasOrdinal(tokens_, *context_.lexicon);
    size_t furthest = 0;
    WrittenQuantity quantity;
    const bool read = ParseQuantity(TokenCursor(text_, tokens_, *context_.lexicon),
                                    options, &quantity, &furthest);
    furthest_ = std::max(furthest_, furthest);
    if (!read) return false;
    if (difference) TakeAsDifferences(&quantity);
    bool any = false;
    for (const Candidate& candidate : Candidates(quantity, context_)) {
      if (const auto other = WithSharedZeros(quantity)) {
        any = Add(*other, candidate) || any;
      }
      any = Add(quantity, candidate) || any;
      const auto grouped =
          candidate.unit.whole ? GroupedByPoints(quantity) : std::nullopt;
      if (grouped.has_value()) any = Add(*grouped, candidate) || any;
    }
    return any;
  }

  bool AddError(ReadError error) {
    errors_.push_back(std::move(error));
    return false;
  }

  bool Add(const WrittenQuantity& quantity, const Candidate& candidate) {
    const bool fits = context_.unit == nullptr
                          ? candidate.unit.whole || !context_.count
                          : Comparable(candidate.unit, *context_.unit) &&
                                (candidate.unit.whole || !context_.count);
    if (!fits) return AddError(Misfit(text_, candidate.unit, context_));
    WidthSteps steps;
    const EvaluationOptions options{candidate.unit, candidate.implied,
                                    context_.beyond_scale,
                                    context_.steps != nullptr ? &steps : nullptr};
    QuantityMeaning meaning;
    EvaluateQuantity(quantity, options, *context_.lexicon, &meaning);
    if (!meaning.error.empty()) {
      return AddError(Meaningless(text_, meaning.error, context_));
    }
    auto& readings = result_.readings;
    QuantityReading& reading = readings.emplace_back();
    if (!FillSets(meaning.sets, candidate, &reading)) {
      readings.pop_back();
      return AddError(Meaningless(text_, "has a number that is out of range", context_));
    }
    Fill(quantity, candidate, meaning, &reading);
    const bool known = std::any_of(
        readings.begin(), readings.end() - 1, [&](const QuantityReading& other) {
          return other.unit == reading.unit && other.wide == reading.wide;
        });
    if (known) {
      readings.pop_back();
    } else if (context_.steps != nullptr) {
      context_.steps->push_back(std::move(steps));
    }
    return true;
  }

  static std::optional<double> Shown(const std::optional<Rational>& number,
                                     const Candidate& candidate) {
    if (!number.has_value()) return std::nullopt;
    if (&candidate.unit == &candidate.shown()) return number->ToDouble();
    return candidate.shown().FromBase(candidate.unit.ToBase(*number)).ToDouble();
  }

  static void Fill(const WrittenQuantity& quantity, const Candidate& candidate,
                   const QuantityMeaning& meaning, QuantityReading* reading) {
    reading->unit = candidate.shown().code;
    reading->hedge = meaning.hedge;
    reading->dimension = candidate.unit.dimension;
    reading->whole = candidate.unit.whole;
    const WrittenAmount* counted = FirstAmount(quantity, IsCounted);
    const bool about_things = reading->whole || (counted != nullptr && counted->rate);
    if (counted != nullptr && about_things) reading->noun = std::string(counted->noun);
    if (meaning.stated.has_value()) {
      const ExactStatement& stated = *meaning.stated;
      reading->stated =
          StatedNumber{Shown(stated.value, candidate), Shown(stated.min, candidate),
                       Shown(stated.max, candidate), stated.open};
    }
  }

  // False where a number is out of range, in base units or as shown.
  static bool FillSets(const WidthSets& sets, const Candidate& candidate,
                       QuantityReading* reading) {
    const bool in_range =
        FillSet(sets.nominal, candidate, &reading->nominal, &reading->base_nominal) &&
        FillSet(sets.wide, candidate, &reading->wide, &reading->base_wide);
    Cover(reading->nominal, &reading->wide);
    Cover(reading->base_nominal, &reading->base_wide);
    return in_range;
  }

  // Where doubles cannot tell its ends apart the nominal set becomes a point, which may
  // be an open end of the wide one.
  static void Cover(const IntervalSet& nominal, IntervalSet* wide) {
    if (!IsSubset(nominal, *wide)) *wide = Unite(*wide, nominal);
  }

  static bool FillSet(const RationalInterval& interval, const Candidate& candidate,
                      IntervalSet* shown, IntervalSet* base) {
    const RationalInterval in_base = ToBase(interval, candidate.unit);
    const RationalInterval in_shown =
        Convert(interval, candidate.unit, candidate.shown());
    if (!in_base.valid() || !in_shown.valid()) return false;
    *base = ToIntervalSet(in_base);
    *shown = in_shown == in_base ? *base : ToIntervalSet(in_shown);
    return true;
  }

  absl::string_view text_;
  const QuantityContext& context_;
  Tokens tokens_;
  Result& result_;
  std::vector<ReadError> errors_;
  size_t furthest_ = 0;
};

}  // namespace

ReadResult<QuantityReading> ReadQuantity(absl::string_view text,
                                         const QuantityContext& context) {
  Result result;
  Reader(text, context, &result).Read();
  return result;
}

}  // namespace gainsay
