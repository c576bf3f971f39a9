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
  const auto next = static_cast<TextId>(texts_.size());
  const auto found =
      by_text_.lazy_emplace(text, [&](const auto& make) { make(Keep(text), next); });
  if (found->second == next) texts_.push_back(found->first);
  return found->second;
}

TextId TextTable::AddList(absl::Span<const TextId> list) {
  const auto next = static_cast<TextId>(lists_.size());
  const auto found = by_list_.lazy_emplace(list, [&](const auto& make) {
    make(std::vector<TextId>(list.begin(), list.end()), next);
  });
  if (found->second == next) lists_.push_back(found->first);
  return found->second;
}

TextMapping::TextMapping(const TextTable& from, TextTable& to) {
  texts_.reserve(from.size());
  lists_.reserve(from.lists());
  texts_.push_back(kNoText);
  // What is found stands all over the memory of a large table.
  constexpr TextId kAhead = 8;
  for (TextId id = 1; id < from.size(); ++id) {
    if (id + kAhead < from.size()) to.Prefetch(from.text(id + kAhead));
    texts_.push_back(to.Add(from.text(id)));
  }
  lists_.push_back(kNoText);
  std::vector<TextId> moved;
  for (TextId id = 1; id < from.lists(); ++id) {
    moved.clear();
    for (const TextId each : from.list(id)) moved.push_back(text(each));
    lists_.push_back(to.AddList(moved));
  }
}

}  // namespace gainsay
