#include "claims/stance.h"

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// The only place that ties the words to the members, which as bits have no addresses.
struct Word {
  absl::string_view word;
  bool (*has)(const Stance&);
  void (*add)(Stance&);
};

constexpr Word kWords[] = {
    {"plans", [](const Stance& stance) -> bool { return stance.plans; },
     [](Stance& stance) { stance.plans = true; }},
    {"denies", [](const Stance& stance) -> bool { return stance.denies; },
     [](Stance& stance) { stance.denies = true; }},
    {"possible", [](const Stance& stance) -> bool { return stance.possible; },
     [](Stance& stance) { stance.possible = true; }},
};

}  // namespace

const std::vector<std::string>& StanceWords() {
  static const auto& words = *[] {
    auto* all = new std::vector<std::string>{std::string(kAsserts)};
    for (const Word& row : kWords) all->emplace_back(row.word);
    absl::c_sort(*all);
    return all;
  }();
  return words;
}

bool ReadStance(absl::string_view word, Stance& stance) {
  for (const Word& row : kWords) {
    if (row.word != word) continue;
    row.add(stance);
    return true;
  }
  return word == kAsserts;
}

std::vector<absl::string_view> WordsOf(const Stance& stance) {
  std::vector<absl::string_view> words;
  for (const Word& row : kWords) {
    if (row.has(stance)) words.push_back(row.word);
  }
  if (words.empty()) words.push_back(kAsserts);
  return words;
}

}  // namespace gainsay
