#include "claims/evidence/quote_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

namespace gainsay {
namespace {

// Words of one written value: "between the 25th of January and 2 February 2026".
constexpr size_t kLongestValue = 9;

}  // namespace

absl::string_view QuoteReader::Text(size_t first, size_t last) const {
  const size_t begin = words_[first].begin;
  return WithoutPossessive(quote_.substr(begin, words_[last].end - begin));
}

bool QuoteReader::IsPossessive(size_t i) const {
  return Text(i, i).size() < words_[i].end - words_[i].begin;
}

bool QuoteReader::Follows(size_t i) const {
  if (i == 0 || i >= words_.size()) return false;
  const size_t end = words_[i - 1].end;
  return absl::c_all_of(quote_.substr(end, words_[i].begin - end), [](char c) {
    return absl::ascii_isspace(static_cast<unsigned char>(c)) || c == '-';
  });
}

size_t QuoteReader::Reach(size_t first) const {
  return std::min(words_.size(), first + kLongestValue);
}

std::optional<Reading> QuoteReader::Read(size_t first, size_t last,
                                         const ReadingContext& context) const {
  Node node;
  node.kind = Node::Kind::kScalar;
  node.text = std::string(Text(first, last));
  ReadValueResult result = ReadValue(node, context);
  auto* reading = std::get_if<Reading>(&result);
  if (reading == nullptr || reading->absent) return std::nullopt;
  return std::move(*reading);
}

std::vector<Stated> QuoteReader::Longest(
    const ReadingContext& context, absl::FunctionRef<bool(const Stated&)> good) const {
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

bool Overlaps(const Stated& one, absl::Span<const Stated> others) {
  return absl::c_any_of(others, [&](const Stated& other) {
    return one.first <= other.last && other.first <= one.last;
  });
}

}  // namespace gainsay
