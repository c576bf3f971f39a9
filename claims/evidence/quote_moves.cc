#include "claims/evidence/quote_moves.h"

#include <optional>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// Nobody gives a change as a range that ends so many times above where it begins.
constexpr double kWidestRange = 3;

const QuantityReading* Amount(const std::optional<Reading>& reading) {
  if (!reading.has_value()) return nullptr;
  const auto* parts = std::get_if<Readings<QuantityReading>>(&reading->parts);
  return parts != nullptr && !parts->empty() ? &(*parts)[0] : nullptr;
}

// Whether an end of a range means the same by itself: it takes neither unit nor "million"
// from the other.
bool StandsForItself(const QuantityReading* end, const QuantityReading& range,
                     double in_range) {
  return end != nullptr && end->dimension == range.dimension &&
         Contains(end->base_wide, in_range);
}

// The move from words `first` on, of which `to` is in the midst.
std::optional<QuoteMove> MoveAt(const QuoteReader& quote, size_t first, size_t to,
                                bool by_so_much, const ReadingContext& any_amount) {
  const std::optional<Reading> change = quote.Read(first, to - 1, any_amount);
  if (Amount(change) == nullptr) return std::nullopt;
  for (size_t last = quote.Reach(first); --last > to;) {
    const std::optional<Reading> whole = quote.Read(first, last, any_amount);
    const QuantityReading* range = Amount(whole);
    if (range == nullptr || range->base_nominal.empty() || !range->stated.has_value() ||
        !range->stated->min.has_value() || !range->stated->max.has_value()) {
      continue;
    }
    const std::optional<Reading> result = quote.Read(to + 1, last, any_amount);
    const Interval ends = range->base_nominal.Hull();
    if (!StandsForItself(Amount(change), *range, ends.min) ||
        !StandsForItself(Amount(result), *range, ends.max)) {
      return std::nullopt;
    }
    const bool wide = *range->stated->max > kWidestRange * *range->stated->min;
    return QuoteMove{to, by_so_much && wide};
  }
  return std::nullopt;
}

}  // namespace

std::vector<QuoteMove> MovesOf(const QuoteReader& quote,
                               const QuoteArithmetic& arithmetic,
                               const ReadingContext& any_amount) {
  std::vector<QuoteMove> moves;
  const size_t words = quote.words().size();
  for (size_t first = 1; first < words; ++first) {
    const QuoteArithmetic::Change change = arithmetic.ChangeAt(first);
    if (change == QuoteArithmetic::Change::kNone) continue;
    for (size_t to = first + 1; to + 1 < quote.Reach(first); ++to) {
      if (!arithmetic.GoesTo(to - 1, to + 1)) continue;
      const bool by_so_much = change == QuoteArithmetic::Change::kBy;
      const auto move = MoveAt(quote, first, to, by_so_much, any_amount);
      if (move.has_value()) moves.push_back(*move);
      break;
    }
  }
  return moves;
}

bool GoOverMove(size_t first, size_t last, absl::Span<const QuoteMove> moves) {
  return absl::c_any_of(
      moves, [&](const QuoteMove& move) { return first < move.to && move.to < last; });
}

bool GoOverSureMove(size_t first, size_t last, absl::Span<const QuoteMove> moves) {
  return absl::c_any_of(moves, [&](const QuoteMove& move) {
    return move.sure && first < move.to && move.to < last;
  });
}

}  // namespace gainsay
