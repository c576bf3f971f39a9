#include "claims/reading/quantities/quantity_grammar.h"

#include <algorithm>
#include <utility>

#include "claims/reading/quantities/band_reader.h"
#include "claims/reading/quantities/clock_reader.h"
#include "claims/reading/quantities/multiplier_reader.h"
#include "claims/reading/quantities/noun_reader.h"
#include "claims/reading/quantities/range_sharing.h"
#include "claims/reading/quantities/unit_or_noun.h"

namespace gainsay {
namespace {

class QuantityGrammar {
 public:
  QuantityGrammar(TokenCursor cursor, const GrammarOptions& options)
      : cursor_(cursor), options_(options) {}

  size_t furthest() const { return furthest_; }

  bool Parse(WrittenQuantity* quantity) {
    if (TakeLoneNumber(quantity)) return true;
    constexpr size_t kMostParts = 2;
    do {
      quantity->emplace_back();
      const bool read = Part(&quantity->back());
      furthest_ = std::max(furthest_, cursor_.position());
      if (!read) return false;
    } while (quantity->size() < kMostParts && StatesBound(quantity->back()) &&
             AcceptJoint());
    SkipTrailing();
    furthest_ = std::max(furthest_, cursor_.position());
    return cursor_.AtEnd();
  }

 private:
  // Most quantities are a number in digits and nothing else, which can mean only itself.
  bool TakeLoneNumber(WrittenQuantity* quantity) {
    const Token* token = cursor_.Peek();
    if (token == nullptr || token->kind != TokenKind::kNumber ||
        cursor_.Peek(1) != nullptr) {
      return false;
    }
    WrittenNumber& number = quantity->emplace_back().low.number;
    number.value = token->value;
    number.grain = token->grain;
    number.form = token->decimal ? NumberForm::kDecimal : NumberForm::kInteger;
    return true;
  }

  // "but", or "and", before a second bound.
  bool AcceptJoint() {
    TokenCursor ahead = cursor_;
    if (!ahead.Accept(PhraseKind::kBut).has_value() &&
        !ahead.Accept(PhraseKind::kAnd).has_value()) {
      return false;
    }
    if (!ahead.At(PhraseKind::kHedgeBefore)) return false;
    cursor_ = ahead;
    return true;
  }

  static bool StatesBound(const WrittenPart& part) {
    return !part.hedges.empty() && part.hedges.front()->bound != Hedge::Bound::kNone;
  }

  void SkipLeading() {
    while (!AtSingleUnit(cursor_, options_) && !cursor_.At(PhraseKind::kBetween) &&
           !cursor_.At(PhraseKind::kFrom) && !AtHedgeBeyondLeading() &&
           cursor_.Accept(PhraseKind::kLeading).has_value()) {
    }
  }

  // "In the region of 300", but "in the 40s".
  bool AtHedgeBeyondLeading() const {
    return cursor_.Find(PhraseKind::kHedgeBefore).tokens >
           cursor_.Find(PhraseKind::kLeading).tokens;
  }

  // An "of" of nothing ends "a couple of", "one half of".
  void SkipTrailing() {
    while (cursor_.Accept(PhraseKind::kTrailing).has_value()) {
    }
    TokenCursor ahead = cursor_;
    if (ahead.Accept(PhraseKind::kOf).has_value() && ahead.AtEnd()) cursor_ = ahead;
    SkipPlace();
    SkipIncluded();
  }

  // "41 people in Marnby", "10 km from Kyiv"; not the "in decline" of "20% in decline".
  void SkipPlace() {
    TokenCursor ahead = cursor_;
    if (!ahead.Accept(PhraseKind::kPurpose).has_value()) return;
    while (ahead.Accept(PhraseKind::kDeterminer).has_value()) {
    }
    const TokenCursor place = ahead;
    if (!AtNounWord(ahead) || ReadNoun(&ahead).empty() || !ahead.AtEnd()) return;
    if (!MakesAnotherStatement(place, ahead)) cursor_ = ahead;
  }

  // ", including nine children", up to the end, unless what is said of it may be said of
  // the whole: ", including nine children, or more".
  void SkipIncluded() {
    TokenCursor ahead = cursor_;
    if (!ahead.Accept(PhraseKind::kIncluding).has_value() || ahead.AtEnd()) return;
    for (; !ahead.AtEnd(); ahead.Skip(1)) {
      for (const PhraseKind kind :
           {PhraseKind::kHedgeAfter, PhraseKind::kOrMore, PhraseKind::kBut,
            PhraseKind::kRising, PhraseKind::kFalling, PhraseKind::kComparing,
            PhraseKind::kExcepting}) {
        if (ahead.At(kind)) return;
      }
    }
    cursor_ = ahead;
  }

  // "a nearly $2bn deal", "an over-$1bn deal"; that of "a few", "a little over" is
  // theirs.
  void SkipArticleBeforeHedge() {
    if (!cursor_.At(PhraseKind::kArticle) || cursor_.At(PhraseKind::kHedgeBefore) ||
        cursor_.At(PhraseKind::kVague)) {
      return;
    }
    TokenCursor ahead = cursor_;
    ahead.Skip(1);
    if (!ahead.Accept(PhraseKind::kHedgeBefore).has_value()) return;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    if (AtNumber(ahead) || AtMoney(ahead, options_)) cursor_.Skip(1);
  }

  Hedges HedgesBefore() {
    Hedges hedges;
    SkipLeading();
    SkipArticleBeforeHedge();
    while (const std::optional<int64_t> hedge = AcceptHedgeBefore()) {
      hedges.push_back(&cursor_.lexicon().hedges[static_cast<size_t>(*hedge)]);
      behind_hedge_ = cursor_.position();
      SkipLeading();
    }
    return hedges;
  }

  // A hedge, unless what it begins is longer: "nearly all", "over" of no hedge, the "CA"
  // of "CA$20". But "nearly all 20" is nearly 20.
  std::optional<int64_t> AcceptHedgeBefore() {
    const TokenCursor::Match vague = cursor_.Find(PhraseKind::kVague);
    TokenCursor ahead = cursor_;
    const std::optional<int64_t> hedge = ahead.Accept(PhraseKind::kHedgeBefore);
    const size_t words = ahead.position() - cursor_.position();
    TokenCursor behind = cursor_;
    behind.Skip(vague.tokens);
    if (!hedge.has_value() || (vague.tokens > words && !AtCount(behind)))
      return std::nullopt;
    const Token* next = ahead.Peek();
    const bool glued = next != nullptr && !next->spaced;
    if (glued && cursor_.Find(PhraseKind::kUnitBefore).tokens > words)
      return std::nullopt;
    // "some days", but "some 300", "some $5"
    if (vague.tokens == words && !AtNumber(ahead) && !AtMoney(ahead, options_))
      return std::nullopt;
    cursor_ = ahead;
    return hedge;
  }

  bool Part(WrittenPart* part) {
    Hedges before = HedgesBefore();
    Hedges after;
    const bool read =
        Between(part, &after) || Vague(part, &after) ||
        (!AtBoundOfAges(before) && ReadBand(&cursor_, options_.wanted, part)) ||
        NumberOrRange(part, &after);
    if (!read) return false;
    ReadHedgesAfter(&cursor_, &after);
    // "As few as 10 or as many as 20": the first bound is that of the first number.
    const bool bounded = part->kind == WrittenPart::Kind::kRange &&
                         part->low_hedges.empty() && Bound(before, Hedge::Bound::kMin) &&
                         Bound(part->high_hedges, Hedge::Bound::kMax);
    if (bounded) part->low_hedges.swap(before);
    part->hedges = Ordered(std::move(before), after);
    return true;
  }

  // "The under-30s" are younger than 30, "under his 30s" is another matter.
  bool AtBoundOfAges(const Hedges& before) const {
    return ExpectsAges(options_.wanted) && !before.empty() &&
           before.back()->bound != Hedge::Bound::kNone &&
           cursor_.position() == behind_hedge_ && !cursor_.At(PhraseKind::kBand);
  }

  static bool Bound(const Hedges& hedges, Hedge::Bound bound) {
    return std::any_of(hedges.begin(), hedges.end(),
                       [bound](const Hedge* hedge) { return hedge->bound == bound; });
  }

  // Outermost first. What states a bound is outside of what blurs a number, wherever it
  // stands: "at least 300 or so" is at least about 300. A hedge that is said twice counts
  // once.
  static Hedges Ordered(Hedges hedges, const Hedges& after) {
    for (const Hedge* hedge : after) hedges.insert(hedges.begin(), hedge);
    if (hedges.size() < 2) return hedges;
    Hedges ordered;
    for (const bool bounds : {true, false}) {
      for (const Hedge* hedge : hedges) {
        const bool known =
            std::find(ordered.begin(), ordered.end(), hedge) != ordered.end();
        if (!known && (hedge->bound != Hedge::Bound::kNone) == bounds)
          ordered.push_back(hedge);
      }
    }
    return ordered;
  }

  // "between A and B", "from A to B". The "and" may be a part of A or of B, so that it is
  // tried as the separator first, then as a part of the numbers.
  bool Between(WrittenPart* part, Hedges* after) {
    const size_t start = cursor_.position();
    const bool between = cursor_.Accept(PhraseKind::kBetween).has_value();
    if (!between && !cursor_.Accept(PhraseKind::kFrom).has_value()) return false;
    const PhraseKind separator = between ? PhraseKind::kAnd : PhraseKind::kTo;
    const size_t ends = cursor_.position();
    for (const bool joins : {false, true}) {
      cursor_.Rewind(ends);
      GrammarOptions options = options_;
      options.numbers.joins_with_and = joins || !between;
      if (Ends(options, separator, part, after) && (joins || AtPartEnd())) return true;
    }
    cursor_.Rewind(start);
    return false;
  }

  // Whether nothing follows that would belong to the number before.
  bool AtPartEnd() {
    TokenCursor ahead = cursor_;
    Hedges hedges;
    ReadHedgesAfter(&ahead, &hedges);
    while (ahead.Accept(PhraseKind::kTrailing).has_value()) {
    }
    return ahead.AtEnd();
  }

  bool Ends(const GrammarOptions& options, PhraseKind separator, WrittenPart* part,
            Hedges* after) {
    *part = WrittenPart();
    Hedges low_before = HedgesBefore();
    Hedges low_after;
    if (!ReadAmount(&cursor_, options, &part->low, &low_after)) return false;
    if (!cursor_.Accept(separator).has_value()) return false;
    part->low_hedges = Ordered(std::move(low_before), low_after);
    if (!High(options, part, after)) return false;
    ShareBetweenEnds(part);
    if (separator == PhraseKind::kAnd) OrderShares(part);
    return true;
  }

  // The second amount of a range. Hedges behind it are those of the range, and take the
  // place of those behind the first.
  bool High(const GrammarOptions& options, WrittenPart* part, Hedges* after) {
    Hedges high_before = HedgesBefore();
    Hedges high_after;
    part->high = WrittenAmount();
    if (!ReadAmount(&cursor_, options, &part->high, &high_after)) return false;
    part->kind = WrittenPart::Kind::kRange;
    part->high_hedges = Ordered(std::move(high_before), {});
    *after = std::move(high_after);
    return true;
  }

  static bool AtCount(const TokenCursor& cursor) {
    const Token* next = cursor.Peek();
    return (next != nullptr && next->kind == TokenKind::kNumber) ||
           cursor.At(PhraseKind::kCardinal);
  }

  // "several", "dozens of", "several hundred", "most of".
  bool Vague(WrittenPart* part, Hedges* after) {
    if (AtSingleUnit(cursor_, options_)) return false;
    const size_t start = cursor_.position();
    SkipArticleBeforeDigits();
    const std::optional<int64_t> index = cursor_.Accept(PhraseKind::kVague);
    // "All" is a share, "all 20" is a number.
    if (!index.has_value() || AtCount(cursor_)) {
      cursor_.Rewind(start);
      return false;
    }
    part->kind = WrittenPart::Kind::kVague;
    part->vague = &cursor_.lexicon().vague[static_cast<size_t>(*index)];
    TakeTimes(part);
    TakeVagueTop(part);
    ReadHedgesAfter(&cursor_, after);
    ReadUnitOrNoun(&cursor_, options_.wanted, &part->low);
    if (!part->low.units.empty() && ReadOfNoun(&cursor_).empty() && part->vague->digits)
      ReadNoun(&cursor_);  // "a six-figure dollar sum"
    if (part->vague->needs_noun && part->low.noun.empty() && part->low.units.empty()) {
      cursor_.Rewind(start);
      *part = WrittenPart();
      return false;
    }
    return true;
  }

  // "A 50/50 chance": no phrase has a number apart from the word before it.
  void SkipArticleBeforeDigits() {
    const Token* next = cursor_.Peek(1);
    if (next != nullptr && next->kind == TokenKind::kNumber)
      cursor_.Accept(PhraseKind::kArticle);
  }

  // The "hundred" of "several hundred", the "dozen" of "a few dozen".
  void TakeTimes(WrittenPart* part) {
    TokenCursor ahead = cursor_;
    ahead.Accept(PhraseKind::kOf);
    if (const std::optional<int64_t> multiple = ahead.Accept(PhraseKind::kMultiple)) {
      part->times = *multiple;
      cursor_ = ahead;
      return;
    }
    while (const std::optional<Rational> multiplier =
               AcceptMultiplier(&ahead, options_.numbers)) {
      part->times = part->times * *multiplier;
      cursor_ = ahead;
    }
  }

  // The "if not hundreds" of "dozens, if not hundreds", the "or all" of "most or all".
  void TakeVagueTop(WrittenPart* part) {
    TokenCursor ahead = cursor_;
    if (!ahead.Accept(PhraseKind::kOrMore).has_value()) return;
    const std::optional<int64_t> index = ahead.Accept(PhraseKind::kVague);
    if (!index.has_value() || AtCount(ahead)) return;
    const VagueAmount& top = cursor_.lexicon().vague[static_cast<size_t>(*index)];
    if (top.share != part->vague->share || top.needs_noun) return;
    part->vague_top = &top;
    if (ahead.AtSymbol(",")) ahead.Skip(1);
    cursor_ = ahead;
  }

  bool NumberOrRange(WrittenPart* part, Hedges* after) {
    if (ReadIsoDuration(&cursor_, &part->low)) return true;
    part->low = WrittenAmount();
    if (!ReadAmount(&cursor_, options_, &part->low, after)) return false;
    const size_t end = cursor_.position();
    if (cursor_.Accept(PhraseKind::kPlusMinus).has_value() &&
        High(options_, part, after)) {
      part->kind = WrittenPart::Kind::kPlusMinus;
      return true;
    }
    cursor_.Rewind(end);
    if (AcceptTo() && High(options_, part, after)) {
      // "5 to 10 below zero"
      if (part->high.below_zero && part->low.units.empty()) part->low.negative = true;
      ShareBetweenEnds(part);
      OrderShares(part);
      return true;
    }
    cursor_.Rewind(end);
    return true;
  }

  // "to", "or", also within hyphens: "three- to five-year", "10-to-15-kilometre".
  bool AcceptTo() {
    TokenCursor ahead = cursor_;
    if (AtHyphenBeforeWord(ahead)) {
      ahead.Skip(1);
      if (AcceptToOrOr(&ahead)) {
        if (ahead.AtGluedHyphen()) ahead.Skip(1);
        cursor_ = ahead;
        return true;
      }
    }
    return AcceptToOrOr(&cursor_);
  }

  static bool AtHyphenBeforeWord(const TokenCursor& cursor) {
    const Token* hyphen = cursor.Peek();
    const Token* word = cursor.Peek(1);
    return word != nullptr && hyphen->hyphen && !hyphen->spaced &&
           word->kind == TokenKind::kWord;
  }

  static bool AcceptToOrOr(TokenCursor* cursor) {
    return cursor->Accept(PhraseKind::kTo).has_value() ||
           cursor->Accept(PhraseKind::kOr).has_value();
  }

  TokenCursor cursor_;
  const GrammarOptions& options_;
  size_t furthest_ = 0;
  size_t behind_hedge_ = 0;  // where the last hedge before a number ended
};

}  // namespace

bool ParseQuantity(TokenCursor cursor, const GrammarOptions& options,
                   WrittenQuantity* quantity, size_t* furthest) {
  QuantityGrammar grammar(cursor, options);
  const bool read = grammar.Parse(quantity);
  *furthest = grammar.furthest();
  return read;
}

}  // namespace gainsay
