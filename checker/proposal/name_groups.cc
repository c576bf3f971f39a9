#include "checker/proposal/name_groups.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "claims/vocabulary/name_folding.h"
#include "claims/vocabulary/person_index.h"
#include "claims/vocabulary/person_name.h"
#include "fmt/format.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

struct Candidate {
  const std::string* folded;
  const ClaimedName* used;
  std::optional<PersonName> person;  // its parts, if it may be a person's

  bool full() const { return person.has_value() && !person->given.empty(); }
};

// Full names first, so that what is short finds them; then those used most.
std::vector<Candidate> InOrder(const std::map<std::string, ClaimedName>& names,
                               const NameWords& words) {
  std::vector<Candidate> candidates;
  for (const auto& [folded, used] : names) {
    candidates.push_back({&folded, &used, ParsePersonName(used.spelling(), words)});
  }
  absl::c_stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
    return std::tuple(!a.full(), b.used->uses()) < std::tuple(!b.full(), a.used->uses());
  });
  return candidates;
}

std::string WithoutSpaces(absl::string_view folded) {
  return absl::StrReplaceAll(folded, {{" ", ""}});
}

// The parts of a name in their usual order. Where it is written otherwise, it has a
// title, or the surname first.
std::string PlainName(const PersonName& person) {
  std::vector<std::string> words;
  for (const GivenName& given : person.given) {
    words.insert(words.end(), given.words.begin(), given.words.end());
  }
  for (const std::string& part : {person.particles, person.surname, person.suffix}) {
    if (!part.empty()) words.push_back(part);
  }
  return absl::StrJoin(words, " ");
}

class Grouper {
 public:
  explicit Grouper(const NameWords& words) : persons_(words) {}

  void Add(const Candidate& candidate) {
    const std::string& name = candidate.used->spelling();
    const std::string loose = LooseName(*candidate.folded);
    if (const auto same = by_loose_.find(loose); same != by_loose_.end()) {
      Join(same->second, candidate, "by transliteration");
      return;
    }
    const std::string letters = WithoutSpaces(*candidate.folded);
    if (const auto same = by_letters_.find(letters); same != by_letters_.end()) {
      Join(same->second, candidate, "but for spaces");
      return;
    }
    const std::vector<PersonMatch> matches = persons_.Find(name);
    const bool one = matches.size() == 1;
    if (one && IsSure(candidate, matches[0])) {
      ProposedEntity& entity = entities_[matches[0].person];
      Join(matches[0].person, candidate, std::string(ToString(matches[0].how)));
      entity.person = true;
      return;
    }
    const auto index = static_cast<EntityId>(entities_.size());
    by_loose_.emplace(loose, index);
    by_letters_.emplace(letters, index);
    entities_.emplace_back();
    speaks_.push_back(candidate.used->speaks);
    entities_[index].name = name;
    entities_[index].uses = candidate.used->uses();
    if (one) {
      entities_[index].remark = fmt::format("perhaps an alias of {}",
                                            Quoted(entities_[matches[0].person].name));
    }
    if (candidate.full()) persons_.Add(index, name, {});
  }

  std::vector<ProposedEntity> Take() { return std::move(entities_); }

 private:
  // Places and institutions are named alike ("Marnby School", "Marnby High School"): that
  // a person is meant must show.
  bool IsSure(const Candidate& candidate, const PersonMatch& match) const {
    return match.how == NameMatch::kInitials || candidate.used->speaks ||
           speaks_[match.person] || !candidate.person.has_value() ||
           PlainName(*candidate.person) != *candidate.folded;
  }

  void Join(EntityId entity, const Candidate& candidate, std::string why) {
    by_loose_.emplace(LooseName(*candidate.folded), entity);
    entities_[entity].uses += candidate.used->uses();
    entities_[entity].aliases.push_back({candidate.used->spelling(), std::move(why)});
  }

  PersonIndex persons_;
  std::map<std::string, EntityId> by_loose_;
  std::map<std::string, EntityId> by_letters_;
  std::vector<ProposedEntity> entities_;
  std::vector<bool> speaks_;  // by entity
};

// The folded name, which no other entity has, with hyphens; a number in the place of what
// has no Latin letters.
std::string IdOf(const std::string& name) {
  std::string id = absl::StrReplaceAll(FoldName(name), {{" ", "-"}});
  id.erase(std::remove_if(id.begin(), id.end(),
                          [](char c) { return !absl::ascii_isalnum(c) && c != '-'; }),
           id.end());
  return id;
}

void GiveIds(const std::map<std::string, ClaimedName>& names,
             std::vector<ProposedEntity>& entities) {
  std::set<std::string> taken;
  for (ProposedEntity& entity : entities) {
    const std::string id = IdOf(entity.name);
    const std::string own = FoldName(entity.name);
    const auto is_free = [&](const std::string& candidate) {
      const std::string folded = FoldName(candidate);
      return !candidate.empty() && !taken.contains(candidate) &&
             (folded == own || names.count(folded) == 0);
    };
    entity.id = id;
    for (int n = 1; !is_free(entity.id); ++n) {
      entity.id = absl::StrCat(id.empty() ? "entity" : id, "-", n);
    }
    taken.insert(entity.id);
  }
}

}  // namespace

std::vector<ProposedEntity> GroupNames(const std::map<std::string, ClaimedName>& names,
                                       const Lexicon& lexicon) {
  Grouper grouper(lexicon.names);
  for (const Candidate& candidate : InOrder(names, lexicon.names)) grouper.Add(candidate);
  std::vector<ProposedEntity> entities = grouper.Take();
  absl::c_sort(entities, [](const ProposedEntity& a, const ProposedEntity& b) {
    return std::tuple(b.uses, a.name) < std::tuple(a.uses, b.name);
  });
  GiveIds(names, entities);
  return entities;
}

}  // namespace gainsay
