#include "claims/lexicon/hedge.h"

#include <utility>
#include <variant>

#include "claims/lexicon/sections.h"
#include "fmt/format.h"
#include "input/fields.h"

namespace gainsay {
namespace {

constexpr absl::string_view kHedgeKeys[] = {
    "before", "after", "nominal", "wide",     "fraction",       "count",      "range",
    "zero",   "bound", "open",    "compares", "never_narrower", "keeps_inner"};
constexpr absl::string_view kHedgeWidthKeys[] = {"nominal", "wide"};
constexpr std::pair<absl::string_view, HedgedAs> kVariants[] = {
    {"fraction", HedgedAs::kFraction},
    {"count", HedgedAs::kCount},
    {"range", HedgedAs::kRange},
    {"zero", HedgedAs::kZero}};

HedgeWidths& WidthsOf(Hedge& hedge, HedgedAs as) {
  return hedge.widths[static_cast<int>(as)];
}

void ReadWidths(const Node& mapping, const Reporter& reporter, HedgeWidths* widths) {
  widths->nominal = ReadFormula(mapping, "nominal", reporter);
  widths->wide = ReadFormula(mapping, "wide", reporter);
}

Hedge::Bound ReadBound(const Fields& fields, const Reporter& reporter) {
  const std::string bound = fields.TextOr("bound", "");
  if (bound == "min") return Hedge::Bound::kMin;
  if (bound == "max") return Hedge::Bound::kMax;
  if (!bound.empty()) {
    reporter.Error(fields.At("bound"),
                   fmt::format("a bound is min or max, not '{}'", bound));
  }
  return Hedge::Bound::kNone;
}

std::optional<Hedge> ReadHedge(const Member& member, const Reporter& reporter) {
  const Fields fields(member.value, "a hedge", kHedgeKeys, reporter);
  if (!fields.ok() || !fields.Require("nominal") || !fields.Require("wide"))
    return std::nullopt;
  Hedge hedge;
  hedge.name = member.key;
  hedge.before = ReadPhrases(fields, "before");
  hedge.after = ReadPhrases(fields, "after");
  hedge.bound = ReadBound(fields, reporter);
  hedge.open = fields.Bool("open").value_or(false);
  hedge.compares = fields.Bool("compares").value_or(false);
  hedge.never_narrower = fields.Bool("never_narrower").value_or(false);
  hedge.keeps_inner = fields.Bool("keeps_inner").value_or(false);
  ReadWidths(member.value, reporter, &WidthsOf(hedge, HedgedAs::kNumber));
  for (const auto& [key, as] : kVariants) {
    const Node* variant = fields.Mapping(key);
    if (variant == nullptr) continue;
    const Fields checked(*variant, "a hedge's widths", kHedgeWidthKeys, reporter);
    ReadWidths(*variant, reporter, &WidthsOf(hedge, as));
  }
  const HedgeWidths& plain = WidthsOf(hedge, HedgedAs::kNumber);
  if (!plain.nominal.has_value() || !plain.wide.has_value()) return std::nullopt;
  return hedge;
}

}  // namespace

bool Hedge::Has(HedgedAs as) const {
  const HedgeWidths& own = widths[static_cast<int>(as)];
  return own.nominal.has_value() || own.wide.has_value();
}

const WidthFormula& Hedge::Nominal(HedgedAs as) const {
  const HedgeWidths& own = widths[static_cast<int>(as)];
  return own.nominal.has_value() ? *own.nominal : *widths[0].nominal;
}

const WidthFormula& Hedge::Wide(HedgedAs as) const {
  const HedgeWidths& own = widths[static_cast<int>(as)];
  return own.wide.has_value() ? *own.wide : *widths[0].wide;
}

std::optional<WidthFormula> ReadFormula(const Node& mapping, absl::string_view key,
                                        const Reporter& reporter) {
  const Node* node = mapping.Find(key);
  if (node == nullptr || node->IsNull()) return std::nullopt;
  auto parsed = ParseWidthFormula(node->text);
  if (const auto* formula = std::get_if<WidthFormula>(&parsed)) return *formula;
  reporter.Error(
      node->at,
      fmt::format("'{}' is no interval: {}", node->text, std::get<std::string>(parsed)),
      "write it like \"[v-H, v+H]\" or \"(v, inf)\"");
  return std::nullopt;
}

void ReadHedges(const Node& section, const Reporter& reporter,
                std::vector<Hedge>* hedges) {
  hedges->reserve(hedges->size() + section.members.size());  // they are large
  ForEachEntry(section, "hedges", reporter, [&](const Member& member) {
    std::optional<Hedge> hedge = ReadHedge(member, reporter);
    if (hedge.has_value()) AddOrReplace(*std::move(hedge), hedges);
  });
}

}  // namespace gainsay
