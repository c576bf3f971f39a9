#include "claims/facts/fact_rounds.h"

#include <algorithm>
#include <iterator>

#include "input/parallel.h"

namespace gainsay {
namespace {

// One thread looks at so many claims before the next: few enough for what it makes of
// them to stay in its cache.
constexpr size_t kPartClaims = 4096;
// Parts of a round. Of the first claims much is new.
constexpr size_t kFirstRound = 1;
constexpr size_t kLastRound = 16;

}  // namespace

void FactRounds::ReadAll(int jobs, absl::FunctionRef<void(size_t)> advance) {
  const size_t claims = table_.readings.size();
  std::vector<Part> before;
  size_t round = kFirstRound;
  for (size_t begin = 0; begin < claims; round = std::min(2 * round, kLastRound)) {
    std::vector<Part> parts;
    for (size_t i = 0; i < round && begin < claims; ++i) {
      const size_t end = std::min(claims, begin + kPartClaims);
      parts.push_back({static_cast<int32_t>(begin), static_cast<int32_t>(end)});
      begin = end;
    }
    // One thread, and where nothing is known yet, does it at once.
    const bool shared = jobs > 1 && parts[0].begin > 0;
    if (shared) {
      ParallelFor(parts.size() + 1, jobs,
                  [&](size_t i) { i == 0 ? Take(before) : ReadKnown(parts[i - 1]); });
    }
    for (Part& part : parts) {
      shared ? ReadOthers(part) : ReadPart(part);
      advance(static_cast<size_t>(part.end - part.begin));
    }
    before = std::move(parts);
  }
  Take(before);
}

void FactRounds::ReadPart(const Part& part) {
  for (int32_t claim = part.begin; claim < part.end; ++claim) {
    if (!IsWithdrawn(claim)) read_(claim, table_.facts);
  }
}

void FactRounds::ReadKnown(Part& part) const {
  for (int32_t claim = part.begin; claim < part.end; ++claim) {
    if (IsWithdrawn(claim)) continue;
    Fact fact;
    if (known_.Read(claim, fact)) {
      part.known.push_back(std::move(fact));
    } else {
      part.others.push_back(claim);
    }
  }
}

void FactRounds::ReadOthers(Part& part) {
  for (const int32_t claim : part.others) read_(claim, part.read);
}

void FactRounds::Take(std::vector<Part>& parts) {
  for (Part& part : parts) {
    for (const Fact& fact : part.known) {
      table_.readings[fact.claim] = ClaimReading::kFacts;
    }
    std::merge(std::make_move_iterator(part.known.begin()),
               std::make_move_iterator(part.known.end()),
               std::make_move_iterator(part.read.begin()),
               std::make_move_iterator(part.read.end()), std::back_inserter(table_.facts),
               [](const Fact& a, const Fact& b) { return a.claim < b.claim; });
  }
}

}  // namespace gainsay
