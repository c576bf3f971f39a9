#include "reports/formats/text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "reports/formats/agreement_text.h"
#include "reports/formats/layout.h"
#include "reports/formats/passage_text.h"
#include "reports/formats/phrases.h"
#include "reports/formats/sides.h"

namespace gainsay {
namespace {

// The column in which what belongs to a position's letter begins.
constexpr int kBody = 6;

constexpr size_t kMostWithdrawn = 10;  // named unless all are asked for
constexpr size_t kMostNamed = 5;       // findings of one alternative

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
  // In one line each, however long, so that it can be copied.
  void WriteNext(const Finding& finding) {
    if (!options_.kept) {
      Labelled("next", kNotKept);
      out_ += '\n';
      return;
    }
    const std::string what =
        absl::StrCat(finding.id.substr(0, 8), Printable(options_.explain_options));
    absl::StrAppend(&out_, "  next   gainsay explain ", what, "\n");
    if (CanBeAccepted(finding, options_)) {
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
    const std::string head = HeadingOf(finding);
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
    const std::vector<std::string> conditions = ConditionTexts(finding.conditions);
    for (size_t i = 0; i < conditions.size(); ++i) {
      Labelled(i == 0 ? "if" : "", conditions[i]);
    }
    Labelled("slack", SlackText(finding.slack));
    if (finding.accepted.has_value()) Labelled("known", KnownText(*finding.accepted));
  }

  void WritePosition(const std::string& letter, const ReportedPosition& position) {
    const auto shown =
        std::min(static_cast<int64_t>(position.claims.size()), options_.max_claims);
    for (int64_t i = 0; i < shown; ++i) {
      WriteClaim(i == 0 ? letter : "", position.claims.At(static_cast<size_t>(i)));
    }
    const auto more = position.count - shown;
    if (more > 0)
      Line(fmt::format("and {}", Counted(more, "more claim", "more claims")), kBody);
    const std::string origins = OriginsText(position);
    if (!origins.empty()) Line(origins, kBody);
  }

  void WriteClaim(const std::string& letter, const ReportedClaim& claim) {
    std::string who = NameOf(claim);
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
      absl::StrAppend(&out_, std::string(kBody + 2, ' '), Inert(Place(claim.position)),
                      "\n");
    }
    if (found) {
      out_ += PassageText(claim.evidence.passage, kBody, options_.width);
    } else {
      Line(WordsOf(claim), kBody);
    }
    const std::string read = ReadAsText(claim);
    if (!read.empty()) Line("read as " + read, kBody);
  }

  static std::string Place(const FilePosition& position) {
    return fmt::format("{}:{}:{}", Printable(position.file), position.at.line,
                       position.at.column);
  }

  // Which alternative of something left open would leave how many findings.
  void WriteChoices(const Report& report) {
    if (report.readings.empty()) return;
    Line("which reading fits");
    const ChoiceName* last = nullptr;
    for (const ReportedChoice& choice : report.readings) {
      if (last == nullptr || *last != choice.choice) Line(ChoiceClause(choice.choice), 2);
      last = &choice.choice;
      std::string text = choice.text;
      if (!choice.stated_by.empty()) absl::StrAppend(&text, " (", choice.stated_by, ")");
      Hanging(absl::StrCat(text, ": ", LeftText(choice)), 4);
    }
    out_ += '\n';
  }

  // "2 further findings: contradiction 324677b8, tension 90ffbe3d".
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
      Hanging(absl::StrCat(withdrawal.claim, ": ", WithdrawalText(withdrawal)), 2);
    }
    const size_t more = report.withdrawn.size() - shown;
    if (more > 0) Line(fmt::format("and {} more (--verbose names them)", more), 2);
    out_ += '\n';
  }

  void WriteSummary(const Report& report) {
    const Summary& summary = report.summary;
    const std::vector<std::string> verdicts = VerdictCounts(summary);
    const int64_t findings = OpenFindings(summary);
    std::vector<std::string> parts = {
        absl::StrCat(Counted(findings, "finding", "findings"),
                     verdicts.empty() ? "" : ": ", absl::StrJoin(verdicts, ", "))};
    for (std::string& count : HiddenCounts(summary, options_.show_accepted)) {
      parts.push_back(std::move(count));
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
    const int64_t errors = InputErrors(report);
    if (errors > 0) {
      Line(absl::StrCat(Counted(errors, "error", "errors"), " in the input: ", kNotRead));
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
    const std::string counted = absl::StrCat(Counted(count, one, many), " ", what);
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
