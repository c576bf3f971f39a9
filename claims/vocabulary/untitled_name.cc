#include "claims/vocabulary/untitled_name.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/vocabulary/name_folding.h"
#include "claims/vocabulary/written_name.h"

namespace gainsay {
namespace {

using WrittenWords = std::vector<WrittenWord>;

constexpr size_t kMostPlaceWords = 8;  // of what an office is of

class Untitler {
 public:
  Untitler(absl::string_view written, const NameWords& words)
      : words_(words), text_(absl::StripAsciiWhitespace(written)), written_(text_) {}

  std::vector<UntitledName> Run() {
    TakeAfter();
    TakeOfficeBefore();
    TakePlaceAfter();
    const WrittenWords name = WordsOfName(text_.substr(0, text_.find(',')));
    if (!name.empty()) ReadName(name);
    return std::move(found_);
  }

 private:
  bool IsTitle(const WrittenWord& word) const {
    return AllIn(word, words_.titles) || AllIn(word, words_.family_titles) ||
           (word.lower && words_.relations.contains(absl::StrJoin(word.pieces, " ")));
  }

  // "fund", in small letters.
  bool IsBody(const WrittenWord& word) const {
    return word.lower && AllIn(word, words_.office_bodies);
  }

  void TakeTitle(const WrittenWord& word) {
    if (AllIn(word, words_.family_titles)) family_title_ = true;
  }

  bool IsArticle(const WrittenWord& word) const { return AllIn(word, words_.articles); }

  // Whether the words are an office or other title: "the US president", "president of the
  // United States".
  bool IsOffice(const WrittenWords& office) const {
    bool title = false;
    for (size_t i = 0; i < office.size(); ++i) {
      const WrittenWord& word = office[i];
      if (title && AllIn(word, words_.office_links)) return IsPlaceFrom(i + 1, office);
      title = IsTitle(word);
      const bool before =
          !word.lower || AllIn(word, words_.office_words) || (i == 0 && IsArticle(word));
      if (!title && !before) return false;
    }
    return title;
  }

  // Whether all words from the i-th on are what an office is of: a field, "Ukraine", "the
  // United States". More words may have a name among them: "Russia Vladimir Putin".
  bool IsPlaceFrom(size_t i, const WrittenWords& words) const {
    if (PastField(words, i) == words.size() || PastBody(words, i) == words.size())
      return true;
    const size_t most = i < words.size() && IsArticle(words[i]) ? 2 : 1;
    if (most == 2) ++i;
    return i < words.size() && words.size() - i <= most && !words[i].lower &&
           !words.back().lower;
  }

  bool MayBePlace(const WrittenWord& word) const {
    return !word.lower || IsArticle(word) || AllIn(word, words_.office_links) ||
           AllIn(word, words_.office_words);
  }

  // "R-S.D.", and an age.
  bool IsTag(absl::string_view written) const {
    const std::string tag = FoldName(written);
    constexpr size_t kMaxAge = 3;  // digits
    if (!tag.empty() && absl::c_all_of(tag, absl::ascii_isdigit))
      return tag.size() <= kMaxAge;
    const size_t space = tag.find(' ');
    return space != std::string::npos && written.find('-') == space &&
           words_.parties.contains(tag.substr(0, space)) &&
           words_.states.contains(tag.substr(space + 1));
  }

  // An office behind a name begins with an article or ends in small letters: "the
  // President", "US president". Others may be names: "Knuth, Donald Major".
  bool IsApposition(const WrittenWords& words) {
    if (words.empty() || !IsOffice(words)) return false;
    const bool small = absl::c_any_of(
        words, [this](const WrittenWord& word) { return word.lower && IsTitle(word); });
    if (!small && !IsArticle(words.front())) return false;
    for (const WrittenWord& word : words) TakeTitle(word);
    return true;
  }

  // What stands behind the name, after a comma or in parentheses.
  void TakeAfter() {
    while (!text_.empty()) {
      const bool closed = text_.back() == ')';
      const size_t mark = text_.rfind(closed ? '(' : ',');
      if (mark == absl::string_view::npos || mark == 0) return;
      const absl::string_view after = absl::StripAsciiWhitespace(
          text_.substr(mark + 1, text_.size() - mark - (closed ? 2 : 1)));
      if (!IsTag(after) && !IsApposition(WordsOfName(after))) return;
      text_ = absl::StripAsciiWhitespace(text_.substr(0, mark));
    }
  }

  // "the US president, Donald Trump"
  void TakeOfficeBefore() {
    const size_t comma = text_.find(',');
    if (comma == absl::string_view::npos) return;
    const WrittenWords before = WordsOfName(text_.substr(0, comma));
    // "Major, John" is a name.
    if (before.size() < 2 || !IsOffice(before)) return;
    for (const WrittenWord& word : before) TakeTitle(word);
    text_ = absl::StripAsciiWhitespace(text_.substr(comma + 1));
    needs_given_ = true;
  }

  // "President Zelensky of Ukraine"
  void TakePlaceAfter() {
    const WrittenWords words = WordsOfName(text_);
    const size_t article = !words.empty() && IsArticle(words[0]) ? 1 : 0;
    if (words.size() < article + 4 || !IsTitle(words[article])) return;
    for (size_t i = article + 2; i < words.size(); ++i) {
      const WrittenWord& name = words[i - 1];
      const bool of = words[i].lower && AllIn(words[i], words_.office_links);
      if (!of || name.lower || IsTitle(name) || !IsPlaceFrom(i + 1, words)) continue;
      text_ = absl::StripAsciiWhitespace(text_.substr(0, words[i].offset));
      return;
    }
  }

  void Add(const WrittenWord& first, bool needs_given) {
    const absl::string_view name = text_.substr(first.offset);
    found_.push_back({std::string(name), name.size() == written_.size(), family_title_,
                      needs_given_ || needs_given});
  }

  // Titles, and what stands before them ("Russian President"), so far as it is written
  // with capitals.
  void ReadName(const WrittenWords& name) {
    size_t size = name.size();
    while (size > 1 && EndsName(name[size - 1], words_)) --size;
    const size_t article = IsArticle(name[0]) ? 1 : 0;
    size_t taken = 0;
    size_t owned = 0;  // past the last possessive
    for (size_t i = article; i + 1 < size; ++i) {
      const WrittenWord& word = name[i];
      if (IsTitle(word)) {
        TakeTitle(word);
        taken = i + 1;
      } else if (taken > 0 && taken == i && AllIn(word, words_.office_links)) {
        taken = PastField(name, i + 1);
        if (taken == 0) taken = PastBody(name, i + 1);
        if (taken == 0) return AddAfterPlaces(name, i + 1, size);
        if (taken >= size) return;
        i = taken - 1;
      } else if (word.lower && !AllIn(word, words_.particles) &&
                 !AllIn(word, words_.office_words)) {
        return;
      } else if (word.possessive) {
        owned = i + 1;
      }
    }
    if (taken < article) return;
    const size_t least = taken > 0 ? 2 : 3;
    if (size - taken >= least && AllIn(name[taken], words_.maybe_titles)) {
      ++taken;
    }
    Add(name[taken], false);
    if (owned > taken) Add(name[owned], true);
  }

  // Past the field of an office at the i-th word, "State" or "the Treasury", the longest
  // that is one; 0 where there is none.
  size_t PastField(const WrittenWords& name, size_t i) const {
    if (i < name.size() && IsArticle(name[i])) ++i;
    size_t past = 0;
    std::string field;
    for (const size_t end = std::min(name.size(), i + kMostPlaceWords); i < end; ++i) {
      absl::StrAppend(&field, field.empty() ? "" : " ",
                      absl::StrJoin(name[i].pieces, " "));
      if (words_.office_fields.contains(field)) past = i + 1;
    }
    return past;
  }

  // Past the body that an office at the i-th word is of: "Russia's sovereign wealth
  // fund"; 0 where there is none, or a person's title before it.
  size_t PastBody(const WrittenWords& name, size_t i) const {
    for (const size_t end = std::min(name.size(), i + kMostPlaceWords); i < end; ++i) {
      if (IsBody(name[i])) return i + 1;
      if (IsTitle(name[i]) || AllIn(name[i], words_.office_links)) return 0;
    }
    return 0;
  }

  // Of "President of South Korea Lee Jae Myung" the name may begin at each word but the
  // first of the place. A person's title there tells that the office is of that person.
  void AddAfterPlaces(const WrittenWords& name, size_t i, size_t size) {
    bool place = false;
    for (const size_t end = std::min(size, i + kMostPlaceWords); i + 1 < end; ++i) {
      const WrittenWord& word = name[i];
      const bool title = IsTitle(word) || AllIn(word, words_.maybe_titles);
      if (title || word.possessive || !MayBePlace(word)) return;
      if (place && !word.lower) Add(word, true);
      place = !word.lower;
    }
  }

  const NameWords& words_;
  absl::string_view text_;  // what is left
  const absl::string_view written_;
  bool family_title_ = false;
  bool needs_given_ = false;
  std::vector<UntitledName> found_;
};

}  // namespace

std::vector<UntitledName> UntitledNames(absl::string_view written,
                                        const NameWords& words) {
  return Untitler(written, words).Run();
}

}  // namespace gainsay
