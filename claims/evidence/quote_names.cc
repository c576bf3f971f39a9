#include "claims/evidence/quote_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "claims/evidence/named_words.h"
#include "claims/evidence/quote_values.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// The words of an entity's names, folded; of `capitals` those that are written so.
std::vector<std::string> WordsOf(const Entity& entity, bool capitals) {
  std::vector<std::string> words;
  std::vector<std::string> names = entity.aliases;
  names.push_back(entity.name);
  for (const std::string& name : names) {
    for (const absl::string_view word : absl::StrSplit(name, ' ', absl::SkipEmpty())) {
      const bool lower = absl::ascii_islower(static_cast<unsigned char>(word[0]));
      if (!capitals || !lower) words.push_back(FoldName(word));
    }
  }
  return words;
}

// "uae" of "United Arab Emirates".
std::string InitialsOf(const std::string& name) {
  std::string initials;
  for (const absl::string_view word : absl::StrSplit(name, ' ', absl::SkipEmpty())) {
    if (absl::ascii_isupper(static_cast<unsigned char>(word[0]))) initials += word[0];
  }
  return FoldName(initials);
}

// Looks for the names of one claim's value in its quote.
class NameSearch {
 public:
  NameSearch(const Claim& claim, const Fact& fact, Interpreter& interpreter)
      : vocabulary_(interpreter.vocabulary()),
        quote_(claim.quote->exact, claim.article, interpreter) {
    others_ = {fact.subject, fact.voice.speaker};
    for (const EntityId qualifier : fact.qualifiers) others_.push_back(qualifier);
    explained_ = PropertyWords(vocabulary_.property(fact.property));
    for (const EntityId other : others_) {
      if (other == kNoEntity) continue;
      for (std::string& word : WordsOf(vocabulary_.entity(other), false)) {
        explained_.push_back(std::move(word));
      }
    }
  }

  size_t words() const { return quote_.size(); }
  bool BeginsASentence() const { return quote_.BeginsWithCapital(); }

  bool Names(EntityId wanted) const {
    if (absl::c_linear_search(others_, wanted)) return true;
    for (const Mention& mention : quote_.mentions()) {
      for (const EntityId named : mention.entities) {
        if (AreRelated(named, wanted)) return true;
      }
    }
    return false;
  }

  // The first mention of another of the kind, that is none of `members`; null where there
  // is none, or where the quote may mean the wanted one in other words.
  const Mention* Instead(EntityId wanted, const std::vector<EntityId>& members) const {
    const Entity& entity = vocabulary_.entity(wanted);
    if (entity.kind.empty()) return nullptr;
    const Mention* instead = nullptr;
    std::vector<std::string> shared;  // with others, so that it names none
    for (const Mention& mention : quote_.mentions()) {
      const EntityId named = mention.entities[0];
      const bool rival = mention.entities.size() == 1 &&
                         vocabulary_.entity(named).kind == entity.kind &&
                         !absl::c_linear_search(others_, named);
      if (!rival) continue;
      for (std::string& word : WordsOf(vocabulary_.entity(named), false)) {
        shared.push_back(std::move(word));
      }
      if (instead == nullptr && !absl::c_linear_search(members, named)) {
        instead = &mention;
      }
    }
    if (instead == nullptr || HasPartOf(entity, shared)) return nullptr;
    return quote_.MayMeanOthers(explained_) ? nullptr : instead;
  }

  std::string Text(const Mention& mention) const { return quote_.Text(mention); }

 private:
  bool AreRelated(EntityId a, EntityId b) const {
    const std::string& same = vocabulary_.entity(a).same_as;
    return vocabulary_.IsPartOf(a, b) || vocabulary_.IsPartOf(b, a) ||
           (!same.empty() && same == vocabulary_.entity(b).same_as);
  }

  // Whether a word of the quote is a part or a form of the entity's name, and of no other
  // name.
  bool HasPartOf(const Entity& entity, const std::vector<std::string>& shared) const {
    std::vector<std::string> parts;
    for (std::string& word : WordsOf(entity, true)) {
      if (!absl::c_linear_search(shared, word)) parts.push_back(std::move(word));
    }
    parts.push_back(InitialsOf(entity.name));
    return absl::c_any_of(quote_.folded(), [&](const std::string& word) {
      return absl::c_any_of(
          parts, [&](const std::string& part) { return AreForms(part, word); });
    });
  }

  const Vocabulary& vocabulary_;
  const NamedWords quote_;
  std::vector<EntityId> others_;  // whom the claim is about, and who speaks
  std::vector<std::string> explained_;
};

// Whether one of the entity's names stands in the quote, or in the words around it that
// the claim gives, as the vocabulary writes it: most do, and the search need not begin.
bool StandsIn(const Quote& quote, const Entity& entity) {
  const auto stands = [&](const std::string& name) {
    return absl::StrContains(quote.exact, name) ||
           absl::StrContains(quote.prefix, name) || absl::StrContains(quote.suffix, name);
  };
  return stands(entity.name) || absl::c_any_of(entity.aliases, stands);
}

// Those of whom a fact asserts that the value is one, or includes each.
std::vector<EntityId> NamesOf(const Fact& fact) {
  if (const auto* entity = std::get_if<EntityValue>(&*fact.value)) {
    return entity->complement
               ? std::vector<EntityId>()
               : std::vector<EntityId>(entity->any_of.begin(), entity->any_of.end());
  }
  const auto* set = std::get_if<EntitySetValue>(&*fact.value);
  return set == nullptr ? std::vector<EntityId>() : set->must;
}

}  // namespace

std::string NameNotInQuote(const Claim& claim, absl::Span<const Fact> facts,
                           Interpreter& interpreter) {
  if (!claim.quote.has_value() || claim.origin != FactOrigin::kClaim) return "";
  std::string message;
  for (const Fact& fact : facts) {
    const std::vector<EntityId> names = NamesOf(fact);
    if (fact.converse || fact.stance.denies || names.empty()) return "";
    const bool plain = absl::c_all_of(names, [&](EntityId name) {
      return StandsIn(*claim.quote, interpreter.vocabulary().entity(name));
    });
    if (plain) return "";
    const NameSearch search(claim, fact, interpreter);
    if (search.words() > kMostQuoteWords) return "";
    const bool set = std::holds_alternative<EntitySetValue>(*fact.value);
    if (!set && absl::c_any_of(names, [&](EntityId n) { return search.Names(n); })) {
      return "";
    }
    message.clear();
    for (const EntityId name : names) {
      const Entity& entity = interpreter.vocabulary().entity(name);
      if (StandsIn(*claim.quote, entity) || search.Names(name)) continue;
      const Mention* instead = search.Instead(
          name, search.BeginsASentence() ? std::vector<EntityId>{name} : names);
      if (instead == nullptr) continue;
      message =
          fmt::format("the quote does not name {}: it names '{}'",
                      interpreter.vocabulary().entity(name).name, search.Text(*instead));
      break;
    }
    if (message.empty()) return "";
  }
  return message;
}

}  // namespace gainsay
