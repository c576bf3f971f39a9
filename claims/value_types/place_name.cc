#include "claims/value_types/place_name.h"

#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/strip.h"
#include "claims/value_types/list_words.h"
#include "claims/value_types/names_in_text.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/written_name.h"
#include "input/limits.h"

namespace gainsay {
namespace {

class PlaceReader {
 public:
  explicit PlaceReader(const ReadingContext& context)
      : context_(context), names_(context), words_(context.lexicon->names) {}

  // The one name in the text; empty where there is none.
  absl::string_view Read(absl::string_view text) const {
    text = TrimmedName(text);
    if (names_.IsName(text)) return text;
    absl::string_view rest = text;
    if (TakeFirstWords(words_.place_heads, rest)) return Read(rest);
    // "Abu Dhabi (UAE)" is written as with a comma.
    const bool closed = absl::ConsumeSuffix(&text, ")");
    const size_t mark = closed ? text.rfind('(') : text.rfind(',');
    if (mark == absl::string_view::npos) return {};
    const absl::string_view before = TrimmedName(text.substr(0, mark));
    const absl::string_view after = TrimmedName(text.substr(mark + 1));
    if (IsDescription(after)) return Read(before);
    if (IsDescription(before)) return Read(after);
    const absl::string_view place = Read(before);
    return !place.empty() && names_.IsName(after) && IsIn(LastOf(before), after)
               ? place
               : absl::string_view();
  }

 private:
  // "the Ukrainian capital", "Ukraine's capital"
  bool IsDescription(absl::string_view text) const {
    const std::vector<WrittenWord> words = WordsOfName(text);
    return words.size() > 1 && words.back().lower &&
           AllIn(words.back(), words_.place_kinds) &&
           (AllIn(words.front(), words_.articles) || words.front().possessive);
  }

  // "Florida" of "Miami, Florida".
  static absl::string_view LastOf(absl::string_view text) {
    const size_t mark = text.rfind(',');
    return mark == absl::string_view::npos ? text : TrimmedName(text.substr(mark + 1));
  }

  // Whether the place is part of the whole, or may be: of another kind, and nobody says
  // what it is part of.
  bool IsIn(absl::string_view place, absl::string_view whole) const {
    const EntityId part = context_.vocabulary->FindEntity(place);
    const EntityId in = context_.vocabulary->FindEntity(whole);
    if (part == kNoEntity || in == kNoEntity) return false;
    if (context_.vocabulary->IsPartOf(part, in)) return true;
    const Entity& a = context_.vocabulary->entity(part);
    const Entity& b = context_.vocabulary->entity(in);
    return a.part_of.empty() && !a.kind.empty() && !b.kind.empty() && a.kind != b.kind;
  }

  const ReadingContext& context_;
  const NamesInText names_;
  const NameWords& words_;
};

}  // namespace

Node NamedPlace(const Node& written, const ReadingContext& context) {
  const NamesInText names(context);
  // Each mark may begin what a place is in: what is longer than names are is no place.
  if (!written.IsScalar() || written.text.size() > kMaxName ||
      names.IsKnown(written.text)) {
    return written;
  }
  Node named = written;
  if (context.property != nullptr && context.property->granular) {
    const absl::string_view place = PlaceReader(context).Read(written.text);
    if (!place.empty()) {
      named.text = std::string(place);
      return named;
    }
  }
  // Where it is open which one is meant; a list of several is no one place.
  const std::vector<absl::string_view> choices = names.SplitChoices(written.text);
  const bool open = choices.size() > 1 && names.Split(written.text).size() == 1 &&
                    absl::c_all_of(choices, [&names](absl::string_view choice) {
                      return names.IsKnown(choice);
                    });
  if (!open) return written;
  named = SequenceNode();
  named.at = written.at;
  for (const absl::string_view choice : choices) {
    Node name = TextNode(choice);
    name.at = written.at;
    named.items.push_back(std::move(name));
  }
  return named;
}

}  // namespace gainsay
