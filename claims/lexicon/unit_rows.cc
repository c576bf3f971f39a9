#include "claims/lexicon/unit_rows.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/numbers.h"
#include "claims/lexicon/sections.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

constexpr absl::string_view kUnitKeys[] = {
    "code",    "dimension", "factor",   "offset",     "scale",     "names",
    "symbols", "before",    "prefixes", "in_context", "exact_case"};
constexpr absl::string_view kWordKeys[] = {"names", "symbols", "before"};
constexpr absl::string_view kPrefixKeys[] = {"word", "factor"};

UnitWords ReadWords(const Fields& fields) {
  return {ReadPhrases(fields, "names"), ReadPhrases(fields, "symbols"),
          ReadPhrases(fields, "before")};
}

void ReadNumber(const Fields& fields, absl::string_view key, const Reporter& reporter,
                Rational* number) {
  if (fields.Has(key))
    *number = ReadRational(*fields.Get(key), reporter).value_or(*number);
}

std::optional<Dimension> FindDimension(const Fields& fields, const UnitRow& row,
                                       const UnitRows& rows, const Reporter& reporter) {
  const std::string name = fields.TextOr("dimension", "");
  for (const DimensionName& dimension : rows.dimensions) {
    if (dimension.name != name) continue;
    Dimension found = dimension.dimension;
    if (found.exponents[Dimension::kMoney] != 0) {
      std::copy_n(row.code.begin(), std::min<size_t>(row.code.size(), 3),
                  found.currency.begin());
    }
    return found;
  }
  std::vector<std::string> known;
  for (const DimensionName& dimension : rows.dimensions) known.push_back(dimension.name);
  reporter.Error(fields.At("dimension"), fmt::format("no dimension '{}'", name),
                 DidYouMean(name, known));
  return std::nullopt;
}

std::optional<UnitRow> ReadUnit(const Member& member, const UnitRows& rows,
                                const Reporter& reporter) {
  const Fields fields(member.value, "a unit", kUnitKeys, reporter);
  if (!fields.ok() || !fields.Require("dimension")) return std::nullopt;
  UnitRow row;
  row.name = member.key;
  row.code = fields.TextOr("code", member.key);
  const std::optional<Dimension> dimension = FindDimension(fields, row, rows, reporter);
  if (!dimension.has_value()) return std::nullopt;
  row.dimension = *dimension;
  ReadNumber(fields, "factor", reporter, &row.factor);
  ReadNumber(fields, "offset", reporter, &row.offset);
  ReadNumber(fields, "scale", reporter, &row.scale);
  row.words = ReadWords(fields);
  row.prefixes = ReadPhrases(fields, "prefixes");
  row.exact_case = fields.Bool("exact_case").value_or(false);
  if (const Node* in_context = fields.Mapping("in_context")) {
    row.in_context = ReadWords(Fields(*in_context, "'in_context'", kWordKeys, reporter));
  }
  if (row.factor.sign() <= 0 || row.scale.sign() <= 0) {
    reporter.Error(member.value.at,
                   fmt::format("unit '{}' needs a positive factor", row.name));
    return std::nullopt;
  }
  return row;
}

std::optional<Dimension::Base> FindBase(absl::string_view name) {
  const auto names = Dimension::BaseNames();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Dimension::Base>(found - names.begin());
}

}  // namespace

void ReadDimensions(const Node& section, const Reporter& reporter, UnitRows* rows) {
  ForEachEntry(section, "dimensions", reporter, [&](const Member& member) {
    DimensionName entry{member.key, {}};
    for (const Member& factor : member.value.members) {
      const std::optional<Dimension::Base> base = FindBase(factor.key);
      int exponent = 0;
      if (!base.has_value() || !absl::SimpleAtoi(factor.value.text, &exponent) ||
          std::abs(exponent) > 9) {
        reporter.Error(factor.key_at,
                       fmt::format("'{}: {}' is no base kind with an exponent",
                                   factor.key, factor.value.text));
        continue;
      }
      entry.dimension.exponents[*base] = static_cast<int8_t>(exponent);
    }
    AddOrReplace(std::move(entry), &rows->dimensions);
  });
}

void ReadUnitPrefixes(const Node& section, const Reporter& reporter, UnitRows* rows) {
  ForEachEntry(section, "prefixes", reporter, [&](const Member& member) {
    const Fields fields(member.value, "a prefix", kPrefixKeys, reporter);
    if (!fields.ok() || !fields.Require("word") || !fields.Require("factor")) return;
    const std::optional<Rational> factor = ReadRational(*fields.Get("factor"), reporter);
    if (!factor.has_value()) return;
    AddOrReplace(UnitPrefix{member.key, fields.TextOr("word", ""), *factor},
                 &rows->prefixes);
  });
}

void ReadUnits(const Node& section, const Reporter& reporter, UnitRows* rows) {
  ForEachEntry(section, "units", reporter, [&](const Member& member) {
    std::optional<UnitRow> row = ReadUnit(member, *rows, reporter);
    if (row.has_value()) AddOrReplace(*std::move(row), &rows->units);
  });
}

}  // namespace gainsay
