#ifndef GAINSAY_CLAIMS_SUBJECT_FORM_H_
#define GAINSAY_CLAIMS_SUBJECT_FORM_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/values/value.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// How what a form names is meant: as one, as one of several, or as each of several; and
// whether only possibly.
struct SubjectSense {
  enum class Kind : uint8_t { kOne, kAnyOf, kAllOf };
  Kind kind = Kind::kOne;
  bool possibly = false;
};

// What a subject form stands for.
struct SubjectForm {
  using Kind = SubjectSense::Kind;
  SubjectSense sense;
  std::vector<EntityId> entities;  // one for kOne; empty: it stands for nothing
};

// The sense that a key gives to what stands under it; none where no form has such a key.
std::optional<SubjectSense> SenseOfKey(absl::string_view key);

// Whether the node has the form of a subject, whatever its names stand for; reports what
// has not.
bool IsSubjectForm(const Node& form, const Reporter& reporter);

// Whether what stands under a key of such a form is a subject or a list of them; reports
// what is not. True of other keys.
bool HoldsSubjects(const Member& member, const Reporter& reporter);

// The names under a key: a list's items, or the one that is no list.
absl::Span<const Node> HeldBy(const Node& value);

// Whether what is meant so may stand in a list of that kind. There is no sense for one of
// several within each of several, or the like.
bool MayHold(SubjectSense::Kind list, const SubjectSense& held);

// Reports, at a place, an item that a list of that kind may not hold.
void ReportMisfit(SubjectSense::Kind list, const SubjectSense& held, const Node& item,
                  TextPosition at, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_SUBJECT_FORM_H_
