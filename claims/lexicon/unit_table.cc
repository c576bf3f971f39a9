#include "claims/lexicon/unit_table.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/values/rational_text.h"

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

// Exponents, which may be below zero, and letters of a currency, a byte each.
void PackDimension(const Dimension& dimension, std::string& out) {
  std::string packed;
  for (const int8_t exponent : dimension.exponents) {
    packed += static_cast<char>(exponent);
  }
  packed.append(dimension.currency.data(), dimension.currency.size());
  PackText(packed, out);
}

bool UnpackDimension(Unpacker& bytes, Dimension& dimension) {
  absl::string_view packed;
  constexpr size_t kBases = Dimension::kBases;
  if (!bytes.Text(packed) || packed.size() != kBases + dimension.currency.size())
    return false;
  absl::c_copy(packed.substr(0, kBases), dimension.exponents.begin());
  absl::c_copy(packed.substr(kBases), dimension.currency.begin());
  return true;
}

// The denominator and the numerator, whose lowest bit says whether it is below zero; as
// text, after a denominator of 0, where they are beyond 64 bits.
void PackRational(const Rational& number, std::string& out) {
  const auto numerator = static_cast<int64_t>(number.numerator());
  const auto denominator = static_cast<int64_t>(number.denominator());
  if (numerator != number.numerator() || denominator != number.denominator()) {
    PackNumber(0, out);
    PackText(RationalText(number), out);
    return;
  }
  PackNumber(static_cast<uint64_t>(denominator), out);
  PackNumber(
      (static_cast<uint64_t>(numerator) << 1) ^ static_cast<uint64_t>(numerator >> 63),
      out);
}

bool UnpackRational(Unpacker& bytes, Rational& number) {
  int64_t denominator = 0;
  uint64_t numerator = 0;
  absl::string_view text;
  if (!bytes.Number(denominator)) return false;
  if (denominator == 0) {
    if (!bytes.Text(text)) return false;
    number = ParseRational(text).value_or(Rational::Invalid());
  } else {
    if (!bytes.Number(numerator)) return false;
    number = Rational::Fraction(
        static_cast<int64_t>(numerator >> 1) ^ -static_cast<int64_t>(numerator & 1),
        denominator);
  }
  return number.valid();
}

}  // namespace

UnitTable::UnitTable(const UnitRows& rows, PhraseTableBuilder* names,
                     PhraseTableBuilder* symbols)
    : dimensions_(rows.dimensions) {
  CaselessSymbols after;
  CaselessSymbols before;
  std::vector<UnitRow> expanded = Expanded(rows);
  units_.reserve(expanded.size());
  names->ReserveMore(4 * expanded.size());
  symbols->ReserveMore(4 * expanded.size());
  for (UnitRow& row : expanded) {
    const auto index = static_cast<int64_t>(units_.size());
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
    Add({{row.code, row.dimension, row.factor, row.offset, false}, row.scale});
  }
  after.AddTo(names);
  before.AddTo(names);
}

void UnitTable::Add(NamedUnit unit) {
  const size_t index = units_.size();
  if (unit.scale == 1) {
    by_code_.try_emplace(unit.unit.code, index);
    if (unit.unit.factor == 1 && unit.unit.offset == 0) bases_.push_back(index);
  }
  units_.push_back(std::move(unit));
}

void UnitTable::Pack(std::string& out) const {
  PackNumber(units_.size(), out);
  for (const NamedUnit& named : units_) {
    PackText(named.unit.code, out);
    PackDimension(named.unit.dimension, out);
    PackRational(named.unit.factor, out);
    PackRational(named.unit.offset, out);
    PackRational(named.scale, out);
  }
  PackNumber(dimensions_.size(), out);
  for (const DimensionName& named : dimensions_) {
    PackText(named.name, out);
    PackDimension(named.dimension, out);
  }
}

bool UnitTable::Unpack(Unpacker& bytes) {
  size_t count = 0;
  if (!bytes.Count(count)) return false;
  units_.reserve(count);
  by_code_.reserve(count);
  for (; count > 0; --count) {
    NamedUnit named;
    const bool good =
        bytes.Text(named.unit.code) && UnpackDimension(bytes, named.unit.dimension) &&
        UnpackRational(bytes, named.unit.factor) &&
        UnpackRational(bytes, named.unit.offset) && UnpackRational(bytes, named.scale);
    if (!good) return false;
    Add(std::move(named));
  }
  if (!bytes.Count(count)) return false;
  dimensions_.resize(count);
  for (DimensionName& named : dimensions_) {
    if (!bytes.Text(named.name) || !UnpackDimension(bytes, named.dimension)) return false;
  }
  return true;
}

const Unit* UnitTable::FindCode(absl::string_view code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : &units_[found->second].unit;
}

const Unit* UnitTable::Base(const Dimension& dimension) const {
  for (const size_t index : bases_) {
    if (units_[index].unit.dimension == dimension) return &units_[index].unit;
  }
  return nullptr;
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
