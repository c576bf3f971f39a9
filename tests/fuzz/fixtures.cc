#include "tests/fuzz/fixtures.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "claims/vocabulary/vocabulary_reader.h"
#include "input/yaml_reader.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

const char kFuzzVocabulary[] = R"yaml(gainsay: 1
entities:
  east: {name: East Land, aliases: [the east], kind: place, part_of: land}
  west: {name: West Land, kind: place, part_of: land}
  land: {kind: place}
  ann: {name: Ann Brandreth, kind: person}
  bob: {name: Bob Brandreth, aliases: [Mayor Bob], kind: person}
  cat: {}
properties:
  share: {type: quantity, unit: "%", range: [0%, 100%], key: [side], time: fluent, holds_for: 20 days}
  area: {type: quantity, unit: km2, tolerance: 3 km2}
  cost: {type: quantity, unit: USD}
  toll: {type: quantity, unit: count, time: monotone-up}
  held_on: {type: date}
  seen_on: {type: date, tolerance: 2 days, time: fluent, holds_for: 10 days}
  place: {type: entity, granular: true}
  head: {type: entity, kind: person, time: fluent, holds_for: 20 days}
  guests: {type: entity-set}
  open: {type: truth, time: fluent, holds_for: 20 days}
  stage: {type: status, ladder: [drafted, agreed, signed], time: monotone-up}
  said: {type: quotation}
  code: {type: identifier, pattern: '^(?P<id>[A-Z]\d)'}
partitions: {land: {parts: {east: 60 km2, west: 40 km2}, complete: true}}
reference:
- {subject: land, property: area, value: 100 km2, source: the map}
)yaml";

const char kFuzzLexicon[] = R"yaml(gainsay: 1
numbers:
  cardinals: {one: 1, two: 2, three: 3, five: 5, twelve: 12}
  multipliers: {hundred: 100, thousand: 1000, million: 1000000}
  multiples: {dozen: 12, dozens: 12}
  denominators: {half: 2, fifth: 5}
grammar:
  article: [a, an]
  and: [and]
  to: [to, "-", "–"]
  between: [between]
  from: [from]
  per: [per]
  negative: ["-", minus]
  plus_minus: ["±"]
hedges:
  about: {before: [about, around], nominal: "[v-H, v+H]", wide: "[v-2H, v+2H)", count: {wide: "[v-2H, v+2H]"}}
  nearly: {before: [nearly], nominal: "[v-H, v)", wide: "[v-2H, v]"}
  more than: {before: [more than, over], nominal: "(v, v+up]", wide: "(v, inf)"}
  at least: {before: [at least], nominal: "[v, v+up]", wide: "[v-s, inf)"}
  at most: {before: [at most], nominal: "[v-up, v]", wide: "(-inf, v+s]"}
dimensions: {share: {}, area: {length: 2}, time: {time: 1}, money: {money: 1}}
units:
  "%": {dimension: share, factor: 1, names: [percent/percent], symbols: ["%"]}
  km2: {dimension: area, factor: 1000000, names: [square kilometer], symbols: [km2, "km²"]}
  s: {dimension: time, factor: 1, names: [second]}
  h: {dimension: time, factor: 3600, names: [hour]}
  d: {dimension: time, factor: 86400, names: [day]}
  USD: {dimension: money, names: [dollar], before: ["$"], symbols: ["$", USD]}
  EUR: {dimension: money, names: [euro], before: ["€"], symbols: ["€", EUR]}
dates:
  words:
    month: {1: [january], 2: [february], 3: [march]}
    weekday: {1: [monday], 2: [tuesday], 3: [wednesday]}
grains: {cap: 10%, measured_roundness: 1%, least_step: 2.5%, expected: 25%, percent_grain: 5,
    scale_end: 0.5, fraction_points: 1, fraction_share: 5%, fraction_wide_points: 2.5,
    fraction_wide_share: 10%, count_exact_below: 100, count_exact_grain: 10,
    count_nominal_from: 1000, count_nominal_grain: 50, count_step: 1, degree: 1,
    part_grain: 1/20, half_grain: 1/10, spoken_grain: 1/4, vague_top: 1/2, vague_bottom: 3/4}
absent: [n/a, "-", unknown]
)yaml";

namespace {
std::string MakeFolder() {
  const char* memory = "/dev/shm";
  std::error_code none;
  std::string name = (std::filesystem::is_directory(memory, none)
                          ? std::filesystem::path(memory)
                          : std::filesystem::temp_directory_path()) /
                     "gainsay-fuzz-XXXXXX";
  Require(mkdtemp(name.data()) != nullptr, "there is room for files");
  std::atexit([] {
    std::error_code error;
    std::filesystem::remove_all(FuzzFolder(), error);
  });
  return name;
}

}  // namespace

const std::string& FuzzFolder() {
  static const std::string& folder = *new std::string(MakeFolder());
  return folder;
}

void WriteFuzzFile(const std::string& name, absl::string_view contents) {
  std::ofstream file(FuzzFolder() + "/" + name, std::ios::binary);
  file.write(contents.data(), static_cast<std::streamsize>(contents.size()));
  Require(file.good(), "files can be written");
}

const Lexicon& FuzzLexiconEn() {
  static Diagnostics* const diagnostics = new Diagnostics();
  static const Lexicon* const lexicon =
      new Lexicon(LoadLexicon(BuiltinLexiconDocuments(diagnostics)));
  return *lexicon;
}

const Vocabulary& FuzzVocabularyRead() {
  static const Vocabulary* const vocabulary = [] {
    Diagnostics diagnostics;
    const std::optional<Node> node =
        ReadYaml(kFuzzVocabulary, Reporter("vocabulary", &diagnostics));
    Require(node.has_value(), "the vocabulary is YAML");
    VocabularyReader reader(FuzzLexiconEn(), &diagnostics);
    reader.AddDocument(*node, "vocabulary");
    auto* read = new Vocabulary(reader.Finish().vocabulary);
    for (const Diagnostic& each : diagnostics.all()) Require(false, ToString(each));
    return read;
  }();
  return *vocabulary;
}

}  // namespace gainsay
