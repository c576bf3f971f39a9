#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/vocabulary/name_folding.h"
#include "claims/vocabulary/person_index.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

const Vocabulary& Persons() {
  static const Vocabulary* const vocabulary = [] {
    auto* read =
        new ReadVocabulary(ReadVocabularies({TestFile("claims/person_names.yaml")}));
    EXPECT_THAT(read->problems, testing::IsEmpty());
    return &read->vocabulary;
  }();
  return *vocabulary;
}

struct Found {
  std::vector<std::string> ids;
  std::string how;
};

Found Find(const std::string& name) {
  const EntityId known = Persons().FindEntity(name);
  if (known != kNoEntity) return {{Persons().entity(known).id}, "known"};
  Found found;
  for (const PersonMatch& match : Persons().FindPersons(name)) {
    found.ids.push_back(Persons().entity(match.person).id);
    if (found.how.empty()) found.how = std::string(ToString(match.how));
  }
  return found;
}

TEST(PersonNames, AreFoundAsInTheTable) {
  for (const std::vector<std::string>& row :
       ReadTable("claims/person_names.tsv", {2, 3})) {
    SCOPED_TRACE(row[0]);
    const Found found = Find(row[0]);
    EXPECT_EQ(found.ids.empty() ? "-" : absl::StrJoin(found.ids, " "), row[1]);
    EXPECT_EQ(found.how, row.size() > 2 ? row[2] : "");
  }
}

TEST(PersonNames, AreNotMadeOfOtherSigns) {
  for (const char* text : {"",
                           " ",
                           ",",
                           ", ,",
                           ",Smith",
                           "Smith,",
                           ".",
                           "...",
                           "-",
                           "--",
                           "the",
                           "Mr.",
                           "Jr.",
                           "\xff",
                           "\xffSmith",
                           "J.",
                           "Smith, Jr., MD",
                           "a,b,c,d",
                           "’",
                           "東京"}) {
    for (const PersonMatch& match : Persons().FindPersons(text)) {
      EXPECT_THAT(Persons().entity(match.person).name, testing::HasSubstr("Smith"))
          << text;
    }
  }
}

TEST(PersonNames, AreNotFoundWithoutPersons) {
  EXPECT_THAT(Vocabulary().FindPersons("Knuth"), testing::IsEmpty());
}

void ExpectFolded(const NameWords::Words& words) {
  for (const std::string& word : words) EXPECT_EQ(FoldName(word), word);
}

TEST(NameWords, AreAsNamesAreCompared) {
  const NameWords& words = TestLexicon().names;
  for (const NameWords::Words* list :
       {&words.articles, &words.titles, &words.family_titles, &words.maybe_titles,
        &words.credentials, &words.particles, &words.loose_particles,
        &words.particles_or_given, &words.places, &words.office_words,
        &words.office_links, &words.office_fields, &words.parties, &words.states}) {
    EXPECT_FALSE(list->empty());
    ExpectFolded(*list);
  }
  for (const auto& group : words.variants) {
    for (const std::string& name : group) {
      EXPECT_EQ(FoldName(name), name);
      EXPECT_EQ(words.variants[words.variant_of.at(name)], group) << name;
    }
  }
}

}  // namespace
}  // namespace gainsay
