#ifndef GAINSAY_TESTS_CLAIMS_LINES_OF_TEXT_H_
#define GAINSAY_TESTS_CLAIMS_LINES_OF_TEXT_H_

#include <memory>
#include <string>
#include <utility>

#include "claims/claim_lines.h"
#include "claims/claims_reader.h"
#include "input/text_file.h"

namespace gainsay {

// Adds a file of JSON Lines part by part, as the program does.
inline void AddLinesOf(const std::string& name,
                       const std::shared_ptr<const TextFile>& file, ClaimsReader& reader,
                       Diagnostics* diagnostics) {
  const uint32_t number = reader.AddFile({name, file});
  TextWindow window;
  for (const FilePart part : LineParts(file->size())) {
    size_t begin = part.begin;
    const absl::string_view lines = window.Lines(*file, begin, part.end);
    reader.AddLines(number, ReadClaimLines(lines, begin, name), diagnostics);
  }
}

inline void AddLinesOf(const std::string& name, std::string text, ClaimsReader& reader,
                       Diagnostics* diagnostics) {
  AddLinesOf(name, std::make_shared<const TextFile>(std::move(text)), reader,
             diagnostics);
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CLAIMS_LINES_OF_TEXT_H_
