#ifndef GAINSAY_CLAIMS_READING_TOKEN_CURSOR_H_
#define GAINSAY_CLAIMS_READING_TOKEN_CURSOR_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/token.h"

namespace gainsay {

// A place in the tokens of one text, and the lexicon's phrases there. Cheap to copy: to
// try something, copy it or rewind. What it points to must outlive it.
class TokenCursor {
 public:
  TokenCursor(absl::string_view text, absl::Span<const Token> tokens,
              const Lexicon& lexicon)
      : text_(text), tokens_(tokens), lexicon_(&lexicon) {}

  const Lexicon& lexicon() const { return *lexicon_; }
  size_t position() const { return position_; }
  void Rewind(size_t position) { position_ = position; }
  void Skip(size_t tokens) { position_ += tokens; }
  bool AtEnd() const { return position_ >= tokens_.size(); }

  // The token so many places ahead, or null past the end.
  const Token* Peek(size_t ahead = 0) const {
    return position_ + ahead < tokens_.size() ? &tokens_[position_ + ahead] : nullptr;
  }
  // Whether the next token is the symbol or word, glued to what is before it or not.
  bool AtSymbol(absl::string_view symbol) const;
  // Whether a hyphen is next, with no white space on either side.
  bool AtGluedHyphen() const;
  // The same, right behind a word, which it joins to what follows: "over-50".
  bool AtHyphenBehindWord() const;

  // Whether what is next joins two words of one number: a hyphen or a dash, spaced or
  // not ("ninety - five").
  bool AtJoiner() const;

  // The longest phrase of a kind that begins here: its tokens and the uses of its place,
  // of all kinds. Hyphens within a phrase count only where the lexicon's phrase has them.
  struct Match {
    size_t tokens = 0;  // 0: there is none
    absl::Span<const PhraseUse> uses;
  };
  Match Find(PhraseKind kind) const {  // in Lexicon::phrases
    return Longest(lexicon_->phrases, &Token::folded, kind);
  }
  Match FindSymbol(PhraseKind kind) const {  // in Lexicon::symbols
    return Longest(lexicon_->symbols, &Token::exact, kind);
  }
  bool At(PhraseKind kind) const { return Find(kind).tokens > 0; }

  // Moves past the longest phrase of the kind and gives its value; else stays.
  std::optional<int64_t> Accept(PhraseKind kind) {
    const Match match = Find(kind);
    return match.tokens == 0 ? std::nullopt : std::optional(Take(match, kind));
  }

  // The words from one position to another, as written.
  absl::string_view Text(size_t from, size_t to) const;

 private:
  // Most searches end at the first word.
  Match Longest(const PhraseTable& table, WordId Token::*word, PhraseKind kind) const {
    const bool begins = !AtEnd() && table.Begins(tokens_[position_].*word, kind);
    return begins ? Walk(table, word, kind) : Match();
  }
  Match Walk(const PhraseTable& table, WordId Token::*word, PhraseKind kind) const;
  int64_t Take(const Match& match, PhraseKind kind);

  absl::string_view text_;
  absl::Span<const Token> tokens_;
  const Lexicon* lexicon_;
  size_t position_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_TOKEN_CURSOR_H_
