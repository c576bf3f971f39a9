#include "claims/value_types/names_list.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "claims/value_types/left_out_names.h"
#include "claims/value_types/list_words.h"
#include "claims/value_types/named_group.h"
#include "claims/value_types/names_in_text.h"
#include "claims/value_types/tree.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

using NameParts = std::vector<absl::string_view>;

// What stands between two parts of one text.
absl::string_view TextBetween(absl::string_view first, absl::string_view second) {
  const char* const begin = first.data() + first.size();
  return {begin, static_cast<size_t>(second.data() - begin)};
}

// "Smith, Jane" may be one or two, and so may "Smith & Wesson".
bool MayBeOne(const NameParts& parts) {
  if (parts.size() != 2) return false;
  const auto is_one_word = [](absl::string_view part) {
    return !absl::StrContains(part, ' ');
  };
  const absl::string_view between = TextBetween(parts[0], parts[1]);
  return absl::c_all_of(parts, is_one_word) &&
         absl::c_none_of(between, [](unsigned char c) { return absl::ascii_isalpha(c); });
}

// What stands behind a part of the text.
absl::string_view TextFrom(absl::string_view part, absl::string_view text) {
  return TextBetween(part, text.substr(text.size()));
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
    is_alone_ = written.items.size() < 2;
    for (const Node& item : written.items) {
      is_last_ = &item == &written.items.back();
      Add(item);
    }
    const bool no_name = list_.names.items.empty();
    if (nobody_ && no_name) list_.extent = NamesList::Extent::kNobody;
    if (uncertain_ && no_name && list_.left_out.items.empty()) {
      Fail(written, Quoted(written.text) + " names nobody for certain",
           "a name that is surely meant; a claim to which nobody commits is {stance: "
           "possible}");
    }
    return std::move(list_);
  }

 private:
  void Add(const Node& item) {
    if (names_.IsName(item.text)) return AddName(item, item.text);
    if (AddBeforeUncertain(item) || AddGroup(item)) return;
    AddPlain(item);
  }

  void AddPlain(const Node& item) {
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
    // "Only Connect", "Home Alone" and "Led by Donkeys" are names.
    absl::string_view said = TrimmedName(item.text);
    if (no_more) said = TrimmedName(TextFrom(names, said));
    const NameParts parts = names_.Split(names);
    const bool said_small = BeginsSmall(said) && LookLikeNames(parts);
    if ((whole || heads) && !said_small && !IsAnyKnown(parts)) {
      return AddKnownOrWhole(item);
    }
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

  // The names that the text is a list of, or all of it.
  void AddKnownOrWhole(const Node& item) {
    if (names_.MeansPerson(item.text)) return AddName(item, item.text);
    if (AddLeftOut(item, item.text)) return;
    if (!names_.LooksLikeName(item.text)) {
      list_.all = CountOfAll(item.text);
      if (list_.all.has_value()) return;
    }
    const NameParts parts = names_.Split(item.text);
    if (IsRefused(item, item.text, parts)) return;
    const bool several = parts.size() > 1 && (IsAnyKnown(parts) || IsPlainList(parts));
    if (!several) return AddName(item, item.text);
    for (const absl::string_view name : parts) AddName(item, name);
  }

  // Whether it is written as no single name is: "A, B and C".
  bool IsPlainList(const NameParts& parts) const {
    constexpr size_t kFewest = 3;
    if (parts.size() < kFewest || !LookLikeNames(parts)) return false;
    const absl::string_view last = TextBetween(parts[parts.size() - 2], parts.back());
    return absl::StartsWith(TextBetween(parts[0], parts[1]), ",") &&
           absl::StrContains(last, " and ");
  }

  bool AreKnown(const NameParts& parts) const {
    return absl::c_all_of(parts, [this](auto part) { return names_.IsKnown(part); });
  }
  bool IsAnyKnown(const NameParts& parts) const {
    return absl::c_any_of(parts, [this](auto part) { return names_.IsKnown(part); });
  }
  bool LookLikeNames(const NameParts& parts) const {
    return absl::c_all_of(parts,
                          [this](auto part) { return names_.LooksLikeName(part); });
  }

  // Who comes from a word on that makes it uncertain is neither in nor out.
  bool AddBeforeUncertain(const Node& item) {
    const NameWords& words = context_.lexicon->names;
    const absl::string_view text = item.text;
    for (size_t i = 0; i < text.size(); ++i) {
      absl::string_view rest = text.substr(i);
      const bool apart = i == 0 || text[i - 1] == ' ' || text[i - 1] == ',';
      if (!apart || !TakeFirstWords(words.uncertain_heads, rest)) continue;
      const bool said = i == 0 && AreKnown(names_.SplitChoices(rest));
      if (!said && !BeginsSmall(text.substr(i))) continue;
      uncertain_ = true;
      absl::string_view before = TrimmedName(text.substr(0, i));
      TakeLastWords(words.list_joints, before);
      if (!before.empty()) {
        Node certain = item;
        certain.text = std::string(before);
        AddPlain(certain);
      }
      list_.extent = NamesList::Extent::kSome;
      return true;
    }
    return false;
  }

  // Of one item of a list it would be a part.
  std::optional<MemberCount> CountOfAll(absl::string_view group) const {
    if (!is_alone_) return std::nullopt;
    return CountOfGroup(group, context_);
  }

  // Whether it says of what group the names are.
  bool AddGroup(const Node& item) {
    const NameWords& words = context_.lexicon->names;
    const auto found = FindNamedGroup(item.text, words);
    if (!found.has_value() || FindLeftOutNames(item.text, names_, words).has_value())
      return false;
    const NameParts parts = names_.Split(found->names);
    if (!LookLikeNames(parts) || !(found->small || IsAnyKnown(parts))) return false;
    std::optional<MemberCount> all = CountOfAll(found->group);
    if (all.has_value()) {
      list_.all = std::move(all);
    } else if (!found->some) {
      return false;
    } else if (IsAnyKnown(names_.Split(found->group))) {
      Merge(ReadText(item, found->group));
      // They are among the others.
      if (list_.others.has_value()) TakeOff(parts.size(), list_.others->number);
    } else if (names_.LooksLikeName(found->group)) {
      return false;
    }
    if (found->some) list_.extent = NamesList::Extent::kSome;
    for (const absl::string_view name : parts) AddName(item, name);
    return true;
  }

  // Says so where a list of known names has members that it does not name, or leaves open
  // which of them are meant.
  bool IsRefused(const Node& item, absl::string_view text, const NameParts& parts) {
    const auto unnamed = absl::c_find_if(
        parts, [this](absl::string_view part) { return !names_.LooksLikeName(part); });
    if (unnamed != parts.end() && IsAnyKnown(parts)) {
      Fail(item, Quoted(*unnamed) + " is no name",
           "a list of names, or {includes: [...], count: N} of those who are named and "
           "how many there are in all");
      return true;
    }
    if (MayBeOne(parts) && IsAnyKnown(parts) && !AreKnown(parts)) {
      Fail(item, Quoted(text) + " may be one name or two",
           "a list of names: [A, B]; or a name that the vocabulary has");
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
    NameParts before;
    if (!found->before.empty()) {
      list = ReadText(item, found->before);
      for (const Node& name : list.names.items) before.emplace_back(name.text);
      if (list.extent == NamesList::Extent::kNobody) before.push_back(found->before);
    }
    const bool plain = found->before.empty() && found->small;
    const bool all_look = LookLikeNames(found->left_out) && LookLikeNames(before);
    if (!IsAnyKnown(found->left_out) && !IsAnyKnown(before) && !(plain && all_look))
      return false;
    RefuseUnknown(item, before, found->left_out);
    for (const absl::string_view name : found->left_out) {
      AddTo(list_.left_out, item, name);
    }
    Merge(std::move(list));
    return true;
  }

  // Says so where names may not be what they look like: with unknown ones on both sides
  // "Doctors without Borders" may be one.
  void RefuseUnknown(const Node& item, const NameParts& before,
                     const NameParts& left_out) {
    NameParts parts = left_out;
    parts.insert(parts.end(), before.begin(), before.end());
    const bool either = AreKnown(before) || AreKnown(left_out);
    const auto unknown = absl::c_find_if(parts, [&](absl::string_view part) {
      return either ? !names_.LooksLikeName(part) : !names_.IsKnown(part);
    });
    if (unknown == parts.end()) return;
    Fail(item, Quoted(*unknown) + " is no known name",
         "known names, or {includes: [...], excludes: [...]}");
  }

  // The list that a part of the item is.
  NamesList ReadText(const Node& item, absl::string_view text) const {
    Node part = item;
    part.text = std::string(text);
    return NamesListReader(context_).Read(part);
  }

  void Merge(NamesList list) {
    if (list.problem.has_value()) list_.problem = std::move(list.problem);
    absl::c_move(list.names.items, std::back_inserter(list_.names.items));
    absl::c_move(list.left_out.items, std::back_inserter(list_.left_out.items));
    if (list.others.has_value()) AddOthers(*std::move(list.others));
    if (list.all.has_value()) list_.all = std::move(list.all);
    if (list.extent != NamesList::Extent::kUnsaid) list_.extent = list.extent;
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
  bool uncertain_ = false;
  bool is_last_ = true;   // the item that is added
  bool is_alone_ = true;  // and the only one
};

}  // namespace

NamesList ReadNamesList(const Node& written, const ReadingContext& context) {
  return NamesListReader(context).Read(written);
}

}  // namespace gainsay
