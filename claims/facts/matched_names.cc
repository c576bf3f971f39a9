#include "claims/facts/matched_names.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace gainsay {
namespace {

class Walk {
 public:
  Walk(const Claim& claim, const Interpreter& interpreter)
      : claim_(claim), interpreter_(interpreter) {}

  void Form(const Node& form) {
    if (form.IsScalar()) Name(form.text);
    for (const Node& item : form.items) Form(item);
    for (const Member& member : form.members) {
      if (member.key != "count") Form(member.value);
    }
  }

  void Name(const std::string& name) {
    const std::vector<PersonMatch> persons = interpreter_.Persons(name, claim_.article);
    if (persons.empty()) return;
    std::vector<std::string> names;
    for (const PersonMatch& match : persons) {
      names.push_back(interpreter_.vocabulary().entity(match.person).name);
    }
    std::string sentence =
        absl::StrCat("'", name, persons.size() == 1 ? "' is taken as " : "' may be ",
                     absl::StrJoin(names, " or "), ", ", ToString(persons[0].how));
    if (!absl::c_linear_search(sentences, sentence)) {
      sentences.push_back(std::move(sentence));
    }
  }

  std::vector<std::string> sentences;

 private:
  const Claim& claim_;
  const Interpreter& interpreter_;
};

}  // namespace

std::vector<std::string> MatchedNames(const Claim& claim,
                                      const Interpreter& interpreter) {
  Walk walk(claim, interpreter);
  walk.Form(claim.subject);
  for (const auto& [name, value] : claim.qualifiers) walk.Form(value);
  if (claim.by.present()) walk.Name(claim.by.text);
  const Vocabulary& vocabulary = interpreter.vocabulary();
  const PropertyId id = vocabulary.FindProperty(claim.property.text);
  if (id != kNoProperty) {
    const ValueType type = vocabulary.property(id).type;
    if (type == ValueType::kEntity || type == ValueType::kEntitySet)
      walk.Form(claim.value);
  }
  return std::move(walk.sentences);
}

}  // namespace gainsay
