#include "claims/value_types/names_in_text.h"

#include <algorithm>
#include <iterator>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "claims/value_types/list_words.h"
#include "claims/vocabulary/written_name.h"

namespace gainsay {
namespace {

constexpr size_t kLongestName = 200;  // bytes, with what stands around it

}  // namespace

bool NamesInText::IsName(absl::string_view text) const {
  return IsOfVocabulary(text) || IsLocal(text);
}

bool NamesInText::MeansPerson(absl::string_view text) const {
  return !context_.vocabulary->FindPersons(text).empty();
}

bool NamesInText::LooksLikeName(absl::string_view text) const {
  if (IsKnown(text)) return true;
  const NameWords& words = context_.lexicon->names;
  std::vector<WrittenWord> written = WordsOfName(text);
  if (written.size() > 1 && AllIn(written[0], words.articles)) {
    written.erase(written.begin());
  }
  if (written.empty() || written.front().lower || written.back().lower) return false;
  if (written.size() == 1 && AllIn(written[0], words.counted_members)) return false;
  if (absl::ascii_isdigit(static_cast<unsigned char>(text.front()))) return false;
  const auto is_title = [&words](const WrittenWord& word) {
    return AllIn(word, words.titles) || AllIn(word, words.office_words);
  };
  // "National Security" of a council's secretary.
  if (written.size() > 1 && absl::c_all_of(written, is_title)) return false;
  return absl::c_all_of(written, [&](const WrittenWord& word) {
    return !word.lower || AllIn(word, words.particles) || AllIn(word, words.links) ||
           AllIn(word, words.articles) || is_title(word);
  });
}

std::vector<absl::string_view> NamesInText::Split(absl::string_view names) const {
  return Split(names, {&context_.lexicon->names.list_joints});
}

std::vector<absl::string_view> NamesInText::SplitChoices(absl::string_view names) const {
  const NameWords& words = context_.lexicon->names;
  return Split(names, {&words.list_joints, &words.list_choices});
}

std::vector<absl::string_view> NamesInText::Split(
    absl::string_view names, absl::Span<const Phrases* const> joints) const {
  TakeFirstWords(context_.lexicon->names.list_openers, names);
  std::vector<absl::string_view> parts;
  const auto add = [&](absl::string_view part) {
    part = TrimmedName(part);
    if (!part.empty()) AddSlashed(part, &parts);
  };
  for (const absl::string_view part : absl::StrSplit(names, absl::ByAnyChar(",;"))) {
    size_t begin = 0;
    for (size_t i = 0; i < part.size();) {
      absl::string_view rest = part.substr(i);
      const bool apart = i == 0 || part[i - 1] == ' ';
      const bool joint = apart && absl::c_any_of(joints, [&](const Phrases* phrases) {
                           return TakeFirstWords(*phrases, rest);
                         });
      if (!joint) {
        ++i;
        continue;
      }
      add(part.substr(begin, i - begin));
      i = begin =
          rest.empty() ? part.size() : static_cast<size_t>(rest.data() - part.data());
    }
    add(part.substr(begin));
  }
  return Joined(parts);
}

// Known names with slashes between, "Witkoff/Kushner", each for itself; "AC/DC" is one.
void NamesInText::AddSlashed(absl::string_view part,
                             std::vector<absl::string_view>* parts) const {
  std::vector<absl::string_view> names = absl::StrSplit(part, '/');
  for (absl::string_view& name : names) name = TrimmedName(name);
  const bool several = names.size() > 1 && !IsName(part) &&
                       absl::c_all_of(names, [&](auto name) { return IsKnown(name); });
  if (!several) names = {part};
  absl::c_copy(names, std::back_inserter(*parts));
}

// Parts that are one name together stand together: "Trinidad and Tobago, Hungary".
std::vector<absl::string_view> NamesInText::Joined(
    absl::Span<const absl::string_view> parts) const {
  constexpr size_t kMostParts = 6;
  std::vector<absl::string_view> joined;
  for (size_t i = 0; i < parts.size();) {
    size_t end = std::min(parts.size(), i + kMostParts);
    const auto span = [&] {
      const absl::string_view last = parts[end - 1];
      return absl::string_view(
          parts[i].data(),
          static_cast<size_t>(last.data() + last.size() - parts[i].data()));
    };
    while (end > i + 1 && (span().size() > kLongestName || !IsName(span()))) --end;
    if (end == i + 1) {
      AddPart(parts[i], &joined);
    } else {
      joined.push_back(span());
    }
    i = end;
  }
  return joined;
}

// A part between commas or joints. It may tell who the name before or after it is:
// "Newsom, D-Calif.", "the US president, Donald Trump".
void NamesInText::AddPart(absl::string_view part,
                          std::vector<absl::string_view>* split) const {
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
bool NamesInText::IsOneName(absl::string_view first, absl::string_view second,
                            absl::string_view both) const {
  if (both.size() > kLongestName) return false;
  const std::vector<PersonMatch> whole = context_.vocabulary->FindPersons(both);
  if (whole.size() != 1 || IsLocal(first) || IsLocal(second)) return false;
  const std::vector<EntityId> a = Meant(first);
  const std::vector<EntityId> b = Meant(second);
  const std::vector<EntityId>& one = b.empty() ? a : b;
  return (a.empty() || b.empty()) && one.size() == 1 && one[0] == whole[0].person;
}

// Whom or what the vocabulary has by that name.
std::vector<EntityId> NamesInText::Meant(absl::string_view name) const {
  if (IsOfVocabulary(name)) return {context_.vocabulary->FindEntity(name)};
  std::vector<EntityId> persons;
  for (const PersonMatch& match : context_.vocabulary->FindPersons(name))
    persons.push_back(match.person);
  return persons;
}

bool NamesInText::IsOfVocabulary(absl::string_view name) const {
  const EntityId entity = context_.vocabulary->FindEntity(name);
  return entity != kNoEntity && context_.vocabulary->entity(entity).known;
}

bool NamesInText::IsLocal(absl::string_view name) const {
  return context_.is_local && context_.is_local(name);
}

}  // namespace gainsay
