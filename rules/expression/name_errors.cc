#include "rules/expression/name_errors.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "input/quoted.h"
#include "rules/expression/attribute.h"
#include "rules/expression/functions/function_table.h"

namespace gainsay {
namespace {

std::string NearestOrAll(const std::string& name, const std::vector<std::string>& known) {
  std::string hint = DidYouMean(name, known);
  if (known.empty()) return "";  // that there is none was said before
  return hint.empty() ? absl::StrCat("known: ", absl::StrJoin(known, ", ")) : hint;
}

}  // namespace

void ReportUnknownName(const std::string& name, TextPosition at,
                       const CheckContext& context) {
  std::vector<std::string> known;
  for (const BoundName& bound : context.scope.names) known.push_back(bound.name);
  std::string hint = NearestOrAll(name, known);
  if (FindAttribute(name) != nullptr && !known.empty()) {
    hint = fmt::format("write '{}.{}'", known.front(), name);
  }
  context.Fail(at, fmt::format("no fact is called {}", Quoted(name)), hint);
}

void ReportUnknownAttribute(const AttributeRead& read, const Property& property,
                            const CheckContext& context) {
  std::vector<std::string> known;
  for (const Attribute& attribute : Attributes()) known.emplace_back(attribute.name);
  known.insert(known.end(), property.key.begin(), property.key.end());
  context.Fail(
      read.attribute_at,
      fmt::format("a fact of '{}' has no {}", property.id, Quoted(read.attribute)),
      NearestOrAll(read.attribute, known));
}

void ReportTwoMeanings(const AttributeRead& read, const CheckContext& context) {
  context.Fail(read.attribute_at,
               fmt::format("'{}.{}' may be the qualifier, or what every fact has",
                           read.binding, read.attribute),
               "give the qualifier another name in the property's 'key'");
}

void ReportUnknownFunction(const std::string& name, TextPosition at,
                           const CheckContext& context) {
  std::vector<std::string> known;
  for (const Function& function : Functions()) known.emplace_back(function.name);
  context.Fail(at, fmt::format("unknown function {}", Quoted(name)),
               NearestOrAll(name, known));
}

void ReportArity(const Function& function, int given, TextPosition at,
                 const CheckContext& context) {
  const int wanted = given < function.least_arguments ? function.least_arguments
                                                      : function.most_arguments;
  context.Fail(at,
               absl::StrCat(function.name, " takes ", wanted,
                            wanted == 1 ? " argument" : " arguments", ", not ", given),
               absl::StrCat("write ", function.signature));
}

}  // namespace gainsay
