#include "claims/lexicon/vague_amount.h"

#include <utility>

#include "claims/lexicon/hedge.h"
#include "claims/lexicon/sections.h"
#include "fmt/format.h"
#include "input/fields.h"

namespace gainsay {
namespace {

constexpr absl::string_view kVagueKeys[] = {"words", "nominal",    "wide",  "value",
                                            "share", "needs_noun", "digits"};
constexpr absl::string_view kShareKeys[] = {"nominal", "wide"};
constexpr absl::string_view kMagnitudeKeys[] = {"words", "nominal", "wide"};

// A formula's interval for a number v. Vague ends are hard: an open one ("most" is more
// than half) is what the word means.
RationalInterval At(const WidthFormula& formula, const Rational& v) {
  Terms terms;
  terms[static_cast<int>(Term::kOne)] = 1;
  terms[static_cast<int>(Term::kValue)] = v;
  RationalInterval interval = formula.At(terms, true);
  interval.min.soft = interval.max.soft = false;
  return interval;
}

std::optional<RationalInterval> ReadInterval(const Node& mapping, absl::string_view key,
                                             const Reporter& reporter) {
  const std::optional<WidthFormula> formula = ReadFormula(mapping, key, reporter);
  if (!formula.has_value()) return std::nullopt;
  return At(*formula, 0);
}

std::optional<VagueAmount> ReadVagueAmount(const Member& member,
                                           const Reporter& reporter) {
  const Fields fields(member.value, "a vague amount", kVagueKeys, reporter);
  if (!fields.ok() || !fields.Require("words")) return std::nullopt;
  VagueAmount amount;
  amount.name = member.key;
  amount.words = ReadPhrases(fields, "words");
  amount.needs_noun = fields.Bool("needs_noun").value_or(false);
  amount.digits = fields.Bool("digits").value_or(false);
  const std::optional<RationalInterval> nominal =
      ReadInterval(member.value, "nominal", reporter);
  const std::optional<RationalInterval> wide =
      ReadInterval(member.value, "wide", reporter);
  if (const Node* share = fields.Mapping("share")) {
    const Fields checked(*share, "a share", kShareKeys, reporter);
    if (checked.ok() && checked.Require("nominal")) checked.Require("wide");
    amount.share_nominal = ReadInterval(*share, "nominal", reporter);
    amount.share_wide = ReadInterval(*share, "wide", reporter);
  }
  const bool as_share = amount.share_nominal.has_value() && amount.share_wide.has_value();
  const bool as_number = nominal.has_value() && wide.has_value();
  if (!as_share && !as_number) {
    reporter.Error(
        member.value.at,
        fmt::format("vague amount '{}' needs 'nominal' and 'wide'", member.key));
    return std::nullopt;
  }
  amount.share = !as_number;
  amount.nominal = as_number ? *nominal : *amount.share_nominal;
  amount.wide = as_number ? *wide : *amount.share_wide;
  if (fields.Has("value")) amount.value = ReadRational(*fields.Get("value"), reporter);
  return amount;
}

std::optional<Band> ReadBand(const Member& member, const Reporter& reporter) {
  const Fields fields(member.value, "a band", kMagnitudeKeys, reporter);
  if (!fields.ok()) return std::nullopt;
  const std::optional<WidthFormula> nominal =
      ReadFormula(member.value, "nominal", reporter);
  const std::optional<WidthFormula> wide = ReadFormula(member.value, "wide", reporter);
  if (!fields.Require("nominal") || !fields.Require("wide")) return std::nullopt;
  if (!nominal.has_value() || !wide.has_value()) return std::nullopt;
  return Band{member.key, ReadPhrases(fields, "words"), *nominal, *wide};
}

}  // namespace

void ReadVagueAmounts(const Node& section, const Reporter& reporter,
                      std::vector<VagueAmount>* amounts) {
  ForEachEntry(section, "vague", reporter, [&](const Member& member) {
    std::optional<VagueAmount> amount = ReadVagueAmount(member, reporter);
    if (amount.has_value()) AddOrReplace(*std::move(amount), amounts);
  });
}

void ReadMagnitudes(const Node& section, const Reporter& reporter,
                    std::vector<VagueAmount>* amounts) {
  const Fields fields(section, "'magnitudes'", kMagnitudeKeys, reporter);
  if (!fields.ok()) return;
  const std::optional<WidthFormula> nominal = ReadFormula(section, "nominal", reporter);
  const std::optional<WidthFormula> wide = ReadFormula(section, "wide", reporter);
  const Node* words = fields.Mapping("words");
  if (!nominal.has_value() || !wide.has_value() || words == nullptr) return;
  for (const Member& member : words->members) {
    const std::optional<Rational> number = ReadRational(member.value, reporter);
    if (!number.has_value()) continue;
    VagueAmount amount;
    amount.name = member.key;
    amount.words = {member.key};
    amount.nominal = At(*nominal, *number);
    amount.wide = At(*wide, *number);
    AddOrReplace(std::move(amount), amounts);
  }
}

void ReadBands(const Node& section, const Reporter& reporter, std::vector<Band>* bands) {
  ForEachEntry(section, "bands", reporter, [&](const Member& member) {
    std::optional<Band> band = ReadBand(member, reporter);
    if (band.has_value()) AddOrReplace(*std::move(band), bands);
  });
}

}  // namespace gainsay
