#include "claims/evidence/json_ld.h"

#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "claims/evidence/page_date_fields.h"
#include "input/json_reader.h"
#include "input/node.h"

namespace gainsay {
namespace {

// The place in the page of a place in a script.
TextPosition InPage(TextPosition at, TextPosition start) {
  if (at.line <= 1)
    return {start.line, start.column + (at.column == 0 ? 0 : at.column - 1)};
  return {start.line + at.line - 1, at.column};
}

std::string TextOf(const Node& object, absl::string_view key) {
  const Node* value = object.Find(key);
  return value != nullptr && value->IsScalar() ? value->text : "";
}

// Reads one script.
class LinkedData {
 public:
  LinkedData(TextPosition start, const Reporter& reporter)
      : start_(start), reporter_(reporter) {}

  void Read(absl::string_view script) {
    Diagnostics problems;
    const auto node = ReadJson(script, Reporter(reporter_.file(), &problems));
    for (const Diagnostic& problem : problems.all()) {
      reporter_.Warning(InPage(problem.position.at, start_),
                        absl::StrCat("JSON-LD: ", problem.message), problem.hint);
    }
    if (node.has_value()) Walk(*node);
  }

  std::vector<LinkedDate> Take() { return std::move(dates_); }

 private:
  // Nodes are nested no deeper than the reader allows.
  void Walk(const Node& node) {
    for (const Node& item : node.items) Walk(item);
    if (!node.IsMapping()) return;
    if (IsArticle(node)) AddDates(node);
    for (const absl::string_view key : {"@graph", "mainEntity"}) {
      if (const Node* inner = node.Find(key)) Walk(*inner);
    }
  }

  static bool IsArticle(const Node& object) {
    const Node* type = object.Find("@type");
    if (type == nullptr) return false;
    if (type->IsScalar()) return IsArticleType(type->text);
    for (const Node& item : type->items) {
      if (item.IsScalar() && IsArticleType(item.text)) return true;
    }
    return false;
  }

  void AddDates(const Node& object) {
    std::string article;
    for (const absl::string_view key : {"headline", "@id", "url"}) {
      if (article.empty()) article = TextOf(object, key);
    }
    for (const Member& member : object.members) {
      if (SchemaDateField(member.key).has_value()) {
        AddValue(article, member.key, member.value);
      }
    }
  }

  void AddValue(const std::string& article, const std::string& property,
                const Node& value) {
    if (value.IsNull()) return;
    if (value.IsScalar()) {
      dates_.push_back({article, property, value.text, InPage(value.at, start_)});
    } else if (const Node* typed = value.Find("@value")) {
      AddValue(article, property, *typed);
    } else if (value.IsSequence()) {
      for (const Node& item : value.items) AddValue(article, property, item);
    } else {
      reporter_.Warning(InPage(value.at, start_),
                        absl::StrCat("JSON-LD: '", property, "' is no date"));
    }
  }

  const TextPosition start_;
  const Reporter& reporter_;
  std::vector<LinkedDate> dates_;
};

}  // namespace

std::vector<LinkedDate> ReadLinkedDates(absl::string_view script, TextPosition start,
                                        const Reporter& reporter) {
  if (absl::StripAsciiWhitespace(script).empty()) return {};
  LinkedData data(start, reporter);
  data.Read(script);
  return data.Take();
}

}  // namespace gainsay
