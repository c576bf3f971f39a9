#ifndef GAINSAY_TESTS_INPUT_RANDOM_YAML_H_
#define GAINSAY_TESTS_INPUT_RANDOM_YAML_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// Writes YAML texts, most of them sound, of everything that its grammar has. A seed gives
// the same texts on every machine.
class RandomYaml {
 public:
  explicit RandomYaml(uint64_t seed) : random_(seed) {}

  std::string Document() {
    std::string text;
    if (Once(12)) text = Pick({"---\n", "# so\n", "%YAML 1.2\n---\n", "\n", "--- "});
    absl::StrAppend(&text, Once(8) ? Flow(3) + "\n" : Block(0, 3));
    if (Once(12)) text += Pick({"...\n", "---\n", "# so", "\n\n", " "});
    if (Once(4)) text.pop_back();
    return text;
  }

 private:
  size_t Below(size_t bound) { return random_() % bound; }
  bool Once(size_t in) { return Below(in) == 0; }
  std::string Pick(absl::Span<const absl::string_view> choices) {
    return std::string(choices[Below(choices.size())]);
  }

  std::string Word() {
    return Pick({"a",
                 "b",
                 "talks",
                 "40%",
                 "12,5",
                 "2026-01-02",
                 "10:30",
                 "x:y",
                 "~",
                 "null",
                 "Null",
                 "no",
                 "010",
                 "0x1F",
                 "-1",
                 "-x",
                 "?x",
                 ":x",
                 "é",
                 "–",
                 "“so”",
                 "a#b",
                 "#b",
                 "it's",
                 "a\"b",
                 "$5",
                 "(1)",
                 "a&b",
                 "a*b",
                 "5!",
                 "a|b",
                 "<<",
                 "=",
                 "a?",
                 "a?b",
                 ".",
                 "...",
                 "---",
                 "-",
                 "1.",
                 "\\n",
                 "\xC2\xA0",
                 "\xF0\x9F\x98\x80",
                 "a:",
                 "a,b",
                 "[",
                 "}",
                 "&a",
                 "*a",
                 "!x",
                 "!!str",
                 "%x",
                 "@x",
                 "`x"});
  }

  std::string Space() { return Once(15) ? Pick({"  ", "\t", " \t", " # so\n "}) : " "; }

  std::string Words(absl::string_view indent) {
    std::string text = Word();
    for (size_t more = Below(3); more > 0; --more) {
      absl::StrAppend(
          &text, Once(10) ? absl::StrCat("\n", Once(3) ? "\n" : "", indent) : Space(),
          Word());
    }
    return text;
  }

  std::string InQuotes(absl::string_view indent) {
    const bool once = Once(2);
    const std::string quote = once ? "'" : "\"";
    std::string text;
    for (size_t more = Below(4); more > 0; --more) {
      text += once ? Pick({"a", "''", " ", "é", ": ", "#", "\\", "\"", ", ", "\t"})
                   : Pick({"a",           "\\n", " ",    "\\u00e9", ": ",
                           "\\\"",        "'",   "\\\\", "\\t",     "\\ ",
                           "\\x41",       "\\/", "\\N",  "\\_",     "\\e",
                           "\\xE9",       "\\0", "\\L",  "\\P",     "\\uD83D\\uDE00",
                           "\\U0001F600", "\\a", "\\q",  "\\x8"});
      if (Once(8)) absl::StrAppend(&text, "\n", Once(3) ? "\n" : "", indent);
      if (!once && Once(20)) absl::StrAppend(&text, "\\\n", indent);
    }
    return absl::StrCat(quote, text, quote);
  }

  // Its lines end in a line end.
  std::string BlockScalar(absl::string_view indent) {
    std::string text = Pick({"|", ">", "|-", ">-", "|+", ">+", "|2", ">1-", "| # so"});
    text += "\n";
    for (size_t lines = Below(4) + 1; lines > 0; --lines) {
      absl::StrAppend(&text,
                      Once(4) ? ""
                              : absl::StrCat(indent, Pick({"", "", " ", "\t"}), Word(),
                                             Pick({"", " b", " "})),
                      "\n");
    }
    return text;
  }

  std::string Properties() {
    return Once(15) ? Pick({"&a ", "&b ", "!!str ", "! ", "!x ", "&a-1 "}) : "";
  }

  std::string FlowScalar(absl::string_view indent) {
    if (Once(20)) return Pick({"*a", "*b"});
    return Properties() + (Once(3) ? InQuotes(indent) : Words(indent));
  }

  std::string Flow(int depth) {
    if (depth == 0 || Once(3)) return FlowScalar("  ");
    const bool mapping = Once(2);
    std::string text = Properties() + (mapping ? "{" : "[");
    for (size_t members = Below(4); members > 0; --members) {
      if (mapping || Once(8)) {
        absl::StrAppend(&text, Once(20) ? "? " : "", Once(2) ? Key() : FlowScalar("  "),
                        Once(8) ? "" : Pick({": ", ": ", ":", " : "}));
      }
      if (!Once(8)) text += Flow(depth - 1);
      if (members > 1) text += Pick({", ", ", ", ",", ",\n  ", " , "});
    }
    return absl::StrCat(text, Once(15) ? Pick({",", "\n", " "}) : "",
                        mapping ? "}" : "]");
  }

  std::string Key() {
    return absl::StrCat(Pick({"k", "k", "key ", "'k'", "\"k\"", "&a k", "a:b", "k?"}),
                        Below(100));
  }

  // What stands behind "key:" or "-", with its line end; deeper lines begin with `indent`
  // and more.
  std::string Value(size_t indent, int depth, bool in_list) {
    const std::string deeper(indent + 1 + Below(3), ' ');
    switch (depth == 0 ? Below(4) : Below(8)) {
      case 0:
        return Once(4) ? "\n" : absl::StrCat(" ", FlowScalar(deeper), "\n");
      case 1:
        return absl::StrCat(" ", Properties(), BlockScalar(deeper));
      case 2:
      case 3:
        return absl::StrCat(" ", Flow(2), Once(10) ? " # so" : "", "\n");
      default: {
        const std::string properties = Properties();
        if (in_list && properties.empty() && Once(2)) {
          const std::string inner = Block(indent + 2, depth - 1);
          return absl::StrCat(" ", absl::string_view(inner).substr(indent + 2));
        }
        const size_t step = in_list || !Once(4) ? 1 + Below(3) : 0;
        return absl::StrCat(properties.empty() ? "" : " ", properties,
                            Once(8) ? " # so" : "", "\n",
                            Block(indent + step, depth - 1));
      }
    }
  }

  std::string Block(size_t indent, int depth) {
    const bool list = Once(2);
    const std::string margin(indent, ' ');
    std::string text;
    for (size_t members = Below(4) + 1; members > 0; --members) {
      if (!text.empty() && Once(10)) text += Pick({"\n", "# so\n", "  # - so\n"});
      if (!text.empty() && Once(60)) text += " ";
      const std::string begin = list ? "-" : Once(30) ? "? a\n:" : Key() + ":";
      absl::StrAppend(&text, margin, begin, Value(indent, depth, list));
    }
    return text;
  }

  std::mt19937_64 random_;
};

}  // namespace gainsay

#endif  // GAINSAY_TESTS_INPUT_RANDOM_YAML_H_
