#ifndef GAINSAY_CLAIMS_LEXICON_LEXICON_H_
#define GAINSAY_CLAIMS_LEXICON_LEXICON_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/lexicon/date_words.h"
#include "claims/lexicon/grain_policy.h"
#include "claims/lexicon/hedge.h"
#include "claims/lexicon/name_words.h"
#include "claims/lexicon/phrase_table.h"
#include "claims/lexicon/unit_table.h"
#include "claims/lexicon/vague_amount.h"
#include "claims/lexicon/wording_words.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The words of written values and what they mean. Made once from data files, then
// immutable and read by any number of threads.
struct Lexicon {
  PhraseTable phrases;  // in any case
  PhraseTable symbols{PhraseTable::Case::kExact};
  std::vector<Hedge> hedges;
  std::vector<VagueAmount> vague;
  std::vector<Band> bands;
  UnitTable units;
  GrainPolicy grains;
  DateWords dates;
  NameWords names;
  WordingWords wordings;
  absl::flat_hash_set<std::string> absent;  // in lower case

  // Whether the whole text, white space at its ends aside, states nothing: "n/a",
  // "unknown".
  bool IsAbsent(absl::string_view text) const;
};

// One lexicon file, as its reader gave it.
struct LexiconDocument {
  Node node;
  Reporter reporter;
};

// Joins files: a later one adds to the earlier ones, and replaces their entries of the
// same name. What cannot be used is reported and left out. A file has the keys
//
//   gainsay: 1
//   numbers, grammar         see number_words.h
//   hedges                   hedge.h
//   vague, magnitudes, bands vague_amount.h
//   grains                   grain_policy.h
//   dimensions, prefixes, units   unit_rows.h
//   dates                    date_words_reader.h
//   names                    name_words.h
//   wordings                 wording_words.h
//   absent                   a list of texts that state nothing
absl::Span<const absl::string_view> LexiconKeys();
Lexicon LoadLexicon(absl::Span<const LexiconDocument> documents);

// The tables of a lexicon, as bytes: the build makes them of the built-in files, since to
// make them takes most of the time that it takes to read these.
std::string PackedTables(const Lexicon& lexicon);
// The lexicon of the built-in files alone, by the tables that were made of them, which it
// and its copies look up in place: the bytes must outlive them, and begin at a multiple
// of kPackedAlignment. Nothing where they are no tables; what tables hold is not judged.
std::optional<Lexicon> BuiltinLexicon(absl::string_view packed_tables);

// The files of the built-in English lexicon ("builtin:en"), which are compiled in. Their
// problems are added to `diagnostics`, which must outlive the documents; there are none.
std::vector<LexiconDocument> BuiltinLexiconDocuments(Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_LEXICON_H_
