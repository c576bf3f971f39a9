#include "checker/engine/finding_message.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace gainsay {
namespace {

constexpr size_t kLongestValue = 60;
constexpr size_t kMostKeys = 4;    // of one position
constexpr size_t kMostParts = 12;  // of what cannot be together

// A long value would hide the others in a heading; the claims show it whole.
std::string Shortened(std::string value) {
  if (value.size() <= kLongestValue) return value;
  size_t end = kLongestValue;
  while (end > 0 && (value[end] & 0xC0) == 0x80) --end;
  return value.substr(0, end) + "\xE2\x80\xA6";
}

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
    const std::string values =
        absl::StrJoin(positions, joint ? "” and “" : ", or ",
                      [&](std::string* out, const Stated& position) {
                        absl::StrAppend(out, ValueOf(*position.facts[0]));
                      });
    return absl::StrCat(describer_.Title(titled), ": ",
                        joint ? absl::StrCat("“", values, "”") : values, "?");
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
    return Shortened(describer_.ValueOf(fact));
  }

  const FactTable& table_;
  const Describer& describer_;
};

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
  if (of_one_key || writer.AreOfOneKey(stated)) {
    return writer.OfOneKey(first, stated, strongest.joint.has_value());
  }
  return writer.OfSeveralKeys(stated, strongest.joint.has_value());
}

}  // namespace gainsay
