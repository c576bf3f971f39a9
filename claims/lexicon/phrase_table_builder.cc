#include "claims/lexicon/phrase_table_builder.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "claims/lexicon/phrase_pattern.h"
#include "claims/lexicon/text_pieces.h"

namespace gainsay {
namespace {

uint64_t EdgeKey(PhraseTable::Place place, WordId word) {
  return (static_cast<uint64_t>(place) << 32) | word;
}

}  // namespace

void PhraseTableBuilder::Add(absl::string_view pattern, PhraseUse use) {
  const bool plain =
      !absl::StrContains(pattern, '{') && pattern.size() <= kLongestPattern;
  if (plain) return AddPhrase(pattern, use);
  for (const std::string& phrase : ExpandPattern(pattern)) AddPhrase(phrase, use);
}

void PhraseTableBuilder::ReserveMore(size_t phrases) {
  words_.reserve(words_.size() + phrases);
  beginnings_.reserve(beginnings_.size() + phrases);
  places_.reserve(places_.size() + phrases);
}

PhraseTableBuilder::Place PhraseTableBuilder::Follow(Place place, WordId word) {
  const uint64_t made = places_.size();
  if (place == PhraseTable::kRoot) {
    uint64_t& next = beginnings_[word].place;
    if (next == PhraseTable::kRoot) {
      places_.emplace_back();
      next = made;
    }
    return static_cast<Place>(next);
  }
  const auto [next, added] =
      edges_.try_emplace(EdgeKey(place, word), static_cast<Place>(made));
  if (added) places_.emplace_back();
  return next->second;
}

void PhraseTableBuilder::AddPhrase(absl::string_view phrase, PhraseUse use) {
  Place place = PhraseTable::kRoot;
  WordId first = 0;
  WordBuffer buffer;
  for (TextPiece piece = NextPiece(phrase, 0); piece.kind != TextPiece::Kind::kEnd;
       piece = NextPiece(phrase, piece.end)) {
    const absl::string_view word =
        InCase(phrase.substr(piece.begin, piece.end - piece.begin), case_, buffer);
    const auto [known, added] = words_.try_emplace(word, beginnings_.size());
    if (added) beginnings_.emplace_back();
    if (first == 0) first = known->second;
    place = Follow(place, known->second);
  }
  if (place == PhraseTable::kRoot) return;
  beginnings_[first].kinds |= PhraseTable::KindBit(use.kind);
  auto& uses = places_[place];
  if (std::find(uses.begin(), uses.end(), use) == uses.end()) uses.push_back(use);
}

PhraseTable PhraseTableBuilder::Build() const {
  PhraseTable table(case_);
  std::vector<absl::string_view> words(words_.size());
  for (const auto& [word, id] : words_) words[id - 1] = word;
  table.words_ = TextIndex(words);
  table.beginnings_ =
      FixedArray<PhraseTable::Beginning>({beginnings_.begin() + 1, beginnings_.end()});

  std::vector<std::pair<uint64_t, Place>> sorted(edges_.begin(), edges_.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<PhraseTable::Ends> ends(places_.size());
  std::vector<PhraseTable::Edge> edges;
  std::vector<PhraseUse> uses;
  auto next = sorted.begin();
  for (size_t place = 0; place < places_.size(); ++place) {
    for (; next != sorted.end() && next->first >> 32 == place; ++next) {
      edges.push_back({static_cast<WordId>(next->first), next->second});
    }
    uses.insert(uses.end(), places_[place].begin(), places_[place].end());
    ends[place] = {static_cast<uint32_t>(edges.size()),
                   static_cast<uint32_t>(uses.size())};
  }
  table.ends_ = FixedArray<PhraseTable::Ends>(std::move(ends));
  table.edges_ = FixedArray<PhraseTable::Edge>(std::move(edges));
  table.uses_ = FixedArray<PhraseUse>(std::move(uses));
  return table;
}

}  // namespace gainsay
