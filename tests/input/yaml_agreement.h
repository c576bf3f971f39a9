#ifndef GAINSAY_TESTS_INPUT_YAML_AGREEMENT_H_
#define GAINSAY_TESTS_INPUT_YAML_AGREEMENT_H_

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "input/any_yaml.h"
#include "input/sound_yaml.h"
#include "input/text_checks.h"
#include "input/utf8.h"
#include "tests/input/node_text.h"

namespace gainsay {

// How the two readers of YAML differ on a text: empty where both give one tree, its
// places too, without diagnostics, or where the one for sound texts leaves it to the
// other.
inline std::string YamlDisagreement(absl::string_view text) {
  text = WithoutByteOrderMark(text);
  Diagnostics diagnostics;
  const Reporter reporter("f", &diagnostics);
  if (!CheckText(text, reporter)) return "";
  const std::optional<Node> sound = ReadSoundYaml(text);
  if (!sound.has_value()) return "";
  const std::optional<Node> any = ReadAnyYaml(text, reporter);
  const std::string said = DiagnosticsText(diagnostics);
  if (!said.empty()) return absl::StrCat("sound, but ", said);
  const std::string sound_text = NodeText(*sound, true);
  const std::string any_text = any.has_value() ? NodeText(*any, true) : "nothing";
  return sound_text == any_text ? "" : absl::StrCat(sound_text, "\nis not\n", any_text);
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_INPUT_YAML_AGREEMENT_H_
