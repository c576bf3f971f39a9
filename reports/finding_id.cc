#include "reports/finding_id.h"

#include <cstddef>
#include <cstdint>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

class Hash {
 public:
  // Each text ends in a byte that none contains, so that "a", "bc" and "ab", "c" differ.
  void Add(absl::string_view text) {
    for (const char c : text) AddByte(static_cast<unsigned char>(c));
    AddByte(0xFF);
  }
  void Add(uint64_t number) {
    for (size_t i = 0; i < sizeof(number); ++i, number >>= 8) {
      AddByte(static_cast<unsigned char>(number & 0xFF));
    }
  }
  // The finaliser of MurmurHash3: short prefixes of the digits are used, so that all bits
  // must count.
  uint64_t Value() const {
    uint64_t h = state_;
    h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDull;
    h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ull;
    return h ^ (h >> 33);
  }

 private:
  void AddByte(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001B3ull; }

  uint64_t state_ = 0xCBF29CE484222325ull;
};

}  // namespace

std::string FindingId(const std::string& rule,
                      const std::vector<std::pair<std::string, std::string>>& key,
                      std::vector<ClaimIdentity> claims) {
  absl::c_sort(claims);
  Hash hash;
  hash.Add(rule);
  for (const auto& [name, value] : key) {
    hash.Add(name);
    hash.Add(value);
  }
  for (const ClaimIdentity& claim : claims) {
    hash.Add(claim.article);
    hash.Add(claim.claim);
    hash.Add(claim.words);
  }
  return fmt::format("{:016x}", hash.Value());
}

}  // namespace gainsay
