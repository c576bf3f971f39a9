#include "checker/project/file_contents.h"

#include <array>
#include <cstdint>
#include <iterator>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claims_reader.h"
#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "input/csv_reader.h"
#include "input/file_kind.h"
#include "input/files.h"
#include "input/nearest.h"
#include "input/quoted.h"
#include "input/yaml_reader.h"
#include "reports/acceptance.h"
#include "reports/baseline.h"
#include "rules/rule_reader.h"

namespace gainsay {
namespace {

// Of which a table of claims has at least one.
constexpr std::array<absl::string_view, 3> kClaimColumns = {"article", "subject",
                                                            "property"};

// What a YAML file may hold, with the keys that its reader takes at the top. Of two that
// know equally many of a file's keys the first is meant: `names` alone is a lexicon's,
// `properties` alone a vocabulary's.
struct Contents {
  absl::Span<const absl::string_view> (*keys)();
  std::vector<std::string> ProjectFiles::*place;
  absl::string_view what;
  absl::string_view project_key;  // and, after "--", the option
};

constexpr Contents kContents[] = {
    {LexiconKeys, &ProjectFiles::lexicon, "a lexicon", "lexicon"},
    {VocabularyFileKeys, &ProjectFiles::vocabulary, "a vocabulary", "vocabulary"},
    {ClaimsFileKeys, &ProjectFiles::claims, "claims", "claims"},
    {RulesFileKeys, &ProjectFiles::rules, "rules", "rules"},
    {AcceptedFileKeys, &ProjectFiles::accepted, "accepted findings", "accepted"},
    {BaselineFileKeys, &ProjectFiles::baseline, "a baseline", "baseline"},
};

constexpr absl::string_view kVersionKey = "gainsay";  // which all of them have

// Whether a table is one of claims; one that can't be read is for who reads it to report.
bool HoldsClaims(const std::string& csv, absl::string_view text) {
  Diagnostics ignored;
  const std::optional<CsvTable> table = ReadCsv(text, Reporter(csv, &ignored));
  return !table.has_value() || absl::c_any_of(kClaimColumns, [&](absl::string_view key) {
    return table->columns.Find(key) != nullptr;
  });
}

// How many of the document's keys are among these.
int64_t CountKnown(const Node& document, absl::Span<const absl::string_view> keys) {
  return absl::c_count_if(document.members, [&](const Member& member) {
    return member.key != kVersionKey && absl::c_linear_search(keys, member.key);
  });
}

const Contents* ContentsOf(const Node& document) {
  const Contents* best = nullptr;
  int64_t most = 0;
  for (const Contents& contents : kContents) {
    const int64_t known = CountKnown(document, contents.keys());
    if (known <= most) continue;
    most = known;
    best = &contents;
  }
  return best;
}

void ReportUntold(const Node* document, const Reporter& reporter) {
  std::vector<absl::string_view> known;
  for (const Contents& contents : kContents) {
    absl::c_copy(contents.keys(), std::back_inserter(known));
  }
  if (document != nullptr) {
    for (const Member& member : document->members) {
      const std::string near = DidYouMean(member.key, known);
      if (near.empty() || member.key == kVersionKey) continue;
      reporter.Error(
          member.key_at,
          absl::StrCat("can't tell what this file holds by its key ", Quoted(member.key)),
          near);
      return;
    }
  }
  reporter.Error({}, "can't tell what this file holds",
                 "its top-level keys or columns should be those of claims (article, "
                 "claims), vocabulary (entities, properties) or rules (rules)");
}

}  // namespace

bool ReportNoClaimsIn(const Node& document, const Reporter& reporter) {
  if (document.Find("article") != nullptr || document.Find("claims") != nullptr) {
    return false;
  }
  const Contents* contents = ContentsOf(document);
  if (contents == nullptr || contents->place == &ProjectFiles::claims) return false;
  reporter.Error(document.at, absl::StrCat("this holds ", contents->what, ", no claims"),
                 absl::StrCat("it belongs under '", contents->project_key, "' of ",
                              kProjectFile, ", or after --", contents->project_key));
  return true;
}

bool IsClaimsDocument(const std::string& file) {
  const auto text = ReadFile(file);
  // Most of the files in question are not worth the parsing.
  if (!text.ok() || !absl::StrContains(*text, "\"article\"")) return false;
  Diagnostics ignored;
  const std::optional<Node> document = ReadYaml(*text, Reporter(file, &ignored));
  return document.has_value() && document->Find("article") != nullptr &&
         document->Find("claims") != nullptr;
}

std::vector<std::string>* PlaceOf(const std::string& file, Diagnostics* diagnostics,
                                  ProjectFiles& files) {
  const std::optional<FileKind> kind = KindOfFile(file);
  if (kind == FileKind::kJsonLines) return &files.claims;
  const auto text = ReadFile(file);
  if (!text.ok()) return &files.claims;
  const Reporter reporter(file, diagnostics);
  if (kind == FileKind::kCsv) {
    if (HoldsClaims(file, *text)) return &files.claims;
    ReportUntold(nullptr, reporter);
    return nullptr;
  }
  Diagnostics ignored;
  const std::optional<Node> document = ReadYaml(*text, Reporter(file, &ignored));
  if (!document.has_value()) return &files.claims;
  if (const Contents* contents = ContentsOf(*document)) return &(files.*contents->place);
  ReportUntold(&*document, reporter);
  return nullptr;
}

}  // namespace gainsay
