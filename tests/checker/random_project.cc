#include "tests/checker/random_project.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace gainsay {
namespace {

using Values = std::vector<std::string>;

std::string JsonText(const std::string& text) { return absl::StrCat("\"", text, "\""); }

Values AllJson(Values texts) {
  for (std::string& text : texts) text = JsonText(text);
  return texts;
}

const std::vector<std::pair<std::string, Values>>& ValuesByProperty() {
  static const std::vector<std::pair<std::string, Values>> kValues = {
      {"share", AllJson({"40%", "about 40%", "45%", "at least 50%", "20-30%", "a fifth",
                         "40.0%", "more than 60%"})},
      {"split", AllJson({"30%", "70%", "about 70%", "a third", "two-thirds", "60%"})},
      {"area", AllJson({"100 km2", "102 km2", "about 110 km2", "0.1 km2",
                        "10,000 hectares", "more than 100 km2", "96 km2 or so"})},
      {"rate", AllJson({"10%", "20%", "about 14%", "14%", "at most 12%", "12-16%"})},
      {"cost", AllJson({"$5", "5 EUR", "$7", "about $6", "7 EUR", "nearly $7"})},
      {"lasted", AllJson({"2.5 hours", "150 minutes", "two and a half hours", "3 hours",
                          "about 3 hours", "less than 2 hours", "2h 40m"})},
      {"toll", AllJson({"10", "at least 12", "about 10", "15", "a dozen", "dozens"})},
      {"stock", AllJson({"10", "at most 12", "about 10", "15", "8", "several"})},
      {"held_on",
       {JsonText("2026-01-05"), JsonText("2026-01"), JsonText("2026-01-04/2026-01-06"),
        JsonText("2026-01-06"), JsonText("early 2026"), JsonText("2026-01-05T10:00Z"),
        JsonText("2026-01-05T12:00Z"), JsonText("[2026-01-01..2026-01-05]"),
        JsonText("Monday"), JsonText("last week"), JsonText("week 2 of 2026"),
        R"({"edtf": "2026-01-05~"})", R"({"after": "west"})", R"({"before": "east"})",
        R"({"after": "east"})"}},
      {"seen_on", AllJson({"2026-01-05", "2026-01-07", "2026-01-09", "2026-01",
                           "2026-01-04/2026-01-06"})},
      {"place", AllJson({"east", "west", "land", "Oriens"})},
      {"owner", AllJson({"ann", "bob"})},
      {"head", AllJson({"ann", "bob", "cat", "Tamber"})},
      {"guests",
       {R"(["ann", "bob"])", JsonText("bob"), JsonText("cat"), R"({"only": ["ann"]})",
        R"({"excludes": ["bob"]})", R"({"includes": ["cat"], "count": 2})",
        R"({"count": 3})"}},
      {"staff",
       {R"(["ann", "bob"])", JsonText("bob"), R"({"includes": ["ann"]})",
        JsonText("cat")}},
      {"open", AllJson({"yes", "no"})},
      {"stage",
       {JsonText("drafted"), JsonText("agreed"), JsonText("signed"),
        R"(["drafted", "agreed"])"}},
      {"said",
       AllJson({"we will not leave", "will not", "we will leave", "never … leave"})},
      {"code", AllJson({"A1", "B2", "A1."})},
  };
  return kValues;
}

// Of properties with several qualifiers, which projects of their own are about.
const std::vector<std::pair<std::string, Values>>& ValuesOfManyKeys() {
  static const std::vector<std::pair<std::string, Values>> kValues = {
      {"votes", AllJson({"10", "about 12", "at least 15", "dozens"})},
      {"chief", AllJson({"ann", "bob", "cat"})},
      {"tally", AllJson({"10", "at least 12", "15"})},
  };
  return kValues;
}

const Values& ValuesOf(const std::string& property) {
  for (const auto* list : {&ValuesByProperty(), &ValuesOfManyKeys()}) {
    for (const auto& [name, values] : *list) {
      if (name == property) return values;
    }
  }
  static const Values kNone;
  return kNone;
}

// An article that bears no date has no Monday.
void MakeReadable(const RandomProject& project, RandomKeys& claim) {
  const std::string& value = claim.at("value");
  if (value != JsonText("Monday") && value != JsonText("last week")) return;
  for (const RandomKeys& article : project.articles) {
    const bool dated = article.count("published") + article.count("dateline") > 0;
    if (article.at("id") == claim.at("article") && !dated) {
      claim["value"] = JsonText("2026-01-05");
    }
  }
}

std::string LineOf(const RandomKeys& keys) {
  return absl::StrCat("{",
                      absl::StrJoin(keys, ", ",
                                    [](std::string* out, const auto& key) {
                                      absl::StrAppend(out, "\"", key.first,
                                                      "\": ", key.second);
                                    }),
                      "}\n");
}

}  // namespace

const char kRandomVocabulary[] =
    GAINSAY_SOURCE_DIR "/tests/checker/random_vocabulary.yaml";
const char kRandomRules[] = GAINSAY_SOURCE_DIR "/tests/checker/random_rules.yaml";

RandomProject RandomWriter::Project(int claims) {
  RandomProject project;
  const int articles = 2 + claims / 4;
  for (int i = 0; i < articles; ++i) project.articles.push_back(Article(i));
  Values properties;
  const int some = 3 + Below(2);
  for (int i = 0; i < some; ++i) properties.push_back(OneOf(ValuesByProperty()).first);
  // What rules compare is of two properties.
  const std::vector<Values> together = {{"toll", "stock"},  {"seen_on", "held_on"},
                                        {"area", "lasted"}, {"guests", "staff", "head"},
                                        {"open", "stage"},  {"place", "head"}};
  if (Chance(1, 2)) properties = OneOf(together);
  if (of_many_keys_) {
    properties = Chance(2, 3) ? Values{"votes", "chief"} : Values{"tally"};
  }
  for (int i = 0; i < claims; ++i) {
    RandomKeys claim = Claim(OneOf(properties));
    const std::string article = absl::StrCat("a", Below(articles));
    claim["article"] = JsonText(article);
    claim["id"] = JsonText(absl::StrCat("c", i));
    MakeReadable(project, claim);
    if (i > 0 && Chance(1, 20)) {
      const RandomKeys& other = project.claims[Below(i)];
      if (other.at("property") == claim.at("property")) {
        const std::string of =
            other.at("article").substr(1, other.at("article").size() - 2);
        claim["corrects"] = absl::StrCat("\"", of, "#", other.at("id").substr(1));
      }
    }
    if (Chance(1, 30)) claim["retracted"] = "true";
    project.claims.push_back(std::move(claim));
  }
  return project;
}

RandomKeys RandomWriter::OneMore(const RandomProject& project) {
  std::string property = OneOf(project.claims).at("property");
  RandomKeys claim = Claim(property.substr(1, property.size() - 2));
  claim["article"] = OneOf(project.articles).at("id");
  claim["id"] = JsonText("added");
  MakeReadable(project, claim);
  return claim;
}

std::string RandomWriter::Day() {
  return JsonText(absl::StrCat("2026-0", 1 + Below(3), "-1", Below(10)));
}

std::string RandomWriter::Minute() {
  constexpr const char* kZones[] = {"", "", "Z", "+05:00", "-08:00"};
  return JsonText(absl::StrCat("2026-02-1", Below(2), "T", 10 + Below(3) * 6, ":00",
                               kZones[Below(5)]));
}

RandomKeys RandomWriter::Article(int number) {
  RandomKeys article = {{"id", JsonText(absl::StrCat("a", number))}};
  if (Chance(8, 10)) article["published"] = Chance(1, 5) ? Minute() : Day();
  if (Chance(1, 10)) article["dateline"] = Day();
  if (Chance(1, 2)) article["publisher"] = JsonText(Chance(1, 2) ? "Post" : "Mail");
  if (Chance(1, 6)) article["origin"] = JsonText("Wire");
  return article;
}

RandomKeys RandomWriter::Claim(const std::string& property) {
  RandomKeys claim = {{"property", JsonText(property)},
                      {"value", OneOf(ValuesOf(property))}};
  claim["subject"] = Chance(1, 10)   ? R"({"any_of": ["east", "west"]})"
                     : Chance(1, 20) ? R"({"possibly": "east"})"
                     : Chance(1, 20) ? R"({"all_of": ["east", "west"]})"
                     : Chance(1, 10) ? JsonText("land")
                     : Chance(1, 4)  ? JsonText("west")
                     : Chance(1, 5)  ? JsonText("Oriens")
                                     : JsonText("east");
  const bool keyed = property == "share" || property == "split";
  if (keyed && Chance(9, 10)) {
    claim["qualifiers"] = Chance(1, 3) ? R"({"side": "ann"})" : R"({"side": "bob"})";
  }
  const bool of_many = property == "votes" || property == "chief" || property == "tally";
  if (of_many) claim["qualifiers"] = Qualifiers(property);
  if (Chance(3, 10)) claim["by"] = JsonText(Chance(1, 2) ? "ann" : "bob");
  if (Chance(1, 20)) claim["via"] = JsonText("Wire");
  if (Chance(1, 5)) {
    claim["stance"] =
        OneOf(Values{R"("plans")", R"("plans")", R"("denies")", R"("denies")",
                     R"("possible")", R"(["plans", "denies"])"});
  }
  AddTimes(claim);
  return claim;
}

// Each of the property's qualifiers is as often left unsaid as stated.
std::string RandomWriter::Qualifiers(const std::string& property) {
  const Values names =
      property == "tally" ? Values{"side", "spot"} : Values{"side", "spot", "kin"};
  Values stated;
  for (const std::string& name : names) {
    if (Chance(1, 2)) continue;
    stated.push_back(
        absl::StrCat(JsonText(name), ": ", Chance(1, 3) ? R"("ann")" : R"("bob")"));
  }
  return absl::StrCat("{", absl::StrJoin(stated, ", "), "}");
}

void RandomWriter::AddTimes(RandomKeys& claim) {
  if (Chance(1, 3)) {
    claim["as_of"] = Chance(1, 6) ? JsonText("2026-01") : Chance(1, 4) ? Minute() : Day();
  }
  if (Chance(1, 8)) claim["said_on"] = Chance(1, 2) ? JsonText("2026-02") : Day();
  // No day may fit where both ends, or an end and `as_of`, are any.
  const bool dated = claim.contains("as_of");
  if (Chance(1, 10)) {
    claim["since"] = dated || Chance(1, 2) ? JsonText("2026-01-10") : Day();
  }
  if (Chance(1, 10)) {
    claim["until"] = dated || claim.contains("since") ? JsonText("2026-03-20") : Day();
  }
}

std::vector<std::string> LinesOf(const RandomProject& project) {
  std::vector<std::string> lines;
  for (const RandomKeys& article : project.articles) {
    std::string line = LineOf(article);
    line.pop_back();
    lines.push_back(absl::StrCat("{\"article\": ", line, "}\n"));
  }
  for (const RandomKeys& claim : project.claims) lines.push_back(LineOf(claim));
  return lines;
}

std::string TextOf(const RandomProject& project) {
  return absl::StrJoin(LinesOf(project), "");
}

const std::vector<Widening>& Widenings() {
  static const std::vector<Widening> kWidenings = [] {
    const std::vector<std::pair<std::string, Values>> chains = {
        {"share", {"exactly 40%", "40%", "about 40%"}},
        {"share", {"45%", "45% or so", "20-60%"}},
        {"share", {"more than 60%", "at least 60%"}},
        {"split", {"exactly 70%", "70%", "about 70%"}},
        {"split", {"60%", "60% or more"}},
        {"area", {"100 km2", "about 100 km2", "80-120 km2"}},
        {"rate", {"exactly 14%", "14%", "about 14%", "10-20%"}},
        {"cost", {"$5", "about $5", "$3-7"}},
        {"lasted", {"exactly 3 hours", "3 hours", "about 3 hours", "1-5 hours"}},
        {"toll", {"10", "about 10", "5-20"}},
        {"stock", {"10", "at most 10"}},
        {"held_on", {"2026-01-05", "2026-01", "early 2026", "2026"}},
        {"held_on", {"2026-01-05", "week 2 of 2026"}},
        {"seen_on", {"2026-01-05", "2026-01"}},
    };
    std::vector<Widening> widenings;
    for (const auto& [property, chain] : chains) {
      for (size_t i = 0; i + 1 < chain.size(); ++i) {
        widenings.push_back({property, JsonText(chain[i]), JsonText(chain[i + 1])});
      }
    }
    return widenings;
  }();
  return kWidenings;
}

}  // namespace gainsay
