#include "claims/text_table.h"

#include <algorithm>
#include <cstring>

#include "absl/hash/hash.h"

namespace gainsay {
namespace {

constexpr size_t kBlock = 1 << 16;

// Different each time the program runs: nobody can write many texts that are all looked
// for in one place.
template <typename T>
uint32_t HashOf(const T& value) {
  return static_cast<uint32_t>(absl::HashOf(value));
}

}  // namespace

TextTable::TextTable() : texts_(1), list_begins_(2) {}

const char* TextTable::Keep(absl::string_view text) {
  if (text.size() > left_) {
    left_ = std::max(kBlock, text.size());
    blocks_.emplace_back(new char[left_]);  // not set to anything
    block_end_ = blocks_.back().get() + left_;
  }
  char* const place = block_end_ - left_;
  if (!text.empty()) std::memcpy(place, text.data(), text.size());
  left_ -= text.size();
  return place;
}

TextId TextTable::Add(absl::string_view text) { return AddHashed(text, HashOf(text)); }

TextId TextTable::AddHashed(absl::string_view text, uint32_t hash) {
  const auto next = static_cast<TextId>(texts_.size());
  const auto found =
      by_text_.lazy_emplace(SoughtText{hash, text, *this}, [&](const auto& make) {
        make(Numbered{hash, next});
      });
  if (found->id == next) {
    texts_.push_back({Keep(text), static_cast<uint32_t>(text.size()), hash});
  }
  return found->id;
}

TextId TextTable::AddFrom(const TextTable& other, TextId id) {
  return AddHashed(other.text(id), other.texts_[id].hash);
}

void TextTable::PrefetchFrom(const TextTable& other, TextId id) const {
  by_text_.prefetch(Numbered{other.texts_[id].hash, id});
}

TextId TextTable::AddList(absl::Span<const TextId> list) {
  const auto next = static_cast<TextId>(lists());
  const uint32_t hash = HashOf(list);
  const auto found =
      by_list_.lazy_emplace(SoughtList{hash, list, *this}, [&](const auto& make) {
        make(Numbered{hash, next});
      });
  if (found->id == next) {
    listed_.insert(listed_.end(), list.begin(), list.end());
    list_begins_.push_back(listed_.size());
  }
  return found->id;
}

TextMapping::TextMapping(const TextTable& from, TextTable& to) {
  texts_.reserve(from.size());
  lists_.reserve(from.lists());
  texts_.push_back(kNoText);
  // What is found stands all over the memory of a large table.
  constexpr TextId kAhead = 8;
  for (TextId id = 1; id < from.size(); ++id) {
    if (id + kAhead < from.size()) to.PrefetchFrom(from, id + kAhead);
    texts_.push_back(to.AddFrom(from, id));
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
