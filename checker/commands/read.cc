#include "checker/commands/read.h"

#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "checker/commands/console.h"
#include "checker/commands/near_miss.h"
#include "checker/commands/option_checks.h"
#include "checker/commands/read_page.h"
#include "checker/commands/value_reader.h"
#include "checker/exit_status.h"
#include "checker/project/workspace.h"
#include "claims/reading/locale.h"
#include "claims/stance.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/json_reader.h"
#include "reports/formats/caret.h"
#include "reports/formats/json_stream.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct ReadOptions {
  ReadRequest request;
  std::vector<std::string> lexicon = {"builtin:en"};
  std::string format = "text";
  std::string locale;
  std::string color = "auto";
  bool lines = false;
};

// Where a line's keys go; those that it lacks are as on the command line.
constexpr std::pair<absl::string_view, std::string ReadRequest::*> kRequestKeys[] = {
    {"text", &ReadRequest::text},     {"type", &ReadRequest::type},
    {"unit", &ReadRequest::unit},     {"published", &ReadRequest::published},
    {"stance", &ReadRequest::stance}, {"form", &ReadRequest::form}};

constexpr char kExpectedLine[] = "an object such as {\"text\": \"about 90%\"}";

// A text; also a form or list as the value, and of stances the words of a list. Nothing
// of what is something else.
std::optional<std::string> RequestText(const Member& member) {
  const Node& node = member.value;
  if (node.IsScalar() || node.IsNull()) return node.text;
  if (member.key == "text") return NodeToJson(node);
  const bool scalars = node.IsSequence() && absl::c_all_of(node.items, [](const Node& n) {
                         return n.IsScalar();
                       });
  if (member.key != "stance" || !scalars) return std::nullopt;
  return absl::StrJoin(node.items, ",", [](std::string* out, const Node& word) {
    absl::StrAppend(out, word.text);
  });
}

ReadAnswer AnswerLine(absl::string_view line, ReadRequest request, ValueReader& reader) {
  if (absl::StripAsciiWhitespace(line).empty()) {
    return FailedAnswer("the line is empty", kExpectedLine);
  }
  Diagnostics diagnostics;
  const std::optional<Node> node = ReadJson(line, Reporter("<stdin>", &diagnostics));
  if (!node.has_value() || diagnostics.has_errors()) {
    return FailedAnswer(
        diagnostics.all().empty() ? "not JSON" : diagnostics.all()[0].message,
        kExpectedLine);
  }
  if (!node->IsMapping() || node->Find("text") == nullptr) {
    return FailedAnswer("no 'text' in the line", kExpectedLine);
  }
  for (const Member& member : node->members) {
    const auto* const known = absl::c_find_if(
        kRequestKeys, [&](const auto& key) { return key.first == member.key; });
    if (known == std::end(kRequestKeys)) {
      return FailedAnswer(fmt::format("unknown key '{}'", member.key),
                          "text, type, unit, published, stance or form");
    }
    const std::optional<std::string> text = RequestText(member);
    if (!text.has_value()) {
      return FailedAnswer(fmt::format("'{}' must be a text, found {}", member.key,
                                      std::string(KindName(member.value))),
                          "");
    }
    request.*(known->second) = *text;
  }
  return reader.Read(request);
}

// One answer a line; a line break at the end begins none.
int ReadLines(const ReadRequest& defaults, ValueReader& reader) {
  const auto input = ReadStandardInput();
  if (!input.ok()) {
    WriteError(fmt::format("gainsay: standard input: {}\n",
                           std::string(input.status().message())));
    return kInputIsWrong;
  }
  std::string out;
  absl::string_view lines = *input;
  absl::ConsumeSuffix(&lines, "\n");
  if (!input->empty()) {
    for (const absl::string_view line : absl::StrSplit(lines, '\n')) {
      absl::StrAppend(&out, NodeToJson(AnswerLine(line, defaults, reader).tree), "\n");
    }
  }
  return WriteOut(out) ? kPassed : kInputIsWrong;
}

// The near miss of a request's text, and how the nearest text reads.
struct Advice {
  NearMiss miss;
  std::string reading;
};

Advice AdviceOn(const ReadRequest& request, const Lexicon& lexicon, ValueReader& reader) {
  const auto answer = [&](const std::string& text) {
    ReadRequest other = request;
    other.text = text;
    return reader.Read(other);
  };
  Advice advice;
  advice.miss = FindNearMiss(request.text, lexicon,
                             [&](const std::string& text) { return answer(text).good; });
  if (!advice.miss.reads.empty()) advice.reading = answer(advice.miss.reads).text;
  return advice;
}

// Where the text is not understood, and what nearest to it would be. A slip is one also
// where the text without it reads only as something else than what was asked for.
std::string AdviceText(const ReadRequest& request, const Lexicon& lexicon,
                       ValueReader& reader) {
  if (absl::StripAsciiWhitespace(request.text).empty()) return "";
  Advice advice = AdviceOn(request, lexicon, reader);
  std::string reads_as = "reads as";
  if (!advice.miss.slip && !request.unit.empty()) {
    ReadRequest free = request;
    free.unit.clear();
    Advice other = AdviceOn(free, lexicon, reader);
    if (other.miss.slip) {
      advice = std::move(other);
      reads_as = absl::StrCat("reads, though not in ", request.unit, ", as");
    }
  }
  const NearMiss& miss = advice.miss;
  const int width = ReportWidth();
  std::string text = Underlined(request.text, miss.words, 2, width);
  if (miss.reads.empty()) return text;
  const std::string says =
      absl::StrCat(miss.slip ? "did you mean '" : "'", miss.reads,
                   miss.slip ? "'? it " : "' ", reads_as, " ", advice.reading);
  return text + Wrapped(Printable(says), 2, width);
}

int RunRead(const ReadOptions& options) {
  Diagnostics diagnostics;
  const Lexicon lexicon = LoadLexiconFiles(options.lexicon, &diagnostics);
  const DayOrder order =
      DayOrderOf(options.locale, {}, Reporter("--locale", &diagnostics));
  WriteDiagnostics(diagnostics);
  if (diagnostics.has_errors()) return kInputIsWrong;
  ValueReader reader(lexicon, order);
  if (options.lines) return ReadLines(options.request, reader);
  const ReadAnswer answer = reader.Read(options.request);
  if (options.format == "json") {
    return WriteOut(NodeToJson(answer.tree) + "\n") && answer.good ? kPassed
                                                                   : kInputIsWrong;
  }
  if (!answer.good) {
    WriteError(fmt::format(
        "gainsay: {}\n{}", Printable(answer.text),
        answer.text_is_wrong ? AdviceText(options.request, lexicon, reader) : ""));
    return kInputIsWrong;
  }
  const PageStyle style{ReportWidth(), UseColor(options.color)};
  const std::string page = answer.reading.has_value()
                               ? ReadPage(options.request.text, answer, lexicon, style)
                               : PrintableLine(answer.text);
  return WriteOut(page) ? kPassed : kInputIsWrong;
}

}  // namespace

void AddReadCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<ReadOptions>();
  command.add_option(kWrittenText, options->request.text, "a written value")
      ->type_name("");
  command.add_option("--type", options->request.type, "its value type")
      ->type_name("TYPE");
  command
      .add_option("--unit", options->request.unit, "the unit of a bare number, such as %")
      ->type_name("UNIT");
  command
      .add_option("--published", options->request.published,
                  "when the article was published, for relative dates")
      ->type_name("DATE");
  command.add_option("--stance", options->request.stance, "how the claim states it")
      ->type_name(absl::StrCat("STANCE:{", absl::StrJoin(StanceWords(), ","), "}"));
  command.add_option("--form", options->request.form, "edtf: nothing but EDTF is a date")
      ->type_name("FORM");
  command.add_option("--locale", options->locale, "settles 02/03/2026: en-GB, en-US")
      ->type_name("LOCALE");
  AddPaths(
      command, "--lexicon", "lexicon files (default: builtin:en)",
      [options](std::vector<std::string> files) { options->lexicon = std::move(files); })
      ->type_name("FILE");
  command.add_option("--format", options->format, "text (the default) or json")
      ->check(OneOf({"text", "json"}))
      ->type_name("FORMAT");
  command
      .add_option("--color", options->color,
                  "when to write in colour (default: auto, on a terminal)")
      ->check(OneOf({"auto", "always", "never"}))
      ->type_name("WHEN");
  command.add_flag("--jsonl", options->lines,
                   "read requests from standard input, one a line");
  command.callback([options, &status, &command] {
    if (!options->lines && command.count(kWrittenText) == 0) {
      throw CLI::RequiredError("TEXT or --jsonl");
    }
    if (options->lines && command.count(kWrittenText) > 0) {
      throw CLI::ExcludesError("TEXT", "--jsonl");
    }
    status = RunRead(*options);
  });
}

}  // namespace gainsay
