#include "checker/engine/unknown_names.h"

#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_join.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

// Walks the names that claims use; what has been reported is kept here.
class NameCheck {
 public:
  NameCheck(const Workspace& workspace, Diagnostics* diagnostics)
      : workspace_(workspace), diagnostics_(diagnostics) {
    for (const Entity& entity : workspace.vocabulary.entities()) {
      if (!entity.known) continue;
      known_.push_back(entity.name);
      if (entity.id != entity.name) known_.push_back(entity.id);
    }
    for (const Article& article : workspace.claims.articles)
      seen_.insert(FoldName(article.id));
  }

  void Check(const Claim& claim) {
    locals_.clear();
    if (claim.article >= 0) {
      for (const auto& [name, stands_for] : workspace_.claims.names[claim.article]) {
        locals_.insert(FoldName(name));
      }
    }
    CheckForm(claim, claim.subject);
    if (claim.by.present()) CheckName(claim, claim.by.text, claim.by.at);
    const PropertyId id = workspace_.vocabulary.FindProperty(claim.property.text);
    if (id == kNoProperty) return;
    const ValueType type = workspace_.vocabulary.property(id).type;
    if (type == ValueType::kEntity || type == ValueType::kEntitySet)
      CheckForm(claim, claim.value);
  }

  void Finish() {
    if (more_ == 0) return;
    Reporter("", diagnostics_)
        .Warning({}, fmt::format("{} more names are in no vocabulary", more_),
                 "declare them under 'entities:'");
  }

 private:
  void CheckForm(const Claim& claim, const Node& form) {
    if (form.IsScalar()) CheckName(claim, form.text, form.at);
    for (const Node& item : form.items) CheckForm(claim, item);
    for (const Member& member : form.members) {
      if (member.key != "count") CheckForm(claim, member.value);
    }
  }

  void CheckName(const Claim& claim, const std::string& name, TextPosition at) {
    const std::string folded = FoldName(name);
    if (locals_.contains(folded)) return;
    const EntityId entity = workspace_.vocabulary.FindEntity(name);
    if (entity != kNoEntity && workspace_.vocabulary.entity(entity).known) return;
    if (!seen_.insert(folded).second) return;
    const std::vector<PersonMatch> persons = workspace_.vocabulary.FindPersons(name);
    if (persons.size() == 1 || (entity == kNoEntity && persons.empty())) return;
    if (++reported_ > kMaxUnknownNames) {
      ++more_;
      return;
    }
    const Reporter reporter(claim.position.file, diagnostics_);
    if (persons.empty()) {
      reporter.Warning(at, fmt::format("the name '{}' is in no vocabulary", name),
                       DidYouMean(name, known_));
    } else {
      reporter.Warning(at, fmt::format("the name '{}' fits several persons", name),
                       "it may be " + Names(persons));
    }
  }

  std::string Names(const std::vector<PersonMatch>& persons) const {
    return absl::StrJoin(persons, " or ", [this](std::string* out, PersonMatch match) {
      out->append(workspace_.vocabulary.entity(match.person).name);
    });
  }

  const Workspace& workspace_;
  Diagnostics* diagnostics_;
  std::vector<std::string> known_;
  absl::flat_hash_set<std::string> seen_;
  absl::flat_hash_set<std::string> locals_;
  int reported_ = 0;
  int more_ = 0;
};

}  // namespace

void ReportUnknownNames(const Workspace& workspace, Diagnostics* diagnostics) {
  NameCheck check(workspace, diagnostics);
  for (const Claim& claim : workspace.claims.claims) {
    // Names of archived claims were reported when they were added.
    const bool archived =
        claim.article >= 0 && workspace.claims.articles[claim.article].archived;
    if (claim.origin == FactOrigin::kClaim && !archived) check.Check(claim);
  }
  check.Finish();
}

}  // namespace gainsay
