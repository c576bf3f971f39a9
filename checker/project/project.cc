#include "checker/project/project.h"

#include <array>
#include <filesystem>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/locale.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/files.h"
#include "input/nearest.h"
#include "input/yaml_reader.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 13> kKeys = {
    "gainsay", "claims",   "vocabulary", "rules",  "articles", "accepted", "baseline",
    "fail_on", "severity", "override",   "locale", "rates",    "lexicon"};

std::vector<TextItem> Paths(const Fields& fields, absl::string_view key,
                            std::vector<TextItem> otherwise) {
  return fields.Has(key) ? fields.Texts(key) : std::move(otherwise);
}

// One path; empty where links of the project lead it out.
std::string PathOr(const Fields& fields, absl::string_view key, std::string otherwise,
                   const Boundary& boundary, const Project& project,
                   const Reporter& reporter) {
  std::string path = fields.TextOr(key, std::move(otherwise));
  const bool good = path.empty() || LeadsOutOpenly(project.root, path) ||
                    boundary.Holds(JoinPath(project.root, path));
  if (good) return path;
  ReportOutside(reporter, fields.Has(key) ? fields.At(key) : TextPosition{}, path,
                project.root);
  return "";
}

}  // namespace

void ReadSeverities(const Node& written, const Reporter& reporter, Project& project) {
  for (const Member& member : written.members) {
    const auto verdict = FindVerdict(member.key);
    const auto severity = FindSeverity(member.value.text);
    if (!verdict.has_value()) {
      reporter.Error(
          member.key_at, fmt::format("unknown verdict '{}'", member.key),
          "contradiction, tension, dispute, changed-plan, undetermined or flaw");
    } else if (!severity.has_value()) {
      reporter.Error(member.value.at,
                     fmt::format("unknown severity '{}'", member.value.text),
                     "error, warning or note");
    } else {
      project.severity[*verdict] = *severity;
    }
  }
}

void ReadOverrides(const Node& written, const Reporter& reporter, Project& project) {
  for (const Member& member : written.members) {
    Override made;
    made.position = {reporter.file(), member.key_at};
    if (member.value.IsScalar()) {
      made.off = member.value.text == "off";
      if (!made.off) {
        reporter.Error(member.value.at,
                       fmt::format("unknown override '{}'", member.value.text),
                       "off, or {severity: error}, warning or note");
        continue;
      }
    } else {
      constexpr std::array<absl::string_view, 1> kOverrideKeys = {"severity"};
      const Fields parts(member.value, "an override", kOverrideKeys, reporter);
      if (!parts.ok() || !parts.Require("severity")) continue;
      const std::string severity = parts.TextOr("severity", "");
      made.severity = FindSeverity(severity);
      if (!made.severity.has_value()) {
        reporter.Error(parts.At("severity"),
                       fmt::format("unknown severity '{}'", severity),
                       "error, warning or note");
        continue;
      }
    }
    project.overrides[member.key] = made;
  }
}

void ReadWrittenRates(const Node& written, const Reporter& reporter, Project& project) {
  for (const Member& member : written.members) {
    const auto same = absl::c_find_if(project.rates, [&](const WrittenRate& rate) {
      return rate.currency == member.key;
    });
    if (same != project.rates.end()) project.rates.erase(same);
    project.rates.push_back({member.key, member.value, reporter.file()});
  }
}

std::optional<std::string> FindProjectRoot(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::string folder = path.empty() ? "." : path;
  if (!fs::is_directory(folder, error)) folder = fs::path(folder).parent_path().string();
  // Up along the path as written, then through "..", to the root of the file system.
  fs::path absolute =
      fs::absolute(folder.empty() ? "." : folder, error).lexically_normal();
  if (!absolute.has_filename()) absolute = absolute.parent_path();  // "a/." is "a/"
  std::string shown = folder;
  while (true) {
    // Whatever has the name is meant: what is no file is an error of its reading.
    if (fs::exists(fs::symlink_status(absolute / kProjectFile, error)))
      return shown == "." ? "" : shown;
    const fs::path parent = absolute.parent_path();
    if (parent == absolute || parent.empty()) return std::nullopt;
    const fs::path up = fs::path(shown).parent_path();
    if (shown.empty() || shown == "." || fs::path(shown).filename() == "..") {
      shown = shown.empty() || shown == "." ? ".." : shown + "/..";
    } else {
      shown = up.string();
    }
    absolute = parent;
  }
}

void ReportOutside(const Reporter& reporter, TextPosition at, const std::string& path,
                   const std::string& folder) {
  reporter.Error(at,
                 fmt::format("'{}' leads out of the folder '{}'", path,
                             folder.empty() ? "." : folder),
                 "say --allow-outside if it is meant to");
}

Project ProjectAt(const std::string& path, bool allow_outside, Diagnostics* diagnostics) {
  if (const auto root = FindProjectRoot(path)) {
    return ReadProject(*root, allow_outside, diagnostics);
  }
  Project none;
  none.allow_outside = allow_outside;
  return none;
}

Project ReadProject(const std::string& root, bool allow_outside,
                    Diagnostics* diagnostics) {
  Project project;
  project.root = root;
  project.file = JoinPath(root, kProjectFile);
  project.allow_outside = allow_outside;
  const Reporter reporter(project.file, diagnostics);
  const Boundary boundary = allow_outside ? Boundary() : Boundary(root);
  project.parsed = false;
  if (!boundary.Holds(project.file)) {
    ReportOutside(reporter, {}, kProjectFile, root);
    return project;
  }
  const auto text = ReadFile(project.file);
  if (!text.ok()) {
    reporter.Error({}, std::string(text.status().message()));
    return project;
  }
  const std::optional<Node> node = ReadYaml(*text, reporter);
  if (!node.has_value()) return project;
  project.parsed = true;
  const Fields fields(*node, "a project file", kKeys, reporter);
  if (fields.Has("gainsay") && fields.TextOr("gainsay", "") != "1") {
    reporter.Error(fields.At("gainsay"),
                   fmt::format("this program reads version 1, not '{}'",
                               fields.TextOr("gainsay", "")));
  }
  project.claims = Paths(fields, "claims", {});
  project.vocabulary = Paths(fields, "vocabulary", {});
  project.rules = Paths(fields, "rules", std::move(project.rules));
  project.lexicon = Paths(fields, "lexicon", std::move(project.lexicon));
  project.articles = {PathOr(fields, "articles", "", boundary, project, reporter),
                      fields.At("articles")};
  project.accepted =
      PathOr(fields, "accepted", project.accepted, boundary, project, reporter);
  project.baseline =
      PathOr(fields, "baseline", project.baseline, boundary, project, reporter);
  project.day_order =
      DayOrderOf(fields.TextOr("locale", ""), fields.At("locale"), reporter);
  if (const Node* severity = fields.Mapping("severity")) {
    ReadSeverities(*severity, reporter, project);
  }
  if (const Node* overrides = fields.Mapping("override")) {
    ReadOverrides(*overrides, reporter, project);
  }
  if (fields.Has("fail_on")) {
    FailOn fail_on;
    fail_on.severities.clear();
    std::vector<std::string> words;
    for (TextItem& item : fields.Texts("fail_on")) words.push_back(std::move(item.text));
    const std::string wrong = AddFailOn(words, fail_on);
    if (!wrong.empty()) {
      reporter.Error(fields.At("fail_on"),
                     fmt::format("'{}' is no severity or verdict", wrong),
                     "error, warning, note, or a verdict such as contradiction");
    }
    project.fail_on = std::move(fail_on);
  }
  if (const Node* rates = fields.Mapping("rates")) {
    ReadWrittenRates(*rates, reporter, project);
  }
  return project;
}

std::vector<std::string> TextsOf(const std::vector<TextItem>& paths) {
  std::vector<std::string> texts;
  for (const TextItem& path : paths) texts.push_back(path.text);
  return texts;
}

std::string AddFailOn(const std::vector<std::string>& words, FailOn& fail_on) {
  for (const std::string& word : words) {
    if (const auto severity = FindSeverity(word)) {
      fail_on.severities.push_back(*severity);
    } else if (const auto verdict = FindVerdict(word)) {
      fail_on.verdicts.push_back(*verdict);
    } else {
      return word;
    }
  }
  return "";
}

}  // namespace gainsay
