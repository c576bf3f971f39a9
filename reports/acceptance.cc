#include "reports/acceptance.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/quoted.h"
#include "input/yaml_reader.h"
#include "reports/yaml_text.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 2> kAcceptedFileKeys = {"gainsay", "accepted"};
constexpr std::array<absl::string_view, 5> kAcceptedKeys = {"id", "rule", "reason", "by",
                                                            "until"};

// A required text that says something.
bool Stated(const Fields& fields, absl::string_view key, const Reporter& reporter,
            std::string& text) {
  if (!fields.Require(key)) return false;
  const std::optional<std::string> given = fields.Text(key);
  if (!given.has_value()) return false;
  text = *given;
  if (!absl::StripAsciiWhitespace(text).empty()) return true;
  reporter.Error(fields.At(key),
                 fmt::format("'{}' of an acceptance is empty", std::string(key)));
  return false;
}

std::optional<Acceptance> ReadOne(const Node& node, const Reporter& reporter) {
  const Fields fields(node, "an acceptance", kAcceptedKeys, reporter);
  if (!fields.ok()) return std::nullopt;
  Acceptance read;
  read.position = {reporter.file(), node.at};
  read.rule = fields.TextOr("rule", "");
  bool good = Stated(fields, "id", reporter, read.id);
  const std::string digits = absl::AsciiStrToLower(read.id);  // as commands take them
  if (good && !IsFindingId(digits)) {
    reporter.Error(fields.At("id"), fmt::format("{} is no finding's id", Quoted(read.id)),
                   "8 to 16 digits, 0-9 and a-f, as the report shows them");
    good = false;
  }
  read.id = digits;
  good = Stated(fields, "reason", reporter, read.reason) && good;
  good = Stated(fields, "by", reporter, read.by) && good;
  if (!Stated(fields, "until", reporter, read.until)) return std::nullopt;
  if (!IsDay(read.until)) {
    reporter.Error(fields.At("until"), fmt::format("{} is no day", Quoted(read.until)),
                   "a day of the calendar, such as 2026-12-31");
    good = false;
  }
  return good ? std::optional(std::move(read)) : std::nullopt;
}

MalformedAcceptance Malformed(const Node& node, const Diagnostics& problems) {
  MalformedAcceptance malformed;
  const Node* id = node.Find("id");
  if (id != nullptr && id->IsScalar()) malformed.id = id->text;
  malformed.position = problems.all()[0].position;
  malformed.problem =
      absl::StrJoin(problems.all(), "; ", [](std::string* out, const Diagnostic& each) {
        absl::StrAppend(out, each.message);
        if (!each.hint.empty()) absl::StrAppend(out, " (", each.hint, ")");
      });
  return malformed;
}

// Where that line and column of ASCII stand; npos where the text is shorter.
size_t OffsetOf(absl::string_view text, TextPosition at) {
  size_t begin = 0;
  for (uint32_t line = 1; line < at.line; ++line) {
    const size_t end = text.find('\n', begin);
    if (end == absl::string_view::npos) return end;
    begin = end + 1;
  }
  begin += at.column - 1;
  return begin < text.size() ? begin : absl::string_view::npos;
}

// How long a null is that is written out at the beginning of a text; 0: none is.
size_t LengthOfNull(absl::string_view text) {
  const size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
  const absl::string_view word = text.substr(0, end);
  return word == "~" || absl::EqualsIgnoreCase(word, "null") ? end : 0;
}

// The text without the value of `accepted` where that is written out as none: `[]`, `~`
// or `null`, after which no entry can stand. `value` is what was read of it; a null
// stands at its key.
std::string WithoutEmptyList(std::string text, const Node& value) {
  constexpr absl::string_view kSpace = " \t\r\n";
  size_t begin = OffsetOf(text, value.at);
  size_t length = 0;
  if (value.IsNull() && begin != std::string::npos) {
    const size_t colon = text.find(':', begin);
    begin = colon == std::string::npos ? colon
                                       : text.find_first_not_of(kSpace.data(), colon + 1);
    if (begin != std::string::npos) {
      length = LengthOfNull(absl::string_view(text).substr(begin));
    }
  } else if (value.IsSequence() && value.items.empty() && begin != std::string::npos) {
    const size_t end = text.find_first_not_of(kSpace.data(), begin + 1);
    if (end != std::string::npos && text[end] == ']') length = end + 1 - begin;
  }
  return length == 0 ? text : text.erase(begin, length);
}

}  // namespace

absl::Span<const absl::string_view> AcceptedFileKeys() { return kAcceptedFileKeys; }

Acceptances ReadAcceptances(const Node& document, const Reporter& reporter) {
  Acceptances read;
  const Fields fields(document, "a file of accepted findings", kAcceptedFileKeys,
                      reporter);
  if (!fields.ok()) return read;
  const Node* list = fields.Sequence("accepted");
  if (list == nullptr) return read;
  for (const Node& item : list->items) {
    Diagnostics problems;
    auto sound = ReadOne(item, Reporter(reporter.file(), &problems));
    if (sound.has_value() && !problems.has_errors()) {
      read.sound.push_back(*std::move(sound));
    } else {
      read.malformed.push_back(Malformed(item, problems));
    }
  }
  return read;
}

std::string AcceptanceLine(const Acceptance& acceptance) {
  // The id is quoted, as digits alone would be a number to other programs.
  return fmt::format(R"(- {{id: "{}", rule: {}, reason: {}, by: {}, until: {}}})"
                     "\n",
                     acceptance.id, YamlText(acceptance.rule),
                     YamlText(acceptance.reason), YamlText(acceptance.by),
                     acceptance.until);
}

std::optional<std::string> WithAcceptance(const std::string& text,
                                          const Acceptance& acceptance) {
  std::string made = text;
  if (!made.empty() && made.back() != '\n') made += '\n';
  Diagnostics diagnostics;
  const Reporter reporter("", &diagnostics);
  const std::optional<Node> before = ReadYaml(text, reporter);
  if (!before.has_value()) return std::nullopt;
  size_t known = 0;
  if (before->IsNull()) {
    absl::StrAppend(&made, made.empty() ? "gainsay: 1\n" : "", "accepted:\n");
  } else {
    known = ReadAcceptances(*before, reporter).sound.size();
    const Node* list = before->Find("accepted");
    if (list == nullptr) absl::StrAppend(&made, "accepted:\n");
    if (list != nullptr) made = WithoutEmptyList(std::move(made), *list);
    // The items of a list may stand further in than its key.
    if (list != nullptr && list->IsSequence() && !list->items.empty() &&
        list->at.column > 1) {
      made.append(list->at.column - 1, ' ');
    }
  }
  made += AcceptanceLine(acceptance);
  if (diagnostics.has_errors()) return std::nullopt;
  // What was meant is what is read, or the file is left alone.
  const std::optional<Node> after = ReadYaml(made, reporter);
  if (!after.has_value()) return std::nullopt;
  const std::vector<Acceptance> all = ReadAcceptances(*after, reporter).sound;
  if (diagnostics.has_errors() || all.size() != known + 1 ||
      all.back().id != acceptance.id || all.back().reason != acceptance.reason ||
      all.back().by != acceptance.by) {
    return std::nullopt;
  }
  return made;
}

bool IsFindingId(absl::string_view text) {
  return text.size() >= kShortestId && text.size() <= kIdDigits &&
         absl::c_all_of(text, [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c)) ||
                  (c >= 'a' && c <= 'f');
         });
}

bool IsDay(absl::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  int year = 0;
  int month = 0;
  int day = 0;
  const auto number = [&](size_t from, size_t count, int& value) {
    const absl::string_view digits = text.substr(from, count);
    return absl::c_all_of(digits, absl::ascii_isdigit) &&
           absl::SimpleAtoi(digits, &value);
  };
  return number(0, 4, year) && number(5, 2, month) && number(8, 2, day) &&
         std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

}  // namespace gainsay
