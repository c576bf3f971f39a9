#include "checker/engine/findings/finding_message.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "input/utf8.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// A long value would hide the others in a heading; the claims show it whole.
constexpr size_t kLongestValue = 60;  // bytes
constexpr size_t kMostValues = 6;     // of one key
constexpr size_t kMostKeys = 4;       // of one position
constexpr size_t kMostParts = 12;     // of what cannot be together

// A position by the first fact of each of its keys.
struct Stated {
  std::vector<const Fact*> facts;
  bool shortened = false;  // there are more keys
};

class MessageWriter {
 public:
  MessageWriter(const FactTable& table, const Describer& describer)
      : table_(table), describer_(describer) {}

  std::string OfOneKey(const Fact& titled, const std::vector<Stated>& positions,
                       bool joint) const {
    std::vector<const Fact*> beside;
    for (const Stated& position : positions) beside.push_back(position.facts[0]);
    std::vector<std::string> values;
    for (const Stated& position : positions) {
      if (values.size() == kMostValues) break;
      const std::string value = ValueOf(*position.facts[0]);
      values.push_back(joint ? absl::StrCat("“", value, "”") : value);
    }
    if (values.size() < positions.size()) {
      values.push_back(
          Counted(positions.size() - values.size(), "other value", "other values"));
    }
    return absl::StrCat(describer_.Title(titled, beside), ": ",
                        absl::StrJoin(values, joint ? " and " : ", or "), "?");
  }

  // "Donetsk Oblast, share held by Russia: about 90%, and share held by Ukraine: a
  // fifth?"
  std::string OfSeveralKeys(const std::vector<Stated>& positions, bool joint) const {
    EntityId subject = kNoEntity;
    std::vector<std::string> parts;
    for (const Stated& position : positions) {
      if (joint && parts.size() == kMostParts) {
        parts.push_back(absl::StrCat(positions.size() - kMostParts, " more"));
        break;
      }
      std::vector<std::string> values;
      for (const Fact* fact : position.facts) {
        const bool same = fact->subject == subject;
        subject = fact->subject;
        values.push_back(
            absl::StrCat(same ? describer_.Label(*fact) : describer_.Title(*fact), ": ",
                         ValueOf(*fact)));
      }
      if (position.shortened) values.emplace_back("others");
      parts.push_back(absl::StrJoin(values, " and "));
    }
    return absl::StrCat(absl::StrJoin(parts, ", and "), "?");
  }

  Stated StatedBy(const std::vector<int32_t>& facts) const {
    Stated stated;
    std::vector<std::string> titles;
    for (const int32_t index : facts) {
      const Fact& fact = table_.facts[index];
      std::string title = describer_.Title(fact);
      if (absl::c_linear_search(titles, title)) continue;
      stated.shortened = titles.size() == kMostKeys;
      if (stated.shortened) break;
      titles.push_back(std::move(title));
      stated.facts.push_back(&fact);
    }
    return stated;
  }

  bool AreOfOneKey(const std::vector<Stated>& positions) const {
    const std::string title = describer_.Title(*positions[0].facts[0]);
    return absl::c_all_of(positions, [&](const Stated& position) {
      return position.facts.size() == 1 && describer_.Title(*position.facts[0]) == title;
    });
  }

 private:
  std::string ValueOf(const Fact& fact) const {
    return CutToBytes(describer_.ValueOf(fact), kLongestValue);
  }

  const FactTable& table_;
  const Describer& describer_;
};

// " required: x.value <= 4", where one value stands alone: what it is at odds with is in
// no other claim. A long requirement is left to the reasons.
std::string Requirement(const Rule& rule, const std::vector<Stated>& positions) {
  const bool alone = positions.size() == 1 && positions[0].facts.size() == 1;
  if (!alone || rule.declared || rule.require == nullptr) return "";
  const std::string& source = rule.require->source;
  const bool is_short =
      source.size() <= kLongestValue && source.find('\n') == std::string::npos;
  return is_short ? absl::StrCat(" required: ", source) : "";
}

}  // namespace

std::string FindingMessage(const Rule& rule, const Conflict& strongest,
                           const std::vector<std::vector<int32_t>>& positions,
                           const FactTable& table, const Describer& describer) {
  const MessageWriter writer(table, describer);
  const Fact& first = table.facts[strongest.facts[0][0]];
  const bool of_one_key = rule.require == nullptr && !strongest.joint.has_value();
  std::vector<Stated> stated;
  for (const std::vector<int32_t>& facts : positions) {
    if (facts.empty()) continue;
    stated.push_back(of_one_key ? Stated{{&table.facts[facts[0]]}}
                                : writer.StatedBy(facts));
  }
  const bool joint = strongest.joint.has_value();
  const std::string message = of_one_key || writer.AreOfOneKey(stated)
                                  ? writer.OfOneKey(first, stated, joint)
                                  : writer.OfSeveralKeys(stated, joint);
  return message + Requirement(rule, stated);
}

}  // namespace gainsay
