#include "input/yaml_reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <istream>
#include <streambuf>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "input/text_checks.h"
#include "input/utf8.h"
#include "input/yaml_messages.h"
#include "input/yaml_tree.h"

namespace gainsay {
namespace {

// Thrown through yaml-cpp to stop it, once the reason is reported. Its recursion is as
// deep as the document, so that the tree's refusing depth bounds it.
struct Refused {};

// Reads from a text without copying it.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(absl::string_view text) {
    char* const begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

// Hands yaml-cpp's events to the tree.
class TreeHandler : public YAML::EventHandler {
 public:
  TreeHandler(absl::string_view text, YamlTree& tree) : text_(text), tree_(tree) {}

  size_t Offset(const YAML::Mark& mark) const {
    return mark.pos < 0 ? text_.size() : std::min<size_t>(mark.pos, text_.size());
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    tree_.Report(ExplainSecondDocument(text_, Offset(mark)));
    throw Refused();
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    GoOnIf(tree_.Null(Offset(mark), anchor));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    GoOnIf(tree_.Alias(Offset(mark), anchor));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    GoOnIf(tree_.Scalar(Offset(mark), tag, anchor, value));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    GoOnIf(tree_.OpenSequence(Offset(mark), tag, anchor));
  }
  void OnSequenceEnd() override { tree_.Close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    const bool flow = style == YAML::EmitterStyle::Flow;
    GoOnIf(tree_.OpenMapping(Offset(mark), tag, anchor, flow));
  }
  void OnMapEnd() override { tree_.Close(); }

 private:
  static void GoOnIf(bool good) {
    if (!good) throw Refused();
  }

  const absl::string_view text_;
  YamlTree& tree_;
  int documents_ = 0;
};

// Whether yaml-cpp got through. Asks for two documents at most: on some texts, as ",", it
// finds ever another one.
bool Parse(absl::string_view text, YamlTree& tree) {
  // Of a quote that is never closed yaml-cpp tells the place only if the text ends in a
  // line end: then it takes the scalar for closed, and the tree sees that it is not.
  const std::string ended = absl::EndsWith(text, "\n") ? "" : absl::StrCat(text, "\n");
  ViewBuffer buffer(ended.empty() ? text : absl::string_view(ended));
  std::istream stream(&buffer);
  TreeHandler handler(text, tree);
  try {
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(handler)) parser.HandleNextDocument(handler);
    return true;
  } catch (const Refused&) {
  } catch (const YAML::Exception& exception) {
    tree.Report(
        ExplainYamlComplaint(exception.msg, text, handler.Offset(exception.mark)));
  } catch (const std::exception& exception) {
    tree.Report({0, absl::StrCat("can't be read as YAML: ", exception.what()), ""});
  }
  return false;
}

Node EmptyDocument() {
  Node node;
  node.plain = true;
  node.at = {1, 1};
  return node;
}

}  // namespace

std::optional<Node> ReadYaml(absl::string_view text, const Reporter& reporter) {
  text = WithoutByteOrderMark(text);
  if (!CheckTreeSize(text, reporter)) return std::nullopt;
  if (!CheckText(text, reporter)) return std::nullopt;
  YamlTree tree(text, reporter);
  const bool got_through = Parse(text, tree);
  std::optional<Node> root = tree.TakeRoot();
  if (!root && got_through) return EmptyDocument();
  return root;
}

}  // namespace gainsay
