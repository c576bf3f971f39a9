#include "claims/facts/following_facts.h"

#include <cstddef>
#include <string>
#include <utility>

#include "claims/facts/converse.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Of one claim: subjects times the names in its value, or the parts of a subject, may be
// a great many.
constexpr size_t kMostFollowing = 10000;

}  // namespace

bool IsAlone(const Property& property) {
  return !property.inverse.has_value() && !property.inherited_by_parts;
}

FollowingFacts::FollowingFacts(const ClaimSet& claims, const Vocabulary& vocabulary,
                               Diagnostics* diagnostics)
    : claims_(claims), vocabulary_(vocabulary), diagnostics_(diagnostics) {
  for (const Property& property : vocabulary.properties()) {
    if (property.inherited_by_parts && !parts_) parts_.emplace(vocabulary);
  }
}

void FollowingFacts::Add(Fact fact, const Property& property,
                         const ClaimSubjects& subjects, std::vector<Fact>& facts) const {
  if (IsAlone(property) && subjects.list.size() == 1 && subjects.choice < 0) {
    fact.subject = subjects.list[0];
    facts.push_back(std::move(fact));
    return;
  }
  size_t following = 0;
  const auto follow = [&](Fact follows, absl::string_view by) {
    if (following > kMostFollowing) return false;
    if (following++ == kMostFollowing) {
      ReportTooMuch(fact.claim, by);
      return false;
    }
    facts.push_back(std::move(follows));
    return true;
  };
  for (size_t i = 0; i < subjects.list.size(); ++i) {
    Fact made = fact;
    made.subject = subjects.list[i];
    if (subjects.choice >= 0) {
      made.conditions.Add({subjects.choice, static_cast<int32_t>(i)});
    }
    facts.push_back(made);
    for (Fact& converse : ConversesOf(made, vocabulary_)) {
      if (!follow(std::move(converse), "the inverse")) break;
    }
    if (!property.inherited_by_parts) continue;
    const size_t most = kMostFollowing + 1 - following;
    for (const EntityId part : parts_->PartsOf(made.subject, most)) {
      Fact inherited = made;
      inherited.subject = part;
      inherited.inherited = true;
      if (!follow(std::move(inherited), "'inherited'")) break;
    }
  }
}

void FollowingFacts::ReportTooMuch(int32_t index, absl::string_view by) const {
  const Claim claim = claims_.claims.whole(index);
  Reporter(claim.position.file, diagnostics_)
      .Warning(
          claim.value.at,
          fmt::format("more than {} things follow from this claim by {} of '{}'; the "
                      "rest is left out",
                      kMostFollowing, std::string(by), claim.property.text),
          "split the claim");
}

}  // namespace gainsay
