#include "input/sound_yaml.h"

#include <yaml.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "input/limits.h"
#include "input/mapping_builder.h"
#include "input/yaml_anchors.h"
#include "input/yaml_dialects.h"

namespace gainsay {
namespace {

TextPosition PlaceOf(const yaml_mark_t& mark) {
  return {static_cast<uint32_t>(mark.line + 1), static_cast<uint32_t>(mark.column + 1)};
}

// What ends at `begin` and after is made a vector of its own.
template <typename T>
std::vector<T> TakeFrom(size_t begin, std::vector<T>& all) {
  const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
  std::vector<T> taken(std::make_move_iterator(first),
                       std::make_move_iterator(all.end()));
  all.erase(first, all.end());
  return taken;
}

class Events {
 public:
  explicit Events(absl::string_view text) {
    good_ = yaml_parser_initialize(&parser_) != 0;
    if (!good_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  ~Events() {
    DropEvent();
    if (good_) yaml_parser_delete(&parser_);
  }

  // The next event, until the one after; null where the text is not sound.
  const yaml_event_t* Next() {
    DropEvent();
    if (!good_ || yaml_parser_parse(&parser_, &event_) == 0) return nullptr;
    has_event_ = true;
    return &event_;
  }

 private:
  void DropEvent() {
    if (has_event_) yaml_event_delete(&event_);
    has_event_ = false;
  }

  yaml_parser_t parser_;
  yaml_event_t event_;
  bool good_ = false;
  bool has_event_ = false;
};

// Builds the tree. Each event gives false where it can't be gone on.
class Builder {
 public:
  // Of a text that ends in a line end, or not.
  explicit Builder(bool ended) : ended_(ended) {}

  bool Take(const yaml_event_t& event) {
    const bool begins = event.type == YAML_SCALAR_EVENT ||
                        event.type == YAML_SEQUENCE_START_EVENT ||
                        event.type == YAML_MAPPING_START_EVENT;
    if (begins && ++values_ > kMaxTreeNodes) return false;
    switch (event.type) {
      case YAML_STREAM_START_EVENT:
      case YAML_DOCUMENT_END_EVENT:
        return true;
      case YAML_DOCUMENT_START_EVENT:
        return !root_.has_value();
      case YAML_SCALAR_EVENT:
        return Scalar(event);
      case YAML_ALIAS_EVENT:
        return Alias(event);
      case YAML_SEQUENCE_START_EVENT: {
        const auto& start = event.data.sequence_start;
        return start.tag == nullptr && Open(Node::Kind::kSequence, event, start.anchor,
                                            start.style == YAML_FLOW_SEQUENCE_STYLE);
      }
      case YAML_MAPPING_START_EVENT: {
        const auto& start = event.data.mapping_start;
        return start.tag == nullptr && Open(Node::Kind::kMapping, event, start.anchor,
                                            start.style == YAML_FLOW_MAPPING_STYLE);
      }
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return Close();
      default:
        return false;
    }
  }

  std::optional<Node> TakeRoot() { return std::move(root_); }

 private:
  struct Collection {
    Node node;
    size_t begin = 0;  // of its items or members among those not yet taken
    size_t anchor = 0;
    bool flow = false;
    bool expects_key = false;
  };

  bool Scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    if (scalar.tag != nullptr) return false;
    const size_t anchor = NumberOf(scalar.anchor);
    Node node;
    node.plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    node.at = PlaceOf(event.start_mark);
    const absl::string_view text(reinterpret_cast<const char*>(scalar.value),
                                 scalar.length);
    if (node.plain && IsNull(text)) {
      return Null(std::move(node), anchor, text.empty() && anchor == 0);
    }
    if (text.size() > kMaxText || MisreadByYamlCpp(event, text)) return false;
    node.kind = Node::Kind::kScalar;
    node.text = std::string(text);
    return Deliver(std::move(node), anchor);
  }

  // yaml-cpp refuses a '?' within flow's plain scalars, takes the indentation of a scalar
  // of several lines from its anchor, drops one of the line ends that `>+` keeps, and one
  // at the start or end of quotes, and is given a last line end where there is none.
  bool MisreadByYamlCpp(const yaml_event_t& event, absl::string_view text) const {
    const auto& scalar = event.data.scalar;
    const bool lines = event.start_mark.line != event.end_mark.line;
    switch (scalar.style) {
      case YAML_PLAIN_SCALAR_STYLE:
        if (InFlow() && absl::StrContains(text, '?')) return true;
        break;
      case YAML_FOLDED_SCALAR_STYLE:
        if (!ended_ || absl::EndsWith(text, "\n\n")) return true;
        break;
      case YAML_LITERAL_SCALAR_STYLE:
        if (!ended_) return true;
        break;
      case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        if (lines && (absl::StartsWith(text, "\n") || absl::EndsWith(text, "\n"))) {
          return true;
        }
        break;
      default:
        break;
    }
    return lines && scalar.anchor != nullptr;
  }

  bool InFlow() const { return !open_.empty() && open_.back().flow; }

  static bool IsNull(absl::string_view text) {
    return text.empty() || text == "~" || text == "null" || text == "Null" ||
           text == "NULL";
  }

  // In a mapping it has its key's place. An absent one has its dash's, of which libyaml
  // gives the end.
  bool Null(Node node, size_t anchor, bool absent) {
    if (open_.empty()) return false;
    const Collection& parent = open_.back();
    if (parent.node.IsMapping() && !parent.expects_key) {
      const TextPosition key = members_.back().key_at;
      if (parent.flow && node.at.line != key.line) return false;
      node.at = key;
    } else if (absent) {
      --node.at.column;
    }
    return Deliver(std::move(node), anchor);
  }

  bool Alias(const yaml_event_t& event) {
    const auto known = anchor_numbers_.find(NameOf(event.data.alias.anchor));
    if (known == anchor_numbers_.end()) return false;
    absl::StatusOr<Node> copy =
        anchors_.Copy(known->second, static_cast<int>(open_.size()));
    if (!copy.ok()) return false;
    copy->at = PlaceOf(event.start_mark);
    return Deliver(*std::move(copy), 0);
  }

  static absl::string_view NameOf(const yaml_char_t* anchor) {
    return reinterpret_cast<const char*>(anchor);
  }

  // Numbers count from 1. Of one name the latest anchor is meant.
  size_t NumberOf(const yaml_char_t* anchor) {
    if (anchor == nullptr) return 0;
    anchor_numbers_[NameOf(anchor)] = ++last_anchor_;
    return last_anchor_;
  }

  bool Open(Node::Kind kind, const yaml_event_t& event, const yaml_char_t* anchor,
            bool flow) {
    if (open_.size() == kMaxNodeDepth) return false;
    Collection& collection = open_.emplace_back();
    collection.node.kind = kind;
    collection.node.at = PlaceOf(event.start_mark);
    collection.flow = flow;
    collection.anchor = NumberOf(anchor);
    collection.expects_key = kind == Node::Kind::kMapping;
    collection.begin = kind == Node::Kind::kMapping ? members_.size() : items_.size();
    return true;
  }

  bool Close() {
    Collection closed = std::move(open_.back());
    open_.pop_back();
    if (closed.node.IsSequence()) {
      closed.node.items = TakeFrom(closed.begin, items_);
    } else {
      closed.node.members = TakeFrom(closed.begin, members_);
      if (HasRepeatedKey(closed.node.members)) return false;
    }
    return Deliver(std::move(closed.node), closed.anchor);
  }

  // libyaml lets a block's values begin where its next key or item would.
  static bool IsDeeper(const Node& node, const Collection& parent) {
    if (parent.flow || node.IsNull()) return true;
    const uint32_t column = parent.node.at.column;
    return node.at.column > column ||
           (node.at.column == column && node.IsSequence() && parent.node.IsMapping());
  }

  bool Deliver(Node node, size_t anchor) {
    if (anchor != 0) anchors_.Store(anchor, node);
    if (open_.empty()) {
      root_ = std::move(node);
      return true;
    }
    Collection& parent = open_.back();
    if (parent.node.IsSequence()) {
      if (!IsDeeper(node, parent)) return false;
      items_.push_back(std::move(node));
      return true;
    }
    if (!std::exchange(parent.expects_key, !parent.expects_key)) {
      if (!IsDeeper(node, parent)) return false;
      members_.back().value = std::move(node);
      return true;
    }
    if (!node.IsScalar() || (node.plain && node.text == "<<")) return false;
    if (node.text.size() > kMaxName) return false;
    members_.push_back(Member{std::move(node.text), node.at, Node()});
    return true;
  }

  const bool ended_;
  size_t values_ = 0;
  YamlAnchors anchors_;
  absl::flat_hash_map<std::string, size_t> anchor_numbers_;
  size_t last_anchor_ = 0;
  std::vector<Collection> open_;
  // Of the collections that are open, one after the other.
  std::vector<Node> items_;
  std::vector<Member> members_;
  std::optional<Node> root_;
};

}  // namespace

std::optional<Node> ReadSoundYaml(absl::string_view text) {
  if (HasDisputedYaml(text)) return std::nullopt;
  Events events(text);
  Builder builder(absl::EndsWith(text, "\n"));
  while (const yaml_event_t* event = events.Next()) {
    if (event->type == YAML_STREAM_END_EVENT) return builder.TakeRoot();
    if (!builder.Take(*event)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace gainsay
