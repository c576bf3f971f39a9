#include "checker/engine/joint/minimal.h"

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

using Items = std::vector<int32_t>;

Items Joined(const Items& a, const Items& b) {
  Items all = a;
  all.insert(all.end(), b.begin(), b.end());
  absl::c_sort(all);
  return all;
}

// What of `items` is needed beside `kept`, to which something was just added or not.
Items Needed(const Items& kept, bool added, const Items& items,
             const Conflicts& conflicts) {
  if (added && conflicts(kept)) return {};
  if (items.size() == 1) return items;
  const auto middle = items.begin() + static_cast<int64_t>(items.size() / 2);
  const Items first(items.begin(), middle);
  const Items second(middle, items.end());
  const Items of_second = Needed(Joined(kept, first), true, second, conflicts);
  const Items of_first =
      Needed(Joined(kept, of_second), !of_second.empty(), first, conflicts);
  return Joined(of_first, of_second);
}

}  // namespace

std::vector<int32_t> MinimalConflict(const std::vector<int32_t>& items,
                                     const Conflicts& conflicts) {
  if (items.empty() || conflicts({})) return {};
  return Needed({}, false, items, conflicts);
}

}  // namespace gainsay
