// Any bytes as a unit, and as a quantity in a unit that they name.

#include "claims/reading/quantities/unit.h"

#include "claims/reading/quantities/quantity_reader.h"
#include "tests/fuzz/byte_source.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

void FuzzUnit(absl::string_view bytes) {
  ByteSource source(bytes);
  const std::optional<Unit> unit = ParseUnit(source.TakeTo('\n'), FuzzLexiconEn());
  if (!unit.has_value()) return;
  QuantityContext context;
  context.lexicon = &FuzzLexiconEn();
  context.unit = &*unit;
  for (const auto& reading : ReadQuantity(source.Take(bytes.size()), context).readings) {
    Require(IsSubset(reading.nominal, reading.wide), "nominal lies within wide");
  }
}

}  // namespace gainsay
