#include "claims/text_table.h"

#include <algorithm>
#include <cstring>

namespace gainsay {
namespace {

constexpr size_t kBlock = 1 << 16;

}  // namespace

TextTable::TextTable() : texts_(1), lists_(1) {}

absl::string_view TextTable::Keep(absl::string_view text) {
  if (text.size() > left_) {
    left_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique<char[]>(left_));
    block_end_ = blocks_.back().get() + left_;
  }
  char* const place = block_end_ - left_;
  if (!text.empty()) std::memcpy(place, text.data(), text.size());
  left_ -= text.size();
  return {place, text.size()};
}

TextId TextTable::Add(absl::string_view text) {
  const auto found = by_text_.find(text);
  if (found != by_text_.end()) return found->second;
  const auto id = static_cast<TextId>(texts_.size());
  texts_.push_back(Keep(text));
  by_text_.emplace(texts_.back(), id);
  return id;
}

TextId TextTable::AddList(absl::Span<const TextId> list) {
  const auto found = by_list_.find(list);
  if (found != by_list_.end()) return found->second;
  const auto id = static_cast<TextId>(lists_.size());
  lists_.emplace_back(list.begin(), list.end());
  by_list_.emplace(lists_.back(), id);
  return id;
}

TextMapping::TextMapping(const TextTable& from, TextTable& to) {
  texts_.push_back(kNoText);
  for (TextId id = 1; id < from.size(); ++id) texts_.push_back(to.Add(from.text(id)));
  lists_.push_back(kNoText);
  std::vector<TextId> moved;
  for (TextId id = 1; id < from.lists(); ++id) {
    moved.clear();
    for (const TextId each : from.list(id)) moved.push_back(text(each));
    lists_.push_back(to.AddList(moved));
  }
}

}  // namespace gainsay
