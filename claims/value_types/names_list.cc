#include "claims/value_types/names_list.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/value_types/quantity.h"
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
    if (IsName(item.text)) return AddName(item, item.text);
    const std::string lower = absl::AsciiStrToLower(item.text);
    absl::string_view rest = Trimmed(lower);
    if (context_.lexicon->names.empty_lists.contains(rest)) {
      nobody_ = true;
      return;
    }
    const NameWords& words = context_.lexicon->names;
    const bool no_more = TakeRests(words.whole_rests, rest);
    const bool some = !no_more && TakeRests(words.list_rests, rest);
    const bool counted = !no_more && !some && TakeRests(words.counted_rests, rest);
    std::optional<QuantityValue> number;
    if (counted) number = TakeNumber(rest);
    if (words.articles.contains(rest)) return AddName(item, item.text);
    const bool heads = TakeWords(words.list_heads, rest);
    const bool whole =
        !some && !counted && (no_more || (!heads && TakeWords(words.whole_heads, rest)));
    if (!some && !counted && !heads && !whole) return AddKnownOrWhole(item);
    const absl::string_view names = absl::string_view(item.text).substr(
        static_cast<size_t>(rest.data() - lower.data()), rest.size());
    // "Only Connect" and "Home Alone" are names.
    if (whole && !AreNames(Split(names))) return AddName(item, item.text);
    if (number.has_value() && !heads) AddOthers(*std::move(number));
    if (!whole) list_.extent = NamesList::Extent::kSome;
    if (list_.extent == NamesList::Extent::kUnsaid)
      list_.extent = NamesList::Extent::kAll;
    AddNames(item, names);
  }

  // The names of a list in a sentence: "both Witkoff, Kushner and Rubio".
  std::vector<absl::string_view> Split(absl::string_view names) const {
    const NameWords& words = context_.lexicon->names;
    TakeWords(words.list_openers, names);
    std::vector<absl::string_view> split;
    for (const absl::string_view part : absl::StrSplit(names, ',')) {
      size_t begin = 0;
      for (size_t i = 0; i < part.size();) {
        absl::string_view rest = part.substr(i);
        const bool apart = i == 0 || part[i - 1] == ' ';
        if (!apart || !TakeWords(words.list_joints, rest)) {
          ++i;
          continue;
        }
        AddPart(part.substr(begin, i - begin), &split);
        i = begin =
            rest.empty() ? part.size() : static_cast<size_t>(rest.data() - part.data());
      }
      AddPart(part.substr(begin), &split);
    }
    return split;
  }

  // A part between commas or joints. It may tell who the name before or after it is:
  // "Newsom, D-Calif.", "the US president, Donald Trump".
  void AddPart(absl::string_view part, std::vector<absl::string_view>* split) const {
    part = Trimmed(part);
    if (part.empty()) return;
    if (!split->empty()) {
      absl::string_view& last = split->back();
      const absl::string_view both(
          last.data(), static_cast<size_t>(part.data() + part.size() - last.data()));
      if (IsOneName(last, part, both)) {
        last = both;
        return;
      }
    }
    split->push_back(part);
  }

  // Whether two parts are the name of whom one of them alone means: not "Trump, Ivanka",
  // which may be two.
  bool IsOneName(absl::string_view first, absl::string_view second,
                 absl::string_view both) const {
    constexpr size_t kLongest = 200;  // bytes of a name with what stands around it
    if (both.size() > kLongest) return false;
    const std::vector<PersonMatch> whole = context_.vocabulary->FindPersons(both);
    if (whole.size() != 1 || IsLocal(first) || IsLocal(second)) return false;
    const std::vector<EntityId> a = Meant(first);
    const std::vector<EntityId> b = Meant(second);
    const std::vector<EntityId>& one = b.empty() ? a : b;
    return (a.empty() || b.empty()) && one.size() == 1 && one[0] == whole[0].person;
  }

  // Whom or what the vocabulary has by that name.
  std::vector<EntityId> Meant(absl::string_view name) const {
    if (IsKnown(name)) return {context_.vocabulary->FindEntity(name)};
    std::vector<EntityId> persons;
    for (const PersonMatch& match : context_.vocabulary->FindPersons(name))
      persons.push_back(match.person);
    return persons;
  }

  void AddNames(const Node& item, absl::string_view names) {
    if (IsName(names)) return AddName(item, names);
    for (const absl::string_view name : Split(names)) AddName(item, name);
  }

  // The names of the vocabulary that the text is a list of, or all of it.
  void AddKnownOrWhole(const Node& item) {
    std::vector<absl::string_view> names;
    if (!MeansPerson(item.text)) names = Split(item.text);
    if (names.size() < 2 || !AreNames(names)) return AddName(item, item.text);
    for (const absl::string_view name : names) AddName(item, name);
  }

  bool IsKnown(absl::string_view name) const {
    const EntityId entity = context_.vocabulary->FindEntity(name);
    return entity != kNoEntity && context_.vocabulary->entity(entity).known;
  }

  bool IsLocal(absl::string_view name) const {
    return context_.is_local && context_.is_local(name);
  }

  // Of the vocabulary, or local.
  bool IsName(absl::string_view name) const { return IsKnown(name) || IsLocal(name); }

  bool AreNames(const std::vector<absl::string_view>& names) const {
    return absl::c_all_of(names, [this](absl::string_view name) {
      return IsName(name) || MeansPerson(name);
    });
  }

  bool MeansPerson(absl::string_view name) const {
    return !context_.vocabulary->FindPersons(name).empty();
  }

  static bool TakeRests(const std::vector<std::string>& rests, absl::string_view& text) {
    for (const std::string& words : rests) {
      if (!absl::EndsWith(text, words)) continue;
      const size_t begin = text.size() - words.size();
      if (begin > 0 && !IsApart(text, begin - 1)) continue;
      text = Trimmed(text.substr(0, begin));
      return true;
    }
    return false;
  }

  // The number of others, taken off with what joins it: "Witkoff and at least two".
  std::optional<QuantityValue> TakeNumber(absl::string_view& text) const {
    for (size_t begin = 0; begin < text.size();) {
      absl::string_view names = Trimmed(text.substr(0, begin));
      const bool joined = names.empty() || text[names.size()] == ',' || names == "and" ||
                          absl::ConsumeSuffix(&names, " and") ||
                          absl::ConsumeSuffix(&names, " &");
      if (joined) {
        if (auto number = NumberOf(text.substr(begin))) {
          text = names == "and" ? "" : Trimmed(names);
          return number;
        }
      }
      const size_t space = text.find(' ', begin);
      begin = space == absl::string_view::npos ? text.size() : space + 1;
    }
    return std::nullopt;
  }

  // "two", "about 20", "dozens of"; not "two aides", who are no others.
  std::optional<QuantityValue> NumberOf(absl::string_view words) const {
    if (IsName(words)) return std::nullopt;
    absl::ConsumeSuffix(&words, " of");
    const ReadValueResult read = ReadMemberCount(TextNode(words), context_);
    const auto* reading = std::get_if<Reading>(&read);
    if (reading == nullptr || reading->absent) return std::nullopt;
    const auto* parts = std::get_if<Readings<QuantityReading>>(&reading->parts);
    const bool of_something =
        parts != nullptr && absl::c_any_of(*parts, [](const QuantityReading& part) {
          return !part.noun.empty();
        });
    const auto& number = std::get<QuantityValue>(reading->value);
    if (of_something || number.wide.empty() || number.wide.Hull().min < 0) {
      return std::nullopt;
    }
    return number;
  }

  void AddOthers(QuantityValue number) {
    if (!list_.others.has_value()) {
      list_.others = std::move(number);
      return;
    }
    AddTo(number.nominal.Hull(), list_.others->nominal);
    AddTo(number.wide.Hull(), list_.others->wide);
  }

  static void AddTo(const Interval& number, IntervalSet& sum) {
    const Interval hull = sum.Hull();
    sum = IntervalSet(Interval{hull.min + number.min, hull.max + number.max});
  }

  // Takes the first of the phrases that the text begins with.
  static bool TakeWords(const std::vector<std::string>& phrases,
                        absl::string_view& text) {
    for (const std::string& words : phrases) {
      if (!absl::StartsWithIgnoreCase(text, words) || !IsApart(text, words.size()))
        continue;
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

ReadValueResult ReadMemberCount(const Node& written, const ReadingContext& context) {
  Property count;
  count.whole = true;
  count.type = ValueType::kQuantity;
  ReadingContext inner = context;
  inner.property = &count;
  return ReadQuantityValue(written, inner);
}

NamesList ReadNamesList(const Node& written, const ReadingContext& context) {
  return NamesListReader(context).Read(written);
}

}  // namespace gainsay
