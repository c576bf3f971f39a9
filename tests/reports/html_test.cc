// What the HTML report shows, and that nothing of the input is obeyed. That browsers and
// validators take it is tested by tests/browser/.

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/json_reader.h"
#include "reports/formats/html/drawing.h"
#include "reports/formats/html/page.h"
#include "tests/reports/sample_report.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string Page(const Report& report, const FormatOptions& options = {}) {
  return RenderHtml(report, options);
}

size_t CountOf(absl::string_view part, const std::string& page) {
  return std::vector<std::string>(absl::StrSplit(page, part)).size() - 1;
}

// Two positions, of a quantity each.
Finding FindingOf(const std::vector<std::string>& readings) {
  Finding finding = SampleReport("5").findings[0];
  finding.positions.resize(readings.size(), finding.positions[0]);
  for (size_t i = 0; i < readings.size(); ++i) {
    Diagnostics diagnostics;
    ReportedClaim& claim = finding.positions[i].claims.made[0];
    claim.reading = std::make_shared<const Node>(
        ReadJson(readings[i], Reporter("", &diagnostics)).value());
    claim.value = absl::StrCat("value ", i);
    claim.reading_text = absl::StrCat("reading ", i);
  }
  return finding;
}

std::string Quantity(const std::string& unit, const std::string& interval) {
  return absl::StrCat(R"({"type":"quantity","unit":")", unit, R"(","nominal":[)",
                      interval, R"(],"wide":[)", interval, "]}");
}

// Where the filled ends of a drawing stand.
std::vector<std::string> Dots(const std::string& drawing) {
  std::vector<std::string> dots = absl::StrSplit(drawing, "<circle r=\"4\" cx=\"");
  dots.erase(dots.begin());
  for (std::string& dot : dots) dot.erase(dot.find('%'));
  return dots;
}

TEST(RenderHtml, ObeysNothingOfTheInput) {
  const std::string page =
      Page(SampleReport("</style><script>alert(1)</script>\" onclick=\"x & &lt; 'y'"));
  EXPECT_THAT(page, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("\" onclick")),
                          HasSubstr("&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
                                    "&quot; onclick=&quot;x &amp; &amp;lt;")));
  EXPECT_EQ(CountOf("</style>", page), 1U);
}

TEST(RenderHtml, AsksForNothing) {
  const std::string page = Page(SampleReport("5"));
  EXPECT_THAT(page,
              HasSubstr("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
  for (const char* part :
       {"http://", "https://", "src=", "@import", "<link", "<script"}) {
    EXPECT_THAT(page, Not(HasSubstr(part)));
  }
}

TEST(RenderHtml, MarksTheWordsOfAClaim) {
  Report report = SampleReport("90%");
  EXPECT_THAT(Page(report),
              HasSubstr("“Russian forces currently control <mark>90%</mark> "
                        "of the region”"));
  ReportedEvidence& evidence = report.findings[0].positions[0].claims.made[0].evidence;
  evidence = {
      EvidenceState::kExact, {"a.txt", {3, 4}}, {"They say a <lot> of it.", 9, 14}};
  EXPECT_THAT(Page(report), AllOf(HasSubstr("They say <mark>a &lt;lo</mark>t&gt; of it."),
                                  HasSubstr("a.txt:3:4<br>claims/outlet-a.yaml:14:3")));
}

TEST(RenderHtml, ListsClaimsThatAgreeBelowTheFirst) {
  Report report = SampleReport("5");
  ReportedPosition& position = report.findings[0].positions[0];
  position.claims.made.resize(4, position.claims.made[0]);
  position.claims.made[1].voice = "somebody else";
  position.count = 9;
  position.origins = 1;
  position.origin_names = {"Reuters"};
  FormatOptions options;
  options.max_claims = 3;
  const std::string page = Page(report, options);
  EXPECT_THAT(page, AllOf(HasSubstr("<h5>Agreeing</h5>"), HasSubstr("and 6 more claims"),
                          HasSubstr("9 claims, 1 origin: Reuters"),
                          HasSubstr("said by somebody else")));
  EXPECT_EQ(CountOf("<p>read alike</p>", page), 1U);
}

TEST(RenderHtml, HasABoxForEachSeverityAndVerdictThatOccurs) {
  Report report = SampleReport("5");
  report.findings.push_back(report.findings[0]);
  report.findings[1].id = "00000000000000ff";
  report.findings[1].severity = Severity::kNote;
  const std::string page = Page(report);
  EXPECT_THAT(page,
              AllOf(HasSubstr("id=\"show-error\" checked> error <span>1</span>"),
                    HasSubstr("id=\"show-note\" checked> note <span>1</span>"),
                    HasSubstr("id=\"show-contradiction\" checked> contradiction "
                              "<span>2</span>"),
                    Not(HasSubstr("id=\"show-warning\"")),
                    HasSubstr("class=\"none error-contradiction note-contradiction\"")));
}

TEST(RenderHtml, TellsWhoAcceptedAFinding) {
  Report report = SampleReport("5");
  report.findings[0].accepted = {
      false, "known", "A. <Editor>", "2027-01-31", {"a.yaml", {3, 1}}};
  EXPECT_THAT(Page(report), AllOf(HasSubstr("<span>accepted</span>"),
                                  HasSubstr("accepted by A. &lt;Editor&gt; until "
                                            "2027-01-31: known (a.yaml:3)"),
                                  Not(HasSubstr("gainsay accept"))));
}

TEST(RenderHtml, NamesNoCommandForWhatAnnotatorsDifferIn) {
  Report report = SampleReport("5");
  EXPECT_THAT(Page(report), HasSubstr("gainsay explain"));
  report.agreement.emplace();
  EXPECT_THAT(Page(report), Not(HasSubstr("gainsay explain")));
}

TEST(RenderHtml, BoundsTheMatrix) {
  Report report = SampleReport("5");
  const Finding finding = report.findings[0];
  report.findings.clear();
  for (int i = 0; i < 60; ++i) {
    report.findings.push_back(finding);
    report.findings.back().id = absl::StrCat("id", i);
    for (size_t side = 0; side < 2; ++side) {
      report.findings.back().positions[side].claims.made[0].article =
          side == 0 && i < 5 ? "most" : absl::StrCat("article ", i, " ", side);
    }
  }
  const std::string page = Page(report);
  EXPECT_THAT(page, HasSubstr("Of 116 articles that conflict, 40 are shown: those with "
                              "the most findings that conflict with one another."));
  EXPECT_EQ(CountOf("<tr><th scope=\"row\">", page.substr(page.find("id=\"matrix\""))),
            40U);
  EXPECT_THAT(page, HasSubstr("<bdi>most</bdi></a></th>"));
}

TEST(RenderHtml, CountsTheFirstConflictsOfThousandsOfPositions) {
  Report report = SampleReport("5");
  std::vector<ReportedPosition>& positions = report.findings[0].positions;
  positions.resize(20'000, positions[0]);
  for (size_t i = 0; i < positions.size(); ++i) {
    positions[i].claims.made[0].article = absl::StrCat("article ", i);
  }
  EXPECT_THAT(
      Page(report),
      AllOf(HasSubstr("Of findings with more claims than 200 the first 200 count."),
            HasSubstr("Of 200 articles that conflict, 40 are shown")));
}

TEST(RenderHtml, SetsArticlesAgainstThoseThatTheyConflictWith) {
  Report report = SampleReport("5");
  report.findings.resize(60, report.findings[0]);
  for (size_t i = 0; i < report.findings.size(); ++i) {
    report.findings[i].positions[0].claims.made[0].article = absl::StrCat("a", i);
    report.findings[i].positions[1].claims.made[0].article = absl::StrCat("b", i);
  }
  const std::string page = Page(report);
  EXPECT_THAT(page, HasSubstr("Of 120 articles that conflict, 40 are shown"));
  EXPECT_EQ(CountOf("<td class=\"h1\">", page), 40U);
}

TEST(RenderHtml, ListsThousandsOfProblemsInPart) {
  Report report = SampleReport("5");
  report.diagnostics.resize(2000, report.diagnostics[0]);
  report.diagnostics.back().severity = DiagnosticSeverity::kError;
  report.diagnostics.back().message = "the error";
  const std::string page = Page(report);
  EXPECT_THAT(page, AllOf(HasSubstr("<p>and 1,500 more</p>"),
                          HasSubstr("<li><b>error</b> <span dir=\"auto\">the error")));
}

TEST(Drawing, HasTheEndsOfTheSets) {
  const std::string drawing =
      html::Drawing(FindingOf({Quantity("%", R"({"min":20,"max":40,"max_open":true})"),
                               Quantity("%", R"({"min":60})")}),
                    9);
  EXPECT_THAT(
      drawing,
      AllOf(HasSubstr("<title>Number line, %</title><desc>A: reading 0. B: "
                      "reading 1. </desc>"),
            HasSubstr(">A value 0</text>"), HasSubstr("<circle r="),
            HasSubstr("<circle class=\"o\" r="), HasSubstr("<use href=\"#right\""),
            Not(HasSubstr("<use href=\"#left\""))));
}

TEST(Drawing, BringsUnitsTogether) {
  const std::string drawing =
      html::Drawing(FindingOf({Quantity("h", R"({"min":1,"max":1})"),
                               Quantity("min", R"({"min":120,"max":120})")}),
                    9);
  EXPECT_THAT(drawing, AllOf(HasSubstr("<figcaption>h</figcaption>"),
                             HasSubstr(">2</text>"), Not(HasSubstr(">120</text>"))));
}

TEST(Drawing, HasUnitsBySymbol) {
  const auto caption = [](const std::string& unit) {
    const std::string interval = R"({"min":1,"max":2})";
    return html::Drawing(FindingOf({Quantity(unit, interval), Quantity(unit, interval)}),
                         9);
  };
  EXPECT_THAT(caption("[ft_i]"), HasSubstr("<figcaption>ft</figcaption>"));
  EXPECT_THAT(caption("Cel"), HasSubstr("<figcaption>°C</figcaption>"));
  EXPECT_THAT(caption("1"), Not(HasSubstr("<figcaption>")));
}

TEST(Drawing, TellsFractionsApart) {
  const auto places = [](double a, double b) {
    const auto at = [](double number) {
      return Quantity("%", absl::StrCat(R"({"min":)", number, R"(,"max":)", number, "}"));
    };
    return absl::StrJoin(Dots(html::Drawing(FindingOf({at(a), at(b)}), 9)), " ");
  };
  EXPECT_EQ(places(0.3, 0.7), places(3, 7));
  EXPECT_EQ(places(6.8, 7.3), places(68, 73));
}

TEST(Drawing, IsNotOfWhatHasNoCommonLine) {
  const std::string five = R"({"min":5,"max":5})";
  EXPECT_EQ(html::Drawing(FindingOf({Quantity("EUR", five), Quantity("USD", five)}), 9),
            "");
  EXPECT_EQ(html::Drawing(FindingOf({Quantity("%", five)}), 9), "");
  EXPECT_EQ(html::Drawing(FindingOf({Quantity("%", five), R"({"type":"truth"})"}), 9),
            "");
}

TEST(Drawing, TellsWhatIsDenied) {
  Finding finding = FindingOf(
      {Quantity("%", R"({"min":5,"max":6})"), Quantity("%", R"({"min":5,"max":6})")});
  finding.positions[1].claims.made[0].stance = {"denies"};
  EXPECT_THAT(html::Drawing(finding, 9),
              AllOf(HasSubstr(">B denied: value 1</text><line class=\"d\""),
                    HasSubstr(">A value 0</text><line x1=")));
}

TEST(Drawing, DrawsTimesOfDayWhereAllHaveThem) {
  const auto date = [](const std::string& at) {
    return absl::StrCat(R"({"type":"date","start":{"earliest":")", at,
                        R"("},"end":{"latest":")", at, R"("}})");
  };
  const auto places = [&](const std::string& a, const std::string& b) {
    const std::vector<std::string> dots =
        Dots(html::Drawing(FindingOf({date(a), date(b)}), 9));
    return std::pair(dots[0], dots[1]);
  };
  const auto [day, noon] = places("2026-01-02", "2026-01-02T12:00Z");
  EXPECT_EQ(day, noon);
  const auto [morning, evening] = places("2026-01-02T06:00Z", "2026-01-02T18:00Z");
  EXPECT_NE(morning, evening);
  const auto [here, there] = places("2026-01-02T06:00Z", "2026-01-02T08:00+02:00");
  EXPECT_EQ(here, there);
}

TEST(Drawing, IsBounded) {
  std::vector<std::string> readings;
  for (int i = 0; i < 30; ++i) {
    readings.push_back(
        Quantity("%", absl::StrCat(R"({"min":)", i, R"(,"max":)", i, "}")));
  }
  const std::string drawing = html::Drawing(FindingOf(readings), 9);
  EXPECT_EQ(CountOf("<circle", drawing), 12U);
  EXPECT_THAT(drawing, HasSubstr("18 more readings are not drawn"));
}

}  // namespace
}  // namespace gainsay
