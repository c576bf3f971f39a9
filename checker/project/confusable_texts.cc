#include "checker/project/confusable_texts.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "claims/vocabulary/confusable.h"
#include "input/format.h"
#include "input/json_reader.h"
#include "input/json_syntax.h"
#include "input/quoted.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kMostReported = 20;
constexpr std::array<absl::string_view, 5> kForPeople = {"author", "doc", "message",
                                                         "note", "title"};

// Letters with diacritics, punctuation, signs of currencies and of arithmetic: what most
// texts that are not ASCII have besides.
bool IsUsual(char32_t c) {
  return (c < 0x0300 && c != 0xAD) || (c >= 0x2010 && c <= 0x2027) ||
         (c >= 0x202F && c <= 0x205F) || (c >= 0x2070 && c <= 0x20CF) ||
         (c >= 0x2100 && c <= 0x2BFF);
}

// Whether a line is worth being read for this. In JSON any character may be escaped.
bool MayDeceive(absl::string_view line) {
  if (line.find("\\u") != absl::string_view::npos) return true;
  return !IsAscii(line) && !FirstInvalidUtf8(line).has_value() &&
         !absl::c_all_of(DecodeUtf8(line), IsUsual);
}

}  // namespace

std::string DeclaredLooks::LookedLike(absl::string_view text) {
  const auto add = [this](const std::string& name) {
    by_looks_.try_emplace(LooksOf(name), name);
  };
  if (!std::exchange(filled_, true)) {
    for (const Entity& entity : vocabulary_.entities()) {
      if (!entity.known) continue;
      add(entity.name);
      add(entity.id);
      absl::c_for_each(entity.aliases, add);
    }
  }
  const auto found = by_looks_.find(LooksOf(text));
  if (found == by_looks_.end() || found->second == text) return "";
  return IsAscii(text) && IsAscii(found->second) ? "" : found->second;
}

void ConfusableTexts::CheckDocument(const Node& document, const std::string& file) {
  CheckNode(document, file);
}

void ConfusableTexts::CheckLines(absl::string_view text, const std::string& file) {
  if (IsAscii(text) && text.find("\\u") == absl::string_view::npos) return;
  Diagnostics reported_when_they_were_read;
  JsonLineReader reader;
  uint32_t number = 0;
  while (!text.empty()) {
    ++number;
    const absl::string_view line = FirstJsonLine(text);
    const absl::string_view value = WithoutTrailingBlanks(line);
    if (!value.empty() && MayDeceive(value)) {
      const auto node = reader.Read(value, text.size(), number,
                                    Reporter(file, &reported_when_they_were_read));
      if (node.has_value()) CheckNode(*node, file);
    }
    text.remove_prefix(line.size());
  }
}

void ConfusableTexts::CheckNode(const Node& node, const std::string& file) {
  if (node.IsScalar()) Check(node.text, node.at, file);
  for (const Node& item : node.items) CheckNode(item, file);
  for (const Member& member : node.members) {
    Check(member.key, member.key_at, file);
    if (!absl::c_binary_search(kForPeople, member.key)) CheckNode(member.value, file);
  }
}

void ConfusableTexts::Check(absl::string_view text, TextPosition at,
                            const std::string& file) {
  if (IsAscii(text)) return;
  std::optional<std::string> deception = DeceptionIn(text);
  if (!deception.has_value() || !seen_.insert(std::string(text)).second) return;
  if (found_.size() < kMostReported) {
    found_.push_back({{file, at}, std::string(text), *std::move(deception)});
  } else {
    ++more_;
  }
}

void ConfusableTexts::Report(const Vocabulary& vocabulary,
                             Diagnostics* diagnostics) const {
  DeclaredLooks looks(vocabulary);
  for (const Found& found : found_) {
    const std::string like = looks.LookedLike(found.text);
    Reporter(found.position.file, diagnostics)
        .Warning(found.position.at,
                 fmt::format("{}: {} {}", kConfusableName, Quoted(found.text),
                             found.deception),
                 like.empty() ? ""
                              : fmt::format("it looks like {}, but does not stand for it",
                                            Quoted(like)));
  }
  if (more_ == 0) return;
  Reporter("", diagnostics)
      .Warning({}, fmt::format("{}: {} more texts are not what they look like",
                               kConfusableName, more_));
}

}  // namespace gainsay
