#include "claims/value_types/names_list.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "claims/value_types/left_out_names.h"
#include "claims/value_types/list_words.h"
#include "claims/value_types/names_in_text.h"
#include "claims/value_types/tree.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

using NameParts = std::vector<absl::string_view>;

// "two aides", "the guide": in small letters, as names are not. Other alphabets may have
// no capitals.
bool IsDescription(absl::string_view part) {
  return absl::c_any_of(part, absl::ascii_islower) &&
         absl::c_none_of(part, [](unsigned char c) {
           return absl::ascii_isupper(c) || !absl::ascii_isascii(c);
         });
}

class NamesListReader {
 public:
  explicit NamesListReader(const ReadingContext& context)
      : context_(context), names_(context) {
    list_.names = SequenceNode();
    list_.left_out = SequenceNode();
  }

  NamesList Read(const Node& written) {
    list_.names.at = list_.left_out.at = written.at;
    if (written.IsScalar()) Add(written);
    for (const Node& item : written.items) {
      is_last_ = &item == &written.items.back();
      Add(item);
    }
    if (nobody_ && list_.names.items.empty()) list_.extent = NamesList::Extent::kNobody;
    return std::move(list_);
  }

 private:
  void Add(const Node& item) {
    if (names_.IsName(item.text)) return AddName(item, item.text);
    const std::string lower = absl::AsciiStrToLower(item.text);
    absl::string_view rest = TrimmedName(lower);
    const NameWords& words = context_.lexicon->names;
    if (words.empty_lists.contains(rest)) {
      nobody_ = true;
      return;
    }
    const bool no_more = TakeLastWords(words.whole_rests, rest);
    std::optional<MemberCount> others;
    if (!no_more) others = TakeOthers(rest);
    if (words.articles.contains(rest)) return AddName(item, item.text);
    const bool heads = TakeFirstWords(words.list_heads, rest);
    const bool whole = !others.has_value() &&
                       (no_more || (!heads && TakeFirstWords(words.whole_heads, rest)));
    if (!others.has_value() && !heads && !whole) return AddKnownOrWhole(item);
    const absl::string_view names = absl::string_view(item.text).substr(
        static_cast<size_t>(rest.data() - lower.data()), rest.size());
    // "Only Connect" and "Home Alone" are names.
    if (whole && !AreKnown(names_.Split(names))) return AddKnownOrWhole(item);
    // Of whom some are named there may be more than those who are counted.
    if (others.has_value()) AddOthers(heads ? SomeOthers() : *std::move(others));
    if (!whole) list_.extent = NamesList::Extent::kSome;
    if (list_.extent == NamesList::Extent::kUnsaid)
      list_.extent = NamesList::Extent::kAll;
    AddNames(item, names);
  }

  // How many there are besides the names, taken off the end.
  std::optional<MemberCount> TakeOthers(absl::string_view& list) const {
    if (TakeLastWords(context_.lexicon->names.list_rests, list)) return SomeOthers();
    return TakeCountOfOthers(list, names_, context_);
  }

  void AddNames(const Node& item, absl::string_view names) {
    if (names_.IsName(names)) return AddName(item, names);
    if (AddLeftOut(item, names)) return;
    const NameParts parts = names_.Split(names);
    if (IsRefused(item, names, parts)) return;
    for (const absl::string_view name : parts) AddName(item, name);
  }

  // The names of the vocabulary that the text is a list of, or all of it.
  void AddKnownOrWhole(const Node& item) {
    if (names_.MeansPerson(item.text)) return AddName(item, item.text);
    if (AddLeftOut(item, item.text)) return;
    const NameParts parts = names_.Split(item.text);
    if (IsRefused(item, item.text, parts)) return;
    if (parts.size() < 2 || !AreKnown(parts)) return AddName(item, item.text);
    for (const absl::string_view name : parts) AddName(item, name);
  }

  bool AreKnown(const NameParts& parts) const {
    return absl::c_all_of(parts, [this](auto part) { return names_.IsKnown(part); });
  }
  bool IsAnyKnown(const NameParts& parts) const {
    return absl::c_any_of(parts, [this](auto part) { return names_.IsKnown(part); });
  }

  // Says so where a list of known names has members that it does not name, or leaves open
  // which of them are meant.
  bool IsRefused(const Node& item, absl::string_view text, const NameParts& parts) {
    const auto unnamed = absl::c_find_if(parts, [this](absl::string_view part) {
      return IsDescription(part) && !names_.IsKnown(part);
    });
    if (unnamed != parts.end() && IsAnyKnown(parts)) {
      Fail(item, Quoted(*unnamed) + " is no name",
           "a list of names, or {includes: [...], count: N} of those who are named and "
           "how many there are in all");
      return true;
    }
    const NameParts choices = names_.SplitChoices(text);
    if (choices.size() == parts.size() || !IsAnyKnown(choices)) return false;
    Fail(item, Quoted(text) + " does not say which of them", "names of who is meant");
    return true;
  }

  // Whether it says who is not meant. Names that nobody knows may have such words:
  // "Gone but not Forgotten".
  bool AddLeftOut(const Node& item, absl::string_view text) {
    const auto found = FindLeftOutNames(text, names_, context_.lexicon->names);
    if (!found.has_value()) return false;
    NamesList list;
    NameParts parts = found->left_out;
    if (!found->before.empty()) {
      Node before = item;
      before.text = std::string(found->before);
      list = NamesListReader(context_).Read(before);
      for (const Node& name : list.names.items) parts.emplace_back(name.text);
      if (list.extent == NamesList::Extent::kNobody) parts.push_back(found->before);
    }
    if (!IsAnyKnown(parts)) return false;
    const auto unknown =
        absl::c_find_if(parts, [this](auto part) { return !names_.IsKnown(part); });
    if (unknown != parts.end()) {
      Fail(item, Quoted(*unknown) + " is no known name",
           "known names, or {includes: [...], excludes: [...]}");
    }
    if (list.problem.has_value()) list_.problem = std::move(list.problem);
    for (const absl::string_view name : found->left_out) {
      AddTo(list_.left_out, item, name);
    }
    absl::c_move(list.names.items, std::back_inserter(list_.names.items));
    if (list.others.has_value()) AddOthers(*std::move(list.others));
    if (list.extent != NamesList::Extent::kUnsaid) list_.extent = list.extent;
    return true;
  }

  // "Others" of one item of a list may be those whom the next ones name.
  void AddOthers(MemberCount others) {
    if (!is_last_ && others.number.nominal.Hull().max == kInfinity) return;
    list_.others =
        list_.others.has_value() ? Together(*std::move(list_.others), others) : others;
  }

  void AddName(const Node& item, absl::string_view name) {
    AddTo(list_.names, item, name);
  }

  static void AddTo(Node& list, const Node& item, absl::string_view name) {
    Node named = item;
    named.text = std::string(name);
    list.items.push_back(std::move(named));
  }

  void Fail(const Node& item, std::string message, std::string expected) {
    if (list_.problem.has_value()) return;
    list_.problem = ValueError{std::move(message), std::move(expected), item.at};
  }

  const ReadingContext& context_;
  const NamesInText names_;
  NamesList list_;
  bool nobody_ = false;
  bool is_last_ = true;  // the item that is added
};

}  // namespace

NamesList ReadNamesList(const Node& written, const ReadingContext& context) {
  return NamesListReader(context).Read(written);
}

}  // namespace gainsay
