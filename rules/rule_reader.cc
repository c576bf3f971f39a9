#include "rules/rule_reader.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/limits.h"
#include "input/nearest.h"
#include "rules/extended_rule.h"
#include "rules/one_rule.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 6> kFileKeys = {
    "gainsay", "rules", "properties", "entities", "identifiers", "note"};

// What the names of shipped packs begin with.
constexpr absl::string_view kBuiltin = "builtin:";

// The text of a key; "" where it has none.
std::string TextAt(const Node& node, absl::string_view key) {
  const Node* value = node.Find(key);
  return value != nullptr && value->IsScalar() ? value->text : "";
}

}  // namespace

absl::Span<const absl::string_view> RulesFileKeys() { return kFileKeys; }

void RuleReader::AddDocument(const Node& document, const std::string& file) {
  const Reporter reporter(file, diagnostics_);
  const Fields fields(document, "a rules file", kFileKeys, reporter);
  const Node* rules = fields.Sequence("rules");
  if (rules == nullptr) return;
  for (const Node& node : rules->items) {
    if (sources_.size() == kMaxRules) {
      reporter.Error(node.at, fmt::format("more than {} rules", kMaxRules),
                     "say with a property or a list of them what many rules say");
      return;
    }
    sources_.push_back({node, file, TextAt(node, "id"), State::kUnread, std::nullopt});
    const auto [holder, fresh] =
        by_id_.try_emplace(sources_.back().id, sources_.size() - 1);
    if (!fresh && !sources_.back().id.empty()) RefuseOneOf(holder->second);
  }
}

// Of two rules of one id, the last added and the one that holds it. A shipped one keeps
// its id, whenever it is added.
void RuleReader::RefuseOneOf(size_t& holder) {
  const size_t last = sources_.size() - 1;
  const bool ships = absl::StartsWith(sources_[last].file, kBuiltin) &&
                     !absl::StartsWith(sources_[holder].file, kBuiltin);
  Source& kept = sources_[ships ? last : holder];
  Source& refused = sources_[ships ? holder : last];
  if (ships) holder = last;
  refused.again = true;
  Reporter(refused.file, diagnostics_)
      .Error(refused.node.at, fmt::format("the rule '{}' is given twice", refused.id),
             fmt::format("{} at {}:{}", ships ? "it is shipped" : "first given",
                         kept.file, kept.node.at.line));
}

std::vector<Rule> RuleReader::Finish() {
  for (size_t i = 0; i < sources_.size(); ++i) ReadChain(i);
  std::vector<Rule> rules;
  for (Source& source : sources_) {
    if (source.rule.has_value() && !source.again)
      rules.push_back(std::move(*source.rule));
  }
  return rules;
}

// What a rule extends is read before it. Without recursion: a chain may be as long as a
// file.
void RuleReader::ReadChain(size_t first) {
  std::vector<size_t> chain;
  std::optional<size_t> next = first;
  while (next.has_value() && sources_[*next].state == State::kUnread) {
    sources_[*next].state = State::kOpen;
    chain.push_back(*next);
    next = BaseOf(sources_[*next]);
  }
  if (next.has_value() && sources_[*next].state == State::kOpen)
    ReportCycle(chain, *next);
  for (auto each = chain.rbegin(); each != chain.rend(); ++each) ReadOne(sources_[*each]);
}

std::optional<size_t> RuleReader::BaseOf(const Source& source) const {
  const auto base = by_id_.find(TextAt(source.node, "extends"));
  if (base == by_id_.end() || base->first.empty()) return std::nullopt;
  return base->second;
}

void RuleReader::ReadOne(Source& source) {
  if (source.state == State::kDone) return;
  source.state = State::kDone;
  const Reporter reporter(source.file, diagnostics_);
  const Node* extends = source.node.Find("extends");
  if (extends != nullptr && extends->IsScalar()) {
    const std::optional<size_t> base = BaseOf(source);
    if (!base.has_value()) {
      ReportUnknownBase(*extends, source, reporter);
      return;
    }
    if (!sources_[*base].rule.has_value()) {
      reporter.Error(extends->at,
                     fmt::format("the rule '{}', which this one extends, has a mistake",
                                 extends->text),
                     "this rule is read once that one can be");
      return;
    }
    source.node = Extended(source.node, sources_[*base].node);
  }
  source.rule =
      ReadRule(source.node, around_, reporter, [&](const Node& scalar, size_t offset) {
        return PlacesIn(source.file).At(scalar, offset);
      });
}

const ScalarPlaces& RuleReader::PlacesIn(const std::string& file) {
  std::unique_ptr<const ScalarPlaces>& places = places_[file];
  if (places == nullptr) places = std::make_unique<const ScalarPlaces>(texts_(file));
  return *places;
}

void RuleReader::ReportUnknownBase(const Node& extends, const Source& source,
                                   const Reporter& reporter) {
  reporter.Error(extends.at, fmt::format("no rule '{}' to extend", extends.text), [&] {
    std::vector<std::string> known;
    for (const Source& other : sources_) {
      if (!other.id.empty() && other.id != source.id) known.push_back(other.id);
    }
    return DidYouMean(extends.text, known);
  });
}

// None of the rules on the cycle can be read.
void RuleReader::ReportCycle(const std::vector<size_t>& chain, size_t again) {
  std::vector<std::string> ids;
  for (auto each = absl::c_find(chain, again); each != chain.end(); ++each) {
    ids.push_back(sources_[*each].id);
    sources_[*each].state = State::kDone;
  }
  ids.push_back(sources_[again].id);
  Reporter(sources_[again].file, diagnostics_)
      .Error(sources_[again].node.Find("extends")->at,
             "extends makes a cycle: " + absl::StrJoin(ids, " -> "),
             "a rule cannot extend itself");
}

}  // namespace gainsay
