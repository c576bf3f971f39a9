#include "claims/line_claim.h"

#include <optional>
#include <utility>

#include "claims/claim_keys.h"
#include "claims/stance.h"
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
    const std::optional<ClaimKey> key = FindClaimKey(member.key);
    if (!key.has_value()) return false;
    const bool plain = *key == ClaimKey::kRetracted || *key == ClaimKey::kArticle;
    if (!plain && !StandsWithin(member.text, line_)) return false;
    // Places are asked for in order, each once.
    switch (*key) {
      case ClaimKey::kId:
        claim.id = std::string(member.text);
        break;
      case ClaimKey::kSubject:
        claim.subject = NodeOf(member);
        break;
      case ClaimKey::kProperty:
        claim.property = WrittenOf(member);
        break;
      case ClaimKey::kValue:
        claim.value = NodeOf(member);
        break;
      case ClaimKey::kQualifiers:  // an object
        return false;
      case ClaimKey::kBy:
        claim.by = WrittenOf(member);
        break;
      case ClaimKey::kVia:
        claim.via = WrittenOf(member);
        break;
      case ClaimKey::kStance:
        ReadStance(member.text, claim.stance);
        claim.stance_names.emplace_back(member.text);
        break;
      case ClaimKey::kSaidOn:
        claim.said_on = NodeOf(member);
        break;
      case ClaimKey::kAsOf:
        claim.as_of = NodeOf(member);
        break;
      case ClaimKey::kSince:
        claim.since = NodeOf(member);
        break;
      case ClaimKey::kUntil:
        claim.until = NodeOf(member);
        break;
      case ClaimKey::kQuote:
        claim.quote = Quote{std::string(member.text), "", "", PlaceOf(member)};
        break;
      case ClaimKey::kCorrects:
        claim.corrects = WrittenOf(member);
        break;
      case ClaimKey::kRetracted:
        claim.retracted = member.text == "true";
        break;
      case ClaimKey::kNote:
        claim.note = std::string(member.text);
        break;
      case ClaimKey::kArticle:
        break;
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

bool FillFromLine(absl::string_view line, absl::Span<const FlatMember> members,
                  uint32_t number, const std::string& file, Claim& claim) {
  if (members.empty()) return false;
  LineDecoder decoder(line, number);
  claim.position = {file, decoder.Begin()};
  for (size_t i = 0; i < members.size(); ++i) {
    const FlatMember& member = members[i];
    const bool read =
        member.kind == FlatMember::Kind::kObject
            ? decoder.ReadQualifiers(members.subspan(i + 1, member.members), claim)
            : decoder.Read(member, claim);
    if (!read) return false;
    i += member.members;
  }
  return true;
}

}  // namespace gainsay
