#include "claims/lexicon/sections.h"

#include "claims/values/rational_text.h"
#include "fmt/format.h"

namespace gainsay {

void ForEachEntry(const Node& section, absl::string_view name, const Reporter& reporter,
                  const std::function<void(const Member&)>& read) {
  if (section.IsNull()) return;
  if (!section.IsMapping()) {
    reporter.Error(section.at,
                   fmt::format("'{}' must be a mapping, found {}", std::string(name),
                               std::string(KindName(section))));
    return;
  }
  for (const Member& member : section.members) read(member);
}

std::vector<std::string> ReadPhrases(const Fields& fields, absl::string_view key) {
  std::vector<std::string> phrases;
  for (TextItem& item : fields.Texts(key)) phrases.push_back(std::move(item.text));
  return phrases;
}

std::vector<std::string> ReadPhrases(const Node& node, const Reporter& reporter) {
  std::vector<std::string> phrases;
  if (node.IsScalar()) return {node.text};
  if (!node.IsSequence()) {
    reporter.Error(node.at, fmt::format("expected a word or a list of words, found {}",
                                        std::string(KindName(node))));
  }
  for (const Node& item : node.items) {
    if (item.IsScalar()) {
      phrases.push_back(item.text);
    } else {
      reporter.Error(
          item.at, fmt::format("expected a word, found {}", std::string(KindName(item))));
    }
  }
  return phrases;
}

std::optional<Rational> ReadRational(const Node& node, const Reporter& reporter) {
  const std::optional<Rational> number = ParseRational(node.text);
  if (!number.has_value()) {
    reporter.Error(node.at, fmt::format("'{}' is not a number", node.text),
                   "write it like 12, 0.3048, 5/9 or 10%");
  }
  return number;
}

}  // namespace gainsay
