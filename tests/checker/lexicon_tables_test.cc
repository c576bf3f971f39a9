#include "checker/embedded_files.h"
#include "claims/lexicon/lexicon.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(LexiconTables, AreThoseOfTheLexiconsFiles) {
  Diagnostics diagnostics;
  const Lexicon lexicon = LoadLexicon(BuiltinLexiconDocuments(&diagnostics));
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_TRUE(LexiconTables() == PackedTables(lexicon));
}

// Else they are made anew at each start.
TEST(LexiconTables, CanBeReadWhereTheyStand) {
  EXPECT_TRUE(BuiltinLexicon(LexiconTables()).has_value());
}

}  // namespace
}  // namespace gainsay
