#include "claims/local_names.h"

#include <array>
#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_join.h"
#include "claims/claim_fields.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/json_writer.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 4> kForms = {"any_of", "all_of", "possibly",
                                                     "speaker"};
constexpr char kForm[] =
    "a name, {any_of: [...]}, {all_of: [...]}, {possibly: ...} or {speaker: ...}";
constexpr size_t kMostNamed = 5;  // names of a circle that its message names

void CheckForm(const Member& member, const Reporter& reporter) {
  const Fields form(member.value, "what a name stands for", kForms, reporter);
  int forms = 0;
  for (const absl::string_view key : kForms) forms += form.Has(key) ? 1 : 0;
  if (forms != 1) {
    reporter.Error(member.value.at,
                   fmt::format("the name '{}' must stand for one thing", member.key),
                   kForm);
  } else if (const auto speaker = form.Text("speaker"); speaker && IsBlank(*speaker)) {
    reporter.Error(form.At("speaker"), "the name of a speaker is empty");
  }
}

// Finds names that stand for themselves by way of others.
class Circles {
 public:
  Circles(const LocalNames& names, const Reporter& reporter)
      : names_(names),
        reporter_(reporter),
        state_(names.size(), State::kNew),
        steps_before_(names.size(), 0) {
    for (size_t i = 0; i < names.size(); ++i) {
      by_name_.try_emplace(FoldName(names[i].first), i);
    }
  }

  // Goes depth first, without recursion: a chain of names may be a long one.
  void Report() {
    for (size_t i = 0; i < names_.size(); ++i) {
      if (state_[i] == State::kNew) Enter(i);
      while (!path_.empty()) Step();
    }
  }

 private:
  enum class State : uint8_t { kNew, kOnPath, kDone };
  struct Place {
    size_t name;
    std::vector<size_t> meant;  // names that it stands for and that were not looked at
  };

  void Enter(size_t name) {
    state_[name] = State::kOnPath;
    steps_before_[name] = path_.size();
    path_.push_back({name, {}});
    const Node& form = names_[name].second.stands_for;
    // A name that stands for itself alone is the vocabulary's; a speaker is no name.
    const bool itself =
        form.IsScalar() && FoldName(form.text) == FoldName(names_[name].first);
    if (!itself && form.Find("speaker") == nullptr) AddMeant(form, path_.back().meant);
  }

  void AddMeant(const Node& form, std::vector<size_t>& meant) const {
    if (form.IsScalar()) {
      const auto found = by_name_.find(FoldName(form.text));
      if (found != by_name_.end()) meant.push_back(found->second);
    }
    for (const Node& item : form.items) AddMeant(item, meant);
    for (const Member& member : form.members) AddMeant(member.value, meant);
  }

  void Step() {
    std::vector<size_t>& meant = path_.back().meant;
    if (meant.empty()) {
      state_[path_.back().name] = State::kDone;
      path_.pop_back();
      return;
    }
    const size_t next = meant.back();
    meant.pop_back();
    if (state_[next] == State::kNew) {
      Enter(next);
    } else if (state_[next] == State::kOnPath) {
      ReportFrom(next);
    }
  }

  // The path leads from the name to one that stands for it.
  void ReportFrom(size_t name) const {
    std::vector<std::string> others;
    for (size_t i = steps_before_[name] + 1; i < path_.size(); ++i) {
      if (others.size() == kMostNamed) {
        others.push_back("…");
        break;
      }
      others.push_back(Quoted(names_[path_[i].name].first));
    }
    const std::string by_way_of =
        others.empty() ? "" : ", by way of " + absl::StrJoin(others, ", ");
    reporter_.Error(
        names_[name].second.at,
        fmt::format("the name '{}' stands for itself{}", names_[name].first, by_way_of),
        "let it stand for something else");
  }

  const LocalNames& names_;
  const Reporter& reporter_;
  absl::flat_hash_map<std::string, size_t> by_name_;
  std::vector<State> state_;
  std::vector<size_t> steps_before_;  // of names on the path, their places in it
  std::vector<Place> path_;
};

}  // namespace

LocalNames ReadLocalNames(const Node& names, const Reporter& reporter) {
  LocalNames read;
  absl::flat_hash_map<std::string, const Member*> known;
  for (const Member& member : names.members) {
    if (!member.value.IsScalar() && !member.value.IsMapping()) {
      reporter.Error(member.value.at,
                     fmt::format("the name '{}' must stand for a subject", member.key),
                     kForm);
      continue;
    }
    if (member.value.IsMapping()) CheckForm(member, reporter);
    const auto [first, fresh] = known.try_emplace(FoldName(member.key), &member);
    if (!fresh && CanonicalJson(first->second->value) != CanonicalJson(member.value)) {
      reporter.Error(member.key_at,
                     fmt::format("the name '{}' is given already, as '{}'", member.key,
                                 first->second->key),
                     "case and accents tell no names apart");
      continue;
    }
    read.emplace_back(member.key, LocalName{member.value, member.key_at});
  }
  Circles(read, reporter).Report();
  return read;
}

}  // namespace gainsay
