#include "claims/lexicon/phrase_table.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/lexicon/text_pieces.h"

namespace gainsay {
namespace {

// Words are short: the folded word is kept without allocating.
using Buffer = absl::InlinedVector<char, 32>;

absl::string_view Fold(absl::string_view word, Buffer& buffer) {
  buffer.resize(word.size());
  for (size_t i = 0; i < word.size(); ++i)
    buffer[i] = absl::ascii_tolower(static_cast<unsigned char>(word[i]));
  return {buffer.data(), buffer.size()};
}

uint64_t EdgeKey(PhraseTable::Place place, WordId word) {
  return (static_cast<uint64_t>(place) << 32) | word;
}

// The next alternatives of a pattern, with what stands before and behind them; none where
// all of it is plain.
struct Alternatives {
  absl::string_view before;
  absl::string_view choices;  // "just|slightly"
  absl::string_view rest;
};
std::optional<Alternatives> NextAlternatives(absl::string_view pattern) {
  const size_t open = pattern.find('{');
  if (open == absl::string_view::npos) return std::nullopt;
  const size_t close = pattern.find('}', open);
  if (close == absl::string_view::npos) return std::nullopt;
  return Alternatives{pattern.substr(0, open), pattern.substr(open + 1, close - open - 1),
                      pattern.substr(close + 1)};
}

}  // namespace

bool IsTooMuch(absl::string_view pattern) {
  if (pattern.size() > kLongestPattern) return true;
  size_t phrases = 1;
  while (const auto next = NextAlternatives(pattern)) {
    phrases *= static_cast<size_t>(absl::c_count(next->choices, '|')) + 1;
    if (phrases > kMostPhrases) return true;
    pattern = next->rest;
  }
  return false;
}

std::vector<std::string> ExpandPattern(absl::string_view pattern) {
  if (IsTooMuch(pattern)) return {};
  std::vector<std::string> phrases = {""};
  while (const auto next = NextAlternatives(pattern)) {
    std::vector<std::string> longer;
    for (const std::string& phrase : phrases) {
      for (const absl::string_view choice : absl::StrSplit(next->choices, '|')) {
        longer.push_back(absl::StrCat(phrase, next->before, choice));
      }
    }
    phrases = std::move(longer);
    pattern = next->rest;
  }
  for (std::string& phrase : phrases) absl::StrAppend(&phrase, pattern);
  return phrases;
}

void PhraseTable::Add(absl::string_view pattern, PhraseUse use) {
  const bool plain =
      !absl::StrContains(pattern, '{') && pattern.size() <= kLongestPattern;
  if (plain) return AddPhrase(pattern, use);
  for (const std::string& phrase : ExpandPattern(pattern)) AddPhrase(phrase, use);
}

void PhraseTable::ReserveMore(size_t phrases) {
  words_.reserve(words_.size() + phrases);
  beginnings_.reserve(beginnings_.size() + phrases);
  places_.reserve(places_.size() + phrases);
}

PhraseTable::Place PhraseTable::Follow(Place place, WordId word) {
  const auto made = static_cast<Place>(places_.size());
  Place& next = place == kRoot ? beginnings_[word].place
                               : edges_.try_emplace(EdgeKey(place, word)).first->second;
  if (next != kRoot) return next;
  places_.emplace_back();
  return next = made;
}

void PhraseTable::AddPhrase(absl::string_view phrase, PhraseUse use) {
  Place place = kRoot;
  WordId first = 0;
  Buffer buffer;
  for (TextPiece piece = NextPiece(phrase, 0); piece.kind != TextPiece::Kind::kEnd;
       piece = NextPiece(phrase, piece.end)) {
    absl::string_view word = phrase.substr(piece.begin, piece.end - piece.begin);
    if (case_ == Case::kFolded) word = Fold(word, buffer);
    const auto [known, added] = words_.try_emplace(word, beginnings_.size());
    if (added) beginnings_.emplace_back();
    if (first == 0) first = known->second;
    place = Follow(place, known->second);
  }
  if (place == kRoot) return;
  beginnings_[first].kinds |= KindBit(use.kind);
  auto& uses = places_[place];
  if (std::find(uses.begin(), uses.end(), use) == uses.end()) uses.push_back(use);
}

void PhraseTable::Pack(std::string& out) const {
  std::vector<absl::string_view> words(beginnings_.size());  // by their numbers
  for (const auto& [word, id] : words_) words[id] = word;
  PackNumber(words.size(), out);
  for (size_t id = 1; id < words.size(); ++id) {
    PackText(words[id], out);
    PackNumber(beginnings_[id].kinds, out);
    PackNumber(beginnings_[id].place, out);
  }
  std::vector<std::pair<uint64_t, Place>> edges(edges_.begin(), edges_.end());
  std::sort(edges.begin(), edges.end());
  PackNumber(edges.size(), out);
  for (const auto& [key, place] : edges) {
    PackNumber(key, out);
    PackNumber(place, out);
  }
  PackNumber(places_.size(), out);
  for (const auto& uses : places_) {
    PackNumber(uses.size(), out);
    for (const PhraseUse& use : uses) {
      PackNumber(static_cast<uint64_t>(use.kind), out);
      PackNumber(static_cast<uint64_t>(use.value), out);
    }
  }
}

bool PhraseTable::Unpack(Unpacker& bytes) {
  size_t count = 0;
  if (!bytes.Count(count) || count == 0) return false;
  words_.reserve(count);
  beginnings_.resize(count);
  for (size_t id = 1; id < count; ++id) {
    absl::string_view word;
    Beginning& beginning = beginnings_[id];
    const bool good = bytes.Text(word) && bytes.Number(beginning.kinds) &&
                      bytes.Number(beginning.place);
    if (!good || !words_.try_emplace(word, static_cast<WordId>(id)).second) return false;
  }
  if (!bytes.Count(count)) return false;
  edges_.reserve(count);
  for (; count > 0; --count) {
    uint64_t key = 0;
    Place place = kRoot;
    if (!bytes.Number(key) || !bytes.Number(place)) return false;
    edges_.try_emplace(key, place);
  }
  if (!bytes.Count(count)) return false;
  places_.resize(count);
  for (auto& uses : places_) {
    if (!bytes.Count(count)) return false;
    uses.resize(count);
    for (PhraseUse& use : uses) {
      uint8_t kind = 0;
      if (!bytes.Number(kind) || !bytes.Number(use.value)) return false;
      use.kind = static_cast<PhraseKind>(kind);
    }
  }
  return true;
}

WordId PhraseTable::Find(absl::string_view word) const {
  Buffer buffer;
  if (case_ == Case::kFolded) word = Fold(word, buffer);
  const auto found = words_.find(word);
  return found == words_.end() ? 0 : found->second;
}

std::vector<std::string> PhraseTable::Words() const {
  std::vector<std::string> words;
  for (const auto& [word, id] : words_) words.push_back(word);
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<std::string> PhraseTable::WordsThatBegin(PhraseKind kind) const {
  std::vector<std::string> words;
  for (const auto& [word, id] : words_) {
    if (Begins(id, kind)) words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

PhraseTable::Place PhraseTable::Next(Place place, WordId word) const {
  if (place == kRoot) return beginnings_[word].place;
  const auto edge = edges_.find(EdgeKey(place, word));
  return edge == edges_.end() ? kRoot : edge->second;
}

}  // namespace gainsay
