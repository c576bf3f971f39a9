#include "checker/commands/near_miss.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "input/nearest.h"
#include "input/text_index.h"

namespace gainsay {
namespace {

constexpr size_t kMostWords = 20;  // of a run that is tried
constexpr size_t kMostSlips = 4;   // of words that are replaced
constexpr size_t kCandidates = 8;  // for each
constexpr size_t kShortest = 4;    // letters of a word that may be a slip

// The text cut where `separates` holds.
std::vector<ByteRange> Pieces(const std::string& text, bool (*separates)(char)) {
  std::vector<ByteRange> pieces;
  for (size_t i = 0; i < text.size(); ++i) {
    if (separates(text[i])) continue;
    if (pieces.empty() || pieces.back().end != i) pieces.push_back({i, i});
    pieces.back().end = i + 1;
  }
  return pieces;
}

bool IsSpace(char c) { return absl::ascii_isspace(static_cast<unsigned char>(c)); }
bool IsNoLetter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && !absl::ascii_isalpha(byte);
}

std::string Cut(const std::string& text, const ByteRange& range) {
  return text.substr(range.begin, range.end - range.begin);
}

// With a word in the place of another, as capital as that.
std::string With(std::string text, const ByteRange& range, std::string word) {
  if (absl::ascii_isupper(static_cast<unsigned char>(text[range.begin])))
    word[0] = absl::ascii_toupper(static_cast<unsigned char>(word[0]));
  return text.replace(range.begin, range.end - range.begin, word);
}

// All words of the lexicon, in lower case, in alphabetical order.
std::vector<std::string> WordsOf(const Lexicon& lexicon) {
  std::vector<std::string> words = lexicon.phrases.Words();
  for (const std::string& symbol : lexicon.symbols.Words()) {
    words.push_back(absl::AsciiStrToLower(symbol));
  }
  const TextIndex& phrases = lexicon.dates.phrases;
  for (size_t i = 0; i < phrases.size(); ++i) {
    for (const absl::string_view word : absl::StrSplit(phrases[i], ' ')) {
      words.emplace_back(word);
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// A word that may be a slip, and for what.
struct Slip {
  ByteRange word;
  std::vector<std::string> candidates;
};

std::vector<Slip> SlipsOf(const std::string& text, const Lexicon& lexicon) {
  const std::vector<std::string> known = WordsOf(lexicon);
  const KnownWords words({known.begin(), known.end()});
  std::vector<Slip> slips;
  for (const ByteRange& piece : Pieces(text, IsNoLetter)) {
    const std::string word = absl::AsciiStrToLower(Cut(text, piece));
    if (word.size() < kShortest || slips.size() == kMostSlips) continue;
    if (std::binary_search(known.begin(), known.end(), word)) continue;
    std::vector<std::string> near = words.Nearest(word, kCandidates);
    if (!near.empty()) slips.push_back({piece, std::move(near)});
  }
  return slips;
}

// One word replaced, else all of them by the nearest that are known.
std::optional<NearMiss> WithoutSlips(const std::string& text, const Lexicon& lexicon,
                                     const ReadsText& reads) {
  const std::vector<Slip> slips = SlipsOf(text, lexicon);
  for (const Slip& slip : slips) {
    for (const std::string& candidate : slip.candidates) {
      const std::string replaced = With(text, slip.word, candidate);
      if (reads(replaced)) return NearMiss{{slip.word}, replaced, true};
    }
  }
  NearMiss miss{{}, text, true};
  for (size_t i = slips.size(); i-- > 0;) {
    miss.reads = With(miss.reads, slips[i].word, slips[i].candidates[0]);
    miss.words.insert(miss.words.begin(), slips[i].word);
  }
  if (slips.size() < 2 || !reads(miss.reads)) return std::nullopt;
  return miss;
}

// The longest run of words that reads; of those as long, the first. Of a long text only
// beginnings are tried.
std::optional<NearMiss> LongestRun(const std::string& text, const ReadsText& reads) {
  const std::vector<ByteRange> words = Pieces(text, IsSpace);
  const bool beginnings = words.size() > kMostWords;
  for (size_t length = std::min(words.size(), kMostWords + 1); length-- > 1;) {
    const size_t last = beginnings ? 0 : words.size() - length;
    for (size_t first = 0; first <= last; ++first) {
      const ByteRange run{words[first].begin, words[first + length - 1].end};
      if (!reads(Cut(text, run))) continue;
      NearMiss miss{{}, Cut(text, run), false};
      if (first > 0) miss.words.push_back({words[0].begin, words[first - 1].end});
      if (first + length < words.size()) {
        miss.words.push_back({words[first + length].begin, words.back().end});
      }
      return miss;
    }
  }
  return std::nullopt;
}

}  // namespace

NearMiss FindNearMiss(const std::string& text, const Lexicon& lexicon,
                      const ReadsText& reads) {
  if (auto miss = WithoutSlips(text, lexicon, reads)) return *std::move(miss);
  if (auto miss = LongestRun(text, reads)) return *std::move(miss);
  const std::vector<ByteRange> words = Pieces(text, IsSpace);
  if (words.empty()) return {{{0, 0}}, "", false};
  return {{{words.front().begin, words.back().end}}, "", false};
}

}  // namespace gainsay
