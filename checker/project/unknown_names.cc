#include "checker/project/unknown_names.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "checker/project/confusable_texts.h"
#include "claims/value_types/date.h"
#include "claims/value_types/names_list.h"
#include "claims/value_types/place_name.h"
#include "claims/vocabulary/confusable.h"
#include "claims/vocabulary/name_folding.h"
#include "input/format.h"
#include "input/nearest.h"
#include "input/quoted.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kMostCodePoints = 8;

// Under which names stand, in the forms of subjects and of values.
constexpr std::array<absl::string_view, 6> kNameKeys = {
    "any_of", "all_of", "possibly", "includes", "excludes", "only"};

// "U+0421 U+043E"
std::string CodePoints(absl::string_view text) {
  std::string shown;
  size_t i = 0;
  for (const char32_t c : DecodeUtf8(text)) {
    if (++i > kMostCodePoints) return shown + " …";
    shown += fmt::format("{}U+{:04X}", i > 1 ? " " : "", static_cast<uint32_t>(c));
  }
  return shown;
}

// Walks the names that are used; what has been reported is kept here.
class NameCheck {
 public:
  NameCheck(const Workspace& workspace, const Interpreter& interpreter,
            Diagnostics* diagnostics)
      : workspace_(workspace),
        interpreter_(interpreter),
        diagnostics_(diagnostics),
        looks_(workspace.vocabulary),
        property_of_text_(workspace.claims.claims.texts().size(), kUnsought),
        looked_at_(workspace.claims.claims.texts().size(), false) {
    for (const Entity& entity : workspace.vocabulary.entities()) {
      if (!entity.known) continue;
      const auto plain = [](const std::string& name) { return IsAscii(name); };
      all_ascii_ = all_ascii_ && plain(entity.name) && plain(entity.id) &&
                   absl::c_all_of(entity.aliases, plain);
    }
  }

  void Check(const ClaimView& claim) {
    locals_.clear();
    const bool local =
        claim->article >= 0 && !workspace_.claims.names[claim->article].empty();
    if (local) {
      for (const auto& [name, stands_for] : workspace_.claims.names[claim->article]) {
        locals_.insert(FoldName(name));
      }
    }
    CheckText(claim, claim->subject, local,
              [&] { CheckForm(claim, claim.whole().subject); });
    // That nobody is named is said where the claim is read.
    if (claim->by != kNoText && (local || !looked_at_[claim->by]) &&
        !workspace_.lexicon.IsAbsent(claim.texts().text(claim->by))) {
      CheckText(claim, claim->by, local,
                [&] { CheckName(claim, claim.whole().by.text, claim.whole().by.at); });
    }
    const std::optional<ValueType> type = TypeOf(claim);
    if (type == ValueType::kEntity) {
      CheckText(claim, claim->value, local,
                [&] { CheckPlace(claim, claim.whole().value); });
    } else if (type == ValueType::kEntitySet) {
      CheckText(claim, claim->value, local,
                [&] { CheckList(claim, claim.whole().value); });
    } else if (type == ValueType::kDate && claim->value == kOtherForm) {
      CheckEvent(claim);
    }
  }

  void Check(const UsedName& used) {
    if (IsNews(used.name)) Report(used, false);
  }

  void Finish() {
    if (more_ == 0) return;
    Reporter("", diagnostics_)
        .Warning({}, fmt::format("{} more names are in no vocabulary", more_),
                 "declare them under 'entities:'");
  }

 private:
  // Of the claim's property; none where the vocabulary has none.
  std::optional<ValueType> TypeOf(const ClaimView& claim) {
    const Vocabulary& vocabulary = workspace_.vocabulary;
    PropertyId& known = property_of_text_[claim->property];
    if (known == kUnsought) {
      known = vocabulary.FindProperty(claim.texts().text(claim->property));
    }
    if (known == kNoProperty) return std::nullopt;
    return vocabulary.property(known).type;
  }

  // An event that a date is told by may be in no vocabulary, if some claim speaks of it.
  void CheckEvent(const ClaimView& claim) {
    const Claim whole = claim.whole();
    const Node* event = EventOf(whole.value);
    if (event == nullptr || IsDateForEvent(event->text, workspace_.lexicon.dates)) return;
    if (spoken_of_.empty()) FindSpokenOf();
    if (!spoken_of_.contains(FoldName(event->text))) {
      CheckName(claim, event->text, event->at);
    }
  }

  void FindSpokenOf() {
    const ClaimList& claims = workspace_.claims.claims;
    std::vector<bool> known(claims.texts().size(), false);
    for (size_t i = 0; i < claims.size(); ++i) {
      const TextId subject = claims[i].subject;
      if (subject == kOtherForm) {
        AddSpokenOf(claims.whole(i).subject);
      } else if (!known[subject]) {
        known[subject] = true;
        spoken_of_.insert(FoldName(claims.texts().text(subject)));
      }
    }
    for (const auto& names : workspace_.claims.names) {
      for (const auto& [name, local] : names) AddSpokenOf(local.stands_for);
    }
  }

  void AddSpokenOf(const Node& form) {
    if (form.IsScalar()) spoken_of_.insert(FoldName(form.text));
    for (const Node& item : form.items) AddSpokenOf(item);
    for (const Member& member : form.members) AddSpokenOf(member.value);
  }

  // Looks once at each text, where no article has a meaning of its own for it, and calls
  // `check` if there may be something to say.
  void CheckText(const ClaimView& claim, TextId text, bool local,
                 absl::FunctionRef<void()> check) {
    if (text == kOtherForm || local) return check();
    if (looked_at_[text]) return;
    looked_at_[text] = true;
    EntityId entity = interpreter_.KnownOnlySubject(text);
    if (entity == kNoEntity) {
      entity = workspace_.vocabulary.FindEntity(claim.texts().text(text));
    }
    if (entity == kNoEntity || !workspace_.vocabulary.entity(entity).known) check();
  }

  void CheckPlace(const ClaimView& claim, const Node& place) {
    CheckForm(claim, place.IsScalar() ? NamedPlace(place, Context(claim)) : place);
  }

  void CheckList(const ClaimView& claim, const Node& list) {
    if (list.IsMapping()) return CheckForm(claim, list);
    const NamesList read = ReadNamesList(list, Context(claim));
    if (read.problem.has_value()) return;  // it is said where the claim is read
    CheckForm(claim, read.names);
    CheckForm(claim, read.left_out);
  }

  // As far as names depend on it; the claim's property is known.
  ReadingContext Context(const ClaimView& claim) const {
    ReadingContext context;
    context.lexicon = &workspace_.lexicon;
    context.vocabulary = &workspace_.vocabulary;
    context.property =
        &workspace_.vocabulary.property(property_of_text_[claim->property]);
    context.is_local = [this](absl::string_view name) {
      return locals_.contains(FoldName(name));
    };
    return context;
  }

  void CheckForm(const ClaimView& claim, const Node& form) {
    if (form.IsScalar()) CheckName(claim, form.text, form.at);
    for (const Node& item : form.items) CheckForm(claim, item);
    for (const Member& member : form.members) {
      if (absl::c_linear_search(kNameKeys, member.key)) CheckForm(claim, member.value);
    }
  }

  void CheckName(const ClaimView& claim, const std::string& name, TextPosition at) {
    if (locals_.contains(FoldName(name)) || !IsNews(name)) return;
    Report({name, {claim.whole().position.file, at}}, IsListAsText(claim, name));
  }

  // Whether there is something to say of the name that was not said before.
  bool IsNews(const std::string& name) {
    const std::string folded = FoldName(name);
    const EntityId entity = workspace_.vocabulary.FindEntity(name);
    if (entity != kNoEntity && workspace_.vocabulary.entity(entity).known) return false;
    if (IsArticle(folded) || !seen_.insert(folded).second) return false;
    const std::vector<PersonMatch> persons = workspace_.vocabulary.FindPersons(name);
    if (persons.size() == 1 || (entity == kNoEntity && persons.empty())) return false;
    if (DeceptionIn(name).has_value()) return false;  // reported when files were read
    if (++reported_ <= kMaxUnknownNames) return true;
    ++more_;
    return false;
  }

  void Report(const UsedName& used, bool is_list) {
    const std::string& name = used.name;
    const TextPosition at = used.position.at;
    const Reporter reporter(used.position.file, diagnostics_);
    const bool all_ascii = all_ascii_ && IsAscii(name);
    const std::string like = all_ascii ? "" : looks_.LookedLike(name);
    const std::vector<PersonMatch> persons = workspace_.vocabulary.FindPersons(name);
    if (!like.empty()) {
      reporter.Warning(
          at,
          fmt::format("{}: {}, {}, is not {}, {}", kConfusableName, Quoted(name),
                      CodePoints(name), Quoted(like), CodePoints(like)),
          "it looks like that name of the vocabulary, but does not stand for it");
    } else if (persons.empty()) {
      reporter.Warning(at, fmt::format("the name '{}' is in no vocabulary", name),
                       is_list
                           ? "several names are a list: [A, B]; all there are, {only: "
                             "[A]}; with one left out, {includes: [A], excludes: [B]}"
                           : LikeName(name, FoldName(name)));
    } else {
      reporter.Warning(at, fmt::format("the name '{}' fits several persons", name),
                       "it may be " + Names(persons));
    }
  }

  // An article's own id needs no vocabulary.
  bool IsArticle(const std::string& folded) {
    if (articles_.empty()) {
      for (const Article& article : workspace_.claims.articles) {
        articles_.insert(FoldName(article.id));
      }
    }
    return articles_.contains(folded);
  }

  // Whether the name is what stands for a set of them, and seems to be made of several
  // words that are not all names: "Witkoff, not Kushner", "only Witkoff".
  bool IsListAsText(const ClaimView& claim, const std::string& name) {
    if (claim->value == kOtherForm || claim.texts().text(claim->value) != name ||
        TypeOf(claim) != ValueType::kEntitySet) {
      return false;
    }
    const std::vector<absl::string_view> words =
        absl::StrSplit(name, absl::ByAnyChar(" ,"), absl::SkipEmpty());
    const bool joined =
        absl::StrContains(name, ',') || absl::c_any_of(words, [](absl::string_view word) {
          return absl::ascii_islower(static_cast<unsigned char>(word[0]));
        });
    return joined && words.size() > 1 &&
           absl::c_any_of(words, [this](absl::string_view word) {
             const EntityId entity = workspace_.vocabulary.FindEntity(word);
             const bool known =
                 entity != kNoEntity && workspace_.vocabulary.entity(entity).known;
             return known || !workspace_.vocabulary.FindPersons(word).empty();
           });
  }

  // A name or id of the vocabulary that the name may be a slip for, but for those of what
  // bears the name already: a speaker who is known in one article by another name.
  std::string LikeName(const std::string& name, const std::string& folded) {
    if (!known_names_.has_value()) {
      std::vector<absl::string_view> names;
      for (const Entity& entity : workspace_.vocabulary.entities()) {
        if (!entity.known) continue;
        const std::string bearer = FoldName(entity.name);
        names.push_back(entity.name);
        bearers_.push_back(bearer);
        if (entity.id == entity.name) continue;
        names.push_back(entity.id);
        bearers_.push_back(bearer);
      }
      known_names_.emplace(std::move(names));
    }
    return known_names_->DidYouMean(name,
                                    [&](size_t i) { return bearers_[i] == folded; });
  }

  std::string Names(const std::vector<PersonMatch>& persons) const {
    return absl::StrJoin(persons, " or ", [this](std::string* out, PersonMatch match) {
      out->append(workspace_.vocabulary.entity(match.person).name);
    });
  }

  const Workspace& workspace_;
  const Interpreter& interpreter_;  // which has looked up most of them
  Diagnostics* diagnostics_;
  DeclaredLooks looks_;
  bool all_ascii_ = true;  // what the vocabulary declares
  static constexpr PropertyId kUnsought = -2;
  std::vector<PropertyId> property_of_text_;
  std::vector<bool> looked_at_;            // texts
  std::optional<KnownWords> known_names_;  // of the vocabulary, once they are needed
  std::vector<std::string> bearers_;       // of these: the folded names of the entities
  absl::flat_hash_set<std::string> articles_;  // their ids; empty until they are needed
  absl::flat_hash_set<std::string> seen_;
  absl::flat_hash_set<std::string> locals_;
  absl::flat_hash_set<std::string> spoken_of_;  // by claims; empty until it is needed
  int reported_ = 0;
  int more_ = 0;
};

}  // namespace

void ReportUnknownNames(const Workspace& workspace, const Interpreter& interpreter,
                        Diagnostics* diagnostics) {
  NameCheck check(workspace, interpreter, diagnostics);
  for (const UsedName& used : workspace.unknown_names) check.Check(used);
  const ClaimList& claims = workspace.claims.claims;
  for (size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].origin == FactOrigin::kArticle) continue;
    // Names of archived claims were reported when they were added.
    const int32_t article = claims[i].article;
    if (article >= 0 && workspace.claims.articles[article].archived) continue;
    check.Check(ClaimView(claims, static_cast<int32_t>(i)));
  }
  check.Finish();
}

}  // namespace gainsay
