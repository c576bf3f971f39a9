#include "claims/facts/dateline.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/types/span.h"
#include "claims/evidence/quote_words.h"
#include "claims/reading/dates/date_names.h"

namespace gainsay {
namespace {

constexpr int kOfChange = 1;       // the value of "updated", as in DateRole::kPublished
constexpr size_t kMostWords = 40;  // of a longer text a date is sought in the first
constexpr absl::string_view kAround = "()[],;:|- ";

// Without what stands around words.
absl::string_view Bare(absl::string_view text) {
  const size_t first = text.find_first_not_of(kAround);
  if (first == absl::string_view::npos) return "";
  return text.substr(first, text.find_last_not_of(kAround) - first + 1);
}

// The readings as one EDTF text: one of them, where they are several.
std::string EdtfOf(const Readings<DateReading>& readings) {
  if (readings.size() == 1) return readings.front().edtf;
  return absl::StrCat("[",
                      absl::StrJoin(readings, ",",
                                    [](std::string* text, const DateReading& reading) {
                                      *text += reading.edtf;
                                    }),
                      "]");
}

// The readings of a run of words as a text that is read alike: as EDTF, but with the
// weekday that it names where that is wrong, which EDTF has no place for.
std::string TextOfDate(absl::string_view run, const Readings<DateReading>& readings,
                       const DateWords& words) {
  if (readings.front().flaw.empty()) return EdtfOf(readings);
  const Day day = readings.front().nominal.Hull().min;
  for (const QuoteWord& word : QuoteWords(run)) {
    const DateMeaning* meaning =
        MeaningOf(run.substr(word.begin, word.end - word.begin), words);
    if (meaning == nullptr || meaning->role != DateRole::kWeekday) continue;
    return absl::StrCat(WeekdayName(meaning->value), ", ", DayName(day));
  }
  return EdtfOf(readings);
}

bool IsYear(absl::string_view text) {
  constexpr size_t kDigits = 4;
  return text.size() == kDigits && absl::c_all_of(text, absl::ascii_isdigit);
}

// A date that stands among other words.
struct FoundDate {
  std::string text;         // to be read
  bool year_alone = false;  // it is a year: a day beside it may not be understood
};

// Whether a word beside a date would have to be part of it.
bool IsOfDate(absl::string_view word, const DateWords& words) {
  return HasDigit(word) || MayNameMonth(Bare(word), words);
}

// The date of the longest run of words that is one, with a number in it and nothing
// beside it that would be left out of it.
std::optional<FoundDate> LongestDate(absl::string_view text, const DateContext& context) {
  std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \t"), absl::SkipEmpty());
  if (words.size() > kMostWords) words.resize(kMostWords);
  for (size_t count = words.size(); count > 0; --count) {
    for (size_t i = 0; i + count <= words.size(); ++i) {
      const size_t begin = words[i].data() - text.data();
      const absl::string_view last = words[i + count - 1];
      const size_t end = last.data() + last.size() - text.data();
      const absl::string_view run = Bare(text.substr(begin, end - begin));
      const bool before = i > 0 && IsOfDate(words[i - 1], *context.words);
      const bool after =
          i + count < words.size() && IsOfDate(words[i + count], *context.words);
      if (!HasDigit(run) || before || after) continue;
      const auto date = ReadDate(run, context);
      if (!date.ok()) continue;
      return FoundDate{TextOfDate(run, date.readings, *context.words), IsYear(run)};
    }
  }
  return std::nullopt;
}

// Whether the text, or some word between its commas and brackets, says when: "KYIV,
// Tuesday (Reuters)", but not "The Sun", nor "MARCH, England".
bool SaysWhen(absl::string_view text, const DateContext& context) {
  if (text.size() > kMaxDateText) return false;
  const std::vector<absl::string_view> parts =
      absl::StrSplit(text, absl::ByAnyChar("()[],;:|"), absl::SkipWhitespace());
  return ReadDate(text, context).ok() ||
         absl::c_any_of(parts, [&](absl::string_view part) {
           const absl::string_view word = Bare(part);
           return !absl::StrContains(word, ' ') && !IsOfDate(word, *context.words) &&
                  ReadDate(word, context).ok();
         });
}

bool LooksDated(absl::string_view text, const DateWords& words) {
  if (!HasDigit(text)) return false;
  const std::vector<QuoteWord> found = QuoteWords(text);
  const bool letters = absl::c_any_of(
      text, [](char c) { return absl::ascii_isalpha(static_cast<unsigned char>(c)); });
  return !letters || absl::c_any_of(found, [&](const QuoteWord& word) {
    return MayNameMonth(text.substr(word.begin, word.end - word.begin), words);
  });
}

// A part of a dateline, from a word such as "published" or "updated" to the next.
struct Section {
  absl::string_view text;
  bool updated = false;
};

// How many words from the i-th on are the longest phrase that begins a section, and
// whether with a change; 0 words where none is.
std::pair<size_t, bool> BeginsSection(absl::string_view text,
                                      absl::Span<const QuoteWord> found, size_t i,
                                      const DateWords& words) {
  constexpr size_t kMostPhraseWords = 3;
  std::string phrase;
  std::pair<size_t, bool> longest;
  for (size_t count = 1; count <= kMostPhraseWords && i + count <= found.size();
       ++count) {
    const QuoteWord& word = found[i + count - 1];
    absl::StrAppend(
        &phrase, count > 1 ? " " : "",
        absl::AsciiStrToLower(text.substr(word.begin, word.end - word.begin)));
    const DatePhrase* known = words.Find(phrase);
    if (known != nullptr && known->meaning.role == DateRole::kPublished) {
      longest = {count, known->meaning.value == kOfChange};
    }
  }
  return longest;
}

// The sections of a dateline; what stands before the first such word is of publication.
std::vector<Section> SectionsOf(absl::string_view text, const DateWords& words) {
  std::vector<Section> sections;
  const std::vector<QuoteWord> found = QuoteWords(text);
  size_t begin = 0;
  bool updated = false;
  for (size_t i = 0; i < found.size(); ++i) {
    const auto [count, of_change] = BeginsSection(text, found, i, words);
    if (count == 0) continue;
    sections.push_back({text.substr(begin, found[i].begin - begin), updated});
    i += count - 1;
    begin = found[i].end;
    updated = of_change;
  }
  sections.push_back({text.substr(begin), updated});
  return sections;
}

// The date of the first section that has one, those of publication first.
std::optional<Dateline> ReadSections(absl::Span<const Section> sections,
                                     const DateContext& context) {
  for (const bool updated : {false, true}) {
    for (const Section& section : sections) {
      if (section.updated != updated) continue;
      if (auto date = LongestDate(section.text, context)) {
        return Dateline{true, std::move(date->text), updated, false, date->year_alone};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

Dateline ReadDateline(absl::string_view text, const DateContext& context) {
  const std::vector<Section> sections = SectionsOf(text, *context.words);
  const auto of_change = [](const Section& section) { return section.updated; };
  if (absl::c_any_of(sections, of_change)) {
    if (auto dateline = ReadSections(sections, context)) return *std::move(dateline);
  }
  DateContext alone = context;
  alone.published.reset();
  if (ReadDate(text, alone).ok()) return {true, ""};
  if (auto date = LongestDate(text, context)) {
    return {true, std::move(date->text), false, false, date->year_alone};
  }
  DateContext any_year = context;
  any_year.published = DayRange{0, 0};
  const bool needs_year = LongestDate(text, any_year).has_value();
  const bool dated = LooksDated(text, *context.words);
  const bool states = dated && !needs_year;
  const bool relative = !context.published.has_value() && !states &&
                        ((dated && needs_year) || SaysWhen(text, any_year));
  return {states, "", false, relative};
}

}  // namespace gainsay
