#include "checker/commands/read.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "checker/commands/console.h"
#include "checker/exit_status.h"
#include "checker/project/workspace.h"
#include "claims/claims_reader.h"
#include "claims/reading/edtf.h"
#include "claims/reading/unit.h"
#include "claims/value_types/tree.h"
#include "claims/value_types/value_type.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/json_reader.h"
#include "reports/formats/json.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// One value to read; all but the text may be empty.
struct Request {
  std::string text;
  std::string type;
  std::string unit;
  std::string published;
  std::string stance;
  std::string form;
};

struct ReadOptions {
  Request request;
  std::vector<std::string> lexicon = {"builtin:en"};
  std::string format = "text";
  std::string locale;
  bool lines = false;
};

// What was read, for people and as JSON.
struct Answer {
  bool good = false;
  std::string text;
  Node tree;
};

Answer Failed(std::string message, const std::string& expected) {
  Answer answer;
  answer.tree = MappingNode();
  AddMember(answer.tree, "error", TextNode(message));
  if (!expected.empty()) AddMember(answer.tree, "expected", TextNode(expected));
  answer.text = std::move(message);
  if (!expected.empty()) absl::StrAppend(&answer.text, "; expected ", expected);
  return answer;
}

// Reads values without a project: names are what they say they are.
class ValueReader {
 public:
  ValueReader(const Lexicon& lexicon, DayOrder order)
      : lexicon_(lexicon), order_(order) {}

  Answer Read(const Request& request) {
    Property property;
    const ValueTypeRow* row = nullptr;
    if (!request.type.empty()) {
      row = FindValueType(request.type);
      if (row == nullptr)
        return Failed(fmt::format("unknown type '{}'", request.type), TypeNames());
      property.type = row->type;
    }
    if (!request.unit.empty()) {
      property.unit = ParseUnit(request.unit, lexicon_);
      if (!property.unit)
        return Failed(fmt::format("unknown unit '{}'", request.unit), "");
      property.whole = property.unit->whole;
    }
    if (property.type == ValueType::kStatus) property.ladder = {request.text};
    ReadingContext context = ContextFor(property);
    if (!request.published.empty()) {
      const auto published = ReadEdtf(request.published, lexicon_.dates.policies);
      if (!published.ok()) {
        return Failed("'published': " + published.error->message,
                      published.error->expected);
      }
      context.published = published.readings[0].nominal.Hull();
    }
    Stance stance;
    for (const absl::string_view word :
         absl::StrSplit(request.stance, ',', absl::SkipEmpty())) {
      if (!ReadStance(std::string(absl::StripAsciiWhitespace(word)), stance)) {
        return Failed(fmt::format("unknown stance '{}'", std::string(word)),
                      "asserts, denies, plans or possible");
      }
    }
    context.plans = stance.plans;
    if (request.form == "edtf") return AsEdtf(request.text);
    if (!request.form.empty())
      return Failed(fmt::format("unknown form '{}'", request.form), "edtf");
    if (row == nullptr && request.unit.empty())
      property.type = GuessType(request.text, context);
    return Show(request.text, context);
  }

 private:
  static std::string TypeNames() {
    std::string names;
    for (const ValueTypeRow& row : ValueTypes()) {
      absl::StrAppend(&names, names.empty() ? "" : ", ", row.name);
    }
    return names;
  }

  ReadingContext ContextFor(const Property& property) {
    ReadingContext context;
    context.lexicon = &lexicon_;
    context.vocabulary = &vocabulary_;
    context.property = &property;
    context.day_order = order_;
    context.resolve = [this](absl::string_view name) {
      return NameMeaning{{vocabulary_.InternName(name)}};
    };
    return context;
  }

  static Node Written(const std::string& text) {
    Node node = TextNode(text);
    node.at = {1, 1};
    return node;
  }

  static bool Reads(const std::string& text, ReadingContext context, ValueType type) {
    Property property;
    property.type = type;
    context.property = &property;
    return std::holds_alternative<Reading>(ReadValue(Written(text), context));
  }

  // A run of digits is a number; what else reads as EDTF is a date; then a quantity, then
  // a date.
  ValueType GuessType(const std::string& text, const ReadingContext& context) {
    const bool digits = std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
    if (!digits && ReadEdtf(text, lexicon_.dates.policies).ok()) return ValueType::kDate;
    if (Reads(text, context, ValueType::kQuantity)) return ValueType::kQuantity;
    return Reads(text, context, ValueType::kDate) ? ValueType::kDate
                                                  : ValueType::kQuantity;
  }

  Answer Show(const std::string& text, const ReadingContext& context) {
    const ReadValueResult result = ReadValue(Written(text), context);
    if (const auto* error = std::get_if<ValueError>(&result)) {
      return Failed(error->message, error->expected);
    }
    const Reading& reading = std::get<Reading>(result);
    Answer answer;
    answer.good = true;
    if (reading.absent) {
      answer.tree = MappingNode();
      AddMember(answer.tree, "absent", TextNode(text));
      answer.text = fmt::format("'{}' states nothing", text);
      return answer;
    }
    answer.tree = ReadingTree(reading, context);
    answer.text = absl::StrCat(RowOf(TypeOf(reading.value)).name, ": ",
                               ReadingText(reading, context));
    if (!reading.flaw.empty()) absl::StrAppend(&answer.text, "; but ", reading.flaw);
    return answer;
  }

  Answer AsEdtf(const std::string& text) {
    auto result = ReadEdtf(text, lexicon_.dates.policies);
    if (!result.ok()) return Failed(result.error->message, result.error->expected);
    Property property;
    property.type = ValueType::kDate;
    Node mapping = MappingNode();
    AddMember(mapping, "edtf", TextNode(text));
    const ReadingContext context = ContextFor(property);
    const ReadValueResult read = ReadValue(mapping, context);
    if (const auto* error = std::get_if<ValueError>(&read)) {
      return Failed(error->message, error->expected);
    }
    Answer answer;
    answer.good = true;
    answer.tree = ReadingTree(std::get<Reading>(read), context);
    answer.text = absl::StrCat("date: ", ReadingText(std::get<Reading>(read), context));
    return answer;
  }

  const Lexicon& lexicon_;
  const DayOrder order_;
  Vocabulary vocabulary_;
};

DayOrder OrderOf(const std::string& locale) {
  if (locale.empty()) return DayOrder::kUnknown;
  return locale == "en-US" ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
}

std::string TextAt(const Node& node, absl::string_view key) {
  const Node* value = node.Find(key);
  return value == nullptr ? "" : value->text;
}

Answer AnswerLine(absl::string_view line, ValueReader& reader) {
  Diagnostics diagnostics;
  const std::optional<Node> node = ReadJson(line, Reporter("<stdin>", &diagnostics));
  if (!node.has_value() || diagnostics.has_errors()) {
    return Failed(diagnostics.all().empty() ? "not JSON" : diagnostics.all()[0].message,
                  "an object such as {\"text\": \"about 90%\"}");
  }
  if (!node->IsMapping() || node->Find("text") == nullptr) {
    return Failed("no 'text' in the line", "an object such as {\"text\": \"about 90%\"}");
  }
  Request request;
  request.text = TextAt(*node, "text");
  request.type = TextAt(*node, "type");
  request.unit = TextAt(*node, "unit");
  request.published = TextAt(*node, "published");
  request.stance = TextAt(*node, "stance");
  if (const Node* stance = node->Find("stance");
      stance != nullptr && stance->IsSequence()) {
    for (const Node& word : stance->items)
      absl::StrAppend(&request.stance, word.text, ",");
  }
  request.form = TextAt(*node, "form");
  return reader.Read(request);
}

int ReadLines(ValueReader& reader) {
  const auto input = ReadStandardInput();
  if (!input.ok()) {
    fmt::print(stderr, "gainsay: standard input: {}\n",
               std::string(input.status().message()));
    return kInputIsWrong;
  }
  std::string out;
  for (const absl::string_view line : absl::StrSplit(*input, '\n')) {
    if (absl::StripAsciiWhitespace(line).empty()) continue;
    absl::StrAppend(&out, NodeToJson(AnswerLine(line, reader).tree), "\n");
  }
  return WriteOut(out) ? kPassed : kInputIsWrong;
}

int RunRead(const ReadOptions& options) {
  Diagnostics diagnostics;
  const Lexicon lexicon = LoadLexiconFiles(options.lexicon, &diagnostics);
  WriteDiagnostics(diagnostics);
  if (diagnostics.has_errors()) return kInputIsWrong;
  ValueReader reader(lexicon, OrderOf(options.locale));
  if (options.lines) return ReadLines(reader);
  const Answer answer = reader.Read(options.request);
  if (options.format == "json") {
    return WriteOut(NodeToJson(answer.tree) + "\n") && answer.good ? kPassed
                                                                   : kInputIsWrong;
  }
  if (!answer.good) {
    fmt::print(stderr, "gainsay: {}\n", Printable(answer.text));
    return kInputIsWrong;
  }
  return WriteOut(Printable(answer.text) + "\n") ? kPassed : kInputIsWrong;
}

}  // namespace

void AddReadCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<ReadOptions>();
  command.add_option("TEXT", options->request.text, "a written value")->type_name("");
  command.add_option("--type", options->request.type, "its value type")
      ->type_name("TYPE");
  command
      .add_option("--unit", options->request.unit, "the unit of a bare number, such as %")
      ->type_name("UNIT");
  command
      .add_option("--published", options->request.published,
                  "when the article was published, for relative dates")
      ->type_name("DATE");
  command
      .add_option("--stance", options->request.stance, "asserts, denies, plans, possible")
      ->type_name("STANCE");
  command.add_option("--form", options->request.form, "edtf: nothing but EDTF is a date")
      ->type_name("FORM");
  command.add_option("--locale", options->locale, "settles 02/03/2026: en-GB, en-US")
      ->type_name("LOCALE");
  command
      .add_option("--lexicon", options->lexicon, "lexicon files (default: builtin:en)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("FILE");
  command.add_option("--format", options->format, "text (the default) or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT");
  command.add_flag("--jsonl", options->lines,
                   "read requests from standard input, one a line");
  command.callback([options, &status, &command] {
    if (!options->lines && command.count("TEXT") == 0) {
      throw CLI::RequiredError("TEXT or --jsonl");
    }
    status = RunRead(*options);
  });
}

}  // namespace gainsay
