#include "claims/value_types/names_list.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/value_types/tree.h"

namespace gainsay {
namespace {

// Commas and white space at the ends of a name do not count.
absl::string_view Trimmed(absl::string_view text) {
  const auto is_edge = [](char c) {
    return c == ',' || absl::ascii_isspace(static_cast<unsigned char>(c));
  };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return text;
}

bool IsApart(absl::string_view text, size_t at) {
  return at >= text.size() || !absl::ascii_isalnum(static_cast<unsigned char>(text[at]));
}

class NamesListReader {
 public:
  explicit NamesListReader(const ReadingContext& context) : context_(context) {
    list_.names = SequenceNode();
  }

  NamesList Read(const Node& written) {
    list_.names.at = written.at;
    if (written.IsScalar()) Add(written);
    for (const Node& item : written.items) Add(item);
    if (nobody_ && list_.names.items.empty()) list_.extent = NamesList::Extent::kNobody;
    return std::move(list_);
  }

 private:
  void Add(const Node& item) {
    if (IsKnown(item.text)) return AddName(item, item.text);
    const std::string lower = absl::AsciiStrToLower(item.text);
    absl::string_view rest = Trimmed(lower);
    if (context_.lexicon->names.empty_lists.contains(rest)) {
      nobody_ = true;
      return;
    }
    const bool others = TakeRests(rest);
    std::optional<int> number;
    if (others) number = TakeNumber(rest);
    if (context_.lexicon->names.articles.contains(rest)) return AddName(item, item.text);
    const bool heads = TakeHead(rest);
    if (!others && !heads) return AddKnownOrWhole(item);
    if (number.has_value() && !heads) list_.others = list_.others.value_or(0) + *number;
    list_.extent = NamesList::Extent::kSome;
    const absl::string_view names = absl::string_view(item.text).substr(
        static_cast<size_t>(rest.data() - lower.data()), rest.size());
    AddNames(item, names);
  }

  // The names of a list in a sentence: "Witkoff, Kushner and Rubio".
  static std::vector<absl::string_view> Split(absl::string_view names) {
    std::vector<absl::string_view> split;
    for (const absl::string_view part : absl::StrSplit(names, ',')) {
      for (absl::string_view rest = part; !rest.empty();) {
        const size_t at = std::min(rest.find(" and "), rest.find(" & "));
        absl::string_view name = Trimmed(rest.substr(0, at));
        absl::ConsumePrefix(&name, "and ");  // "Witkoff, and Kushner"
        if (!name.empty()) split.push_back(name);
        if (at == absl::string_view::npos) break;
        rest.remove_prefix(rest.find(' ', at + 1));
      }
    }
    return split;
  }

  void AddNames(const Node& item, absl::string_view names) {
    if (IsKnown(names)) return AddName(item, names);
    for (const absl::string_view name : Split(names)) AddName(item, name);
  }

  // The names of the vocabulary that the text is a list of, or all of it.
  void AddKnownOrWhole(const Node& item) {
    std::vector<absl::string_view> names;
    if (!MeansPerson(item.text)) names = Split(item.text);
    const bool known =
        names.size() > 1 && absl::c_all_of(names, [this](const auto& name) {
          return IsKnown(name) || MeansPerson(name);
        });
    if (!known) return AddName(item, item.text);
    for (const absl::string_view name : names) AddName(item, name);
  }

  bool IsKnown(absl::string_view name) const {
    const EntityId entity = context_.vocabulary->FindEntity(name);
    return entity != kNoEntity && context_.vocabulary->entity(entity).known;
  }

  bool MeansPerson(absl::string_view name) const {
    return !context_.vocabulary->FindPersons(name).empty();
  }

  bool TakeRests(absl::string_view& text) const {
    for (const std::string& words : context_.lexicon->names.list_rests) {
      if (!absl::EndsWith(text, words)) continue;
      const size_t begin = text.size() - words.size();
      if (begin > 0 && !IsApart(text, begin - 1)) continue;
      text = Trimmed(text.substr(0, begin));
      return true;
    }
    return false;
  }

  // The number of others, taken off with what joins it: "Witkoff and two".
  std::optional<int> TakeNumber(absl::string_view& text) const {
    const size_t space = text.find_last_of(' ');
    const absl::string_view word =
        space == absl::string_view::npos ? text : text.substr(space + 1);
    const std::optional<int> number = NumberOf(word);
    if (!number.has_value()) return std::nullopt;
    text = Trimmed(text.substr(0, text.size() - word.size()));
    if (text == "and") text = "";
    absl::ConsumeSuffix(&text, " and");
    text = Trimmed(text);
    return number;
  }

  std::optional<int> NumberOf(absl::string_view word) const {
    int number = 0;
    if (!word.empty() && absl::c_all_of(word, absl::ascii_isdigit) &&
        absl::SimpleAtoi(word, &number)) {
      return number;
    }
    const PhraseTable& phrases = context_.lexicon->phrases;
    for (const PhraseUse& use :
         phrases.Uses(phrases.Next(PhraseTable::kRoot, phrases.Find(word)))) {
      if (use.kind == PhraseKind::kCardinal) return static_cast<int>(use.value);
    }
    return std::nullopt;
  }

  bool TakeHead(absl::string_view& text) const {
    for (const std::string& words : context_.lexicon->names.list_heads) {
      if (!absl::StartsWith(text, words) || !IsApart(text, words.size())) continue;
      text = Trimmed(text.substr(words.size()));
      return true;
    }
    return false;
  }

  void AddName(const Node& item, absl::string_view name) {
    Node named = item;
    named.text = std::string(name);
    list_.names.items.push_back(std::move(named));
  }

  const ReadingContext& context_;
  NamesList list_;
  bool nobody_ = false;
};

}  // namespace

NamesList ReadNamesList(const Node& written, const ReadingContext& context) {
  return NamesListReader(context).Read(written);
}

}  // namespace gainsay
