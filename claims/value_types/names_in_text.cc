#include "claims/value_types/names_in_text.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_split.h"
#include "claims/value_types/list_words.h"

namespace gainsay {

bool NamesInText::IsName(absl::string_view text) const {
  return IsOfVocabulary(text) || IsLocal(text);
}

bool NamesInText::MeansPerson(absl::string_view text) const {
  return !context_.vocabulary->FindPersons(text).empty();
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
  std::vector<absl::string_view> split;
  for (const absl::string_view part : absl::StrSplit(names, ',')) {
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
void NamesInText::AddPart(absl::string_view part,
                          std::vector<absl::string_view>* split) const {
  part = TrimmedName(part);
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
bool NamesInText::IsOneName(absl::string_view first, absl::string_view second,
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
