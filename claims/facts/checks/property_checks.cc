#include "claims/facts/checks/property_checks.h"

#include <utility>

namespace gainsay {

PropertyChecks::PropertyChecks(const Vocabulary& vocabulary) {
  for (const Property& property : vocabulary.properties()) {
    Declared& declared = of_property_.emplace_back();
    for (const DeclarationCheck& check : DeclarationChecks()) {
      if (!check.declared(property)) continue;
      declared.checks.push_back(&check);
      declared.of_each_claim = declared.of_each_claim || !check.of_reading;
    }
  }
}

bool PropertyChecks::Check(
    const ReadClaim& read, bool fresh,
    absl::FunctionRef<void(const DeclarationCheck& check, std::string flaw)> tell) const {
  bool good = true;
  for (const DeclarationCheck* check : of_property_[read.fact.property].checks) {
    if (check->of_value && read.claim->stance.denies) continue;
    if (check->of_reading && !fresh) continue;
    std::string flaw = check->flaw(read);
    if (flaw.empty()) continue;
    if (check->of_reading) good = false;
    tell(*check, std::move(flaw));
  }
  return good;
}

}  // namespace gainsay
