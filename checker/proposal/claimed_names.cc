#include "checker/proposal/claimed_names.h"

#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

constexpr int kMaxNesting = 8;  // of local names that stand for local names
// Local names that are followed for one claim: lists of such names grow fast.
constexpr int kMostFollowed = 1'000;

// "first-trilateral-talks", as people write ids.
bool IsIdLike(absl::string_view spelling) {
  return absl::StrContains(spelling, '-') && !absl::StrContains(spelling, ' ') &&
         absl::c_none_of(spelling, absl::ascii_isupper);
}

class Collector {
 public:
  Collector(const ClaimSet& claims, const std::vector<ProposedProperty>& properties,
            const Lexicon& lexicon)
      : claims_(claims), lexicon_(lexicon) {
    for (const Article& article : claims.articles) articles_.insert(FoldName(article.id));
    for (const ProposedProperty& property : properties) {
      types_[property.id] = property.guess.type;
    }
  }

  void Add(const Claim& claim) {
    followed_ = 0;
    AddForm(claim.subject, claim.article);
    AddValue(claim);
    for (const auto& [qualifier, value] : claim.qualifiers) AddForm(value, claim.article);
    if (claim.by.present()) AddName(claim.by.text, claim.article, true);
    if (claim.via.present()) AddName(claim.via.text, claim.article, false);
  }

  std::map<std::string, ClaimedName> Take() { return std::move(names_); }

 private:
  void AddValue(const Claim& claim) {
    const auto type = types_.find(claim.property.text);
    if (type == types_.end()) return;
    const bool names =
        type->second == ValueType::kEntity || type->second == ValueType::kEntitySet;
    const bool absent = claim.value.IsScalar() && lexicon_.IsAbsent(claim.value.text);
    if (names && !absent) AddForm(claim.value, claim.article);
    if (type->second != ValueType::kDate) return;
    for (const char* relation : {"after", "before", "during"}) {
      if (const Node* event = claim.value.Find(relation)) AddForm(*event, claim.article);
    }
  }

  void AddForm(const Node& form, int32_t article, int depth = 0) {
    if (form.IsScalar()) AddName(form.text, article, false, depth);
    for (const Node& item : form.items) AddForm(item, article, depth);
    for (const Member& member : form.members) {
      if (member.key != "count") AddForm(member.value, article, depth);
    }
  }

  void AddName(const std::string& name, int32_t article, bool speaks, int depth = 0) {
    const std::string folded = FoldName(name);
    if (folded.empty() || articles_.contains(folded) || depth > kMaxNesting) return;
    if (const LocalName* local = FindLocal(folded, article)) {
      if (local->stands_for.Find("speaker") == nullptr && ++followed_ <= kMostFollowed) {
        AddForm(local->stands_for, article, depth + 1);
      }
      return;
    }
    ClaimedName& used = names_[folded];
    ++used.spellings[name];
    used.speaks = used.speaks || speaks;
  }

  const LocalName* FindLocal(const std::string& folded, int32_t article) const {
    if (article < 0) return nullptr;
    for (const auto& [name, local] : claims_.names[article]) {
      // A name that stands for itself is the vocabulary's.
      const bool itself =
          local.stands_for.IsScalar() && FoldName(local.stands_for.text) == folded;
      if (!itself && FoldName(name) == folded) return &local;
    }
    return nullptr;
  }

  const ClaimSet& claims_;
  const Lexicon& lexicon_;
  std::set<std::string> articles_;
  std::map<std::string, ValueType> types_;  // of the proposed properties
  std::map<std::string, ClaimedName> names_;
  int followed_ = 0;
};

}  // namespace

size_t ClaimedName::uses() const {
  size_t sum = 0;
  for (const auto& [spelling, times] : spellings) sum += times;
  return sum;
}

const std::string& ClaimedName::spelling() const {
  const auto less = [](const auto& a, const auto& b) {
    return std::pair(!IsIdLike(a.first), a.second) <
           std::pair(!IsIdLike(b.first), b.second);
  };
  return absl::c_max_element(spellings, less)->first;
}

std::map<std::string, ClaimedName> ClaimedNames(
    const ClaimSet& claims, const std::vector<ProposedProperty>& properties,
    const Lexicon& lexicon) {
  Collector collector(claims, properties, lexicon);
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    if (claims.claims[i].origin == FactOrigin::kClaim) {
      collector.Add(claims.claims.whole(i));
    }
  }
  return collector.Take();
}

}  // namespace gainsay
