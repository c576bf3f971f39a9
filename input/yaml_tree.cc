#include "input/yaml_tree.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "input/limits.h"
#include "input/line_start.h"
#include "input/quoted.h"
#include "input/text_checks.h"

namespace gainsay {
namespace {

std::string ShownTag(absl::string_view tag) {
  if (!absl::ConsumePrefix(&tag, "tag:yaml.org,2002:")) return Quoted(tag);
  return Quoted(absl::StrCat("!!", tag));
}

// The last dash before an offset, where only comments lie between.
std::optional<size_t> DashBefore(absl::string_view text, size_t offset) {
  while (true) {
    const size_t start = LineStart(text, offset);
    const absl::string_view line = text.substr(start, offset - start);
    const size_t dash = line.substr(0, line.find('#')).rfind('-');
    if (dash != absl::string_view::npos) return start + dash;
    if (start == 0) return std::nullopt;
    offset = start - 1;
  }
}

}  // namespace

bool YamlTree::Fail(size_t offset, std::string message) {
  reporter_.Error(positions_.At(offset), std::move(message));
  return false;
}

void YamlTree::Report(const YamlProblem& problem) {
  reporter_.Error(positions_.At(problem.offset), problem.message, problem.hint);
}

// At the end of a text yaml-cpp takes a last line without a colon for a key. The absent
// value then has its key's place, as it has, rightly, in `{a, b}` and after `? a`.
bool YamlTree::LacksColon(size_t offset) const {
  if (open_.empty()) return false;
  const Collection& parent = open_.back();
  return parent.mapping && !parent.flow && !parent.expects_key &&
         parent.key_offset == offset && !absl::StartsWith(text_.substr(offset), "?");
}

// The parser's place of an absent value is that of what follows it, often some lines
// below, and never deeper than the item's dash.
TextPosition YamlTree::PlaceOfNull(size_t offset, size_t anchor) {
  if (!open_.empty() && !open_.back().expects_key && open_.back().member) {
    return open_.back().member->key_at;
  }
  if (anchor != 0 || !InSequence() || open_.back().flow) return positions_.At(offset);
  const std::optional<size_t> dash = DashBefore(text_, offset);
  if (!dash.has_value()) return positions_.At(offset);
  const bool written = offset < text_.size() && offset - LineStart(text_, offset) >
                                                    *dash - LineStart(text_, *dash);
  return positions_.At(written ? offset : *dash);
}

bool YamlTree::Count(size_t offset) {
  if (++values_ <= kMaxTreeNodes) return true;
  Report({offset, absl::StrCat("more than ", kMaxTreeNodes, " values"),
          "split the file, or write claims as JSON Lines"});
  return false;
}

bool YamlTree::Null(size_t offset, size_t anchor) {
  if (!Count(offset)) return false;
  const char next = offset < text_.size() ? text_[offset] : '\0';
  if (next == '!') return Fail(offset, "a tag before an empty value");
  if (next == ',' && (InSequence() || open_.empty()))
    return Fail(offset, "unexpected ','");
  if (LacksColon(offset)) return Fail(offset, "expected 'key: value'");
  Node node;
  node.plain = true;
  node.at = PlaceOfNull(offset, anchor);
  Deliver(std::move(node), anchor);
  return true;
}

bool YamlTree::Alias(size_t offset, size_t anchor) {
  absl::StatusOr<Node> copy = anchors_.Copy(anchor, static_cast<int>(open_.size()));
  if (!copy.ok()) return Fail(offset, std::string(copy.status().message()));
  copy->at = positions_.At(offset);
  Deliver(*std::move(copy), 0);
  return true;
}

bool YamlTree::Scalar(size_t offset, const std::string& tag, size_t anchor,
                      const std::string& value) {
  if (!Count(offset)) return false;
  if (value.size() > kMaxText) {
    ReportLongText(positions_.At(offset), reporter_);
    return false;
  }
  Node node;
  node.kind = Node::Kind::kScalar;
  node.plain = tag == "?";
  node.text = value;
  if (!node.plain) {
    const std::optional<size_t> quote = UnclosedYamlQuote(text_, offset);
    if (quote) return Fail(*quote, "a quote that is never closed");
    if (tag != "!" && tag != "tag:yaml.org,2002:str") {
      Report({offset, absl::StrCat("unsupported tag ", ShownTag(tag)),
              "only !!str is known"});
    }
  }
  node.at = positions_.At(offset);
  if (!open_.empty()) open_.back().key_offset = offset;
  Deliver(std::move(node), anchor);
  return true;
}

bool YamlTree::OpenSequence(size_t offset, const std::string& tag, size_t anchor,
                            bool flow) {
  Collection collection;
  collection.sequence.kind = Node::Kind::kSequence;
  collection.sequence.at = positions_.At(offset);
  collection.expects_key = false;
  collection.flow = flow;
  collection.anchor = anchor;
  return Open(std::move(collection), offset, tag);
}

bool YamlTree::OpenMapping(size_t offset, const std::string& tag, size_t anchor,
                           bool flow) {
  Collection collection;
  collection.mapping = std::make_unique<MappingBuilder>(positions_.At(offset));
  collection.flow = flow;
  collection.anchor = anchor;
  return Open(std::move(collection), offset, tag);
}

bool YamlTree::Open(Collection collection, size_t offset, const std::string& tag) {
  if (!Count(offset)) return false;
  if (tag != "?" && tag != "!") {
    Fail(offset,
         absl::StrCat("unsupported tag ", ShownTag(tag), " on a list or mapping"));
  }
  if (open_.size() == kMaxNodeDepth) {
    return Fail(offset, absl::StrCat("nested more than ", kMaxNodeDepth, " deep"));
  }
  open_.push_back(std::move(collection));
  return true;
}

void YamlTree::Close() {
  Collection closed = std::move(open_.back());
  open_.pop_back();
  Deliver(closed.mapping ? closed.mapping->Take() : std::move(closed.sequence),
          closed.anchor);
}

void YamlTree::Deliver(Node node, size_t anchor) {
  if (anchor != 0) anchors_.Store(anchor, node);
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Collection& parent = open_.back();
  if (!parent.mapping) {
    parent.sequence.items.push_back(std::move(node));
  } else if (parent.expects_key) {
    parent.member = KeyOf(std::move(node));
    parent.expects_key = false;
  } else {
    parent.expects_key = true;
    if (!parent.member) return;
    parent.member->value = std::move(node);
    parent.mapping->Add(*std::move(parent.member), reporter_);
  }
}

std::optional<Member> YamlTree::KeyOf(Node node) {
  if (node.IsNull()) {
    reporter_.Error(node.at, "a key that is empty or null", "put quotes around it");
    return std::nullopt;
  }
  if (!node.IsScalar()) {
    reporter_.Error(node.at,
                    absl::StrCat("a key must be a text, found ", KindName(node)));
    return std::nullopt;
  }
  if (node.plain && node.text == "<<") {
    reporter_.Error(node.at, "merge keys ('<<') are not supported");
    return std::nullopt;
  }
  if (node.text.size() > kMaxName) {
    ReportLongKey(node.at, reporter_);
    return std::nullopt;
  }
  return Member{std::move(node.text), node.at, Node()};
}

}  // namespace gainsay
