#include "claims/vocabulary/person_index.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

namespace gainsay {
namespace {

// Among shorter names other spellings tell persons apart (Smith, Smyth).
constexpr size_t kLeastSpelled = 6;

std::string Spelled(absl::string_view name, const NameWords::Spellings& spellings) {
  if (name.size() < kLeastSpelled) return std::string(name);
  std::string spelled = absl::StrReplaceAll(absl::StrCat("^", name), spellings);
  spelled.erase(0, 1);
  // Doubled letters count once, so that a final "-yy", "-iy" and "-y" are one.
  spelled.erase(std::unique(spelled.begin(), spelled.end()), spelled.end());
  return spelled;
}

bool Begins(const std::vector<std::string>& initials,
            const std::vector<std::string>& name) {
  if (initials.size() > 1 && initials.size() != name.size()) return false;
  for (size_t i = 0; i < initials.size(); ++i) {
    if (!absl::StartsWith(name[i], initials[i])) return false;
  }
  return true;
}

}  // namespace

absl::string_view ToString(NameMatch match) {
  switch (match) {
    case NameMatch::kDeclared:
      return "by a declared name";
    case NameMatch::kName:
      return "by given name and surname";
    case NameMatch::kSpelling:
      return "by another spelling";
    case NameMatch::kInitials:
      return "by initials";
    case NameMatch::kSurname:
      return "by surname";
  }
  return "";
}

void PersonIndex::Add(EntityId person, absl::string_view name,
                      const std::vector<std::string>& others) {
  std::optional<PersonName> main = ParsePersonName(name, words_);
  if (!main.has_value()) return;
  for (const std::string& other : others) {
    std::optional<PersonName> parsed = ParsePersonName(other, words_);
    if (!parsed.has_value()) continue;
    NameMatch how = NameMatch::kName;
    const bool surname = SurnameKey(parsed->surname) == SurnameKey(main->surname);
    const bool given = !parsed->given.empty() && !main->given.empty() &&
                       SameName(parsed->given[0], main->given[0], &how);
    if (surname || given) AddName(person, *std::move(parsed));
  }
  AddName(person, *std::move(main));
}

void PersonIndex::AddName(EntityId person, PersonName name) {
  std::string key = SurnameKey(name.surname);
  by_surname_[std::move(key)].push_back({person, std::move(name)});
}

std::string PersonIndex::SurnameKey(absl::string_view surname) const {
  const auto variant = words_.variant_of.find(surname);
  if (variant != words_.variant_of.end()) return words_.variants[variant->second][0];
  return Spelled(Spelled(surname, words_.surname_spellings), words_.spellings);
}

bool PersonIndex::SameName(const GivenName& a, const GivenName& b, NameMatch* how) const {
  if (a.initial == b.initial && a.words == b.words) return true;
  if (b.initial && !a.initial) return SameName(b, a, how);
  const std::string name = absl::StrJoin(b.words, " ");
  const auto group = words_.variant_of.find(name);
  if (a.initial) {
    if (b.initial) return false;
    *how = std::max(*how, NameMatch::kInitials);
    if (Begins(a.words, b.words)) return true;
    return group != words_.variant_of.end() &&
           absl::c_any_of(words_.variants[group->second], [&](const std::string& other) {
             return Begins(a.words, {other});
           });
  }
  *how = std::max(*how, NameMatch::kSpelling);
  const std::string other = absl::StrJoin(a.words, " ");
  const auto other_group = words_.variant_of.find(other);
  if (group != words_.variant_of.end() && other_group != words_.variant_of.end() &&
      group->second == other_group->second) {
    return true;
  }
  return Spelled(name, words_.spellings) == Spelled(other, words_.spellings);
}

bool PersonIndex::Fits(const PersonName& written, const PersonName& known,
                       NameMatch* how) const {
  // "Van Gogh" may be a given name and a surname, or van Gogh.
  const bool particle = written.given.size() == 1 && written.particles.empty() &&
                        absl::StrJoin(written.given[0].words, " ") == known.particles;
  if (written.particles != known.particles && !particle) return false;
  if (!written.suffix.empty() && written.suffix != known.suffix) return false;
  if (written.given.empty() || particle) {
    *how = NameMatch::kSurname;
    return !written.family_title;
  }
  if (known.given.empty()) return false;
  *how = written.surname == known.surname ? NameMatch::kName : NameMatch::kSpelling;
  const size_t both = std::min(written.given.size(), known.given.size());
  for (size_t i = 0; i < both; ++i) {
    if (!SameName(written.given[i], known.given[i], how)) return false;
  }
  return true;
}

std::vector<PersonMatch> PersonIndex::Find(absl::string_view text) const {
  return FindIn(text, [this](const UntitledName& name) { return Find(name); });
}

std::vector<PersonMatch> PersonIndex::FindIn(absl::string_view text,
                                             FindName find) const {
  for (const UntitledName& name : UntitledNames(text, words_)) {
    std::vector<PersonMatch> persons = find(name);
    if (!persons.empty()) return persons;
  }
  return {};
}

std::vector<PersonMatch> PersonIndex::Find(const UntitledName& name) const {
  const std::optional<PersonName> written = ParsePersonName(name, words_);
  if (!written.has_value()) return {};
  const auto bearers = by_surname_.find(SurnameKey(written->surname));
  if (bearers == by_surname_.end()) return {};
  std::vector<PersonMatch> plain;     // whose suffix is the one written, or none
  std::vector<PersonMatch> suffixed;  // who have one that is not written
  for (const Entry& entry : bearers->second) {
    NameMatch how = NameMatch::kName;
    if (!Fits(*written, entry.name, &how)) continue;
    if (name.needs_given && how == NameMatch::kSurname) continue;
    std::vector<PersonMatch>& matches =
        entry.name.suffix == written->suffix ? plain : suffixed;
    const auto known = absl::c_find_if(
        matches, [&](const PersonMatch& match) { return match.person == entry.person; });
    if (known == matches.end()) {
      matches.push_back({entry.person, how});
    } else {
      known->how = std::min(known->how, how);
    }
  }
  return plain.empty() ? suffixed : plain;
}

}  // namespace gainsay
