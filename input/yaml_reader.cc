#include "input/yaml_reader.h"

#include "input/any_yaml.h"
#include "input/sound_yaml.h"
#include "input/text_checks.h"
#include "input/utf8.h"

namespace gainsay {

std::optional<Node> ReadYaml(absl::string_view text, const Reporter& reporter) {
  text = WithoutByteOrderMark(text);
  if (!CheckTreeSize(text, reporter)) return std::nullopt;
  if (!CheckText(text, reporter)) return std::nullopt;
  std::optional<Node> sound = ReadSoundYaml(text);
  return sound.has_value() ? std::move(sound) : ReadAnyYaml(text, reporter);
}

}  // namespace gainsay
