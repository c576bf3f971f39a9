#include "claims/lexicon/lexicon.h"

#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "claims/embedded_files.h"
#include "claims/lexicon/date_words_reader.h"
#include "claims/lexicon/number_words.h"
#include "claims/lexicon/phrase_pattern.h"
#include "claims/lexicon/phrase_table_builder.h"
#include "claims/lexicon/sections.h"
#include "claims/lexicon/unit_rows.h"
#include "claims/lexicon/width_checks.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/packed_tree.h"
#include "input/packing.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr absl::string_view kLexiconKeys[] = {
    "gainsay",    "numbers", "grammar", "hedges",     "vague",
    "magnitudes", "bands",   "grains",  "dimensions", "prefixes",
    "units",      "dates",   "names",   "wordings",   "absent"};

// What the files say, of which tables are made when all of them have been read.
struct Sections {
  NumberWords numbers;
  UnitRows units;
  WrittenDateWords dates;
};

// Calls `read` with the section of that key, where the file has one.
template <typename Read, typename Target>
void ReadSection(const Fields& fields, absl::string_view key, const Reporter& reporter,
                 Read read, Target* target) {
  if (fields.Has(key)) read(*fields.Get(key), reporter, target);
}

// Of patterns that stand for too much nothing is taken.
void ReportPatterns(const Node& node, const Reporter& reporter) {
  const auto look = [&](const std::string& text, TextPosition at) {
    if (IsTooMuch(text)) {
      reporter.Error(
          at,
          fmt::format("{} is longer than {} bytes, or stands for more than {} phrases",
                      Quoted(text), kLongestPattern, kMostPhrases));
    } else if (HasLooseBrace(text)) {
      reporter.Error(
          at,
          fmt::format("{} has a brace that begins or ends no alternatives", Quoted(text)),
          "write them like \"{just|slightly} over\", none within others");
    }
  };
  look(node.text, node.at);
  for (const Node& item : node.items) ReportPatterns(item, reporter);
  for (const Member& member : node.members) {
    look(member.key, member.key_at);
    ReportPatterns(member.value, reporter);
  }
}

// The sections of which nothing but tables is made.
constexpr absl::string_view kTableKeys[] = {"numbers",  "grammar", "dimensions",
                                            "prefixes", "units",   "dates"};

void ReadTableSections(const Fields& fields, const Reporter& reporter,
                       Sections* sections) {
  ReadSection(fields, "numbers", reporter, ReadNumbers, &sections->numbers);
  ReadSection(fields, "grammar", reporter, ReadGrammar, &sections->numbers);
  ReadSection(fields, "dimensions", reporter, ReadDimensions, &sections->units);
  ReadSection(fields, "prefixes", reporter, ReadUnitPrefixes, &sections->units);
  ReadSection(fields, "units", reporter, ReadUnits, &sections->units);
  ReadSection(fields, "dates", reporter, ReadDateWords, &sections->dates);
}

void ReadOtherSections(const Fields& fields, const Reporter& reporter, Lexicon* lexicon) {
  ReadSection(fields, "hedges", reporter, ReadHedges, &lexicon->hedges);
  ReadSection(fields, "vague", reporter, ReadVagueAmounts, &lexicon->vague);
  ReadSection(fields, "magnitudes", reporter, ReadMagnitudes, &lexicon->vague);
  ReadSection(fields, "bands", reporter, ReadBands, &lexicon->bands);
  ReadSection(fields, "grains", reporter, ReadGrainPolicy, &lexicon->grains);
  ReadSection(fields, "names", reporter, ReadNameWords, &lexicon->names);
  ReadSection(fields, "wordings", reporter, ReadWordingWords, &lexicon->wordings);
  for (const std::string& words : ReadPhrases(fields, "absent")) {
    lexicon->absent.insert(absl::AsciiStrToLower(words));
  }
}

void AddAll(const std::vector<std::string>& patterns, PhraseKind kind, size_t index,
            PhraseTableBuilder* phrases) {
  for (const std::string& pattern : patterns) {
    phrases->Add(pattern, {kind, static_cast<int64_t>(index)});
  }
}

void AddEntries(const Lexicon& lexicon, PhraseTableBuilder* phrases) {
  for (size_t i = 0; i < lexicon.hedges.size(); ++i) {
    AddAll(lexicon.hedges[i].before, PhraseKind::kHedgeBefore, i, phrases);
    AddAll(lexicon.hedges[i].after, PhraseKind::kHedgeAfter, i, phrases);
  }
  for (size_t i = 0; i < lexicon.vague.size(); ++i) {
    AddAll(lexicon.vague[i].words, PhraseKind::kVague, i, phrases);
  }
  for (size_t i = 0; i < lexicon.bands.size(); ++i) {
    AddAll(lexicon.bands[i].words, PhraseKind::kBand, i, phrases);
  }
}

// All that is found by its words.
void MakeTables(const Sections& sections, Lexicon* lexicon) {
  PhraseTableBuilder phrases;
  PhraseTableBuilder symbols(PhraseTable::Case::kExact);
  sections.numbers.AddTo(&phrases);
  AddEntries(*lexicon, &phrases);
  lexicon->units = UnitTable(sections.units, &phrases, &symbols);
  lexicon->phrases = phrases.Build();
  lexicon->symbols = symbols.Build();
  lexicon->dates = MakeDateWords(sections.dates);
}

// The built-in files, but for sections of these keys.
std::vector<LexiconDocument> BuiltinDocuments(absl::Span<const absl::string_view> without,
                                              Diagnostics* diagnostics) {
  std::vector<LexiconDocument> documents;
  for (const EmbeddedFile& file : ClaimsFiles()) {
    if (!absl::StartsWith(file.path, "claims/lexicon/")) continue;
    std::optional<Node> node = UnpackedTree(file.tree, without);
    if (!node.has_value()) continue;
    documents.push_back(
        {*std::move(node), Reporter(std::string(file.path), diagnostics)});
  }
  return documents;
}

}  // namespace

bool Lexicon::IsAbsent(absl::string_view text) const {
  return absent.contains(absl::AsciiStrToLower(absl::StripAsciiWhitespace(text)));
}

absl::Span<const absl::string_view> LexiconKeys() { return kLexiconKeys; }

Lexicon LoadLexicon(absl::Span<const LexiconDocument> documents) {
  Lexicon lexicon;
  Sections sections;
  for (const LexiconDocument& document : documents) {
    const Reporter& reporter = document.reporter;
    const Fields fields(document.node, "a lexicon", kLexiconKeys, reporter);
    if (!fields.ok()) continue;
    ReportPatterns(document.node, reporter);
    ReportWidths(document.node, reporter);
    ReadTableSections(fields, reporter, &sections);
    ReadOtherSections(fields, reporter, &lexicon);
  }
  MakeTables(sections, &lexicon);
  return lexicon;
}

std::string PackedTables(const Lexicon& lexicon) {
  std::string packed;
  lexicon.phrases.Pack(packed);
  lexicon.symbols.Pack(packed);
  lexicon.units.Pack(packed);
  lexicon.dates.Pack(packed);
  return packed;
}

std::optional<Lexicon> BuiltinLexicon(absl::string_view packed_tables) {
  Lexicon lexicon;
  Unpacker tables(packed_tables);
  const bool good = lexicon.phrases.Unpack(tables) && lexicon.symbols.Unpack(tables) &&
                    lexicon.units.Unpack(tables) && lexicon.dates.Unpack(tables) &&
                    tables.done();
  if (!good) return std::nullopt;
  Diagnostics none;  // the build has looked
  for (const LexiconDocument& document : BuiltinDocuments(kTableKeys, &none)) {
    const Fields fields(document.node, "a lexicon", kLexiconKeys, document.reporter);
    ReadOtherSections(fields, document.reporter, &lexicon);
  }
  return lexicon;
}

std::vector<LexiconDocument> BuiltinLexiconDocuments(Diagnostics* diagnostics) {
  return BuiltinDocuments({}, diagnostics);
}

}  // namespace gainsay
