#include "checker/commands/explain_declaration.h"

#include "absl/strings/str_cat.h"
#include "checker/engine/rule_docs.h"
#include "reports/formats/layout.h"

namespace gainsay {

std::string DeclarationExplained(absl::string_view rule, const Vocabulary& vocabulary,
                                 int width) {
  const std::optional<DeclarationDoc> doc = FindDeclarationDoc(rule, vocabulary);
  if (!doc.has_value()) return "";
  const FilePosition& position = vocabulary.property(doc->property).position;
  return absl::StrCat(rule, " (", position.file, ":", position.at.line,
                      ", declared by the property)\n\nWhat it does\n",
                      Wrapped(doc->what, 2, width), "\nWhy\n",
                      Wrapped(doc->why, 2, width));
}

}  // namespace gainsay
