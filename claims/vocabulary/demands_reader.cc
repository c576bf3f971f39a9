#include "claims/vocabulary/demands_reader.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "claims/reading/quantities/exact_quantity.h"
#include "claims/reading/quantities/unit_reader.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/key_types.h"
#include "claims/vocabulary/kind_names.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

// Reads the demands of one property; what it needs at each step is kept here.
class DemandsReader {
 public:
  DemandsReader(const Fields& fields, const Property& property, const Lexicon& lexicon,
                const Vocabulary& vocabulary, UsedNames& used, const Reporter& reporter)
      : fields_(fields),
        property_(property),
        lexicon_(lexicon),
        vocabulary_(vocabulary),
        used_(used),
        reporter_(reporter) {}

  Demands Read() {
    Demands demands;
    demands.one_of = Listed("one_of");
    demands.none_of = Listed("none_of");
    demands.whole = Applies("whole") && fields_.Bool("whole").value_or(false);
    demands.exact = Applies("exact") && fields_.Bool("exact").value_or(false);
    demands.quoted = fields_.Bool("quoted").value_or(false);
    demands.units = Units();
    demands.qualifiers = Qualifiers();
    demands.kinds = Kinds("kind");
    demands.subject_kinds = Kinds("of");
    return demands;
  }

 private:
  bool Applies(absl::string_view key) const {
    return gainsay::Applies(key, property_.type);
  }

  std::vector<ListedValue> Listed(absl::string_view key) const {
    std::vector<ListedValue> listed;
    if (!fields_.Has(key) || !Applies(key)) return listed;
    const Node& list = *fields_.Get(key);
    const absl::Span<const Node> items = list.IsScalar()
                                             ? absl::Span<const Node>(&list, 1)
                                             : absl::Span<const Node>(list.items);
    bool good = !list.IsMapping();
    for (const Node& item : items) {
      good = good && item.IsScalar();
      if (item.IsScalar()) AddListed(item, listed);
    }
    if (!good || (list.IsSequence() && items.empty())) {
      reporter_.Error(list.at, fmt::format("'{}' must be a value, or a list of values",
                                           std::string(key)));
    }
    return listed;
  }

  void AddListed(const Node& item, std::vector<ListedValue>& listed) const {
    if (property_.type == ValueType::kQuantity) {
      const Unit* unit = property_.unit ? &*property_.unit : nullptr;
      if (auto quantity = ReadExactQuantity(item, lexicon_, unit, reporter_)) {
        listed.push_back({*std::move(quantity), item.text});
      }
      return;
    }
    if (property_.type == ValueType::kEntity || property_.type == ValueType::kEntitySet) {
      AddEntity(item, listed);
      return;
    }
    ReadingContext context;
    context.property = &property_;
    ReadValueResult read = RowOf(property_.type).read(item, context);
    if (const auto* error = std::get_if<ValueError>(&read)) {
      reporter_.Error(item.at, error->message, "expected " + error->expected);
    } else {
      listed.push_back({std::move(std::get<Reading>(read).value), item.text});
    }
  }

  void AddEntity(const Node& item, std::vector<ListedValue>& listed) const {
    const EntityId entity =
        used_.Find(item.text, {reporter_.file(), item.at}, UsedNames::Unknown::kTold);
    listed.push_back({EntityValue{{entity}}, vocabulary_.entity(entity).name});
  }

  std::vector<ListedUnit> Units() const {
    std::vector<ListedUnit> units;
    if (!Applies("units")) return units;
    const Unit own = property_.unit.value_or(PlainUnit());
    for (const TextItem& item : fields_.Texts("units")) {
      const std::optional<Unit> unit = ParseUnit(item.text, lexicon_);
      if (!unit.has_value()) {
        reporter_.Error(item.at, fmt::format("unknown unit '{}'", item.text),
                        "units such as %, km2, hours, USD");
      } else if (!Comparable(*unit, own)) {
        reporter_.Error(
            item.at,
            fmt::format("'{}' measures something else than the property", item.text),
            fmt::format("a unit that converts to '{}', the property's 'unit'", own.code));
      } else {
        units.push_back({unit->code, item.text});
      }
    }
    if (!units.empty()) units.push_back({own.code, own.code});
    return units;
  }

  std::vector<std::string> Qualifiers() const {
    std::vector<std::string> qualifiers;
    for (TextItem& item : fields_.Texts("requires")) {
      if (absl::c_linear_search(property_.key, item.text)) {
        qualifiers.push_back(std::move(item.text));
        continue;
      }
      reporter_.Error(item.at,
                      fmt::format("the property declares no qualifier '{}'", item.text),
                      property_.key.empty() ? "add it to the property's 'key'"
                                            : DidYouMeanOneOf(item.text, property_.key));
    }
    return qualifiers;
  }

  std::vector<std::string> Kinds(absl::string_view key) const {
    std::vector<std::string> kinds;
    if (!fields_.Has(key) || !Applies(key)) return kinds;
    for (TextItem& item : fields_.Texts(key)) {
      WarnOfKind(item.text, item.at, vocabulary_, reporter_);
      kinds.push_back(std::move(item.text));
    }
    return kinds;
  }

  const Fields& fields_;
  const Property& property_;
  const Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  UsedNames& used_;
  const Reporter& reporter_;
};

}  // namespace

Demands ReadDemands(const Fields& fields, const Property& property,
                    const Lexicon& lexicon, const Vocabulary& vocabulary, UsedNames& used,
                    const Reporter& reporter) {
  return DemandsReader(fields, property, lexicon, vocabulary, used, reporter).Read();
}

}  // namespace gainsay
