#include "claims/lexicon/phrase_table.h"

#include <algorithm>

#include "absl/strings/ascii.h"

namespace gainsay {

// Words are short: the folded word is kept without allocating.
absl::string_view InCase(absl::string_view word, PhraseTable::Case letter_case,
                         WordBuffer& buffer) {
  if (letter_case == PhraseTable::Case::kExact) return word;
  buffer.resize(word.size());
  for (size_t i = 0; i < word.size(); ++i)
    buffer[i] = absl::ascii_tolower(static_cast<unsigned char>(word[i]));
  return {buffer.data(), buffer.size()};
}

void PhraseTable::Pack(std::string& out) const {
  words_.Pack(out);
  PackArray(beginnings_.values(), out);
  PackArray(ends_.values(), out);
  PackArray(edges_.values(), out);
  PackArray(uses_.values(), out);
}

bool PhraseTable::Unpack(Unpacker& bytes) {
  return words_.Unpack(bytes) && bytes.Array(beginnings_) && bytes.Array(ends_) &&
         bytes.Array(edges_) && bytes.Array(uses_);
}

WordId PhraseTable::Find(absl::string_view word) const {
  WordBuffer buffer;
  const uint32_t number = words_.Find(InCase(word, case_, buffer));
  return number == TextIndex::kNone ? 0 : number + 1;
}

std::vector<std::string> PhraseTable::Words() const {
  std::vector<std::string> words;
  for (size_t i = 0; i < words_.size(); ++i) words.emplace_back(words_[i]);
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<std::string> PhraseTable::WordsThatBegin(PhraseKind kind) const {
  std::vector<std::string> words;
  for (size_t i = 0; i < words_.size(); ++i) {
    if (Begins(static_cast<WordId>(i + 1), kind)) words.emplace_back(words_[i]);
  }
  std::sort(words.begin(), words.end());
  return words;
}

PhraseTable::Place PhraseTable::Next(Place place, WordId word) const {
  if (word == 0) return kRoot;
  if (place == kRoot) return static_cast<Place>(beginnings_[word - 1].place);
  const Edge* const begin = edges_.begin() + ends_[place - 1].edges;
  const Edge* const end = edges_.begin() + ends_[place].edges;
  const Edge* const edge = std::lower_bound(
      begin, end, word,
      [](const Edge& each, WordId sought) { return each.word < sought; });
  return edge == end || edge->word != word ? kRoot : edge->to;
}

absl::Span<const PhraseUse> PhraseTable::Uses(Place place) const {
  if (place == kRoot) return {};
  const uint32_t begin = ends_[place - 1].uses;
  return uses_.values().subspan(begin, ends_[place].uses - begin);
}

}  // namespace gainsay
