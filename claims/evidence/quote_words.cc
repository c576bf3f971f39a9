#include "claims/evidence/quote_words.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace gainsay {
namespace {

constexpr absl::string_view kDashes[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91",
                                         "\xE2\x80\x93", "\xE2\x80\x94"};
// What stands around words, not in them.
constexpr absl::string_view kAround[] = {".",
                                         ",",
                                         ";",
                                         ":",
                                         "!",
                                         "?",
                                         "\"",
                                         "'",
                                         "(",
                                         ")",
                                         "[",
                                         "]",
                                         "\xE2\x80\x9C",
                                         "\xE2\x80\x9D",
                                         "\xE2\x80\x98",
                                         "\xE2\x80\x99",
                                         "\xE2\x80\xA6"};

constexpr absl::string_view kPossessives[] = {"'s", "\xE2\x80\x99s"};

// The length of a dash that stands at the offset, else 0.
size_t DashAt(absl::string_view text, size_t offset) {
  for (const absl::string_view dash : kDashes) {
    if (absl::StartsWith(text.substr(offset), dash)) return dash.size();
  }
  return 0;
}

void Trim(absl::string_view quote, QuoteWord& word) {
  const auto text = [&] { return quote.substr(word.begin, word.end - word.begin); };
  for (bool more = true; more;) {
    more = false;
    for (const absl::string_view mark : kAround) {
      if (absl::StartsWith(text(), mark)) {
        word.begin += mark.size();
        more = true;
      }
      if (absl::EndsWith(text(), mark)) {
        word.end -= mark.size();
        more = true;
      }
    }
  }
}

const DateMeaning* CapitalizedMeaning(absl::string_view word, const DateWords& words) {
  if (word.empty() || !absl::ascii_isupper(static_cast<unsigned char>(word[0]))) {
    return nullptr;
  }
  return MeaningOf(word, words);
}

}  // namespace

std::vector<QuoteWord> QuoteWords(absl::string_view quote) {
  std::vector<QuoteWord> words;
  QuoteWord word;
  const auto finish = [&](size_t end, size_t next, bool dash) {
    word.end = end;
    word.hyphen_after = dash;
    Trim(quote, word);
    if (word.end > word.begin) words.push_back(word);
    word = {next, next, dash, false};
  };
  for (size_t i = 0; i < quote.size();) {
    const size_t dash = DashAt(quote, i);
    if (dash > 0 || absl::ascii_isspace(static_cast<unsigned char>(quote[i]))) {
      finish(i, i + std::max<size_t>(dash, 1), dash > 0);
      i += std::max<size_t>(dash, 1);
    } else {
      ++i;
    }
  }
  finish(quote.size(), quote.size(), false);
  return words;
}

absl::string_view WithoutPossessive(absl::string_view words) {
  for (const absl::string_view ending : kPossessives) {
    if (absl::ConsumeSuffix(&words, ending)) break;
  }
  return words;
}

bool HasDigit(absl::string_view text) {
  return absl::c_any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool IsPlainNumber(absl::string_view quote, absl::Span<const QuoteWord> words, size_t i) {
  const absl::string_view number =
      quote.substr(words[i].begin, words[i].end - words[i].begin);
  const bool named =
      i > 0 && absl::ascii_isupper(static_cast<unsigned char>(quote[words[i - 1].begin]));
  return !named && !words[i].hyphen_before && !words[i].hyphen_after &&
         !absl::ascii_isalpha(static_cast<unsigned char>(number.back()));
}

const DateMeaning* MeaningOf(absl::string_view word, const DateWords& words) {
  const DatePhrase* phrase = words.Find(absl::AsciiStrToLower(word));
  return phrase != nullptr ? &phrase->meaning : nullptr;
}

bool NamesDayOrMonth(absl::string_view word, const DateWords& words) {
  const DateMeaning* meaning = CapitalizedMeaning(word, words);
  return meaning != nullptr && word.size() > 3 && word != "March" &&
         (meaning->role == DateRole::kMonth || meaning->role == DateRole::kWeekday);
}

bool MayNameMonth(absl::string_view word, const DateWords& words) {
  const DateMeaning* meaning = CapitalizedMeaning(word, words);
  return meaning != nullptr && meaning->role == DateRole::kMonth;
}

}  // namespace gainsay
