#include "checker/project/confusable_texts.h"

#include <algorithm>
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

// The offset of the first character from `begin` on that is not usual; npos where all
// are.
size_t NextUnusual(absl::string_view text, size_t begin) {
  size_t i = SkipAscii(text, begin);
  while (i < text.size()) {
    const CodePoint next = CodePointAt(text, i);
    if (!IsUsual(next.value)) return i;
    i = SkipAscii(text, i + next.length);
  }
  return absl::string_view::npos;
}

// In JSON any character may be escaped.
size_t NextEscaped(absl::string_view text, size_t begin) {
  return text.find("\\u", begin);
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

// Reads none but the lines that hold what is not usual.
void ConfusableTexts::CheckLines(absl::string_view text, const std::string& file) {
  Diagnostics reported_when_they_were_read;
  JsonLineReader reader;
  uint32_t number = 1;
  size_t begin = 0;  // of line `number`
  size_t unusual = NextUnusual(text, 0);
  size_t escaped = NextEscaped(text, 0);
  while (std::min(unusual, escaped) < text.size()) {
    const size_t suspect = std::min(unusual, escaped);
    const absl::string_view before = text.substr(begin, suspect - begin);
    number += static_cast<uint32_t>(absl::c_count(before, '\n'));
    begin += before.rfind('\n') + 1;  // npos + 1 is 0
    const absl::string_view line = FirstJsonLine(text.substr(begin));
    const auto node = reader.Read(WithoutTrailingBlanks(line), text.size() - begin,
                                  number, Reporter(file, &reported_when_they_were_read));
    if (node.has_value()) CheckNode(*node, file);
    begin += line.size();
    ++number;
    if (unusual < begin) unusual = NextUnusual(text, begin);
    if (escaped < begin) escaped = NextEscaped(text, begin);
  }
}

void ConfusableTexts::MoveDown(uint32_t lines) {
  for (Found& found : found_) found.position.at.line += lines;
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
  if (!deception.has_value()) return;
  Add({{file, at}, std::string(text), *std::move(deception)});
}

void ConfusableTexts::Add(Found found) {
  if (!seen_.insert(found.text).second) return;
  if (found_.size() < kMostReported) {
    found_.push_back(std::move(found));
  } else {
    ++more_;
  }
}

// What is not among `later.found_` is only counted: that it exists says that there are
// as many as are reported.
void ConfusableTexts::Append(ConfusableTexts later) {
  for (Found& found : later.found_) Add(std::move(found));
  for (const std::string& text : later.seen_) {
    if (seen_.insert(text).second) ++more_;
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
