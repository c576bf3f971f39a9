#include "checker/proposal/proposal_text.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/proposal/claims_patterns.h"
#include "claims/value_types/value_type.h"
#include "fmt/format.h"
#include "input/quoted.h"
#include "reports/yaml_text.h"

namespace gainsay {
namespace {

constexpr size_t kMaxMisfits = 5;

constexpr absl::string_view kVocabularyHead =
    R"(# A vocabulary that was proposed from claims: each entry says what it rests on. Look at it before you
# trust a check: two names of one thing that are two entries hide conflicts, and two things in one entry
# make false ones.
gainsay: 1
)";

constexpr absl::string_view kEntitiesHead = R"(
# What claims are about, the names used most first. A name of the same thing goes to its `aliases`; `kind`
# and `part_of` say what it is, and within what.
)";

constexpr absl::string_view kPropertiesHead = R"(
# What is said of them. All are taken to have one value for ever: what changes needs `time: fluent` with
# `holds_for: 30 days`, what may only rise `time: monotone-up`. A `range`, as [0%, 100%], is worth adding.
)";

constexpr absl::string_view kProjectHead =
    R"(# A gainsay project. In this folder:
#   gainsay check                what the articles say that cannot all be true
#   gainsay facts                what was read out of each claim
)";

// Where patterns lead elsewhere.
constexpr absl::string_view kOutsideHead =
    R"(# A gainsay project of claims that lie outside of this folder. In it:
#   gainsay check --allow-outside    what the articles say that cannot all be true
#   gainsay facts --allow-outside    what was read out of each claim
)";

constexpr absl::string_view kProjectRest =
    R"(vocabulary: [vocabulary.yaml]    # a proposal: see what its entries rest on
rules: [builtin:core, builtin:news]
fail_on: [error]                 # contradictions are errors, tensions warnings: exit status 1 or 0
)";

// As a plain scalar where nobody could take it for anything else.
std::string Scalar(const std::string& text) {
  constexpr absl::string_view kReserved[] = {"null", "true", "false", "yes",
                                             "no",   "on",   "off"};
  const auto is_plain = [](char c) {
    return absl::ascii_isalnum(c) || absl::StrContains(" ._/*-", c);
  };
  const bool plain = !text.empty() && absl::c_all_of(text, is_plain) &&
                     (absl::ascii_isalnum(text.front()) || text.front() == '.') &&
                     text.back() != ' ' &&
                     absl::c_none_of(kReserved, [&](absl::string_view word) {
                       return absl::EqualsIgnoreCase(text, word);
                     });
  return plain ? text : YamlText(text);
}

std::string List(const std::vector<std::string>& texts) {
  return absl::StrCat("[",
                      absl::StrJoin(texts, ", ",
                                    [](std::string* out, const std::string& text) {
                                      out->append(Scalar(text));
                                    }),
                      "]");
}

void AppendEntity(const ProposedEntity& entity, std::string& out) {
  std::vector<std::string> aliases;
  std::string remark;
  for (const ProposedAlias& alias : entity.aliases) {
    aliases.push_back(alias.name);
    absl::StrAppend(&remark, "; ", Quoted(alias.name), " ", alias.why);
  }
  if (!entity.remark.empty()) absl::StrAppend(&remark, "; ", entity.remark);
  std::string line =
      absl::StrCat("  ", Scalar(entity.id), ": {name: ", Scalar(entity.name));
  if (!aliases.empty()) absl::StrAppend(&line, ", aliases: ", List(aliases));
  if (entity.person) absl::StrAppend(&line, ", kind: person");
  absl::StrAppend(&out, line, "}   # ", entity.uses, entity.uses == 1 ? " use" : " uses",
                  remark, "\n");
}

void AppendProperty(const ProposedProperty& property, const ClaimSet& claims,
                    std::string& out) {
  const TypeGuess& guess = property.guess;
  absl::StrAppend(&out, "  # ", guess.basis, "\n");
  const size_t shown = std::min(guess.misfits.size(), kMaxMisfits);
  for (const Claim* claim : absl::MakeSpan(guess.misfits).first(shown)) {
    absl::StrAppend(&out, "  # does not: ", Quoted(WrittenValue(claim->value)), " of ",
                    Quoted(ClaimName(claims, *claim)), "\n");
  }
  if (shown < guess.misfits.size()) {
    absl::StrAppend(&out, "  # and ", guess.misfits.size() - shown, " more do not\n");
  }
  if (!guess.advice.empty()) absl::StrAppend(&out, "  # ", guess.advice, "\n");
  absl::StrAppend(&out, "  ", Scalar(property.id),
                  ": {type: ", std::string(RowOf(guess.type).name));
  if (!guess.unit.empty()) absl::StrAppend(&out, ", unit: ", Scalar(guess.unit));
  if (!property.key.empty()) absl::StrAppend(&out, ", key: ", List(property.key));
  absl::StrAppend(&out, "}\n");
}

}  // namespace

std::string VocabularyText(const Proposals& proposals, const ClaimSet& claims) {
  std::string out(kVocabularyHead);
  if (!proposals.entities.empty()) absl::StrAppend(&out, kEntitiesHead, "entities:\n");
  for (const ProposedEntity& entity : proposals.entities) AppendEntity(entity, out);
  if (!proposals.properties.empty())
    absl::StrAppend(&out, kPropertiesHead, "properties:\n");
  for (const ProposedProperty& property : proposals.properties) {
    AppendProperty(property, claims, out);
  }
  return out;
}

std::string ProjectText(const std::vector<std::string>& claims,
                        const std::optional<std::string>& articles) {
  const std::string texts = articles.has_value()
                                ? absl::StrCat("articles: ", Scalar(*articles))
                                : "# articles: articles/            # the articles' "
                                  "texts, in which quotes are looked up";
  return absl::StrCat(LeadOut(claims) ? kOutsideHead : kProjectHead,
                      "gainsay: 1\nclaims: ", List(claims), "\n", kProjectRest, texts,
                      "\n");
}

}  // namespace gainsay
