#include "claims/evidence/quote_sums.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

constexpr size_t kMostAddends = 8;

// A total of so many addends, and the first word behind them.
struct Total {
  Interval amount{0, 0};
  size_t end = 0;
  size_t addends = 0;
};

// Of the addends that are left, ascending by their first words, added to a total.
bool AnyTotalWith(absl::Span<const Addend> addends, const Total& total,
                  absl::FunctionRef<bool(const Interval&)> passes) {
  if (addends.empty()) return total.addends > 1 && passes(total.amount);
  const Addend& addend = addends[0];
  const absl::Span<const Addend> others = addends.subspan(1);
  if (AnyTotalWith(others, total, passes)) return true;
  if (addend.first < total.end) return false;
  return absl::c_any_of(addend.amounts.intervals(), [&](const Interval& amount) {
    const Interval more{total.amount.min + amount.min, total.amount.max + amount.max};
    return AnyTotalWith(others, {more, addend.last + 1, total.addends + 1}, passes);
  });
}

}  // namespace

std::vector<Addend> AddendsOf(const QuoteReader& quote, absl::Span<const Stated> dates,
                              const Dimension& dimension, const ReadingContext& context) {
  std::vector<Addend> addends;
  const auto add = [&](const Stated& stated) {
    const auto& amount = std::get<QuantityValue>(stated.reading.value);
    const bool same = amount.dimension == dimension && !amount.wide.empty();
    if (same) addends.push_back({stated.first, stated.last, amount.wide});
  };
  const std::vector<Stated> amounts = quote.Longest(
      context, [&](const Stated& stated) { return !Overlaps(stated, dates); });
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
  absl::c_stable_sort(addends,
                      [](const Addend& a, const Addend& b) { return a.first < b.first; });
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
  absl::c_stable_sort(addends,
                      [](const Addend& a, const Addend& b) { return a.first < b.first; });
}

bool AnyTotal(absl::Span<const Addend> addends,
              absl::FunctionRef<bool(const Interval& total)> passes) {
  return AnyTotalWith(addends, {}, passes);
}

bool AnyDifference(absl::Span<const Addend> addends, const QuoteArithmetic& arithmetic,
                   absl::FunctionRef<bool(const Interval& difference)> passes) {
  for (const Addend& less : addends) {
    for (const Addend& more : addends) {
      if (!arithmetic.GoesTo(less.last, more.first)) continue;
      for (const Interval& a : less.amounts.intervals()) {
        for (const Interval& b : more.amounts.intervals()) {
          if (passes({b.min - a.max, b.max - a.min})) return true;
        }
      }
    }
  }
  return false;
}

}  // namespace gainsay
