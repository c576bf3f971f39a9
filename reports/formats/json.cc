#include "reports/formats/json.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/value_types/tree.h"
#include "input/parallel.h"
#include "input/utf8.h"
#include "reports/formats/json_stream.h"

namespace gainsay {
namespace {

// The quote's place is in characters, as all places are outside of the program.
void WritePassage(const Passage& passage, JsonStream& out) {
  const absl::string_view text = passage.text;
  const auto characters = [&](size_t end) {
    return static_cast<int64_t>(CountCodePoints(text.substr(0, end)));
  };
  JsonObject(out)
      .Add("text", passage.text)
      .Add("start", characters(passage.begin))
      .Add("end", characters(passage.end));
}

void AddPlace(const FilePosition& position, JsonObject& object) {
  object.Add("file", position.file)
      .Add("line", position.at.line)
      .Add("column", position.at.column);
}

void WriteEvidence(const ReportedEvidence& evidence, JsonStream& out) {
  JsonObject object(out);
  object.Add("state", Name(evidence.state));
  if (evidence.position.at.line == 0) return;
  AddPlace(evidence.position, object);
  object.Make("passage", [&] { WritePassage(evidence.passage, out); });
}

void WriteClaim(const ReportedClaim& claim, JsonStream& out) {
  JsonObject object(out);
  object.AddOrNull("article", claim.article)
      .Add("claim", claim.claim)
      .AddOrNull("publisher", claim.publisher)
      .Add("published", claim.published);
  AddPlace(claim.position, object);
  object.AddOrNull("field", claim.field)
      .Add("value", claim.value)
      .Add("reading", claim.reading)
      .Add("voice", claim.voice)
      .Add("stance", claim.stance)
      .Add("said_on", claim.said_on)
      .Add("as_of", claim.as_of)
      .Add("since", claim.since)
      .Add("until", claim.until)
      .AddOrNull("quote", claim.quote)
      .Make("evidence", [&] { WriteEvidence(claim.evidence, out); });
  if (!claim.annotator.empty()) object.Add("annotator", claim.annotator);
  if (!claim.matched.empty()) object.Add("matched", claim.matched);
  if (!claim.source.empty()) object.Add("source", claim.source);
}

void WritePosition(const ReportedPosition& position, JsonStream& out) {
  JsonObject(out)
      .Add("value", position.value)
      .Add("count", position.count)
      .Add("origins", position.origins)
      .Add("origin_names", position.origin_names)
      .MakeList("claims", [&] {
        for (size_t i = 0; i < position.claims.size(); ++i) {
          WriteClaim(position.claims.At(i), out);
        }
      });
}

void WriteWitness(const ReportedWitness& witness, JsonStream& out) {
  JsonObject(out)
      .Add("claims", witness.claims)
      .Add("background", witness.background)
      .Add("verdict", Name(witness.verdict));
}

void WriteCondition(const ReportedCondition& condition, JsonStream& out) {
  JsonObject(out)
      .Add("choice", condition.choice.text())
      .Add("reading", condition.reading)
      .Add("verdict",
           condition.verdict ? Name(*condition.verdict) : absl::string_view("agree"));
}

void WriteSlack(const ReportedSlack& slack, JsonStream& out) {
  JsonObject object(out);
  if (slack.value.has_value()) {
    object.Add("value", NumberNode(*slack.value)).Add("unit", slack.unit);
  }
  if (!slack.members.empty()) object.Add("members", slack.members);
  if (!slack.reconcilable_if.empty()) {
    object.Add("reconcilable_if", slack.reconcilable_if);
  }
}

void WriteAccepted(const Finding& finding, JsonStream& out) {
  if (!finding.accepted.has_value()) return out.Write(nullptr);
  const ReportedAcceptance& accepted = *finding.accepted;
  JsonObject object(out);
  object.Add("in", accepted.in_baseline ? "baseline" : "accepted")
      .AddOrNull("reason", accepted.reason)
      .AddOrNull("by", accepted.by)
      .AddOrNull("until", accepted.until);
  AddPlace(accepted.position, object);
}

void WriteKey(const Finding& finding, JsonStream& out) {
  JsonObject object(out);
  for (const auto& [name, value] : finding.key) object.Add(name, value);
}

void WriteStep(const TraceStep& step, JsonStream& out) {
  JsonObject(out)
      .Add("step", RowOf(step.kind).name)
      .Add("text", step.text)
      .Add("result", step.result.name());
}

void WriteFinding(const Finding& finding, JsonStream& out) {
  JsonObject(out)
      .Add("id", finding.id)
      .Add("rule", finding.rule)
      .Add("verdict", Name(finding.verdict))
      .Add("severity", Name(finding.severity))
      .Add("message", finding.message)
      .Make("key", [&] { WriteKey(finding, out); })
      .List("positions", finding.positions,
            [&](const ReportedPosition& position) { WritePosition(position, out); })
      .List("witnesses", finding.witnesses,
            [&](const ReportedWitness& witness) { WriteWitness(witness, out); })
      .List("conditions", finding.conditions,
            [&](const ReportedCondition& condition) { WriteCondition(condition, out); })
      .Make("slack", [&] { WriteSlack(finding.slack, out); })
      .Add("why", finding.why)
      .List("trace", finding.trace, [&](const TraceStep& step) { WriteStep(step, out); })
      .Make("accepted", [&] { WriteAccepted(finding, out); });
}

void WriteChoice(const ReportedChoice& choice, JsonStream& out) {
  JsonObject(out)
      .Add("choice", choice.choice.text())
      .Add("reading", choice.reading)
      .Add("text", choice.text)
      .AddOrNull("stated_by", choice.stated_by)
      .Add("findings", choice.findings)
      .List("left", choice.left, [&](const ReportedLeft& left) {
        JsonObject(out).Add("id", left.id).Add("verdict", Name(left.verdict));
      });
}

void WriteWithdrawal(const ReportedWithdrawal& withdrawal, JsonStream& out) {
  JsonObject object(out);
  object.Add("claim", withdrawal.claim)
      .Add("by", withdrawal.by)
      .Add("reason", withdrawal.reason);
  AddPlace(withdrawal.position, object);
}

void WriteBlame(const ReportedBlame& blame, JsonStream& out) {
  JsonObject(out)
      .Add("claim", blame.claim)
      .Add("findings", blame.findings)
      .Add("of", blame.of);
}

void WriteSummary(const Summary& summary, JsonStream& out) {
  const auto quotes = [&] {
    JsonObject object(out);
    for (const auto& [state, count] : summary.quotes) object.Add(Name(state), count);
  };
  const auto findings = [&] {
    JsonObject object(out);
    for (const VerdictRow& row : Verdicts()) {
      const auto count = summary.findings.find(row.verdict);
      if (count != summary.findings.end()) object.Add(row.name, count->second);
    }
  };
  JsonObject(out)
      .Add("articles", summary.articles)
      .Add("claims", summary.claims)
      .Add("compared", summary.compared)
      .Add("alone", summary.alone)
      .Add("undetermined", summary.undetermined)
      .Add("withdrawn", summary.withdrawn)
      .Add("silent", summary.silent)
      .Add("article_facts", summary.article_facts)
      .Add("uncompared", summary.uncompared)
      .Make("quotes", quotes)
      .Make("findings", findings)
      .Add("accepted", summary.accepted)
      .Add("baseline", summary.baseline)
      .Add("elsewhere", summary.elsewhere);
}

void WritePropertyAgreement(const ReportedPropertyAgreement& property, JsonStream& out) {
  JsonObject object(out);
  object.Add("property", property.property)
      .Add("type", property.type)
      .Add("distance", property.distance)
      .Add("annotators", property.annotators)
      .Add("units", property.units)
      .Add("incomplete", property.incomplete)
      .Add("values", property.values)
      .Add("unmeasured", property.unmeasured)
      .Add("pairs", property.pairs)
      .Add("agreeing", property.agreeing)
      .Add("disagreements", property.disagreements)
      .Add("alpha", property.alpha.has_value() ? NumberNode(*property.alpha) : NullNode())
      .AddOrNull("undefined", property.undefined);
}

void WriteAgreement(const ReportedAgreement& agreement, JsonStream& out) {
  JsonObject(out)
      .Add("annotators", agreement.annotators)
      .List("properties", agreement.properties,
            [&](const ReportedPropertyAgreement& property) {
              WritePropertyAgreement(property, out);
            })
      .List("incomplete", agreement.incomplete, [&](const ReportedIncomplete& unit) {
        JsonObject(out)
            .Add("article", unit.article)
            .Add("property", unit.property)
            .Add("title", unit.title)
            .Add("claims", unit.claims)
            .Add("missing", unit.missing);
      });
}

void WriteDiagnostic(const Diagnostic& diagnostic, JsonStream& out) {
  JsonObject object(out);
  object.Add("severity", Name(diagnostic.severity));
  AddPlace(diagnostic.position, object);
  object.Add("message", diagnostic.message).AddOrNull("hint", diagnostic.hint);
}

// Findings may be as large as the claims: they are handed over one after another, and
// with several threads written some at a time.
void WriteFindings(const std::vector<Finding>& findings, int jobs, JsonStream& out) {
  if (jobs <= 1) {
    for (const Finding& finding : findings) {
      WriteFinding(finding, out);
      out.HandOver();
    }
    return;
  }
  constexpr size_t kAtOnce = 8;
  const size_t count = (findings.size() + kAtOnce - 1) / kAtOnce;
  std::vector<std::string> written(std::min(count, 4 * static_cast<size_t>(jobs)));
  MakeInOrder(
      count, jobs, written.size(),
      [&](size_t i) {
        std::string& items = written[i % written.size()];
        items.clear();
        const auto append = [&](absl::string_view text) {
          absl::StrAppend(&items, text);
        };
        JsonStream stream(append, 2);
        const size_t end = std::min((i + 1) * kAtOnce, findings.size());
        for (size_t finding = i * kAtOnce; finding < end; ++finding) {
          WriteFinding(findings[finding], stream);
        }
        stream.HandOver();
      },
      [&](size_t i) {
        out.AddItems(written[i % written.size()]);
        return true;
      });
}

void WriteReport(const Report& report, int jobs, JsonStream& out) {
  JsonObject object(out);
  object.Add("gainsay", int64_t{1})
      .MakeList("findings", [&] { WriteFindings(report.findings, jobs, out); })
      .List("readings", report.readings,
            [&](const ReportedChoice& choice) { WriteChoice(choice, out); })
      .List("withdrawn", report.withdrawn,
            [&](const ReportedWithdrawal& taken) { WriteWithdrawal(taken, out); })
      .List("blame", report.blame,
            [&](const ReportedBlame& blame) { WriteBlame(blame, out); })
      .Make("summary", [&] { WriteSummary(report.summary, out); })
      .Add("idle_rules", report.idle_rules)
      .Add("off_rules", report.off_rules)
      .List("diagnostics", report.diagnostics,
            [&](const Diagnostic& diagnostic) { WriteDiagnostic(diagnostic, out); });
  if (report.agreement.has_value()) {
    object.Make("agreement", [&] { WriteAgreement(*report.agreement, out); });
  }
}

}  // namespace

void RenderJson(const Report& report, const FormatOptions& options, TextSink sink) {
  JsonStream out(sink);
  WriteReport(report, options.jobs, out);
  out.End();
}

}  // namespace gainsay
