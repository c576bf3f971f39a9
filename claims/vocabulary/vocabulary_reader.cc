#include "claims/vocabulary/vocabulary_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "claims/reading/quantities/exact_quantity.h"
#include "claims/vocabulary/property_links.h"
#include "claims/vocabulary/property_reader.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/limits.h"
#include "input/text_checks.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 5> kFileKeys = {
    "gainsay", "entities", "properties", "partitions", "reference"};
constexpr std::array<absl::string_view, 6> kEntityKeys = {"name",    "aliases", "kind",
                                                          "part_of", "same_as", "note"};
constexpr std::array<absl::string_view, 3> kPartitionKeys = {"parts", "complete", "note"};
constexpr std::array<absl::string_view, 9> kReferenceKeys = {
    "subject", "property", "value", "qualifiers", "source",
    "as_of",   "since",    "until", "note"};

}  // namespace

absl::Span<const absl::string_view> VocabularyFileKeys() { return kFileKeys; }

void VocabularyReader::AddDocument(const Node& document, const std::string& file) {
  const Reporter reporter(file, diagnostics_);
  const Fields fields(document, "a vocabulary file", kFileKeys, reporter);
  fields.Mapping("partitions");
  fields.Sequence("reference");
  AddPack(document, file);
}

void VocabularyReader::AddPack(const Node& document, const std::string& file) {
  // A section that is no mapping has no members to declare.
  for (const Member& member : document.members) {
    if ((member.key == "entities" || member.key == "properties") &&
        !member.value.IsMapping() && !member.value.IsNull()) {
      Reporter(file, diagnostics_)
          .Error(member.value.at, fmt::format("'{}' must be a mapping", member.key));
    }
  }
  if (document.IsMapping()) sources_.push_back({&document, file});
}

VocabularyReader::Result VocabularyReader::Finish() {
  for (const Source& source : sources_) DeclareEntities(source);
  for (const Source& source : sources_) NameEntities(source);
  result_.vocabulary.IndexPersons(lexicon_.names);
  for (const Source& source : sources_) LinkEntities(source);
  CutCycles();
  CutDepth();
  for (const Source& source : sources_) DeclareProperties(source);
  LinkProperties(result_.vocabulary, diagnostics_);
  for (const Source& source : sources_) DeclarePartitions(source);
  for (const Source& source : sources_) AddReferences(source);
  result_.unknown_names = std::move(used_.unknown());
  return std::move(result_);
}

namespace {

// The members of a section of a document, or none.
const std::vector<Member>& Members(const Node& document, absl::string_view section) {
  static const std::vector<Member> kNone;
  const Node* node = document.Find(section);
  return node == nullptr ? kNone : node->members;
}

}  // namespace

// Ids first: they win over every alias.
void VocabularyReader::DeclareEntities(const Source& source) {
  const Reporter reporter(source.file, diagnostics_);
  for (const Member& member : Members(*source.document, "entities")) {
    if (member.key.empty()) {
      reporter.Error(member.key_at, "an entity needs an id");
      continue;
    }
    const EntityId entity = result_.vocabulary.AddEntity(member.key);
    if (result_.vocabulary.entity(entity).known) {
      const FilePosition& first = result_.vocabulary.entity(entity).position;
      reporter.Error(member.key_at,
                     fmt::format("the entity '{}' is declared twice", member.key),
                     fmt::format("first declared at {}:{}", first.file, first.at.line));
      continue;
    }
    Entity& made = result_.vocabulary.MutableEntity(entity);
    made.known = true;
    made.position = {source.file, member.key_at};
    if (result_.vocabulary.AddName(member.key, entity) != kNoEntity) {
      reporter.Error(member.key_at,
                     fmt::format("'{}' already names another entity", member.key));
    }
  }
}

void VocabularyReader::NameEntities(const Source& source) {
  const Reporter reporter(source.file, diagnostics_);
  Vocabulary& vocabulary = result_.vocabulary;
  for (const Member& member : Members(*source.document, "entities")) {
    const EntityId entity = vocabulary.FindEntity(member.key);
    if (entity == kNoEntity || vocabulary.entity(entity).position.at != member.key_at)
      continue;
    const Fields fields(member.value, "an entity", kEntityKeys, reporter);
    std::vector<TextItem> names = fields.Texts("name");
    std::vector<TextItem> aliases = fields.Texts("aliases");
    if (aliases.size() > kMaxAliases) {
      reporter.Error(aliases[kMaxAliases].at,
                     fmt::format("more than {} aliases of '{}'", kMaxAliases, member.key),
                     "names of several things are several entities");
      aliases.resize(kMaxAliases);
    }
    Entity& named = vocabulary.MutableEntity(entity);
    if (!names.empty()) named.name = names[0].text;
    named.kind = fields.TextOr("kind", "");
    fields.Texts("part_of");  // says what is no text; they are linked when all are named
    named.same_as = fields.TextOr("same_as", "");
    for (TextItem& alias : aliases) {
      named.aliases.push_back(alias.text);
      names.push_back(std::move(alias));
    }
    for (const TextItem& name : names) {
      if (name.text.size() > kMaxName) {
        ReportLongKey(name.at, reporter);
        continue;
      }
      if (absl::StripAsciiWhitespace(name.text).empty()) {
        reporter.Error(name.at, fmt::format("'{}' has a name of no letters", member.key));
        continue;
      }
      const EntityId taken = vocabulary.AddName(name.text, entity);
      if (taken == kNoEntity) continue;
      reporter.Error(name.at,
                     fmt::format("'{}' is claimed by two entities, '{}' and '{}'",
                                 name.text, vocabulary.entity(taken).id, member.key),
                     "give each name to one entity, or use {any_of: [...]} in the claim");
    }
  }
}

void VocabularyReader::LinkEntities(const Source& source) {
  const Reporter reporter(source.file, diagnostics_);
  for (const Member& member : Members(*source.document, "entities")) {
    if (member.value.Find("part_of") == nullptr) continue;
    const EntityId entity = result_.vocabulary.FindEntity(member.key);
    if (entity == kNoEntity) continue;
    Diagnostics seen;  // what Fields says was said when the names were read
    const Reporter silent(source.file, &seen);
    const Fields fields(member.value, "an entity", kEntityKeys, silent);
    std::vector<TextItem> wholes = fields.Texts("part_of");
    if (wholes.size() > kMaxWholes) {
      reporter.Error(wholes[kMaxWholes].at,
                     fmt::format("'{}' is part of more than {}", member.key, kMaxWholes),
                     "say of the wholes what they are part of");
      wholes.resize(kMaxWholes);
    }
    for (const TextItem& whole : wholes) {
      const EntityId parent =
          used_.Find(whole.text, {source.file, whole.at}, UsedNames::Unknown::kTold);
      result_.vocabulary.MutableEntity(entity).part_of.push_back(parent);
    }
  }
}

// Reports each entity from which following part_of leads back to it, and cuts the link
// there. Depth first with an explicit stack: a chain may be as long as the file.
void VocabularyReader::CutCycles() {
  enum State : char { kNew, kOpen, kDone };
  constexpr size_t kMostShown = 10;
  Vocabulary& vocabulary = result_.vocabulary;
  std::vector<State> state(vocabulary.entities().size(), kNew);
  for (EntityId root = 0; root < static_cast<EntityId>(state.size()); ++root) {
    if (state[root] != kNew) continue;
    std::vector<std::pair<EntityId, size_t>> path = {{root, 0}};
    state[root] = kOpen;
    while (!path.empty()) {
      auto& [entity, next] = path.back();
      std::vector<EntityId>& wholes = vocabulary.MutableEntity(entity).part_of;
      if (next == wholes.size()) {
        state[entity] = kDone;
        path.pop_back();
      } else if (const EntityId whole = wholes[next]; state[whole] == kOpen) {
        std::vector<std::string> cycle;
        for (const auto& [step, unused] : path) {
          // A cycle may be as long as the file, and there may be as many.
          if (cycle.size() == kMostShown) break;
          if (step == whole || !cycle.empty()) {
            cycle.push_back(vocabulary.entity(step).id);
          }
        }
        if (cycle.size() == kMostShown) cycle.push_back("…");
        cycle.push_back(vocabulary.entity(whole).id);
        const FilePosition& position = vocabulary.entity(entity).position;
        Reporter(position.file, diagnostics_)
            .Error(position.at, "part_of makes a cycle: " + absl::StrJoin(cycle, " -> "),
                   "a thing cannot be part of itself");
        wholes.erase(wholes.begin() + static_cast<ptrdiff_t>(next));
      } else {
        ++next;
        if (state[whole] == kNew) {
          state[whole] = kOpen;
          path.emplace_back(whole, 0);
        }
      }
    }
  }
}

// Reports each entity with more wholes above one another than there may be, and cuts it
// off from them.
void VocabularyReader::CutDepth() {
  Vocabulary& vocabulary = result_.vocabulary;
  std::vector<int> depth(vocabulary.entities().size(), -1);
  for (EntityId root = 0; root < static_cast<EntityId>(depth.size()); ++root) {
    std::vector<std::pair<EntityId, size_t>> path = {{root, 0}};
    while (!path.empty() && depth[root] < 0) {
      auto& [entity, next] = path.back();
      std::vector<EntityId>& wholes = vocabulary.MutableEntity(entity).part_of;
      if (next < wholes.size()) {
        const EntityId whole = wholes[next++];
        if (depth[whole] < 0) path.emplace_back(whole, 0);
        continue;
      }
      int deepest = 0;
      for (const EntityId whole : wholes) deepest = std::max(deepest, depth[whole] + 1);
      if (deepest > kMaxPartOfDepth) {
        const FilePosition& position = vocabulary.entity(entity).position;
        Reporter(position.file, diagnostics_)
            .Error(position.at,
                   fmt::format("'{}' is part of more than {} wholes above one another",
                               vocabulary.entity(entity).id, kMaxPartOfDepth),
                   "leave out steps between");
        wholes.clear();
        deepest = 0;
      }
      depth[entity] = deepest;
      path.pop_back();
    }
  }
}

void VocabularyReader::DeclareProperties(const Source& source) {
  const Reporter reporter(source.file, diagnostics_);
  for (const Member& member : Members(*source.document, "properties")) {
    std::optional<Property> property =
        ReadProperty(member, lexicon_, result_.vocabulary, used_, reporter);
    if (!property.has_value()) continue;
    const std::string id = property->id;
    if (result_.vocabulary.AddProperty(std::move(*property))) continue;
    const PropertyId first = result_.vocabulary.FindProperty(id);
    const FilePosition& at = result_.vocabulary.property(first).position;
    // A project may declare anew what a built-in pack declares: its files come first.
    if (absl::StartsWith(source.file, "builtin:")) continue;
    reporter.Error(member.key_at, fmt::format("the property '{}' is declared twice", id),
                   fmt::format("first declared at {}:{}", at.file, at.at.line));
  }
}

// A partition with a mistake is left out: what its parts make would be wrong.
void VocabularyReader::DeclarePartitions(const Source& source) {
  const Reporter reporter(source.file, diagnostics_);
  for (const Member& member : Members(*source.document, "partitions")) {
    const Fields fields(member.value, "a partition", kPartitionKeys, reporter);
    const Node* parts = fields.Require("parts") ? fields.Mapping("parts") : nullptr;
    Partition partition;
    partition.complete = fields.Bool("complete").value_or(false);
    partition.position = {source.file, member.key_at};
    if (parts == nullptr) continue;
    partition.whole =
        used_.Find(member.key, partition.position, UsedNames::Unknown::kTold);
    if (const Partition* first = result_.vocabulary.FindPartition(partition.whole)) {
      reporter.Error(member.key_at,
                     fmt::format("the partition of '{}' is given twice", member.key),
                     fmt::format("first given at {}:{}", first->position.file,
                                 first->position.at.line));
      continue;
    }
    bool good = !parts->members.empty();
    if (!good) reporter.Error(parts->at, "a partition without parts");
    for (const Member& part : parts->members) {
      good = AddPart(part, reporter, partition) && good;
    }
    if (good) result_.vocabulary.AddPartition(std::move(partition));
  }
}

bool VocabularyReader::AddPart(const Member& part, const Reporter& reporter,
                               Partition& partition) {
  const auto weight = ReadExactQuantity(part.value, lexicon_, nullptr, reporter);
  if (!weight.has_value()) return false;
  const EntityId entity =
      used_.Find(part.key, {reporter.file(), part.key_at}, UsedNames::Unknown::kTold);
  const auto again = absl::c_any_of(
      partition.parts,
      [entity](const PartitionPart& other) { return other.entity == entity; });
  if (again || entity == partition.whole) {
    reporter.Error(part.key_at,
                   again ? fmt::format("the part '{}' is named twice", part.key)
                         : fmt::format("'{}' cannot be part of itself", part.key));
    return false;
  }
  if (weight->wide.empty() || weight->wide.first().min <= 0) {
    reporter.Error(part.value.at,
                   fmt::format("the weight '{}' is not above 0", part.value.text));
    return false;
  }
  if (!partition.parts.empty() &&
      partition.parts[0].weight.dimension != weight->dimension) {
    reporter.Error(part.value.at, "the parts' weights measure different things",
                   "give all weights in one kind of unit");
    return false;
  }
  partition.parts.push_back({entity, *weight, part.value.text});
  return true;
}

void VocabularyReader::AddReferences(const Source& source) {
  const Reporter reporter(source.file, diagnostics_);
  const Node* list = source.document->Find("reference");
  if (list == nullptr) return;
  for (const Node& node : list->items) {
    const Fields fields(node, "a reference fact", kReferenceKeys, reporter);
    if (!node.IsMapping()) continue;
    bool complete = true;
    for (const absl::string_view key : {"subject", "property", "value"}) {
      if (!fields.Require(key)) complete = false;
    }
    if (!complete) continue;
    Claim claim;
    claim.origin = FactOrigin::kReference;
    claim.id = fmt::format("reference-{}", result_.reference.size() + 1);
    claim.position = {source.file, node.at};
    claim.subject = *fields.Get("subject");
    claim.property = {fields.TextOr("property", ""), fields.Get("property")->at};
    claim.value = *fields.Get("value");
    claim.source = fields.TextOr("source", "");
    claim.note = fields.TextOr("note", "");
    for (const auto& [key, slot] :
         {std::pair("as_of", &claim.as_of), std::pair("since", &claim.since),
          std::pair("until", &claim.until)}) {
      if (fields.Has(key)) *slot = *fields.Get(key);
    }
    if (const Node* qualifiers = fields.Mapping("qualifiers")) {
      for (const Member& member : qualifiers->members) {
        claim.qualifiers.push_back(
            {WrittenText{member.key, member.key_at}, member.value});
      }
    }
    result_.reference.push_back(std::move(claim));
  }
}

}  // namespace gainsay
