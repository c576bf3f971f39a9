#include "checker/commands/explain_check.h"

#include "absl/strings/str_cat.h"
#include "checker/project/check_docs.h"
#include "reports/formats/layout.h"

namespace gainsay {

std::string CheckExplanation(absl::string_view name, const Vocabulary& vocabulary,
                             int width) {
  const std::optional<CheckDoc> doc = FindCheckDoc(name, vocabulary);
  if (!doc.has_value()) return "";
  std::string where = "built in";
  const Property* property =
      doc->property == kNoProperty ? nullptr : &vocabulary.property(doc->property);
  if (property != nullptr && !property->position.file.empty()) {
    const FilePosition& position = property->position;
    where =
        absl::StrCat(position.file, ":", position.at.line, ", declared by the property");
  }
  return absl::StrCat(name, " (", where, ")\n\nWhat it does\n",
                      Wrapped(doc->what, 2, width), "\nWhy\n",
                      Wrapped(doc->why, 2, width));
}

}  // namespace gainsay
