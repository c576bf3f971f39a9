#include "claims/local_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_join.h"
#include "claims/claim_fields.h"
#include "claims/subject_form.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/json_writer.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 4> kNameForms = {"any_of", "all_of", "possibly",
                                                         "speaker"};
constexpr char kForm[] =
    "a name, {any_of: [...]}, {all_of: [...]}, {possibly: ...} or {speaker: ...}";
constexpr size_t kMostNamed = 5;  // names of a circle that its message names

// Whether what the name stands for has a form that it may have; reports what has not.
bool CheckForm(const Member& member, const Reporter& reporter) {
  const Node& form = member.value;
  const Fields fields(form, "what a name stands for", kNameForms, reporter);
  int forms = 0;
  bool all_known = true;
  bool good = true;
  for (const Member& part : form.members) {
    all_known = all_known && absl::c_linear_search(kNameForms, part.key);
    if (!fields.Has(part.key)) continue;
    ++forms;
    good = HoldsSubjects(part, reporter) && good;
  }
  if (all_known && forms != 1) {
    reporter.Error(form.at,
                   fmt::format("the name '{}' must stand for one thing", member.key),
                   kForm);
  } else if (fields.Has("speaker")) {
    const std::optional<std::string> speaker = fields.Text("speaker");
    const bool blank = speaker.has_value() && IsBlank(*speaker);
    if (blank) reporter.Error(fields.At("speaker"), "the name of a speaker is empty");
    good = good && speaker.has_value() && !blank;
  }
  return all_known && good && forms == 1;
}

// Finds names that stand for themselves by way of others, or for others by way of too
// many, and forms that hold what they can't by way of a name.
class Meanings {
 public:
  Meanings(LocalNames& names, const Reporter& reporter)
      : names_(names),
        reporter_(reporter),
        state_(names.size(), State::kNew),
        steps_before_(names.size(), 0),
        senses_(names.size()),
        steps_(names.size(), 0) {
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
    if (!IsItself(name)) AddMeant(FormOf(name), path_.back().meant);
  }

  const Node& FormOf(size_t name) const { return names_[name].second.stands_for; }

  // Whether it stands for no other name: a name that stands for itself alone is the
  // vocabulary's; a speaker is no name.
  bool IsItself(size_t name) const {
    const Node& form = FormOf(name);
    return form.Find("speaker") != nullptr ||
           (form.IsScalar() && FoldName(form.text) == FoldName(names_[name].first));
  }

  std::optional<size_t> Named(const Node& form) const {
    if (!form.IsScalar()) return std::nullopt;
    const auto found = by_name_.find(FoldName(form.text));
    if (found == by_name_.end()) return std::nullopt;
    return found->second;
  }

  void AddMeant(const Node& form, std::vector<size_t>& meant) const {
    if (const auto name = Named(form)) meant.push_back(*name);
    for (const Node& item : form.items) AddMeant(item, meant);
    for (const Member& member : form.members) AddMeant(member.value, meant);
  }

  void Step() {
    std::vector<size_t>& meant = path_.back().meant;
    if (meant.empty()) {
      Leave(path_.back().name);
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

  // All that the name stands for was left before, but for what leads back to it.
  void Leave(size_t name) {
    state_[name] = State::kDone;
    if (IsItself(name)) return;
    senses_[name] = SenseOf(FormOf(name), name);
    // Those who stand for it by way of still more are not worth a word, nor is a circle
    // one more.
    if (++steps_[name] != kMaxNameSteps + 1 || names_[name].second.reported) return;
    names_[name].second.reported = true;
    reporter_.Error(
        names_[name].second.at,
        fmt::format("more than {} names stand one for the other, from '{}' on",
                    kMaxNameSteps, names_[name].first),
        "let it stand for what is meant itself");
  }

  // How what the form names is meant, which the name `of` stands for.
  SubjectSense SenseOf(const Node& form, size_t of) {
    if (const auto name = Named(form)) {
      steps_[of] = std::max(steps_[of], steps_[*name]);
      return senses_[*name];
    }
    if (form.members.size() != 1) return {};
    const std::optional<SubjectSense> own = SenseOfKey(form.members[0].key);
    if (!own.has_value()) return {};
    SubjectSense sense = *own;
    const absl::Span<const Node> held = HeldBy(form.members[0].value);
    for (const Node& item : held) {
      const SubjectSense meant = SenseOf(item, of);
      if (own->possibly) {
        sense.kind = meant.kind;
      } else if (held.size() == 1) {
        sense = meant;
      } else if (!MayHold(own->kind, meant)) {
        names_[of].second.reported = true;
        ReportMisfit(own->kind, meant, item, item.at, reporter_);
      }
    }
    return sense;
  }

  // The path leads from the name to one that stands for it.
  void ReportFrom(size_t name) {
    for (size_t i = steps_before_[name]; i < path_.size(); ++i) {
      names_[path_[i].name].second.reported = true;
    }
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

  LocalNames& names_;
  const Reporter& reporter_;
  absl::flat_hash_map<std::string, size_t> by_name_;
  std::vector<State> state_;
  std::vector<size_t> steps_before_;  // of names on the path, their places in it
  std::vector<Place> path_;
  std::vector<SubjectSense> senses_;  // of names that were left
  std::vector<int> steps_;            // of these: by way of how many names they stand
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
    const bool good = !member.value.IsMapping() || CheckForm(member, reporter);
    const auto [first, fresh] = known.try_emplace(FoldName(member.key), &member);
    if (!fresh && CanonicalJson(first->second->value) != CanonicalJson(member.value)) {
      reporter.Error(member.key_at,
                     fmt::format("the name '{}' is given already, as '{}'", member.key,
                                 first->second->key),
                     "case and accents tell no names apart");
      continue;
    }
    read.emplace_back(member.key, LocalName{member.value, member.key_at, !good});
  }
  Meanings(read, reporter).Report();
  return read;
}

}  // namespace gainsay
