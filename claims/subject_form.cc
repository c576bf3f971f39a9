#include "claims/subject_form.h"

#include <array>

#include "absl/algorithm/container.h"
#include "claims/claim.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/format.h"
#include "input/quoted.h"

namespace gainsay {

namespace {

using Kind = SubjectSense::Kind;

constexpr std::array<absl::string_view, 3> kSubjectKeys = {"any_of", "all_of",
                                                           "possibly"};
constexpr char kSubjectForms[] =
    "a name, {any_of: [...]}, {all_of: [...]} or {possibly: ...}";

}  // namespace

bool HoldsSubjects(const Member& member, const Reporter& reporter) {
  if (!SenseOfKey(member.key).has_value()) return true;
  const absl::Span<const Node> held = HeldBy(member.value);
  if (held.empty()) {
    reporter.Error(member.value.at, fmt::format("'{}' names nothing", member.key));
    return false;
  }
  if (member.key == "possibly" && held.size() > 1) {
    reporter.Error(member.value.at, "'possibly' must be one subject, found a list",
                   "one of them: {possibly: {any_of: [...]}}; each: {possibly: {all_of: "
                   "[...]}}");
    return false;
  }
  bool good = true;
  for (const Node& item : held) {
    if (item.IsScalar()) continue;
    if (item.IsMapping()) {
      good = IsSubjectForm(item, reporter) && good;
      continue;
    }
    reporter.Error(item.at, fmt::format("'{}' must hold names, found {}", member.key,
                                        std::string(KindName(item))));
    good = false;
  }
  return good;
}

std::optional<SubjectSense> SenseOfKey(absl::string_view key) {
  if (key == "any_of") return SubjectSense{Kind::kAnyOf, false};
  if (key == "all_of") return SubjectSense{Kind::kAllOf, false};
  if (key == "possibly") return SubjectSense{Kind::kOne, true};
  return std::nullopt;
}

bool IsSubjectForm(const Node& form, const Reporter& reporter) {
  if (form.IsScalar()) return true;
  if (!form.IsMapping()) {
    reporter.Error(form.at, "the subject is no name", kSubjectForms);
    return false;
  }
  const Fields fields(form, "a subject", kSubjectKeys, reporter);
  size_t known = 0;
  bool good = true;
  for (const Member& member : form.members) {
    if (!SenseOfKey(member.key).has_value()) continue;
    ++known;
    good = HoldsSubjects(member, reporter) && good;
  }
  const bool all_known = known == form.members.size();
  if (all_known && known != 1) {
    reporter.Error(form.at, "a subject must have one form", kSubjectForms);
  }
  return good && all_known && known == 1;
}

absl::Span<const Node> HeldBy(const Node& value) {
  if (value.IsSequence()) return value.items;
  return value.IsNull() ? absl::Span<const Node>() : absl::MakeConstSpan(&value, 1);
}

bool MayHold(Kind list, const SubjectSense& held) {
  return !held.possibly && (held.kind == Kind::kOne || held.kind == list);
}

void ReportMisfit(Kind list, const SubjectSense& held, const Node& item, TextPosition at,
                  const Reporter& reporter) {
  const bool all = list == Kind::kAllOf;
  const char* const meant = held.possibly               ? "only possibly meant"
                            : held.kind == Kind::kAnyOf ? "one of several"
                                                        : "several at once";
  reporter.Error(at,
                 fmt::format("'{}' can't hold {}, which is {}", all ? "all_of" : "any_of",
                             Quoted(WrittenValue(item)), meant),
                 all ? "write a claim of its own about it"
                     : "name each of those of which one is meant");
}

}  // namespace gainsay
