#include "claims/evidence/html_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <memory>

#include "absl/algorithm/container.h"
#include "absl/base/call_once.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "claims/evidence/crowded_tag.h"
#include "claims/evidence/hidden_elements.h"
#include "claims/evidence/page_dates.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

// The parser looks through all open elements at some end tags.
constexpr int kDeepest = 1000;

constexpr absl::string_view kDropped[] = {"noscript", "script", "style", "template"};

// Elements that are part of a line; all others begin and end one.
constexpr absl::string_view kInline[] = {
    "a",     "abbr",   "acronym", "b",    "bdi", "bdo",  "big",  "cite", "code",  "data",
    "del",   "dfn",    "em",      "font", "i",   "img",  "ins",  "kbd",  "label", "mark",
    "meter", "nobr",   "output",  "q",    "rp",  "rt",   "ruby", "s",    "samp",  "small",
    "span",  "strike", "strong",  "sub",  "sup", "time", "tt",   "u",    "var",   "wbr"};

absl::string_view View(const xmlChar* name) {
  // An attribute may have no value.
  return name == nullptr ? "" : reinterpret_cast<const char*>(name);
}

// Puts words together, and hands elements on, as the parser comes upon them.
class WordCollector {
 public:
  WordCollector(htmlParserCtxtPtr parser, ArticleText& text)
      : parser_(parser), text_(text), dates_(text.source) {}

  bool too_deep() const { return too_deep_; }
  PageDates& dates() { return dates_; }

  void Start(absl::string_view name, const xmlChar** attributes) {
    if (++depth_ > kDeepest) {
      too_deep_ = true;
      xmlStopParser(parser_);
    }
    PageElement element{name, {}, Offset()};
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      element.attributes.emplace_back(View(attributes[0]), View(attributes[1]));
    }
    const bool drops = absl::c_linear_search(kDropped, name) || IsHidden(element);
    if (dropped_ > 0 || drops) ++dropped_;
    if (dropped_ == 0 && !absl::c_linear_search(kInline, name)) Break();
    dates_.Start(element, text_.words.size());
  }

  void End(absl::string_view name) {
    --depth_;
    dates_.End(text_);
    if (dropped_ > 0) {
      --dropped_;
    } else if (!absl::c_linear_search(kInline, name)) {
      Break();
    }
  }

  void Characters(absl::string_view characters) {
    if (dropped_ > 0) return;
    const size_t begin = searched_;
    const size_t end = searched_ = Offset();
    // The parser has passed the characters, or stands at the last of them.
    for (const size_t ahead : {size_t{0}, LastLength(characters)}) {
      if (end + ahead < characters.size()) continue;
      const size_t source = end + ahead - characters.size();
      if (absl::string_view(text_.source).substr(source, characters.size()) ==
          characters) {
        return AddLiteral(characters, source);
      }
    }
    // What is not written as it reads is a reference, or has characters that no page may
    // have, which the parser leaves out. Each stands behind what was handed over before.
    const size_t reference =
        absl::string_view(text_.source).substr(begin, end - begin).rfind('&');
    AddReference(characters, reference == std::string::npos ? end : begin + reference);
  }

 private:
  size_t Offset() const {
    const long offset = xmlByteConsumed(parser_);
    return offset < 0 ? 0 : std::min(static_cast<size_t>(offset), text_.source.size());
  }

  void Break() {
    if (text_.words.empty() || text_.words.back() == '\n') return;
    if (text_.words.back() == ' ') {
      text_.words.back() = '\n';
    } else {
      Add("\n", Offset(), false);
    }
  }

  // Bytes of the last character.
  static size_t LastLength(absl::string_view characters) {
    if (characters.empty()) return 0;
    return characters.size() - StartOfCharacter(characters, characters.size() - 1);
  }

  // White space that is written as a reference is joined like any other.
  void AddReference(absl::string_view characters, size_t source) {
    if (!absl::c_all_of(characters, absl::ascii_isspace)) {
      Add(characters, source, false);
    } else if (WantsSpace()) {
      Add(" ", source, false);
    }
  }

  bool WantsSpace() const {
    return !text_.words.empty() && text_.words.back() != ' ' &&
           text_.words.back() != '\n';
  }

  void AddLiteral(absl::string_view characters, size_t source) {
    for (size_t i = 0; i < characters.size();) {
      size_t end = i;
      while (end < characters.size() && !absl::ascii_isspace(characters[end])) ++end;
      if (end > i) Add(characters.substr(i, end - i), source + i, true);
      i = end;
      while (end < characters.size() && absl::ascii_isspace(characters[end])) ++end;
      if (end > i && WantsSpace()) Add(" ", source + i, false);
      i = end;
    }
  }

  void Add(absl::string_view words, size_t source, bool literal) {
    text_.runs.push_back({text_.words.size(), source, literal});
    absl::StrAppend(&text_.words, words);
  }

  htmlParserCtxtPtr parser_;
  ArticleText& text_;
  PageDates dates_;
  int depth_ = 0;
  bool too_deep_ = false;
  int dropped_ = 0;      // open elements from a dropped one on
  size_t searched_ = 0;  // where in the source the last characters end
};

void OnStart(void* collector, const xmlChar* name, const xmlChar** attributes) {
  static_cast<WordCollector*>(collector)->Start(View(name), attributes);
}

void OnEnd(void* collector, const xmlChar* name) {
  static_cast<WordCollector*>(collector)->End(View(name));
}

void OnCharacters(void* collector, const xmlChar* characters, int length) {
  static_cast<WordCollector*>(collector)->Characters(
      {reinterpret_cast<const char*>(characters), static_cast<size_t>(length)});
}

}  // namespace

absl::Status ReadPage(ArticleText& text, const Reporter& reporter) {
  // The library's own check that it is ready may race with what makes it so.
  static absl::once_flag ready;
  absl::call_once(ready, xmlInitParser);
  // So that there is a run even where there are no words: it is a page.
  text.runs.push_back({0, 0, false});
  if (text.source.empty()) return absl::OkStatus();
  if (MostAttributesOfTag(text.source) > kMostAttributes) {
    return absl::OutOfRangeError(
        absl::StrCat("has a tag of more than ", kMostAttributes, " attributes"));
  }
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
      htmlCreateMemoryParserCtxt(text.source.data(),
                                 static_cast<int>(text.source.size())),
      &htmlFreeParserCtxt);
  if (parser == nullptr) return absl::ResourceExhaustedError("cannot be parsed");
  WordCollector collector(parser.get(), text);
  xmlSAXHandler handler = {};
  handler.startElement = OnStart;
  handler.endElement = OnEnd;
  handler.characters = OnCharacters;
  handler.ignorableWhitespace = OnCharacters;
  *parser->sax = handler;
  parser->userData = &collector;
  // The file is UTF-8, whatever the page says.
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET |
                                       HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser.get());
  if (collector.too_deep()) {
    return absl::OutOfRangeError(
        absl::StrCat("nests elements more than ", kDeepest, " deep"));
  }
  text.dates = collector.dates().Finish(reporter);
  return absl::OkStatus();
}

}  // namespace gainsay
