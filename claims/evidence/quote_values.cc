#include "claims/evidence/quote_values.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/evidence/folded_text.h"
#include "claims/evidence/quote_arithmetic.h"
#include "claims/evidence/quote_search.h"
#include "claims/evidence/quote_words.h"
#include "claims/facts/fact_times.h"
#include "claims/value_types/agreement.h"
#include "claims/value_types/value_type.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Words of one written value: "between the 25th of January and 2 February 2026".
constexpr size_t kLongestValue = 9;
constexpr size_t kMostNamed = 3;
constexpr double kToldByNaming = 3;

// Words `first` to `last` of a quote, and what they were read as.
struct Stated {
  size_t first = 0;
  size_t last = 0;
  Reading reading;
};

// The property of an amount or a date of which nothing is known.
Property AnyOf(ValueType type) {
  Property property;
  property.type = type;
  return property;
}

// Looks for one claim's value in its quote, read as if published at one time.
class QuoteReader {
 public:
  QuoteReader(const Claim& claim, const Fact& fact, Interpreter& interpreter)
      : quote_(claim.quote->exact),
        words_(QuoteWords(quote_)),
        fact_(fact),
        property_(interpreter.vocabulary().property(fact.property)),
        any_date_(AnyOf(ValueType::kDate)),
        any_amount_(AnyOf(ValueType::kQuantity)),
        rules_(AgreementRulesOf(interpreter.vocabulary(), property_)),
        arithmetic_(quote_, words_, interpreter.lexicon()),
        dates_(interpreter.lexicon().dates) {
    const std::optional<DayRange> published = Dated(fact.published);
    context_ = interpreter.Context(claim, property_, published);
    date_context_ = interpreter.Context(claim, any_date_, published);
    amount_context_ = interpreter.Context(claim, any_amount_, published);
  }

  size_t words() const { return words_.size(); }

  // Parts of what is stated do not count: "March 3" is not some day of March.
  bool AnyWordsMeet(const std::vector<Stated>& values) const {
    for (size_t first = 0; first < words_.size(); ++first) {
      for (size_t last = first; last < Reach(first); ++last) {
        const bool part = absl::c_any_of(values, [&](const Stated& value) {
          return value.first <= first && last <= value.last &&
                 last - first < value.last - value.first;
        });
        if (part) continue;
        const std::optional<Reading> reading = Read(first, last, context_);
        if (!reading.has_value()) continue;
        if (Meets(reading->value)) return true;
        if (arithmetic_.Falls(first, last) && Meets(Negative(reading->value)))
          return true;
      }
    }
    return false;
  }

  // Whether the quote reckons with what it states, so that the claim's value need not
  // stand in it.
  bool Reckons() const {
    if (property_.type != ValueType::kDate) return arithmetic_.Calculates();
    std::vector<WordRange> dates;
    for (const Stated& date : Values()) dates.push_back({date.first, date.last});
    return arithmetic_.CountsDays(dates);
  }

  // The values that the quote states, longest words first, from left to right.
  std::vector<Stated> Values() const {
    std::vector<Stated> dates = Longest(
        date_context_, [this](const Stated& stated) { return IsCalendarDate(stated); });
    if (property_.type == ValueType::kDate) {
      std::erase_if(dates, [this](const Stated& date) {
        return arithmetic_.IsOfAnother(date.first);
      });
      return dates;
    }
    std::vector<Stated> amounts = Longest(
        amount_context_, [&](const Stated& amount) { return !Overlaps(amount, dates); });
    std::erase_if(amounts, [this](const Stated& amount) { return !IsOfKind(amount); });
    return amounts;
  }

  // Whether some of the numbers, whatever they are of, make the claim's: "12 men and 5
  // women", "775 US, 3,700 (including 3,200 prisoners) CS".
  bool SumMeets() const {
    if (property_.type != ValueType::kQuantity) return false;
    return AnyTotal(Terms(), [this](const Interval& total) {
      QuantityValue sum = std::get<QuantityValue>(*fact_.value);
      sum.nominal = sum.wide = IntervalSet(total);
      return Meets(sum);
    });
  }

  std::string Text(const Stated& stated) const {
    return std::string(Text(stated.first, stated.last));
  }

 private:
  size_t Reach(size_t first) const {
    return std::min(words_.size(), first + kLongestValue);
  }

  absl::string_view Text(size_t first, size_t last) const {
    const size_t begin = words_[first].begin;
    return absl::string_view(quote_).substr(begin, words_[last].end - begin);
  }

  std::optional<Reading> Read(size_t first, size_t last,
                              const ReadingContext& context) const {
    Node node;
    node.kind = Node::Kind::kScalar;
    node.text = std::string(Text(first, last));
    ReadValueResult result = ReadValue(node, context);
    auto* reading = std::get_if<Reading>(&result);
    if (reading == nullptr || reading->absent) return std::nullopt;
    return std::move(*reading);
  }

  bool Meets(const Value& value) const {
    return Agrees(fact_.value, value, Width::kWide, rules_) != Tri::kFalse;
  }

  // "Shrank 0.3 percent" is -0.3%.
  static Value Negative(Value value) {
    if (auto* amount = std::get_if<QuantityValue>(&value)) {
      amount->nominal = Affine(amount->nominal, -1, 0);
      amount->wide = Affine(amount->wide, -1, 0);
    }
    return value;
  }

  template <typename Predicate>
  std::vector<Stated> Longest(const ReadingContext& context, Predicate good) const {
    std::vector<Stated> found;
    for (size_t first = 0; first < words_.size(); ++first) {
      for (size_t last = Reach(first); last-- > first;) {
        std::optional<Reading> reading = Read(first, last, context);
        if (!reading.has_value()) continue;
        Stated stated{first, last, std::move(*reading)};
        if (!good(stated)) continue;
        first = last;
        found.push_back(std::move(stated));
        break;
      }
    }
    return found;
  }

  static bool Overlaps(const Stated& one, const std::vector<Stated>& others) {
    return absl::c_any_of(others, [&](const Stated& other) {
      return one.first <= other.last && other.first <= one.last;
    });
  }

  // The first amounts of the quote that measure what the claim's value does; of plain
  // numbers in digits each by itself, whatever stands around it.
  std::vector<IntervalSet> Terms() const {
    constexpr size_t kMostTerms = 8;
    std::vector<IntervalSet> terms;
    const auto add = [&](const Reading& reading) {
      const auto& amount = std::get<QuantityValue>(reading.value);
      const auto& value = std::get<QuantityValue>(*fact_.value);
      const bool same = amount.dimension == value.dimension && !amount.wide.empty();
      if (same && terms.size() < kMostTerms) terms.push_back(amount.wide);
    };
    const std::vector<Stated> dates = Longest(
        date_context_, [this](const Stated& stated) { return IsCalendarDate(stated); });
    for (size_t i = 0; i < words_.size(); ++i) {
      if (!HasDigit(Text(i, i)) || Overlaps({i, i, {}}, dates)) continue;
      if (const auto number = Read(i, i, amount_context_)) add(*number);
    }
    const auto in_words = [&](const Stated& stated) {
      const bool digits = HasDigit(Text(stated.first, stated.last));
      return !Overlaps(stated, dates) && (!digits || stated.first < stated.last);
    };
    for (const Stated& stated : Longest(amount_context_, in_words)) add(stated.reading);
    return terms;
  }

  bool IsCalendarDate(const Stated& stated) const {
    const bool digits = HasDigit(Text(stated.first, stated.last));
    for (size_t i = stated.first; i <= stated.last; ++i) {
      if (NamesDayOrMonth(Text(i, i), dates_)) return true;
      if (digits && MayNameMonth(Text(i, i), dates_)) return true;
    }
    return false;
  }

  // Whether an amount, read with no unit in mind, is of what the claim's value measures.
  bool IsOfKind(const Stated& stated) const {
    const auto* parts = std::get_if<Readings<QuantityReading>>(&stated.reading.parts);
    if (parts == nullptr || parts->empty()) return false;
    const QuantityReading& amount = (*parts)[0];
    const auto& value = std::get<QuantityValue>(*fact_.value);
    const bool bare = amount.unit == "1" || amount.unit == "count";
    if (!value.dimension.dimensionless()) return amount.dimension == value.dimension;
    if (property_.unit.has_value() && property_.unit->code == "%") {
      return amount.unit == "%";
    }
    return property_.whole && bare && IsNumberOfThings(stated, amount);
  }

  bool IsNumberOfThings(const Stated& stated, const QuantityReading& amount) const {
    if (WholeNumbers(amount.wide).empty()) return false;
    const bool small = amount.wide.Hull().min <= kToldByNaming;
    bool digits = false;
    for (size_t i = stated.first; i <= stated.last; ++i) {
      if (!HasDigit(Text(i, i)) || IsJoinedToName(stated, i)) continue;
      if (!IsPlainNumber(quote_, words_, i)) return false;
      digits = true;
    }
    return digits || !small;
  }

  // Whether a word is the 136 of "12 Shahed-136 drones".
  bool IsJoinedToName(const Stated& stated, size_t i) const {
    return i > stated.first && words_[i].hyphen_before &&
           absl::ascii_isalpha(static_cast<unsigned char>(Text(i - 1, i - 1).back()));
  }

  const std::string& quote_;
  const std::vector<QuoteWord> words_;
  const Fact& fact_;
  const Property& property_;
  const Property any_date_;
  const Property any_amount_;
  const AgreementRules rules_;
  const QuoteArithmetic arithmetic_;
  const DateWords& dates_;
  ReadingContext context_;
  ReadingContext date_context_;
  ReadingContext amount_context_;
};

bool IsJudged(const Claim& claim, const Fact& fact) {
  if (claim.origin != FactOrigin::kClaim || fact.converse || fact.stance.denies) {
    return false;
  }
  if (const auto* date = std::get_if<DateValue>(&*fact.value)) {
    return !date->relative.has_value();
  }
  const auto* quantity = std::get_if<QuantityValue>(&*fact.value);
  if (quantity == nullptr || quantity->wide.empty()) return false;
  const bool told = quantity->whole && quantity->wide.Hull().min <= kToldByNaming;
  return !told;
}

}  // namespace

std::string ValueNotInQuote(const Claim& claim, absl::Span<const Fact> facts,
                            Interpreter& interpreter) {
  if (!claim.quote.has_value() || facts.empty()) return "";
  const std::string written = WrittenValue(claim.value);
  if (HoldsWords(Fold(claim.quote->exact).text, Fold(written).text)) return "";
  std::vector<std::string> said;
  for (const Fact& fact : facts) {
    if (!IsJudged(claim, fact)) return "";
    const QuoteReader reader(claim, fact, interpreter);
    if (reader.words() > kMostQuoteWords || reader.Reckons()) return "";
    const std::vector<Stated> values = reader.Values();
    if (values.empty() || reader.AnyWordsMeet(values) || reader.SumMeets()) {
      return "";
    }
    said.clear();
    for (const Stated& value : values) {
      if (said.size() < kMostNamed)
        said.push_back(absl::StrCat("'", reader.Text(value), "'"));
    }
  }
  return fmt::format("no reading of the quote meets {}: it says {}", written,
                     absl::StrJoin(said, ", "));
}

}  // namespace gainsay
