#ifndef GAINSAY_CLAIMS_TEXT_TABLE_H_
#define GAINSAY_CLAIMS_TEXT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_set.h"
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
  // What has that number in another table, which has hashed it.
  TextId AddFrom(const TextTable& other, TextId id);
  // Has the memory fetched that this will look into.
  void PrefetchFrom(const TextTable& other, TextId id) const;
  TextId AddList(absl::Span<const TextId> list);

  absl::string_view text(TextId id) const { return {texts_[id].bytes, texts_[id].size}; }
  // Until a list is added.
  absl::Span<const TextId> list(TextId id) const {
    const size_t begin = list_begins_[id];
    return absl::MakeConstSpan(listed_).subspan(begin, list_begins_[id + 1] - begin);
  }
  // One more than the greatest number of a text, and of a list.
  size_t size() const { return texts_.size(); }
  size_t lists() const { return list_begins_.size() - 1; }

 private:
  struct Text {
    const char* bytes = nullptr;
    uint32_t size = 0;
    uint32_t hash = 0;
  };

  // A number with the hash of what has it, so that nothing is hashed, or looked at, again
  // as they get more.
  struct Numbered {
    uint32_t hash = 0;
    TextId id = 0;
  };
  // What is looked for among them.
  struct SoughtText {
    uint32_t hash;
    absl::string_view text;
    const TextTable& table;
  };
  struct SoughtList {
    uint32_t hash;
    absl::Span<const TextId> list;
    const TextTable& table;
  };
  struct Hash {
    using is_transparent = void;
    template <typename T>
    size_t operator()(const T& hashed) const {
      return hashed.hash;
    }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const Numbered& a, const Numbered& b) const { return a.id == b.id; }
    bool operator()(const Numbered& a, const SoughtText& b) const {
      return a.hash == b.hash && b.table.text(a.id) == b.text;
    }
    bool operator()(const Numbered& a, const SoughtList& b) const {
      return a.hash == b.hash && b.table.list(a.id) == b.list;
    }
  };
  using Numbers = absl::flat_hash_set<Numbered, Hash, Equal>;

  TextId AddHashed(absl::string_view text, uint32_t hash);
  const char* Keep(absl::string_view text);

  std::vector<Text> texts_;
  Numbers by_text_;
  std::vector<TextId> listed_;       // of one list after another
  std::vector<size_t> list_begins_;  // in `listed_`, by number, and where the next will
  Numbers by_list_;
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
