#include "rules/binding_reader.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/strip.h"
#include "claims/claim_decoder.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "rules/expression/lexer.h"
#include "rules/test_shape.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 4> kBindingKeys = {"property", "collect", "from",
                                                           "stance"};
constexpr std::array<absl::string_view, 1> kPreviousKeys = {"previous"};
constexpr char kCollectHint[] =
    "true, parts of NAME.subject, or a part of the key over which it runs";

struct PartRow {
  absl::string_view word;
  JoinPart::Kind kind;
};
constexpr std::array<PartRow, 4> kParts = {{{"subject", JoinPart::Kind::kSubject},
                                            {"article", JoinPart::Kind::kArticle},
                                            {"publisher", JoinPart::Kind::kPublisher},
                                            {"voice", JoinPart::Kind::kVoice}}};

bool IsWord(const Node& node, absl::string_view one, absl::string_view other) {
  const std::string word = absl::AsciiStrToLower(node.text);
  return word == one || word == other;
}

bool IsYes(const Node& node) { return node.plain && IsWord(node, "true", "yes"); }
bool IsNo(const Node& node) {
  return node.IsNull() || (node.plain && IsWord(node, "false", "no"));
}
bool IsQuotedSwitch(const Node& node) {
  return node.IsScalar() && !node.plain &&
         (IsWord(node, "true", "yes") || IsWord(node, "false", "no"));
}

}  // namespace

JoinPart PartNamed(absl::string_view word) {
  for (const PartRow& row : kParts) {
    if (row.word == word) return {row.kind, ""};
  }
  return {JoinPart::Kind::kQualifier, std::string(word)};
}

bool HavePart(const std::vector<Binding>& bindings, const JoinPart& part,
              const Vocabulary& vocabulary) {
  if (part.kind != JoinPart::Kind::kQualifier) return true;
  return absl::c_any_of(bindings, [&](const Binding& binding) {
    return absl::c_any_of(binding.properties, [&](PropertyId id) {
      return absl::c_linear_search(vocabulary.property(id).key, part.qualifier);
    });
  });
}

std::string PropertyWithout(const std::vector<Binding>& bindings, const JoinPart& part,
                            const Vocabulary& vocabulary) {
  if (part.kind != JoinPart::Kind::kQualifier) return "";
  for (const Binding& binding : bindings) {
    for (const PropertyId id : binding.properties) {
      const Property& property = vocabulary.property(id);
      if (!absl::c_linear_search(property.key, part.qualifier)) return property.id;
    }
  }
  return "";
}

std::vector<std::string> PartNames(const std::vector<Binding>& bindings,
                                   const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const PartRow& row : kParts) names.emplace_back(row.word);
  for (const Binding& binding : bindings) {
    for (const PropertyId id : binding.properties) {
      for (const std::string& qualifier : vocabulary.property(id).key) {
        if (!absl::c_linear_search(names, qualifier)) names.push_back(qualifier);
      }
    }
  }
  return names;
}

bool BindingReader::Read(const Node& facts, std::vector<Binding>& bindings) {
  good_ = true;
  for (const Member& member : facts.members) {
    Binding binding;
    binding.name = member.key;
    binding.at = member.key_at;
    CheckName(binding);
    ReadOne(member, binding);
    bindings.push_back(std::move(binding));
  }
  if (bindings.empty()) Fail(facts.at, "a rule needs at least one fact");
  for (size_t i = 0; i < bindings.size(); ++i) {
    Link(facts.members[i], bindings, bindings[i]);
  }
  return good_;
}

void BindingReader::CheckName(const Binding& binding) {
  if (!IsName(binding.name)) {
    Fail(binding.at,
         fmt::format("no expression can read a fact called '{}'", binding.name),
         "a name is letters, digits and _, no digit first, and no word of the language");
  } else if (IsKeyOfTests(binding.name)) {
    Fail(binding.at, fmt::format("no fact can be called '{}'", binding.name),
         "a rule's test has a key of that name already");
  }
}

void BindingReader::ReadOne(const Member& member, Binding& binding) {
  if (member.value.IsScalar()) {
    AddProperty({member.value.text, member.value.at}, binding);
    return;
  }
  if (member.value.Find("previous") != nullptr) {
    good_ =
        Fields(member.value, "the binding of a previous claim", kPreviousKeys, reporter_)
            .Text("previous")
            .has_value() &&
        good_;
    binding.previous_of = 0;  // until it is linked
    return;
  }
  const Fields parts(member.value, "a binding", kBindingKeys, reporter_);
  if (!parts.ok() || !parts.Require("property")) {
    good_ = false;
    return;
  }
  const std::vector<TextItem> names = parts.Texts("property");
  for (const TextItem& name : names) AddProperty(name, binding);
  if (names.empty()) {
    Fail(member.value.at, fmt::format("the fact '{}' names no property", binding.name));
  }
  absl::c_sort(binding.properties);
  const Node* collect = parts.Get("collect");
  binding.collect = collect != nullptr && !IsNo(*collect);
  ReadFrom(parts, binding);
  ReadStances(parts, binding);
}

void BindingReader::ReadFrom(const Fields& parts, Binding& binding) {
  const std::string from = parts.TextOr("from", "");
  binding.from_reference = from == "reference";
  if (!from.empty() && !binding.from_reference) {
    Fail(parts.At("from"), fmt::format("facts can't come from '{}'", from),
         "from: reference, or leave it out");
  }
}

void BindingReader::ReadStances(const Fields& parts, Binding& binding) {
  for (const TextItem& word : parts.Texts("stance")) {
    Stance stance;
    if (ReadStance(word.text, stance)) {
      binding.stances.push_back(stance);
    } else {
      Fail(word.at, fmt::format("unknown stance '{}'", word.text),
           DidYouMeanOneOf(word.text, StanceWords()));
    }
  }
}

void BindingReader::Link(const Member& member, std::vector<Binding>& bindings,
                         Binding& binding) {
  const Node* previous = member.value.Find("previous");
  if (previous != nullptr && previous->IsScalar()) {
    LinkPrevious(*previous, bindings, binding);
  } else if (binding.collect) {
    LinkCollect(*member.value.Find("collect"), bindings, binding);
  }
}

void BindingReader::LinkCollect(const Node& collect, std::vector<Binding>& bindings,
                                Binding& binding) {
  if (IsYes(collect)) return;
  if (!collect.IsScalar()) {
    Fail(collect.at, "'collect' must be a text", kCollectHint);
    return;
  }
  if (IsQuotedSwitch(collect)) {
    Fail(collect.at, fmt::format("'collect' is '{}' in quotes", collect.text),
         "write it without quotes");
    return;
  }
  absl::string_view whole = collect.text;
  if (absl::ConsumePrefix(&whole, "parts of ")) {
    if (!absl::ConsumeSuffix(&whole, ".subject")) {
      Fail(collect.at, fmt::format("parts of what: '{}'", collect.text),
           "write 'parts of NAME.subject', the name being another fact's");
      return;
    }
    binding.whole = FindPlain(whole, collect.at, bindings);
    binding.varies = JoinPart{JoinPart::Kind::kSubject, ""};
    return;
  }
  binding.varies = PartNamed(collect.text);
  if (HavePart({binding}, *binding.varies, vocabulary_)) return;
  std::vector<std::string> known = PartNames({binding}, vocabulary_);
  known.insert(known.begin(), {"true", "parts of NAME.subject"});
  Fail(collect.at,
       fmt::format("'{}' is no part of the key of '{}'", collect.text, binding.name),
       DidYouMeanOneOf(collect.text, known));
}

void BindingReader::LinkPrevious(const Node& previous, std::vector<Binding>& bindings,
                                 Binding& binding) {
  binding.previous_of = FindPlain(previous.text, previous.at, bindings);
  if (binding.previous_of < 0) return;
  const Binding& later = bindings[binding.previous_of];
  binding.properties = later.properties;
  binding.from_reference = later.from_reference;
  binding.stances = later.stances;
}

int BindingReader::FindPlain(absl::string_view name, TextPosition at,
                             const std::vector<Binding>& bindings) {
  std::vector<std::string> plain;
  for (size_t i = 0; i < bindings.size(); ++i) {
    if (!bindings[i].StandsForItself()) continue;
    if (bindings[i].name == name) return static_cast<int>(i);
    plain.push_back(bindings[i].name);
  }
  const bool bound =
      absl::c_any_of(bindings, [&](const Binding& other) { return other.name == name; });
  Fail(at,
       bound ? fmt::format("'{}' does not stand for one claim of its own",
                           std::string(name))
             : fmt::format("no fact is called '{}'", std::string(name)),
       plain.empty() ? "" : DidYouMeanOneOf(name, plain));
  return -1;
}

void BindingReader::AddProperty(const TextItem& name, Binding& binding) {
  const PropertyId id = vocabulary_.FindProperty(name.text);
  if (id != kNoProperty) {
    binding.properties.push_back(id);
    return;
  }
  reporter_.Error(name.at, fmt::format("unknown property '{}'", name.text),
                  [&] { return DidYouMean(name.text, vocabulary_.PropertyIds()); });
  good_ = false;
}

void BindingReader::Fail(TextPosition at, std::string message, std::string hint) {
  reporter_.Error(at, std::move(message), std::move(hint));
  good_ = false;
}

}  // namespace gainsay
