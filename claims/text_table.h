#ifndef GAINSAY_CLAIMS_TEXT_TABLE_H_
#define GAINSAY_CLAIMS_TEXT_TABLE_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/hash/hash.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// A number of a text, or of a list of texts, in the table that gave it.
using TextId = uint32_t;
inline constexpr TextId kNoText = 0;
// There is something, which is no text.
inline constexpr TextId kOtherForm = 0xFFFFFFFF;

// Texts, each kept once, and short lists of them, likewise, numbered from 1 in the order
// in which they were first added. Most texts of an archive's claims come many times.
class TextTable {
 public:
  TextTable();

  TextId Add(absl::string_view text);
  // Has the memory fetched that Add of this text will look into.
  void Prefetch(absl::string_view text) const { by_text_.prefetch(text); }
  TextId AddList(absl::Span<const TextId> list);

  absl::string_view text(TextId id) const { return texts_[id]; }
  absl::Span<const TextId> list(TextId id) const { return lists_[id]; }
  // One more than the greatest number of a text, and of a list.
  size_t size() const { return texts_.size(); }
  size_t lists() const { return lists_.size(); }

 private:
  // So that a span finds the list of the same numbers.
  struct ListHash {
    using is_transparent = void;
    size_t operator()(absl::Span<const TextId> list) const { return absl::HashOf(list); }
  };
  struct ListEqual {
    using is_transparent = void;
    bool operator()(absl::Span<const TextId> a, absl::Span<const TextId> b) const {
      return a == b;
    }
  };

  absl::string_view Keep(absl::string_view text);

  std::vector<absl::string_view> texts_;
  std::vector<std::vector<TextId>> lists_;
  absl::flat_hash_map<absl::string_view, TextId> by_text_;
  absl::flat_hash_map<std::vector<TextId>, TextId, ListHash, ListEqual> by_list_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* block_end_ = nullptr;  // of the last block
  size_t left_ = 0;            // bytes before it that are free
};

// The numbers that another table has for what stands in one.
class TextMapping {
 public:
  // Adds all of `from` to `to`.
  TextMapping(const TextTable& from, TextTable& to);

  TextId text(TextId id) const { return id == kOtherForm ? id : texts_[id]; }
  TextId list(TextId id) const { return id == kOtherForm ? id : lists_[id]; }

 private:
  std::vector<TextId> texts_;
  std::vector<TextId> lists_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_TABLE_H_
