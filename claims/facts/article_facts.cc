#include "claims/facts/article_facts.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "claims/facts/dateline.h"
#include "claims/reading/dates/identifier_pattern.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// Of an article's identifier only the date is asked for.
constexpr std::array<absl::string_view, 3> kDateGroups = {"year", "month", "day"};
constexpr std::array<absl::string_view, 3> kPatternKeys = {"name", "pattern", "note"};

bool IsIdentifier(const std::string& field) {
  return field == "content_id" || field == "url";
}

// The EDTF text of a date that an identifier holds.
std::string EdtfOf(const DateSet& date) {
  const DayRange days = date.Hull();
  if (days.min == days.max) return FormatDay(days.min);
  return fmt::format("[{}..{}]", FormatDay(days.min), FormatDay(days.max));
}

std::optional<std::string> DateInIdentifier(const std::string& text,
                                            const std::vector<LazyPattern>& patterns) {
  for (const LazyPattern& pattern : patterns) {
    const auto match = MatchIdentifier(pattern.get(), text);
    if (match.has_value() && match->date.has_value()) return EdtfOf(*match->date);
  }
  return std::nullopt;
}

// Whether a pattern for all of such an identifier fits one that it reads no date in. One
// that may stand anywhere fits digits by chance as well.
bool MissesDate(const std::string& text, const std::vector<LazyPattern>& patterns) {
  return absl::c_any_of(patterns, [&](const LazyPattern& pattern) {
    const RE2& known = pattern.get();
    return absl::StartsWith(known.pattern(), "^") && RE2::PartialMatch(text, known);
  });
}

// A claim about the article itself that this field makes.
Claim StatementOf(const Article& article, int32_t index, const std::string& field,
                  bool updated, Node written, const std::string& file) {
  Claim claim;
  claim.origin = FactOrigin::kArticle;
  claim.article = index;
  claim.id = field;
  claim.field = field;
  claim.position = {file, written.at};
  claim.subject.kind = Node::Kind::kScalar;
  claim.subject.text = article.id;
  claim.subject.at = written.at;
  claim.property = {updated ? kUpdatedProperty : kPublishedProperty, written.at};
  claim.value = std::move(written);
  return claim;
}

// The context with the date of publication that the article gives in full: the first,
// where it says of several where each stands.
DateContext BesidePublished(const Article& article, DateContext context) {
  context.published.reset();
  for (const auto& [field, written] : article.dates) {
    const bool published = field == "published" || absl::StartsWith(field, "published.");
    if (!published || !written.IsScalar()) continue;
    const ReadResult<DateReading> read = ReadDate(written.text, context);
    if (!read.ok()) continue;
    context.published = read.readings.front().nominal.Hull();
    break;
  }
  return context;
}

void ReportRelative(const Article& article, const Node& dateline,
                    Diagnostics* diagnostics) {
  Reporter(article.position.file, diagnostics)
      .Warning(dateline.at,
               fmt::format("no date can be told from the dateline {} alone",
                           Quoted(dateline.text)),
               "write it in full, with its year, or the day under 'published'");
}

void ReportYearAlone(const Article& article, const Node& dateline,
                     const std::string& year, Diagnostics* diagnostics) {
  Reporter(article.position.file, diagnostics)
      .Warning(dateline.at,
               fmt::format("nothing but the year {} is read of the dateline {}", year,
                           Quoted(dateline.text)),
               "where it names a day, write that in English or as 2026-01-27, or the "
               "day under 'published'");
}

// No date is longer, in bytes.
constexpr size_t kLongestPageDate = 200;

// What is wrong with a page's date; empty: nothing.
std::string WrongWith(const PageDate& date, const DateContext& context) {
  if (date.text.size() > kLongestPageDate) {
    return fmt::format("more than {} bytes", kLongestPageDate);
  }
  const ReadResult<DateReading> read = ReadDate(date.text, context);
  return read.ok() ? "" : read.error->message;
}

}  // namespace

void DeclareArticleDates(Vocabulary& vocabulary, Diagnostics* diagnostics) {
  for (const char* id : {kPublishedProperty, kUpdatedProperty}) {
    const PropertyId known = vocabulary.FindProperty(id);
    if (known != kNoProperty) {
      const Property& declared = vocabulary.property(known);
      if (declared.type == ValueType::kDate) continue;
      Reporter(declared.position.file, diagnostics)
          .Error(declared.position.at, fmt::format("'{}' must be a date", id),
                 "what articles say of their own dates are facts of it");
      continue;
    }
    Property property;
    property.id = id;
    property.type = ValueType::kDate;
    property.checked_by_rules = true;
    vocabulary.AddProperty(std::move(property));
  }
}

std::vector<LazyPattern> ReadIdentifierPatterns(const Node& list,
                                                const Reporter& reporter) {
  std::vector<LazyPattern> patterns;
  if (!list.IsSequence()) {
    reporter.Error(list.at,
                   fmt::format("'identifiers' must be a list, found {}",
                               std::string(KindName(list))),
                   "- {name: ..., pattern: ...}");
  }
  for (const Node& node : list.items) {
    const Fields fields(node, "an identifier pattern", kPatternKeys, reporter);
    if (!fields.ok() || !fields.Require("name") || !fields.Require("pattern")) continue;
    if (!fields.Text("name").has_value()) continue;  // for who reads the pack
    auto pattern = ReadIdentifierPattern(fields.TextOr("pattern", ""), kDateGroups,
                                         fields.At("pattern"), reporter);
    if (pattern == nullptr) continue;
    if (pattern->NamedCapturingGroups().count("year") == 0) {
      reporter.Error(fields.At("pattern"), "no group 'year' in the pattern",
                     "what it is for is the date that it finds");
      continue;
    }
    patterns.emplace_back(std::move(pattern));
  }
  return patterns;
}

std::vector<LazyPattern> GoodIdentifierPatterns(const Node& list) {
  std::vector<LazyPattern> patterns;
  for (const Node& node : list.items) {
    if (const Node* pattern = node.Find("pattern")) patterns.emplace_back(pattern->text);
  }
  return patterns;
}

std::vector<Claim> ArticleClaims(const Article& article, int32_t index,
                                 const std::vector<LazyPattern>& patterns,
                                 const DateContext& context, Diagnostics* diagnostics) {
  std::vector<Claim> claims;
  for (const auto& [field, written] : article.dates) {
    const bool updated = field == "updated" || absl::StartsWith(field, "updated.");
    Claim claim =
        StatementOf(article, index, field, updated, written, article.position.file);
    if (IsIdentifier(field)) {
      const auto date = DateInIdentifier(written.text, patterns);
      if (!date.has_value()) {
        if (!MissesDate(written.text, patterns)) continue;
        Reporter(article.position.file, diagnostics)
            .Warning(written.at,
                     fmt::format("no date in '{}' where such a '{}' has one",
                                 written.text, field),
                     "it says nothing of when the article was published");
        continue;
      }
      claim.read_as = *date;
    }
    if (field == "dateline" && written.IsScalar()) {
      const Dateline dateline =
          ReadDateline(written.text, BesidePublished(article, context));
      if (dateline.relative) ReportRelative(article, written, diagnostics);
      if (dateline.year_alone) {
        ReportYearAlone(article, written, dateline.read_as, diagnostics);
      }
      if (!dateline.states) continue;
      if (dateline.updated) claim.property.text = kUpdatedProperty;
      if (!dateline.read_as.empty()) claim.read_as = dateline.read_as;
    }
    claims.push_back(std::move(claim));
  }
  return claims;
}

void ReportTakenId(const ClaimSet& set, const Claim& statement,
                   Diagnostics* diagnostics) {
  const ClaimList& claims = set.claims;
  // Of what is no article's claim nothing stands before one.
  const auto is_before = [&](size_t i) {
    if (claims[i].origin != FactOrigin::kClaim) return false;
    if (claims[i].article != statement.article)
      return claims[i].article < statement.article;
    return claims.id(i) < statement.id;
  };
  size_t at = 0;
  for (size_t end = claims.size(); at < end;) {
    const size_t middle = at + (end - at) / 2;
    is_before(middle) ? at = middle + 1 : end = middle;
  }
  if (at == claims.size() || claims[at].origin != FactOrigin::kClaim ||
      claims[at].article != statement.article || claims.id(at) != statement.id) {
    return;
  }
  const FilePosition place = claims.whole(at).position;
  Reporter(place.file, diagnostics)
      .Error(place.at,
             fmt::format("the claim id '{}' is the name of what the article '{}' itself "
                         "states",
                         statement.id, set.articles[statement.article].id),
             "give the claim another id");
}

std::vector<Claim> PageClaims(const ArticleText& page, const Article& article,
                              int32_t index, const DateContext& context,
                              Diagnostics* diagnostics) {
  std::vector<Claim> claims;
  for (const PageDate& date : page.dates) {
    const std::string wrong = WrongWith(date, context);
    if (!wrong.empty()) {
      Reporter(page.file, diagnostics)
          .Warning(date.at, fmt::format("the page's '{}' is not read as a date: {}",
                                        date.field, wrong));
      continue;
    }
    Node written;
    written.kind = Node::Kind::kScalar;
    written.text = date.text;
    written.at = date.at;
    claims.push_back(StatementOf(article, index, date.field, date.updated,
                                 std::move(written), page.file));
  }
  return claims;
}

}  // namespace gainsay
