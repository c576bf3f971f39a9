#include "claims/lexicon/name_words.h"

#include <iterator>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/sections.h"
#include "input/fields.h"

namespace gainsay {
namespace {

constexpr absl::string_view kNameKeys[] = {"articles",
                                           "titles",
                                           "family_titles",
                                           "maybe_titles",
                                           "office_words",
                                           "office_links",
                                           "office_fields",
                                           "office_bodies",
                                           "relations",
                                           "parties",
                                           "states",
                                           "suffixes",
                                           "credentials",
                                           "particles",
                                           "loose_particles",
                                           "particles_or_given",
                                           "variants",
                                           "spellings",
                                           "surname_spellings",
                                           "places",
                                           "place_kinds",
                                           "place_heads",
                                           "list_openers",
                                           "list_joints",
                                           "list_choices",
                                           "list_heads",
                                           "list_rests",
                                           "counted_rests",
                                           "number_rests",
                                           "another_rests",
                                           "uncertain_heads",
                                           "left_out_heads",
                                           "left_out_joints",
                                           "whole_heads",
                                           "whole_rests",
                                           "empty_lists",
                                           "counted_members",
                                           "pronouns",
                                           "determiners",
                                           "links"};

void ReadVariants(const Node& groups, const Reporter& reporter, NameWords* words) {
  for (const Node& group : groups.items) {
    words->variants.push_back(ReadPhrases(group, reporter));
    for (const std::string& name : words->variants.back()) {
      words->variant_of[name] = words->variants.size() - 1;
    }
  }
}

void ReadSpellings(const Node* section, NameWords::Spellings* spellings) {
  if (section == nullptr) return;
  for (const Member& member : section->members) {
    spellings->emplace_back(member.key, member.value.text);
  }
}

void AddLongestFirst(std::vector<std::string> phrases, std::vector<std::string>* sorted) {
  absl::c_move(phrases, std::back_inserter(*sorted));
  absl::c_stable_sort(*sorted, [](const std::string& a, const std::string& b) {
    return a.size() > b.size();
  });
}

}  // namespace

void ReadNameWords(const Node& section, const Reporter& reporter, NameWords* words) {
  const Fields fields(section, "the words of names", kNameKeys, reporter);
  if (!fields.ok()) return;
  const std::pair<absl::string_view, NameWords::Words*> lists[] = {
      {"articles", &words->articles},
      {"titles", &words->titles},
      {"family_titles", &words->family_titles},
      {"maybe_titles", &words->maybe_titles},
      {"office_words", &words->office_words},
      {"office_links", &words->office_links},
      {"office_fields", &words->office_fields},
      {"office_bodies", &words->office_bodies},
      {"relations", &words->relations},
      {"parties", &words->parties},
      {"states", &words->states},
      {"credentials", &words->credentials},
      {"particles", &words->particles},
      {"loose_particles", &words->loose_particles},
      {"particles_or_given", &words->particles_or_given},
      {"places", &words->places},
      {"place_kinds", &words->place_kinds},
      {"empty_lists", &words->empty_lists},
      {"counted_members", &words->counted_members},
      {"pronouns", &words->pronouns},
      {"determiners", &words->determiners},
      {"links", &words->links}};
  for (const auto& [key, list] : lists) {
    for (std::string& word : ReadPhrases(fields, key)) list->insert(std::move(word));
  }
  const std::pair<absl::string_view, std::vector<std::string>*> phrases[] = {
      {"place_heads", &words->place_heads},
      {"list_openers", &words->list_openers},
      {"list_joints", &words->list_joints},
      {"list_choices", &words->list_choices},
      {"list_heads", &words->list_heads},
      {"list_rests", &words->list_rests},
      {"counted_rests", &words->counted_rests},
      {"number_rests", &words->number_rests},
      {"another_rests", &words->another_rests},
      {"uncertain_heads", &words->uncertain_heads},
      {"left_out_heads", &words->left_out_heads},
      {"left_out_joints", &words->left_out_joints},
      {"whole_heads", &words->whole_heads},
      {"whole_rests", &words->whole_rests}};
  for (const auto& [key, list] : phrases) {
    AddLongestFirst(ReadPhrases(fields, key), list);
  }
  if (const Node* suffixes = fields.Mapping("suffixes")) {
    for (const Member& suffix : suffixes->members) {
      for (const std::string& word : ReadPhrases(suffix.value, reporter)) {
        words->suffixes[word] = suffix.key;
      }
    }
  }
  if (const Node* groups = fields.Sequence("variants")) {
    ReadVariants(*groups, reporter, words);
  }
  ReadSpellings(fields.Mapping("spellings"), &words->spellings);
  ReadSpellings(fields.Mapping("surname_spellings"), &words->surname_spellings);
}

}  // namespace gainsay
