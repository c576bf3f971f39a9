#include "input/yaml_reader.h"

#include <string>
#include <utility>

#include "input/any_yaml.h"
#include "input/sound_yaml.h"
#include "input/surrogate_pairs.h"
#include "input/text_checks.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

std::optional<Node> ReadChecked(absl::string_view text, const Reporter& reporter) {
  std::optional<Node> sound = ReadSoundYaml(text);
  return sound.has_value() ? std::move(sound) : ReadAnyYaml(text, reporter);
}

void ReportAsMeant(const Diagnostic& problem, const Reporter& reporter) {
  const std::string message = WithoutStandIns(problem.message).value_or(problem.message);
  const std::string hint = WithoutStandIns(problem.hint).value_or(problem.hint);
  if (problem.severity == DiagnosticSeverity::kError) {
    reporter.Error(problem.position.at, message, hint);
  } else {
    reporter.Warning(problem.position.at, message, hint);
  }
}

}  // namespace

std::optional<Node> ReadYaml(absl::string_view text, const Reporter& reporter) {
  text = WithoutByteOrderMark(text);
  if (!CheckTreeSize(text, reporter)) return std::nullopt;
  if (!CheckText(text, reporter)) return std::nullopt;
  const std::optional<std::string> with_stand_ins = WithStandIns(text);
  if (!with_stand_ins.has_value()) return ReadChecked(text, reporter);
  Diagnostics problems;
  std::optional<Node> root =
      ReadChecked(*with_stand_ins, Reporter(reporter.file(), &problems));
  if (root.has_value() && !TakeOutStandIns(*root)) return ReadChecked(text, reporter);
  for (const Diagnostic& problem : problems.all()) ReportAsMeant(problem, reporter);
  return root;
}

}  // namespace gainsay
