#include "claims/vocabulary/written_name.h"

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

WrittenWord MakeWord(absl::string_view written, size_t offset) {
  WrittenWord word;
  word.offset = offset;
  word.pieces = absl::StrSplit(FoldName(written), ' ');
  word.lower = absl::ascii_islower(written[0]);
  word.dotted = written.back() == '.';
  word.capitals = written.size() == 2 && absl::ascii_isupper(written[0]) &&
                  absl::ascii_isupper(written[1]);
  word.possessive =
      absl::EndsWith(written, "'s") || absl::EndsWith(written, "\xE2\x80\x99s");
  return word;
}

}  // namespace

std::vector<WrittenWord> WordsOfName(absl::string_view text) {
  std::vector<WrittenWord> words;
  size_t begin = 0;  // of the word that `i` is in
  for (size_t i = 0; i <= text.size(); ++i) {
    const bool space = i == text.size() || absl::ascii_isspace(text[i]);
    const bool after_stop =
        !space && i > begin && text[i - 1] == '.' && text[i] != '-' && text[i] != '.';
    if ((space || after_stop) && i > begin) {
      words.push_back(MakeWord(text.substr(begin, i - begin), begin));
      begin = i;
    }
    if (space) begin = i + 1;
  }
  return words;
}

bool AllIn(const WrittenWord& word, const NameWords::Words& words) {
  return absl::c_all_of(word.pieces,
                        [&](const std::string& piece) { return words.contains(piece); });
}

bool EndsName(const WrittenWord& word, const NameWords& words) {
  return word.pieces.size() == 1 && (words.suffixes.contains(word.pieces[0]) ||
                                     words.credentials.contains(word.pieces[0]));
}

}  // namespace gainsay
