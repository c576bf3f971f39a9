#include "claims/evidence/hidden_elements.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace gainsay {
namespace {

// The value of a property in a style; empty where it is not there. The last of several
// counts, but one that is important goes before those that are not.
std::string StyleValue(absl::string_view style, absl::string_view property) {
  std::string value;
  bool important = false;
  for (const absl::string_view declaration : absl::StrSplit(style, ';')) {
    const std::pair<absl::string_view, absl::string_view> parts =
        absl::StrSplit(declaration, absl::MaxSplits(':', 1));
    if (absl::AsciiStrToLower(absl::StripAsciiWhitespace(parts.first)) != property) {
      continue;
    }
    const std::string lower = absl::AsciiStrToLower(parts.second);
    absl::string_view stated = absl::StripAsciiWhitespace(lower);
    const bool insists = absl::ConsumeSuffix(&stated, "important");
    if (insists) {
      stated = absl::StripTrailingAsciiWhitespace(stated);
      absl::ConsumeSuffix(&stated, "!");
      stated = absl::StripTrailingAsciiWhitespace(stated);
    }
    if (important && !insists) continue;
    important = insists;
    value = std::string(stated);
  }
  return value;
}

}  // namespace

bool IsHidden(const PageElement& element) {
  if (element.name == "html" || element.name == "body") return false;
  const absl::string_view style = element.Get("style");
  const std::string visibility = StyleValue(style, "visibility");
  if (visibility == "hidden" || visibility == "collapse") return true;
  const std::string display = StyleValue(style, "display");
  return display.empty() ? element.Has("hidden") : display == "none";
}

}  // namespace gainsay
