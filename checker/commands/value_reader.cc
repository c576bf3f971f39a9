#include "checker/commands/value_reader.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "checker/project/workspace.h"
#include "claims/reading/dates/edtf.h"
#include "claims/reading/quantities/unit.h"
#include "claims/sheet_cell.h"
#include "claims/stance.h"
#include "claims/value_types/names_list.h"
#include "claims/value_types/tree.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "input/quoted.h"
#include "input/word_list.h"

namespace gainsay {
namespace {

std::string TypeNames() {
  std::string names;
  for (const ValueTypeRow& row : ValueTypes()) {
    absl::StrAppend(&names, names.empty() ? "" : ", ", row.name);
  }
  return names;
}

Node Written(const std::string& text) {
  Node node = TextNode(text);
  node.plain = true;  // a shell takes off the quotes
  node.at = {1, 1};
  return node;
}

// Whether the text may be a list or a mapping: not where it is EDTF, nor where brackets
// are words'.
bool MayBeForm(const std::string& text, const std::optional<ValueType> type,
               const Lexicon& lexicon) {
  if (type == ValueType::kQuotation || type == ValueType::kIdentifier) return false;
  if (type.has_value() && type != ValueType::kDate) return true;
  return !ReadEdtf(text, lexicon.dates.policies).ok();
}

// Whether a text that is taken for one name would be several, or say who is meant, if
// words of it were names.
bool MayBeSeveral(const Node& written, ReadingContext context) {
  if (!written.IsScalar()) return false;
  const auto is_whole = [&](const NamesList& list) {
    return !list.problem.has_value() && !list.others.has_value() &&
           list.extent == NamesList::Extent::kUnsaid && list.left_out.items.empty() &&
           list.names.items.size() == 1 && list.names.items[0].text == written.text;
  };
  if (!is_whole(ReadNamesList(written, context))) return false;
  context.is_local = [&](absl::string_view name) { return name != written.text; };
  return !is_whole(ReadNamesList(written, context));
}

ReadAnswer FailedText(const std::string& message, const std::string& expected) {
  ReadAnswer answer = FailedAnswer(message, expected);
  answer.text_is_wrong = true;
  return answer;
}

// "2026-02-30": written as a day is in digits, whether or not there is such a day.
bool HasFormOfDay(absl::string_view text) {
  std::vector<absl::string_view> parts =
      absl::StrSplit(text.substr(0, text.find_first_of("T ")), absl::ByAnyChar("-/"));
  return parts.size() == 3 && parts[0].size() == 4 && parts[1].size() <= 2 &&
         parts[2].size() <= 2 && absl::c_all_of(parts, [](absl::string_view part) {
           return !part.empty() && absl::c_all_of(part, absl::ascii_isdigit);
         });
}

}  // namespace

ReadAnswer FailedAnswer(std::string message, const std::string& expected) {
  ReadAnswer answer;
  answer.tree = MappingNode();
  AddMember(answer.tree, "error", TextNode(message));
  if (!expected.empty()) AddMember(answer.tree, "expected", TextNode(expected));
  answer.text = std::move(message);
  if (!expected.empty()) absl::StrAppend(&answer.text, "; expected ", expected);
  return answer;
}

ReadAnswer ValueReader::Read(const ReadRequest& request) {
  // A name is shown as it was first spelt, which no request decides for another.
  if (!vocabulary_.entities().empty()) vocabulary_ = Vocabulary();
  Property property;
  const ValueTypeRow* row = nullptr;
  if (!request.type.empty()) {
    row = FindValueType(request.type);
    if (row == nullptr) {
      return FailedAnswer(fmt::format("unknown type '{}'", request.type), TypeNames());
    }
    property.type = row->type;
  }
  if (!request.unit.empty()) {
    property.unit = ParseUnit(request.unit, lexicon_);
    if (!property.unit) return UnknownUnit(request.unit);
    property.whole = property.unit->whole;
  }
  Node written = Written(request.text);
  std::optional<ValueType> known;
  if (row != nullptr) known = row->type;
  if (request.form.empty() && MayBeForm(request.text, known, lexicon_)) {
    Diagnostics problems;
    ReadFormsInCells("text", written, Reporter("", &problems));
    if (problems.has_errors()) {
      return FailedText(problems.all()[0].message, problems.all()[0].hint);
    }
  }
  if (property.type == ValueType::kStatus) {
    property.ladder = {request.text};
    if (!written.IsScalar()) property.ladder.clear();
    for (const Node& rung : written.items) property.ladder.push_back(rung.text);
  }
  ReadingContext context = ContextFor(property);
  if (!request.published.empty()) {
    const auto published = ReadEdtf(request.published, lexicon_.dates.policies);
    if (!published.ok()) {
      return FailedAnswer("'published': " + published.error->message,
                          published.error->expected);
    }
    context.published = published.readings[0].nominal.Hull();
  }
  Stance stance;
  for (const absl::string_view word :
       absl::StrSplit(request.stance, ',', absl::SkipEmpty())) {
    if (!ReadStance(std::string(absl::StripAsciiWhitespace(word)), stance)) {
      return FailedAnswer(fmt::format("unknown stance '{}'", std::string(word)),
                          WordList(StanceWords(), " or "));
    }
  }
  context.plans = stance.plans;
  if (request.form == "edtf") {
    property.type = ValueType::kDate;
    Node mapping = MappingNode();
    AddMember(mapping, "edtf", TextNode(request.text));
    return Show(mapping, request, stance.denies, context);
  }
  if (!request.form.empty()) {
    return FailedAnswer(fmt::format("unknown form '{}'", request.form), "edtf");
  }
  if (row == nullptr && request.unit.empty()) property.type = GuessType(written, context);
  if (property.type == ValueType::kEntitySet && MayBeSeveral(written, context)) {
    return FailedAnswer(
        fmt::format("without a vocabulary {} may be one name or several",
                    Quoted(request.text)),
        "a list: [A, B], {only: [A]}, {includes: [A], excludes: [B]}; of one name, [A]");
  }
  return Show(written, request, stance.denies, context);
}

ReadingContext ValueReader::ContextFor(const Property& property) {
  ReadingContext context;
  context.lexicon = &lexicon_;
  context.vocabulary = &vocabulary_;
  context.property = &property;
  context.day_order = order_;
  if (property.type == ValueType::kIdentifier) {
    if (identifiers_.empty()) identifiers_ = BuiltinIdentifiers();
    context.identifiers = identifiers_;
  }
  context.resolve = [this](absl::string_view name) {
    return NameMeaning{{vocabulary_.InternName(name)}};
  };
  return context;
}

bool ValueReader::Reads(const Node& written, ReadingContext context, ValueType type) {
  Property property;
  property.type = type;
  context.property = &property;
  return std::holds_alternative<Reading>(ReadValue(written, context));
}

// A run of digits is a number; what else reads as EDTF is a date; then a quantity, then a
// date, then what would be one beside a date of publication, or in another month; then a
// form of sets.
ValueType ValueReader::GuessType(const Node& written, const ReadingContext& context) {
  const std::string& text = written.text;
  const bool digits = std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
  if (!digits && ReadEdtf(text, lexicon_.dates.policies).ok()) return ValueType::kDate;
  if (Reads(written, context, ValueType::kQuantity)) return ValueType::kQuantity;
  ReadingContext dated = context;
  if (!dated.published.has_value()) dated.published = DayRange{0, 0};
  if (Reads(written, dated, ValueType::kDate) || HasFormOfDay(text)) {
    return ValueType::kDate;
  }
  return written.IsMapping() && Reads(written, context, ValueType::kEntitySet)
             ? ValueType::kEntitySet
             : ValueType::kQuantity;
}

ReadAnswer ValueReader::UnknownUnit(const std::string& unit) const {
  std::vector<std::string> known = lexicon_.phrases.WordsThatBegin(PhraseKind::kUnit);
  for (std::string& symbol : lexicon_.symbols.WordsThatBegin(PhraseKind::kUnit)) {
    known.push_back(std::move(symbol));
  }
  ReadAnswer answer = FailedAnswer(fmt::format("unknown unit '{}'", unit), "");
  for (const std::string& near : Nearest(unit, known, 5)) {
    if (!ParseUnit(near, lexicon_).has_value()) continue;
    absl::StrAppend(&answer.text, "; did you mean '", near, "'?");
    break;
  }
  return answer;
}

ReadAnswer ValueReader::Show(const Node& written, const ReadRequest& request, bool denied,
                             const ReadingContext& context) {
  const ReadValueResult result = ReadValue(written, context);
  if (const auto* error = std::get_if<ValueError>(&result)) {
    return FailedText(error->message, error->expected);
  }
  const Reading& stated = std::get<Reading>(result);
  const Reading reading = denied && !stated.absent ? Denied(stated) : stated;
  ReadAnswer answer;
  answer.good = true;
  if (reading.absent) {
    answer.tree = MappingNode();
    AddMember(answer.tree, "absent", TextNode(request.text));
    answer.text = fmt::format("'{}' states nothing", request.text);
    return answer;
  }
  answer.tree = ReadingTree(reading, context);
  answer.text = ReadingText(reading, context);
  answer.reading = reading;
  answer.unit = context.property->unit;
  answer.published = context.published;
  return answer;
}

}  // namespace gainsay
