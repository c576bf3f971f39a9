#include "claims/evidence/named_words.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

// Words of a name: "Ministry of Foreign Affairs of Ukraine".
constexpr size_t kMostWordsOfName = 6;
constexpr size_t kLongestDescription = 6;
// Letters in which forms of one word are alike, and by which they may end differently.
constexpr size_t kLeastAlike = 4;
constexpr size_t kLongestEnding = 3;

bool IsPossessive(absl::string_view word) {
  return WithoutPossessive(word).size() < word.size();
}

}  // namespace

std::vector<std::string> PropertyWords(const Property& property) {
  std::vector<std::string> words;
  for (const std::string& text : {property.id, property.label}) {
    for (const absl::string_view word :
         absl::StrSplit(text, absl::ByAnyChar(" ._-/{}"), absl::SkipEmpty())) {
      words.push_back(FoldName(word));
    }
  }
  return words;
}

bool AreForms(absl::string_view a, absl::string_view b) {
  if (a == b) return true;
  const size_t shorter = std::min(a.size(), b.size());
  const auto alike = static_cast<size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<ptrdiff_t>(shorter), b.begin())
          .first -
      a.begin());
  return alike >= kLeastAlike && alike + kLongestEnding >= shorter;
}

NamedWords::NamedWords(absl::string_view quote, int32_t article,
                       const Interpreter& interpreter)
    : quote_(quote),
      interpreter_(interpreter),
      names_(interpreter.lexicon().names),
      words_(QuoteWords(quote)) {
  for (size_t i = 0; i < words_.size(); ++i) {
    folded_.push_back(FoldName(WithoutPossessive(Word(i))));
  }
  for (size_t first = 0; first < words_.size(); ++first) {
    if (!IsCapital(first)) continue;
    size_t end = first + 1;
    while (end < words_.size() && end < first + kMostWordsOfName && Follows(end)) ++end;
    for (size_t last = end; last-- > first;) {
      const size_t begin = words_[first].begin;
      const absl::string_view text =
          WithoutPossessive(quote_.substr(begin, words_[last].end - begin));
      std::vector<EntityId> entities = interpreter.Named(text, article);
      if (entities.empty()) continue;
      mentions_.push_back({first, last, std::move(entities)});
      first = last;
      break;
    }
  }
}

std::string NamedWords::Text(const Mention& mention) const {
  const size_t begin = words_[mention.first].begin;
  return std::string(
      WithoutPossessive(quote_.substr(begin, words_[mention.last].end - begin)));
}

absl::string_view NamedWords::Word(size_t i) const {
  return quote_.substr(words_[i].begin, words_[i].end - words_[i].begin);
}

// Letters of other alphabets count as capitals: what they name is not known.
bool NamedWords::IsCapital(size_t i) const {
  const auto first = static_cast<unsigned char>(Word(i)[0]);
  return absl::ascii_isupper(first) || first >= 0x80;
}

bool NamedWords::Follows(size_t i) const {
  const absl::string_view between =
      quote_.substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
  return absl::c_all_of(between, [](char c) {
    return absl::ascii_isspace(static_cast<unsigned char>(c)) || c == '-';
  });
}

const Mention* NamedWords::MentionAt(size_t i) const {
  const auto found = absl::c_find_if(mentions_, [&](const Mention& mention) {
    return mention.first <= i && i <= mention.last;
  });
  return found == mentions_.end() ? nullptr : &*found;
}

size_t NamedWords::DescriptionEnd(size_t i) const {
  size_t end = i;
  while (end < words_.size() && end < i + kLongestDescription &&
         (end == 0 || Follows(end)) && !names_.links.contains(folded_[end])) {
    ++end;
  }
  return end;
}

// "this weekend", "the morning of March 3".
bool NamedWords::IsTime(size_t i) const {
  constexpr DateRole kTimes[] = {DateRole::kMonth,    DateRole::kWeekday,
                                 DateRole::kWeekdays, DateRole::kSeason,
                                 DateRole::kUnit,     DateRole::kDayPart};
  const DatePhrase* phrase = interpreter_.lexicon().dates.Find(folded_[i]);
  return phrase != nullptr && absl::c_linear_search(kTimes, phrase->meaning.role);
}

// What ends in a name says who that is: "the Russian envoy Kirill Dmitriev".
bool NamedWords::Describes(size_t begin,
                           const std::vector<std::string>& explained) const {
  const size_t end = DescriptionEnd(begin);
  if (end == begin || MentionAt(end - 1) != nullptr) return false;
  for (size_t i = begin; i < end; ++i) {
    const auto same = [&](const std::string& word) { return AreForms(word, folded_[i]); };
    if (absl::c_any_of(explained, same)) return false;
  }
  return !IsTime(end - 1);
}

// "US" and "IT" are none, nor is "both" of "both Ann and Bob"; "three" of "three-way" is.
bool NamedWords::IsPronoun(size_t i) const {
  const absl::string_view word = Word(i);
  const bool capitals = word.size() > 1 && absl::c_none_of(word, absl::ascii_islower);
  if (capitals || !names_.pronouns.contains(folded_[i])) return false;
  const bool alone = DescriptionEnd(i + 1) == i + 1 || words_[i].hyphen_after;
  return alone || !names_.determiners.contains(folded_[i]);
}

// "aides said", "US President in talks", but not "special envoy Steve Witkoff".
bool NamedWords::IsRole(size_t i) const {
  const absl::string_view word = folded_[i];
  const bool plural = absl::EndsWith(word, "s") &&
                      names_.titles.contains(word.substr(0, word.size() - 1));
  if (!plural && !names_.titles.contains(word)) return false;
  const size_t end = DescriptionEnd(i);
  return end <= i + 1 || MentionAt(end - 1) == nullptr;
}

bool NamedWords::IsUnknownName(size_t i) const {
  if (!IsCapital(i) || MentionAt(i) != nullptr) return false;
  const std::string& word = folded_[i];
  const DateWords& dates = interpreter_.lexicon().dates;
  if (NamesDayOrMonth(Word(i), dates) || MayNameMonth(Word(i), dates)) return false;
  return !names_.titles.contains(word) && !names_.determiners.contains(word) &&
         !names_.links.contains(word) && !names_.pronouns.contains(word);
}

bool NamedWords::MayMeanOthers(const std::vector<std::string>& explained) const {
  for (size_t i = 0; i < words_.size(); ++i) {
    if (MentionAt(i) == nullptr && (IsPronoun(i) || IsRole(i) || IsUnknownName(i))) {
      return true;
    }
    const bool opens = IsPossessive(Word(i)) || (MentionAt(i) == nullptr &&
                                                 names_.determiners.contains(folded_[i]));
    if (opens && i + 1 < words_.size() && Describes(i + 1, explained)) return true;
  }
  return false;
}

}  // namespace gainsay
