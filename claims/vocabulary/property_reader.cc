#include "claims/vocabulary/property_reader.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/dates/edtf.h"
#include "claims/reading/dates/identifier_pattern.h"
#include "claims/reading/quantities/exact_quantity.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/demands_reader.h"
#include "claims/vocabulary/extent_reader.h"
#include "claims/vocabulary/key_types.h"
#include "claims/vocabulary/sum_reader.h"
#include "claims/vocabulary/value_range.h"
#include "claims/vocabulary/word_lists.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/nearest.h"
#include "input/slots.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 33> kKeys = {
    "type",      "unit",    "range",    "key",       "time",    "holds_for", "granular",
    "inherited", "zoned",   "lists",    "tolerance", "ladder",  "absent",    "pattern",
    "kind",      "label",   "doc",      "severity",  "sums_to", "note",      "checked_by",
    "one_of",    "none_of", "whole",    "exact",     "units",   "requires",  "of",
    "quoted",    "needs",   "distinct", "symmetric", "inverse"};

constexpr std::array<absl::string_view, 2> kNeedsKeys = {"subject", "value"};

// Reads one property; what it needs at each step is kept here.
class PropertyReader {
 public:
  PropertyReader(const Member& declaration, const Lexicon& lexicon,
                 const Vocabulary& vocabulary, UsedNames& used, const Reporter& reporter)
      : declaration_(declaration),
        lexicon_(lexicon),
        vocabulary_(vocabulary),
        used_(used),
        reporter_(reporter),
        fields_(declaration.value, "a property", kKeys, reporter) {}

  std::optional<Property> Read() {
    if (!declaration_.value.IsMapping() || !fields_.Require("type") || !ReadType()) {
      return std::nullopt;
    }
    property_.id = declaration_.key;
    property_.position = {reporter_.file(), declaration_.key_at};
    ReportIdleKeys(fields_, property_.type, reporter_);
    ReadWords();
    ReadLabel();
    ReadUnit();
    ReadRange();
    ReadTime();
    ReadTolerance();
    ReadPattern();
    if (Has("sums_to")) {
      property_.sums_to = ReadSum(fields_, property_, lexicon_, used_, reporter_);
      LimitToTotal();
      CheckSumBinds();
    }
    ReadLinks();
    property_.demands =
        ReadDemands(fields_, property_, lexicon_, vocabulary_, used_, reporter_);
    return std::move(property_);
  }

 private:
  bool ReadType() {
    const std::string name = fields_.TextOr("type", "");
    const ValueTypeRow* row = FindValueType(name);
    if (row == nullptr) {
      std::vector<std::string> known;
      for (const ValueTypeRow& type : ValueTypes()) known.emplace_back(type.name);
      reporter_.Error(fields_.Get("type")->at, fmt::format("unknown type '{}'", name),
                      DidYouMeanOneOf(name, known));
      return false;
    }
    property_.type = row->type;
    return true;
  }

  void ReadWords() {
    property_.granular = fields_.Bool("granular").value_or(false);
    property_.zoned = fields_.Bool("zoned").value_or(false);
    property_.distinct = fields_.Bool("distinct").value_or(false);
    property_.symmetric = fields_.Bool("symmetric").value_or(false);
    property_.doc = fields_.TextOr("doc", "");
    property_.severity = OneOf("severity", {"error", "warning", "note"});
    property_.inherited_by_parts = OneOf("inherited", {"parts"}) == "parts";
    property_.checked_by_rules = OneOf("checked_by", {"agreement", "rules"}) == "rules";
    property_.lists_are_whole = OneOf("lists", {"whole", "partial"}) == "whole";
    property_.key = ReadKey(fields_, reporter_);
    property_.ladder = ReadLadder(fields_, reporter_);
    for (TextItem& item : fields_.Texts("absent"))
      property_.absent.push_back(std::move(item.text));
    const bool no_list = fields_.Has("ladder") && fields_.Get("ladder")->IsScalar();
    if (property_.type == ValueType::kStatus && property_.ladder.empty() && !no_list) {
      reporter_.Error(declaration_.key_at,
                      fmt::format("the status '{}' needs a 'ladder'", declaration_.key),
                      "its rungs, lowest first: [drafted, agreed, signed]");
    }
  }

  // The key's text where it is one of these, else empty and reported.
  std::string OneOf(absl::string_view key, const std::vector<std::string>& known) {
    const std::string word = fields_.TextOr(key, "");
    if (word.empty()) return "";
    for (const std::string& one : known) {
      if (one == word) return word;
    }
    reporter_.Error(fields_.Get(key)->at,
                    fmt::format("unknown value '{}' for '{}'", word, std::string(key)),
                    DidYouMeanOneOf(word, known));
    return "";
  }

  // A slot of a label is a qualifier of the key, or the subject.
  void ReadLabel() {
    property_.label = fields_.TextOr("label", "");
    absl::string_view rest = property_.label;
    while (const std::optional<Slot> slot = TakeSlot(rest)) {
      const absl::string_view name = slot->name;
      if (name == "subject" || absl::c_linear_search(property_.key, name)) continue;
      std::vector<std::string> known = property_.key;
      known.push_back("subject");
      reporter_.Error(
          fields_.At("label"),
          fmt::format("nothing fills '{{{}}}' in the label", std::string(name)),
          DidYouMeanOneOf(name, known));
      property_.label.clear();
      return;
    }
    CheckClosed(rest);
  }

  // A brace that is never closed is one of the label's words, unless what could fill it
  // is behind it.
  void CheckClosed(absl::string_view rest) {
    const size_t open = rest.rfind('{');
    if (open == absl::string_view::npos) return;
    const absl::string_view tail = rest.substr(open + 1);
    const std::string name(tail.substr(0, tail.find(' ')));
    if (name != "subject" && !absl::c_linear_search(property_.key, name)) return;
    reporter_.Error(fields_.At("label"),
                    fmt::format("'{{{}' in the label is never closed", name),
                    fmt::format("write '{{{}}}'", name));
    property_.label.clear();
  }

  // Whether the key is there and says something of the type.
  bool Has(absl::string_view key) const {
    return fields_.Has(key) && Applies(key, property_.type);
  }

  void ReadUnit() {
    if (!Has("unit")) return;
    const Node* node = fields_.Get("unit");
    const std::optional<Unit> unit = ParseUnit(node->text, lexicon_);
    if (!unit.has_value()) {
      reporter_.Error(
          node->at, fmt::format("unknown unit '{}'", node->text),
          "a unit such as %, count, km2, hours, USD, or pp for percentage points");
      return;
    }
    property_.unit = unit;
    property_.whole = unit->code == "count";
  }

  const Unit* UnitOrNull() const { return property_.unit ? &*property_.unit : nullptr; }

  // A bound of a range in base units, or days of a date; none for an open end.
  std::optional<double> Bound(const Node& node, double open, bool last) {
    if (node.IsNull() || node.text == "..") return open;
    if (property_.type != ValueType::kDate) {
      const auto quantity = ReadExactQuantity(node, lexicon_, UnitOrNull(), reporter_);
      if (!quantity.has_value()) return std::nullopt;
      return quantity->nominal.first().min;
    }
    const auto date = ReadEdtf(node.text, lexicon_.dates.policies);
    if (!date.ok()) {
      reporter_.Error(node.at, date.error->message, date.error->expected);
      return std::nullopt;
    }
    const DayRange hull = date.readings[0].nominal.Hull();
    return static_cast<double>(last ? hull.max : hull.min);
  }

  void ReadRange() {
    if (!Has("range")) return;
    const Node* range = fields_.Sequence("range");
    if (range == nullptr) return;
    if (range->items.size() != 2) {
      reporter_.Error(range->at, "a range has two ends",
                      "[0%, 100%], or [0, ..] for an open end");
      return;
    }
    const auto min = Bound(range->items[0], -kInfinity, false);
    const auto max = Bound(range->items[1], kInfinity, true);
    if (!min.has_value() || !max.has_value()) return;
    if (*min > *max) {
      reporter_.Error(range->at, "the range's ends are in the wrong order");
      return;
    }
    property_.range = Interval{*min, *max, std::isinf(*min), std::isinf(*max)};
    property_.range_text =
        absl::StrCat(EndText(range->items[0]), " to ", EndText(range->items[1]));
  }

  // An end of the range as it is written, and a bare number with its unit.
  std::string EndText(const Node& end) const {
    const bool bare = absl::c_all_of(
        end.text, [](char c) { return absl::ascii_isdigit(c) || c == '-' || c == '.'; });
    const bool measured = property_.unit.has_value() && !property_.whole &&
                          property_.unit->code != PlainUnit().code;
    if (!bare || !measured || end.IsNull() || end.text == "..") return end.text;
    const std::string& code = property_.unit->code;
    return absl::StrCat(end.text, code == "%" ? "" : " ", code);
  }

  // Others than are known may take away from a sum where values lie below nothing.
  void CheckSumBinds() {
    const bool binds = !property_.sums_to.has_value() ||
                       fields_.Get("sums_to")->Find("complete") != nullptr ||
                       IsNeverNegative(property_);
    if (binds) return;
    reporter_.Warning(fields_.At("sums_to"),
                      "'sums_to' asks nothing of values that may lie below nothing, as "
                      "long as others may share in the total",
                      "name all that do under 'complete', or give a 'range' from 0");
  }

  // Where none is below nothing, no part is more than all of them.
  void LimitToTotal() {
    if (!property_.sums_to.has_value() || !IsNeverNegative(property_)) return;
    const IntervalSet& total = property_.sums_to->total.wide;
    if (total.empty() || std::isinf(total.Hull().max)) return;
    Interval limited = property_.range.value_or(Interval{0, kInfinity, false, true});
    if (limited.max <= total.Hull().max) return;
    limited.max = total.Hull().max;
    limited.max_open = total.Hull().max_open;
    property_.range_text = absl::StrCat(
        property_.range.has_value() ? EndText(fields_.Get("range")->items[0]) : "0",
        " to ", fields_.Get("sums_to")->Find("total")->text, ", the total of all");
    property_.range = limited;
  }

  void ReadTime() {
    const std::string time =
        OneOf("time", {"static", "fluent", "monotone-up", "monotone-down"});
    if (time == "fluent") property_.time = TimeKind::kFluent;
    if (time == "monotone-up") property_.time = TimeKind::kMonotoneUp;
    if (time == "monotone-down") property_.time = TimeKind::kMonotoneDown;
    const bool ordered =
        property_.type == ValueType::kQuantity || property_.type == ValueType::kStatus;
    if (absl::StartsWith(time, "monotone") && !ordered) {
      reporter_.Error(fields_.At("time"),
                      "only quantities and statuses have values that may rise or fall",
                      "time: fluent for a state, a status with a 'ladder' for what goes "
                      "one way, or a rule that compares a claim with the one before: "
                      "facts: {b: p, a: {previous: b}}");
    }
    if (!fields_.Has("holds_for")) return;
    if (property_.time == TimeKind::kStatic) {
      reporter_.Warning(fields_.At("holds_for"),
                        "'holds_for' says nothing of what does not change with time",
                        "time: fluent, if it does");
    } else if (property_.time != TimeKind::kFluent) {
      reporter_.Warning(fields_.At("holds_for"),
                        "'holds_for' says nothing of what may only rise or fall",
                        "time: fluent, if it may do both");
    }
    const auto days = ReadHoldingDays(*fields_.Get("holds_for"), lexicon_, reporter_);
    property_.holds_for_days = days.value_or(property_.holds_for_days);
  }

  // "2%" of what is measured in something else is a part of it. A part of a temperature
  // means nothing.
  bool IsRelative(const Node& tolerance) const {
    return property_.unit.has_value() && !MeasuresShare(*property_.unit) &&
           !MeasuresTemperature(*property_.unit) && absl::EndsWith(tolerance.text, "%");
  }

  void ReadTolerance() {
    if (!Has("tolerance")) return;
    const Node* node = fields_.Get("tolerance");
    if (property_.type == ValueType::kDate) {
      property_.tolerance = ReadDaysBetween(*node, lexicon_, reporter_);
    } else if (IsRelative(*node)) {
      const auto share = ReadExtent(*node, lexicon_, nullptr, reporter_);
      if (share.has_value()) property_.tolerance_share = share->nominal.first().min;
    } else if (const auto amount = ReadExtent(*node, lexicon_, UnitOrNull(), reporter_)) {
      property_.tolerance = amount->nominal.first().min;
    }
  }

  void ReadPattern() {
    if (!Has("pattern")) return;
    const auto pattern = fields_.Text("pattern");
    if (!pattern.has_value()) return;
    property_.pattern = ReadIdentifierPattern(*pattern, kIdentifierGroups,
                                              fields_.At("pattern"), reporter_);
  }

  static std::vector<PropertyRef> Refs(const Fields& fields, absl::string_view key) {
    std::vector<PropertyRef> refs;
    for (TextItem& item : fields.Texts(key)) {
      refs.push_back({std::move(item.text), item.at});
    }
    return refs;
  }

  void ReadLinks() {
    if (const auto inverse = fields_.Text("inverse")) {
      property_.inverse = PropertyRef{*inverse, fields_.At("inverse")};
    }
    const Node* needs = fields_.Get("needs");
    if (needs == nullptr || !needs->IsMapping()) {
      property_.needs.subject = Refs(fields_, "needs");
      return;
    }
    const Fields parts(*needs, "'needs'", kNeedsKeys, reporter_);
    property_.needs.subject = Refs(parts, "subject");
    property_.needs.value = Refs(parts, "value");
  }

  const Member& declaration_;
  const Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  UsedNames& used_;
  const Reporter& reporter_;
  const Fields fields_;
  Property property_;
};

}  // namespace

std::optional<Property> ReadProperty(const Member& declaration, const Lexicon& lexicon,
                                     const Vocabulary& vocabulary, UsedNames& used,
                                     const Reporter& reporter) {
  return PropertyReader(declaration, lexicon, vocabulary, used, reporter).Read();
}

}  // namespace gainsay
