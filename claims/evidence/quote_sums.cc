#include "claims/evidence/quote_sums.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "claims/reading/quantities/unit.h"

namespace gainsay {
namespace {

constexpr size_t kMostAddends = 8;

// A total of so many addends, and the first word behind them.
struct Total {
  Interval amount{0, 0};
  size_t end = 0;
  size_t addends = 0;
};

// Of the addends that are left, ascending by their first words, added to a total, at
// least so many in all.
bool AnyTotalWith(absl::Span<const Addend> addends, const Total& total, size_t least,
                  absl::FunctionRef<bool(const Interval&)> passes) {
  if (addends.empty()) return total.addends >= least && passes(total.amount);
  const Addend& addend = addends[0];
  const absl::Span<const Addend> others = addends.subspan(1);
  if (AnyTotalWith(others, total, least, passes)) return true;
  if (addend.first < total.end) return false;
  return absl::c_any_of(addend.amounts.intervals(), [&](const Interval& amount) {
    const double zero = total.addends > 0 ? addend.zero : 0;
    const Interval more{total.amount.min + amount.min - zero,
                        total.amount.max + amount.max - zero};
    return AnyTotalWith(others, {more, addend.last + 1, total.addends + 1}, least,
                        passes);
  });
}

// What words say, where it measures what the dimension says.
std::optional<Addend> AddendOf(const Stated& stated, const Dimension& dimension,
                               const ReadingContext& context) {
  const auto& amount = std::get<QuantityValue>(stated.reading.value);
  if (amount.dimension != dimension || amount.wide.empty()) return std::nullopt;
  Addend addend{stated.first, stated.last, amount.wide};
  const auto* parts = std::get_if<Readings<QuantityReading>>(&stated.reading.parts);
  if (parts != nullptr && !parts->empty()) {
    const std::optional<Unit> unit = ParseUnit((*parts)[0].unit, *context.lexicon);
    if (unit.has_value()) addend.zero = unit->offset.ToDouble();
  }
  return addend;
}

// "Points", the "pp" of "0.3pp".
bool NamesUnit(absl::string_view word, const Lexicon& lexicon) {
  word.remove_prefix(word.find_last_of("0123456789") + 1);
  const WordId phrase = lexicon.phrases.Find(word);
  const WordId symbol = lexicon.symbols.Find(word);
  for (const PhraseKind kind : {PhraseKind::kUnit, PhraseKind::kUnitInContext}) {
    if (lexicon.phrases.Begins(phrase, kind) || lexicon.symbols.Begins(symbol, kind)) {
      return true;
    }
  }
  return false;
}

bool IsNumber(absl::string_view word, const Lexicon& lexicon) {
  return HasDigit(word) ||
         lexicon.phrases.Begins(lexicon.phrases.Find(word), PhraseKind::kCardinal);
}

// Whether the unit stands behind the last number: "0.3 points", not "0.3 points to 7.4".
bool IsWrittenInPoints(const QuoteReader& quote, const Stated& stated,
                       const ReadingContext& points) {
  const auto& amount = std::get<QuantityValue>(stated.reading.value);
  if (amount.dimension != points.property->unit->dimension) return false;
  for (size_t end = stated.last + 1; end > stated.first; --end) {
    const absl::string_view word = quote.Text(end - 1, end - 1);
    if (NamesUnit(word, *points.lexicon)) return true;
    if (IsNumber(word, *points.lexicon)) return false;
  }
  return false;
}

void SortByWords(std::vector<Addend>& addends) {
  absl::c_stable_sort(addends,
                      [](const Addend& a, const Addend& b) { return a.first < b.first; });
}

}  // namespace

std::vector<Addend> AddendsOf(const QuoteReader& quote, const StatedValues& stated_values,
                              const Dimension& dimension, const ReadingContext& context) {
  const std::vector<Stated>& dates = stated_values.dates();
  std::vector<Addend> addends;
  const auto add = [&](const Stated& stated) {
    const std::optional<Addend> addend = AddendOf(stated, dimension, context);
    if (addend.has_value()) addends.push_back(*addend);
  };
  const std::vector<Stated> amounts = quote.Longest(context, [&](const Stated& stated) {
    return !Overlaps(stated, dates) &&
           !GoOverMove(stated.first, stated.last, stated_values.moves());
  });
  std::vector<Stated> ranges;
  for (const Stated& amount : amounts) {
    size_t numbers = 0;
    for (size_t i = amount.first; i <= amount.last; ++i) {
      numbers += HasDigit(quote.Text(i, i)) ? 1 : 0;
    }
    if (numbers > 1) ranges.push_back(amount);
    if (numbers != 1 || amount.first < amount.last) add(amount);
  }
  for (size_t i = 0; i < quote.words().size(); ++i) {
    Stated number{i, i, {}};
    if (!HasDigit(quote.Text(i, i)) || Overlaps(number, dates)) continue;
    if (Overlaps(number, ranges)) continue;
    auto reading = quote.Read(i, i, context);
    if (!reading.has_value()) continue;
    number.reading = *std::move(reading);
    add(number);
  }
  SortByWords(addends);
  // "12" and "12 men" are one number.
  const auto repeated = [](const Addend& a, const Addend& b) {
    return b.first <= a.last && a.amounts == b.amounts;
  };
  addends.erase(std::unique(addends.begin(), addends.end(), repeated), addends.end());
  if (addends.size() > kMostAddends) addends.resize(kMostAddends);
  return addends;
}

void AddOnes(absl::Span<const size_t> words, std::vector<Addend>& addends) {
  for (const size_t word : words) {
    if (addends.size() == kMostAddends) break;
    addends.push_back({word, word, IntervalSet::Point(1)});
  }
  SortByWords(addends);
}

void AddPoints(const QuoteReader& quote, const ReadingContext& points,
               std::vector<Addend>& addends) {
  constexpr double kPoint = 0.01;
  const std::vector<Stated> amounts = quote.Longest(points, [&](const Stated& stated) {
    return IsWrittenInPoints(quote, stated, points);
  });
  for (const Stated& amount : amounts) {
    if (addends.size() == kMostAddends) break;
    const auto& value = std::get<QuantityValue>(amount.reading.value);
    addends.push_back({amount.first, amount.last, Affine(value.wide, kPoint, 0)});
  }
  SortByWords(addends);
}

bool AnyTotal(absl::Span<const Addend> addends,
              absl::FunctionRef<bool(const Interval& total)> passes) {
  constexpr size_t kLeast = 2;
  return AnyTotalWith(addends, {}, kLeast, passes);
}

bool AnyRest(absl::Span<const Addend> addends,
             absl::FunctionRef<bool(const Interval& rest)> passes) {
  return absl::c_any_of(addends, [&](const Addend& whole) {
    std::vector<Addend> others;
    absl::c_copy_if(addends, std::back_inserter(others), [&](const Addend& other) {
      return other.last < whole.first || whole.last < other.first;
    });
    return absl::c_any_of(whole.amounts.intervals(), [&](const Interval& all) {
      return AnyTotalWith(others, {}, 1, [&](const Interval& taken) {
        return passes(
            {all.min - taken.max + whole.zero, all.max - taken.min + whole.zero});
      });
    });
  });
}

bool AnyDifference(absl::Span<const Addend> addends, const QuoteArithmetic& arithmetic,
                   absl::FunctionRef<bool(const Interval& difference)> passes) {
  for (const Addend& less : addends) {
    for (const Addend& more : addends) {
      const bool told =
          arithmetic.GoesTo(less.last, more.first) ||
          arithmetic.IsGainOf({more.first, more.last}, {less.first, less.last});
      if (!told) continue;
      for (const Interval& a : less.amounts.intervals()) {
        for (const Interval& b : more.amounts.intervals()) {
          if (passes({b.min - a.max + less.zero, b.max - a.min + less.zero})) return true;
        }
      }
    }
  }
  return false;
}

}  // namespace gainsay
