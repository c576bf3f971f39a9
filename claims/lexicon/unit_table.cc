#include "claims/lexicon/unit_table.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/types/span.h"
#include "claims/lexicon/phrase_table_builder.h"

namespace gainsay {
namespace {

// "foot/feet" as both; else with a regular plural.
std::pair<std::string, std::string> Forms(absl::string_view name) {
  const std::pair<absl::string_view, absl::string_view> written =
      absl::StrSplit(name, absl::MaxSplits('/', 1));
  if (absl::StrContains(name, '/')) {
    return {std::string(written.first), std::string(written.second)};
  }
  const bool sibilant = absl::EndsWith(name, "s") || absl::EndsWith(name, "ch") ||
                        absl::EndsWith(name, "sh") || absl::EndsWith(name, "x");
  if (absl::EndsWith(name, "y") && name.size() > 1 &&
      !absl::StrContains("aeiou", name[name.size() - 2])) {
    return {std::string(name), absl::StrCat(name.substr(0, name.size() - 1), "ies")};
  }
  return {std::string(name), absl::StrCat(name, sibilant ? "es" : "s")};
}

// How UCUM's prefix for a millionth is written in texts.
std::vector<std::string> PrefixSymbols(const UnitPrefix& prefix) {
  if (prefix.name == "u") return {"µ", "μ", "u"};
  return {prefix.name};
}

UnitWords WithPrefix(const UnitWords& words, const UnitPrefix& prefix) {
  UnitWords prefixed;
  for (const std::string& name : words.names) {
    const auto [singular, plural] = Forms(name);
    prefixed.names.push_back(
        absl::StrCat(prefix.word, singular, "/", prefix.word, plural));
  }
  for (const std::string& sign : PrefixSymbols(prefix)) {
    for (const std::string& symbol : words.symbols) {
      prefixed.symbols.push_back(absl::StrCat(sign, symbol));
    }
  }
  return prefixed;
}

UnitRow WithPrefix(const UnitRow& row, const UnitPrefix& prefix) {
  UnitRow prefixed = row;
  prefixed.name = prefixed.code = absl::StrCat(prefix.name, row.code);
  prefixed.factor = row.factor * prefix.factor;
  prefixed.words = WithPrefix(row.words, prefix);
  prefixed.in_context = {};
  return prefixed;
}

// Rows with their prefixed ones after them. A row that is written out is taken in place
// of the prefixed one of its name.
std::vector<UnitRow> Expanded(const UnitRows& rows) {
  absl::flat_hash_set<absl::string_view> written;
  for (const UnitRow& row : rows.units) written.insert(row.name);
  std::vector<UnitRow> expanded;
  for (const UnitRow& row : rows.units) {
    expanded.push_back(row);
    for (const UnitPrefix& prefix : rows.prefixes) {
      if (!absl::c_linear_search(row.prefixes, prefix.name)) continue;
      UnitRow prefixed = WithPrefix(row, prefix);
      if (!written.contains(prefixed.name)) expanded.push_back(std::move(prefixed));
    }
  }
  return expanded;
}

void AddNames(const UnitWords& words, PhraseUse use, PhraseTableBuilder* names) {
  for (const std::string& name : words.names) {
    const auto [singular, plural] = Forms(name);
    names->Add(singular, use);
    names->Add(plural, use);
  }
}

void AddSymbols(const std::vector<std::string>& signs, PhraseUse use,
                PhraseTableBuilder* symbols) {
  for (const std::string& sign : signs) symbols->Add(sign, use);
}

// Symbols in any case, where that leaves no doubt which is meant.
class CaselessSymbols {
 public:
  void Add(const std::vector<std::string>& signs, PhraseUse use) {
    for (const std::string& sign : signs) {
      if (sign.size() < 2) continue;
      const auto [place, fresh] =
          places_.try_emplace(absl::AsciiStrToLower(sign), entries_.size());
      if (fresh) entries_.push_back({place->first, use, true});
      Entry& entry = entries_[place->second];
      if (!(entry.use == use)) entry.unique = false;
    }
  }

  void AddTo(PhraseTableBuilder* names) const {
    for (const Entry& entry : entries_) {
      if (entry.unique) names->Add(entry.sign, entry.use);
    }
  }

 private:
  struct Entry {
    std::string sign;
    PhraseUse use;
    bool unique;
  };
  std::vector<Entry> entries_;
  absl::flat_hash_map<std::string, size_t> places_;
};

}  // namespace

UnitTable::UnitTable(const UnitRows& rows, PhraseTableBuilder* names,
                     PhraseTableBuilder* symbols)
    : dimensions_(rows.dimensions) {
  CaselessSymbols after;
  CaselessSymbols before;
  std::vector<UnitRow> expanded = Expanded(rows);
  std::vector<NamedUnit> units;
  units.reserve(expanded.size());
  names->ReserveMore(4 * expanded.size());
  symbols->ReserveMore(4 * expanded.size());
  for (UnitRow& row : expanded) {
    const auto index = static_cast<int64_t>(units.size());
    // A code is a symbol too, on either side of an amount of money.
    if (row.name == row.code) {
      row.words.symbols.push_back(row.code);
      if (row.dimension.exponents[Dimension::kMoney] != 0)
        row.words.before.push_back(row.code);
    }
    AddNames(row.words, {PhraseKind::kUnit, index}, names);
    AddNames(row.in_context, {PhraseKind::kUnitInContext, index}, names);
    AddSymbols(row.words.symbols, {PhraseKind::kUnit, index}, symbols);
    AddSymbols(row.in_context.symbols, {PhraseKind::kUnitInContext, index}, symbols);
    AddSymbols(row.words.before, {PhraseKind::kUnitBefore, index}, symbols);
    AddSymbols(row.in_context.before, {PhraseKind::kUnitBeforeInContext, index}, symbols);
    if (!row.exact_case) {
      after.Add(row.words.symbols, {PhraseKind::kUnit, index});
      before.Add(row.words.before, {PhraseKind::kUnitBefore, index});
    }
    units.push_back(
        {{row.code, row.dimension, row.factor, row.offset, false}, row.scale});
  }
  MakeArrays(units);
  after.AddTo(names);
  before.AddTo(names);
}

void UnitTable::MakeArrays(const std::vector<NamedUnit>& units) {
  std::vector<absl::string_view> codes;
  std::vector<uint32_t> by_code;
  std::vector<uint32_t> code_of;
  std::vector<Dimension> dimension_of;
  std::vector<Rational> numbers;
  std::vector<uint32_t> bases;
  absl::flat_hash_map<absl::string_view, uint32_t> known;
  for (uint32_t i = 0; i < units.size(); ++i) {
    const auto& [unit, scale] = units[i];
    const auto [code, fresh] =
        known.try_emplace(unit.code, static_cast<uint32_t>(codes.size()));
    if (fresh) {
      codes.push_back(unit.code);
      by_code.push_back(TextIndex::kNone);
    }
    if (scale == 1) {
      uint32_t& meant = by_code[code->second];
      if (meant == TextIndex::kNone) meant = i;
      if (unit.factor == 1 && unit.offset == 0) bases.push_back(i);
    }
    code_of.push_back(code->second);
    dimension_of.push_back(unit.dimension);
    numbers.insert(numbers.end(), {unit.factor, unit.offset, scale});
  }
  codes_ = TextIndex(codes);
  by_code_ = FixedArray<uint32_t>(std::move(by_code));
  code_of_ = FixedArray<uint32_t>(std::move(code_of));
  dimension_of_ = FixedArray<Dimension>(std::move(dimension_of));
  numbers_ = FixedArray<Rational>(std::move(numbers));
  bases_ = FixedArray<uint32_t>(std::move(bases));
}

void UnitTable::Pack(std::string& out) const {
  codes_.Pack(out);
  PackArray(by_code_.values(), out);
  PackArray(code_of_.values(), out);
  PackArray(dimension_of_.values(), out);
  PackArray(numbers_.values(), out);
  PackArray(bases_.values(), out);
  std::vector<Dimension> named;
  PackNumber(dimensions_.size(), out);
  for (const DimensionName& each : dimensions_) {
    PackText(each.name, out);
    named.push_back(each.dimension);
  }
  PackArray(absl::MakeConstSpan(named), out);
}

bool UnitTable::Unpack(Unpacker& bytes) {
  size_t count = 0;
  const bool good = codes_.Unpack(bytes) && bytes.Array(by_code_) &&
                    bytes.Array(code_of_) && bytes.Array(dimension_of_) &&
                    bytes.Array(numbers_) && bytes.Array(bases_) && bytes.Count(count);
  if (!good) return false;
  dimensions_.resize(count);
  for (DimensionName& each : dimensions_) {
    if (!bytes.Text(each.name)) return false;
  }
  FixedArray<Dimension> named;
  if (!bytes.Array(named) || named.size() != count) return false;
  for (size_t i = 0; i < count; ++i) dimensions_[i].dimension = named[i];
  return true;
}

Unit UnitTable::UnitAt(size_t index) const {
  return {std::string(codes_[code_of_[index]]), dimension_of_[index], numbers_[3 * index],
          numbers_[3 * index + 1], false};
}

NamedUnit UnitTable::operator[](size_t index) const {
  return {UnitAt(index), numbers_[3 * index + 2]};
}

std::optional<Unit> UnitTable::FindCode(absl::string_view code) const {
  const uint32_t found = codes_.Find(code);
  if (found == TextIndex::kNone || by_code_[found] == TextIndex::kNone) {
    return std::nullopt;
  }
  return UnitAt(by_code_[found]);
}

std::optional<Unit> UnitTable::Base(const Dimension& dimension) const {
  for (const uint32_t index : bases_) {
    if (dimension_of_[index] == dimension) return UnitAt(index);
  }
  return std::nullopt;
}

std::string UnitTable::NameOf(const Dimension& dimension) const {
  Dimension any_currency = dimension;
  any_currency.currency = {};
  for (const DimensionName& known : dimensions_) {
    if (known.dimension == any_currency) return known.name;
  }
  return ToString(dimension);
}

}  // namespace gainsay
