#include "reports/formats/text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/reading/quantity_text.h"
#include "fmt/format.h"
#include "reports/formats/agreement_text.h"
#include "reports/formats/layout.h"
#include "reports/formats/passage_text.h"

namespace gainsay {
namespace {

// The column in which what belongs to a position's letter begins.
constexpr int kBody = 6;

constexpr size_t kMostWithdrawn = 10;  // named unless all are asked for
constexpr size_t kMostNamed = 5;       // findings of one alternative
constexpr size_t kMostMembers = 8;     // names at odds; long quotations have many words

constexpr absl::string_view kBold = "\x1b[1m";
constexpr absl::string_view kPlain = "\x1b[0m";

absl::string_view ColorOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "\x1b[31m";
    case Severity::kWarning:
      return "\x1b[33m";
    case Severity::kNote:
      return "\x1b[36m";
  }
  return "";
}

// Writes one report; the options are the same for all of it.
class TextWriter {
 public:
  explicit TextWriter(const FormatOptions& options) : options_(options) {}

  std::string Write(const Report& report) {
    if (report.agreement.has_value()) out_ += AgreementTable(*report.agreement, options_);
    for (const Finding& finding : report.findings) {
      WriteFinding(finding);
      // Nothing but a check explains and accepts.
      if (report.agreement.has_value()) {
        out_ += '\n';
      } else {
        WriteNext(finding);
      }
    }
    if (report.agreement.has_value()) out_ += IncompleteText(*report.agreement, options_);
    WriteChoices(report);
    WriteWithdrawn(report);
    WriteSummary(report);
    return std::move(out_);
  }

  std::string Block(const Finding& finding) {
    WriteFinding(finding);
    return std::move(out_);
  }

  std::string Block(const std::string& letter, const ReportedClaim& claim) {
    WriteClaim(letter, claim);
    return std::move(out_);
  }

 private:
  // In one line each, however long, so that it can be copied. What an acceptance itself
  // is at fault for is mended, and not accepted.
  void WriteNext(const Finding& finding) {
    const std::string what =
        absl::StrCat(finding.id.substr(0, 8), Printable(options_.explain_options));
    absl::StrAppend(&out_, "  next   gainsay explain ", what, "\n");
    const bool of_acceptance = absl::StartsWith(finding.rule, "acceptance/");
    if (!finding.accepted.has_value() && !of_acceptance) {
      absl::StrAppend(&out_, "         gainsay accept ", what,
                      " --reason … --by … --until …\n");
    }
    out_ += '\n';
  }

  void Line(absl::string_view text, int indent = 0) {
    absl::StrAppend(&out_, Wrapped(Printable(text), indent, options_.width));
  }

  // Lines but the first are indented by two columns more.
  void Hanging(absl::string_view text, int indent) {
    const std::string lines = Wrapped(Printable(text), indent + 2, options_.width);
    absl::StrAppend(&out_, lines.substr(2));
  }

  // A label of the lower part, with its text hanging to the right of it.
  void Labelled(absl::string_view label, absl::string_view text) {
    if (text.empty()) return;
    constexpr int kHang = 9;
    std::string wrapped = Wrapped(Printable(text), kHang, options_.width);
    wrapped.replace(2, label.size(), std::string(label));
    out_ += wrapped;
  }

  void WriteFinding(const Finding& finding) {
    const std::string head = absl::StrCat(Name(finding.verdict), "[", finding.rule, "]");
    const std::string line = absl::StrCat(head, ": ", Printable(finding.message));
    std::string shown = Spread(line, finding.id.substr(0, 8), 0, 4, options_.width);
    if (options_.color && shown.compare(0, head.size(), head) == 0) {
      shown = absl::StrCat(kBold, ColorOf(finding.severity), head, kPlain,
                           shown.substr(head.size()));
    }
    out_ += shown;
    for (size_t i = 0; i < finding.positions.size(); ++i) {
      out_ += '\n';
      WritePosition(Letter(i), finding.positions[i]);
    }
    out_ += '\n';
    for (size_t i = 0; i < finding.why.size(); ++i) {
      Labelled(i == 0 ? "why" : "", finding.why[i]);
    }
    WriteConditions(finding);
    Labelled("slack", SlackText(finding.slack));
    if (finding.accepted.has_value()) Labelled("known", KnownText(*finding.accepted));
  }

  static std::string KnownText(const ReportedAcceptance& accepted) {
    const std::string place =
        fmt::format("({}:{})", accepted.position.file, accepted.position.at.line);
    if (accepted.in_baseline) return absl::StrCat("in the baseline ", place);
    return absl::StrCat("accepted by ", accepted.by, " until ", accepted.until, ": ",
                        accepted.reason, " ", place);
  }

  // What follows under each alternative; in one line where that is the same.
  void WriteConditions(const Finding& finding) {
    const std::vector<ReportedCondition>& conditions = finding.conditions;
    for (size_t i = 0; i < conditions.size();) {
      std::vector<std::string> readings;
      const size_t first = i;
      for (; i < conditions.size() && conditions[i].choice == conditions[first].choice &&
             conditions[i].verdict == conditions[first].verdict;
           ++i) {
        readings.push_back(conditions[i].text.empty() ? conditions[i].reading
                                                      : conditions[i].text);
      }
      Labelled(first == 0 ? "if" : "",
               absl::StrCat(ChoiceClause(conditions[first].choice), " ",
                            absl::StrJoin(readings, " or "), ": ",
                            conditions[first].verdict.has_value()
                                ? Name(*conditions[first].verdict)
                                : "they agree"));
    }
  }

  static std::string SlackText(const ReportedSlack& slack) {
    std::string text;
    if (slack.value.has_value() && slack.unit == "days") {
      text = Counted(static_cast<long long>(*slack.value), "day", "days");
    } else if (slack.value.has_value() && slack.unit == "%") {
      text = FormatNumber(*slack.value) + (*slack.value == 1 ? " point" : " points");
    } else if (slack.value.has_value()) {
      text = FormatAmount(*slack.value, slack.unit);
    } else if (!slack.members.empty()) {
      const size_t shown = std::min(slack.members.size(), kMostMembers);
      text = absl::StrCat(
          "at odds: ",
          absl::StrJoin(absl::MakeConstSpan(slack.members).first(shown), ", "),
          shown < slack.members.size() ? ", …" : "");
    }
    if (slack.reconcilable_if.empty()) return text;
    return absl::StrCat(text, ": reconcilable if ", slack.reconcilable_if);
  }

  void WritePosition(const std::string& letter, const ReportedPosition& position) {
    const auto shown =
        std::min(static_cast<int64_t>(position.claims.size()), options_.max_claims);
    for (int64_t i = 0; i < shown; ++i) {
      WriteClaim(i == 0 ? letter : "", position.claims[static_cast<size_t>(i)]);
    }
    const auto more = position.count - shown;
    if (more > 0)
      Line(fmt::format("and {}", Counted(more, "more claim", "more claims")), kBody);
    if (position.origins != position.count && position.origins > 0) {
      const bool more_origins =
          static_cast<int64_t>(position.origin_names.size()) < position.origins &&
          !position.origin_names.empty();
      Line(absl::StrCat(Counted(position.count, "claim", "claims"), ", ",
                        Counted(position.origins, "origin", "origins"),
                        position.origin_names.empty() ? "" : ": ",
                        absl::StrJoin(position.origin_names, ", "),
                        more_origins ? ", …" : ""),
           kBody);
    }
  }

  // Only what has no article but a field is no claim: an acceptance.
  static std::string NameOf(const ReportedClaim& claim) {
    if (!claim.article.empty()) {
      return absl::StrCat(claim.annotator, claim.annotator.empty() ? "" : ": ",
                          claim.article, "#", claim.claim);
    }
    return claim.field.empty() ? "reference"
                               : absl::StrCat(claim.field, " ", claim.claim);
  }

  void WriteClaim(const std::string& letter, const ReportedClaim& claim) {
    std::string who = Printable(NameOf(claim));
    if (!claim.published_text.empty()) {
      absl::StrAppend(&who, ", published ", Printable(claim.published_text));
    }
    const bool found = claim.evidence.position.at.line != 0;
    const std::string text_place = found ? Place(claim.evidence.position) + "  " : "";
    std::string places = text_place + Place(claim.position);
    const bool one_line = kBody + 2 + Columns(places) <= options_.width;
    if (!one_line && found) places = Place(claim.evidence.position);
    std::string heading = Spread(who, places, kBody, kBody + 2, options_.width);
    heading.replace(2, letter.size(), letter);
    out_ += heading;
    if (!one_line && found) {
      absl::StrAppend(&out_, std::string(kBody + 2, ' '), Place(claim.position), "\n");
    }
    if (found) {
      out_ += PassageText(claim.evidence.passage, kBody, options_.width);
    } else {
      Line(InQuotes(claim.quote.empty() ? claim.value : claim.quote), kBody);
    }
    if (claim.reading_text.empty()) return;
    std::string read = absl::StrCat("read as ", claim.reading_text);
    if (!claim.time_text.empty()) absl::StrAppend(&read, ", ", claim.time_text);
    absl::StrAppend(&read, ", ", VoiceText(claim));
    Line(read, kBody);
  }

  static std::string Place(const FilePosition& position) {
    return fmt::format("{}:{}:{}", Printable(position.file), position.at.line,
                       position.at.column);
  }

  // Words that bring their own quotation marks need no others.
  static std::string InQuotes(const std::string& words) {
    const bool quoted =
        absl::StartsWith(words, "\"") || absl::StartsWith(words, "\xE2\x80\x9C");
    return quoted ? words : absl::StrCat("\xE2\x80\x9C", words, "\xE2\x80\x9D");
  }

  static std::string VoiceText(const ReportedClaim& claim) {
    if (!claim.source.empty()) return absl::StrCat("taken as known from ", claim.source);
    if (!claim.field.empty()) return absl::StrCat("by the article's own ", claim.field);
    const std::string who = claim.voice.has_value()
                                ? "said by " + *claim.voice
                                : std::string("in the outlet's own voice");
    const std::string stance = absl::StrJoin(claim.stance, ", ");
    return stance == "asserts" ? who : absl::StrCat(who, " (", stance, ")");
  }

  // Which alternative of something left open would leave how many findings.
  void WriteChoices(const Report& report) {
    if (report.readings.empty()) return;
    Line("which reading fits");
    const std::string* last = nullptr;
    for (const ReportedChoice& choice : report.readings) {
      if (last == nullptr || *last != choice.choice) Line(ChoiceClause(choice.choice), 2);
      last = &choice.choice;
      std::string text = choice.text;
      if (!choice.stated_by.empty()) absl::StrAppend(&text, " (", choice.stated_by, ")");
      Hanging(absl::StrCat(text, ": ", LeftText(choice)), 4);
    }
    out_ += '\n';
  }

  // "2 further findings: contradiction 324677b8, tension a9b6f590".
  static std::string LeftText(const ReportedChoice& choice) {
    if (choice.findings == 0) return "no further finding";
    std::vector<std::string> left;
    for (const ReportedLeft& finding : choice.left) {
      if (left.size() == kMostNamed) break;
      left.push_back(absl::StrCat(Name(finding.verdict), " ", finding.id.substr(0, 8)));
    }
    if (choice.left.size() > left.size()) left.push_back("…");
    return absl::StrCat(Counted(choice.findings, "further finding", "further findings"),
                        ": ", absl::StrJoin(left, ", "));
  }

  void WriteWithdrawn(const Report& report) {
    if (report.withdrawn.empty()) return;
    Line("withdrawn, and so not compared");
    const size_t shown = options_.verbose
                             ? report.withdrawn.size()
                             : std::min(report.withdrawn.size(), kMostWithdrawn);
    for (size_t i = 0; i < shown; ++i) {
      const ReportedWithdrawal& withdrawal = report.withdrawn[i];
      Hanging(absl::StrCat(withdrawal.claim, ": ", withdrawal.reason,
                           withdrawal.by.has_value() ? " by " + *withdrawal.by : ""),
              2);
    }
    const auto more = static_cast<long long>(report.withdrawn.size() - shown);
    if (more > 0) Line(fmt::format("and {} more (--verbose names them)", more), 2);
    out_ += '\n';
  }

  void WriteSummary(const Report& report) {
    const Summary& summary = report.summary;
    std::vector<std::string> verdicts;
    for (const VerdictRow& row : Verdicts()) {
      const auto count = summary.findings.find(row.verdict);
      if (count == summary.findings.end()) continue;
      verdicts.insert(verdicts.begin(), Counted(count->second, row.name, row.plural));
    }
    int64_t findings = 0;
    for (const auto& [verdict, count] : summary.findings) findings += count;
    std::vector<std::string> parts = {
        absl::StrCat(Counted(findings, "finding", "findings"),
                     verdicts.empty() ? "" : ": ", absl::StrJoin(verdicts, ", "))};
    const absl::string_view hidden = options_.show_accepted ? "" : " and hidden";
    if (summary.accepted > 0) {
      parts.push_back(
          fmt::format("{} accepted{}", summary.accepted, std::string(hidden)));
    }
    if (summary.baseline > 0) {
      parts.push_back(
          fmt::format("{} in the baseline{}", summary.baseline, std::string(hidden)));
    }
    if (summary.elsewhere > 0) {
      parts.push_back(fmt::format("{} in other files", summary.elsewhere));
    }
    Line(absl::StrJoin(parts, "; "));
    if (report.agreement.has_value()) Line(UnitsText(*report.agreement));
    for (const ReportedBlame& blame : report.blame) {
      Line(fmt::format("{} of {} findings involve {}", blame.findings, blame.of,
                       blame.claim));
    }
    Line(fmt::format(
        "{} in {}: {} compared, {} alone, {} undetermined, {} withdrawn, {} silent; "
        "{} of the articles themselves",
        Counted(summary.claims, "claim", "claims"),
        Counted(summary.articles, "article", "articles"), summary.compared, summary.alone,
        summary.undetermined, summary.withdrawn, summary.silent,
        Counted(summary.article_facts, "statement", "statements")));
    WriteQuotes(summary);
    WriteNames("rule", "rules", "matched no facts", report.idle_rules,
               report.idle_rules.size());
    WriteNames("rule", "rules", "switched off by an override", report.off_rules,
               report.off_rules.size());
    if (options_.verbose) {
      WriteNames("fact", "facts", "compared with nothing", report.uncompared,
                 static_cast<size_t>(summary.uncompared));
    }
  }

  // "67 quotes: 66 exact, 1 missing".
  void WriteQuotes(const Summary& summary) {
    int64_t all = 0;
    std::vector<std::string> states;
    for (const auto& [state, count] : summary.quotes) {
      all += count;
      states.push_back(absl::StrCat(count, " ", Name(state)));
    }
    if (all == 0) return;
    Line(
        absl::StrCat(Counted(all, "quote", "quotes"), ": ", absl::StrJoin(states, ", ")));
  }

  // "2 rules matched no facts", and with --verbose which.
  void WriteNames(absl::string_view one, absl::string_view many, absl::string_view what,
                  const std::vector<std::string>& names, size_t count) {
    if (count == 0) return;
    const std::string counted =
        absl::StrCat(Counted(static_cast<long long>(count), one, many), " ", what);
    if (!options_.verbose) {
      Line(counted + " (--verbose names them)");
      return;
    }
    Line(absl::StrCat(counted, ": ", absl::StrJoin(names, ", "),
                      count > names.size() ? ", …" : ""));
  }

  const FormatOptions& options_;
  std::string out_;
};

}  // namespace

std::string Letter(size_t index) {
  std::string letters;
  for (++index; index > 0; index = (index - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (index - 1) % 26));
  }
  return letters;
}

std::string FindingText(const Finding& finding, const FormatOptions& options) {
  return TextWriter(options).Block(finding);
}

std::string ClaimText(const std::string& letter, const ReportedClaim& claim,
                      const FormatOptions& options) {
  return TextWriter(options).Block(letter, claim);
}

std::string RenderText(const Report& report, const FormatOptions& options) {
  return TextWriter(options).Write(report);
}

}  // namespace gainsay
