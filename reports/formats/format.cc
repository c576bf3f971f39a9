#include "reports/formats/format.h"

#include <array>

#include "reports/formats/json.h"
#include "reports/formats/text.h"

namespace gainsay {
namespace {

constexpr std::array<FormatRow, 2> kFormats = {{
    {"text", "for people, at a terminal", 20, RenderText},
    {"json", "everything that was found; its JSON Schema: gainsay schema report", 1000,
     RenderJson, true},
}};

}  // namespace

absl::Span<const FormatRow> Formats() { return kFormats; }

const FormatRow* FindFormat(absl::string_view name) {
  for (const FormatRow& row : kFormats) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace gainsay
