#include "claims/line_claim.h"

#include <utility>

#include "claims/claim_decoder.h"
#include "input/text_within.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

class LineDecoder {
 public:
  LineDecoder(absl::string_view line, uint32_t number)
      : line_(line), positions_(line, number) {}

  // False where a text does not stand in the line as it is.
  bool Read(const FlatMember& member, Claim& claim) {
    if (member.key == "retracted") {
      claim.retracted = member.text == "true";
      return true;
    }
    if (member.key == "article") return true;
    if (!StandsWithin(member.text, line_)) return false;
    // Places are asked for in order, each once.
    if (member.key == "id") {
      claim.id = std::string(member.text);
    } else if (member.key == "subject") {
      claim.subject = NodeOf(member);
    } else if (member.key == "property") {
      claim.property = WrittenOf(member);
    } else if (member.key == "value") {
      claim.value = NodeOf(member);
    } else if (member.key == "by") {
      claim.by = WrittenOf(member);
    } else if (member.key == "via") {
      claim.via = WrittenOf(member);
    } else if (member.key == "stance") {
      ReadStance(member.text, claim.stance);
      claim.stance_names.emplace_back(member.text);
    } else if (member.key == "said_on") {
      claim.said_on = NodeOf(member);
    } else if (member.key == "as_of") {
      claim.as_of = NodeOf(member);
    } else if (member.key == "since") {
      claim.since = NodeOf(member);
    } else if (member.key == "until") {
      claim.until = NodeOf(member);
    } else if (member.key == "quote") {
      claim.quote = Quote{std::string(member.text), "", "", PlaceOf(member)};
    } else if (member.key == "corrects") {
      claim.corrects = WrittenOf(member);
    } else if (member.key == "note") {
      claim.note = std::string(member.text);
    }
    return true;
  }

  bool ReadQualifiers(absl::Span<const FlatMember> members, Claim& claim) {
    for (const FlatMember& member : members) {
      if (!StandsWithin(member.key, line_) || !StandsWithin(member.text, line_))
        return false;
      WrittenText name{std::string(member.key), PlaceOfText(member.key)};
      claim.qualifiers.emplace_back(std::move(name), NodeOf(member));
    }
    return true;
  }

  TextPosition Begin() { return positions_.At(line_.find('{')); }

 private:
  // Of a text that is the place of its opening quote.
  TextPosition PlaceOfText(absl::string_view text) {
    return positions_.At(static_cast<size_t>(text.data() - line_.data()) - 1);
  }
  TextPosition PlaceOf(const FlatMember& member) {
    return member.kind == FlatMember::Kind::kPlain
               ? positions_.At(static_cast<size_t>(member.text.data() - line_.data()))
               : PlaceOfText(member.text);
  }

  WrittenText WrittenOf(const FlatMember& member) {
    return {std::string(member.text), PlaceOf(member)};
  }

  Node NodeOf(const FlatMember& member) {
    Node node;
    node.kind = Node::Kind::kScalar;
    node.plain = member.kind == FlatMember::Kind::kPlain;
    node.at = PlaceOf(member);
    node.text = std::string(member.text);
    return node;
  }

  absl::string_view line_;
  PositionFinder positions_;
};

}  // namespace

std::optional<Claim> ClaimOfLine(absl::string_view line,
                                 absl::Span<const FlatMember> members, uint32_t number,
                                 const std::string& file) {
  if (members.empty()) return std::nullopt;
  std::optional<Claim> claim(std::in_place);
  LineDecoder decoder(line, number);
  claim->position = {file, decoder.Begin()};
  for (size_t i = 0; i < members.size(); ++i) {
    const FlatMember& member = members[i];
    const bool read =
        member.kind == FlatMember::Kind::kObject
            ? decoder.ReadQualifiers(members.subspan(i + 1, member.members), *claim)
            : decoder.Read(member, *claim);
    if (!read) return std::nullopt;
    i += member.members;
  }
  return claim;
}

}  // namespace gainsay
