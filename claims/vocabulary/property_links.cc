#include "claims/vocabulary/property_links.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

bool NamesEntities(const Property& property) {
  return property.type == ValueType::kEntity || property.type == ValueType::kEntitySet;
}

std::set<std::string> KeyOf(const Property& property) {
  return {property.key.begin(), property.key.end()};
}

// Links one property; what it needs at each step is kept here.
class PropertyLinker {
 public:
  PropertyLinker(PropertyId id, Vocabulary& vocabulary, Diagnostics* diagnostics)
      : id_(id),
        property_(vocabulary.property(id)),
        vocabulary_(vocabulary),
        reporter_(property_.position.file, diagnostics) {}

  void Link() {
    Find(property_.needs.subject);
    Find(property_.needs.value);
    if (!property_.needs.value.empty() && !NamesEntities(property_)) {
      reporter_.Error(property_.needs.value[0].at,
                      fmt::format("the values of '{}' are no entities", property_.id),
                      "'needs: {value: ...}' is for the types entity and entity-set");
      property_.needs.value.clear();
    }
    LinkInverse();
  }

 private:
  bool Find(PropertyRef& ref) {
    ref.id = vocabulary_.FindProperty(ref.name);
    if (ref.id != kNoProperty) return true;
    reporter_.Error(ref.at, fmt::format("unknown property '{}'", ref.name),
                    [&] { return DidYouMeanOneOf(ref.name, vocabulary_.PropertyIds()); });
    return false;
  }

  void Find(std::vector<PropertyRef>& refs) {
    std::vector<PropertyRef> found;
    for (PropertyRef& ref : refs) {
      if (Find(ref)) found.push_back(std::move(ref));
    }
    refs = std::move(found);
  }

  void LinkInverse() {
    // A type without entities was reported when the property was read.
    if (!NamesEntities(property_)) {
      property_.inverse.reset();
    } else if (property_.symmetric) {
      const TextPosition at =
          property_.inverse ? property_.inverse->at : property_.position.at;
      if (property_.inverse && property_.inverse->name != property_.id) {
        reporter_.Error(at, "a symmetric property is its own inverse",
                        "leave out 'symmetric' or 'inverse'");
      }
      property_.inverse = PropertyRef{property_.id, at, id_};
    } else if (property_.inverse && !(Find(*property_.inverse) && Fits())) {
      property_.inverse.reset();
    }
  }

  // Whether the inverse, which is known, can be one. Makes this one its inverse.
  bool Fits() {
    const TextPosition at = property_.inverse->at;
    Property& other = vocabulary_.property(property_.inverse->id);
    if (!NamesEntities(other)) {
      reporter_.Error(at, fmt::format("the values of '{}' are no entities", other.id),
                      "an inverse has the type entity or entity-set");
      return false;
    }
    if (KeyOf(other) != KeyOf(property_)) {
      reporter_.Error(
          at,
          fmt::format("'{}' and '{}' have different qualifiers", property_.id, other.id),
          "give both the same 'key'");
      return false;
    }
    const bool another = (other.inverse && other.inverse->name != property_.id) ||
                         (other.symmetric && other.id != property_.id);
    if (another) {
      reporter_.Error(at,
                      fmt::format("'{}' is the inverse of '{}' already", other.id,
                                  other.symmetric ? other.id : other.inverse->name),
                      "two properties are one another's inverse");
      return false;
    }
    other.inverse = PropertyRef{property_.id, other.position.at, id_};
    return true;
  }

  const PropertyId id_;
  Property& property_;
  Vocabulary& vocabulary_;
  const Reporter reporter_;
};

}  // namespace

void LinkProperties(Vocabulary& vocabulary, Diagnostics* diagnostics) {
  const auto count = static_cast<PropertyId>(vocabulary.properties().size());
  for (PropertyId id = 0; id < count; ++id) {
    PropertyLinker(id, vocabulary, diagnostics).Link();
  }
}

}  // namespace gainsay
