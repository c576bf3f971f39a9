#ifndef GAINSAY_CLAIMS_VOCABULARY_VOCABULARY_READER_H_
#define GAINSAY_CLAIMS_VOCABULARY_VOCABULARY_READER_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/used_names.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The keys of a vocabulary file.
absl::Span<const absl::string_view> VocabularyFileKeys();

// Reads vocabulary documents, and the `entities:` and `properties:` of packs, into one
// Vocabulary. All entities are declared before any name is resolved, so that documents
// may come in any order; a later document's property replaces nothing: the first
// declaration of an id stays.
class VocabularyReader {
 public:
  // Declares what it reads besides what `known` has.
  VocabularyReader(const Lexicon& lexicon, Diagnostics* diagnostics,
                   Vocabulary known = {})
      : lexicon_(lexicon), diagnostics_(diagnostics) {
    result_.vocabulary = std::move(known);
  }

  // A vocabulary file. The node must outlive Finish.
  void AddDocument(const Node& document, const std::string& file);
  // The sections of a pack or rules file that declare vocabulary.
  void AddPack(const Node& document, const std::string& file);

  struct Result {
    Vocabulary vocabulary;
    std::vector<Claim> reference;  // claims of origin kReference
    // That are used, and no entity has; each is one of its own. Not yet reported.
    std::vector<UsedName> unknown_names;
  };
  Result Finish();

 private:
  struct Source {
    const Node* document;
    std::string file;
  };

  void DeclareEntities(const Source& source);
  void NameEntities(const Source& source);
  void LinkEntities(const Source& source);
  void CutCycles();
  void CutDepth();
  void DeclareProperties(const Source& source);
  void DeclarePartitions(const Source& source);
  // Whether the part is sound; adds it to the partition.
  bool AddPart(const Member& part, const Reporter& reporter, Partition& partition);
  void AddReferences(const Source& source);

  const Lexicon& lexicon_;
  Diagnostics* diagnostics_;
  std::vector<Source> sources_;
  Result result_;
  UsedNames used_{&result_.vocabulary};
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_VOCABULARY_READER_H_
