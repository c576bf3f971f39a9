// Readings a second of written values, one thread, and how often one allocates memory.

#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>

#include "absl/strings/str_cat.h"
#include "benchmark/benchmark.h"
#include "checker/project/workspace.h"
#include "claims/reading/dates/date_reader.h"
#include "claims/reading/quantities/quantity_reader.h"

namespace {
int64_t allocations = 0;
}  // namespace

void* operator new(size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }

namespace gainsay {
namespace {

const Lexicon& English() {
  static Diagnostics diagnostics;
  static const Lexicon lexicon = LoadLexiconFiles({"builtin:en"}, &diagnostics);
  return lexicon;
}

// Runs a reader, and reports what a reading costs.
template <typename Read>
void Measure(benchmark::State& state, const Read& read) {
  benchmark::DoNotOptimize(read());
  const int64_t before = allocations;
  for (auto _ : state) benchmark::DoNotOptimize(read());
  state.SetItemsProcessed(state.iterations());
  state.counters["allocations"] =
      static_cast<double>(allocations - before) / static_cast<double>(state.iterations());
}

void ReadQuantities(benchmark::State& state, absl::string_view text) {
  QuantityContext context;
  context.lexicon = &English();
  Measure(state, [&] { return ReadQuantity(text, context); });
}

void ReadDates(benchmark::State& state, absl::string_view text) {
  DateContext context;
  context.words = &English().dates;
  context.published = DayRange{20480, 20480};
  Measure(state, [&] { return ReadDate(text, context); });
}

// Texts of many words, up to the longest that is read: the time must grow as the length.
void ReadLongTexts(benchmark::State& state, absl::string_view words) {
  std::string text;
  while (text.size() + words.size() <= static_cast<size_t>(state.range(0))) {
    absl::StrAppend(&text, words);
  }
  QuantityContext quantity;
  quantity.lexicon = &English();
  DateContext date;
  date.words = &English().dates;
  date.published = DayRange{20480, 20480};
  for (auto _ : state) {
    benchmark::DoNotOptimize(ReadQuantity(text, quantity));
    benchmark::DoNotOptimize(ReadDate(text, date));
  }
  state.SetComplexityN(static_cast<int64_t>(text.size()));
}

BENCHMARK_CAPTURE(ReadLongTexts, hedges, "at least about ")
    ->RangeMultiplier(2)
    ->Range(256, 4096)
    ->Complexity();
BENCHMARK_CAPTURE(ReadLongTexts, numbers, "20 million and 5 ")
    ->RangeMultiplier(2)
    ->Range(256, 4096)
    ->Complexity();
BENCHMARK_CAPTURE(ReadLongTexts, signs, "(-[")
    ->RangeMultiplier(2)
    ->Range(256, 4096)
    ->Complexity();
BENCHMARK_CAPTURE(ReadLongTexts, dates, "early on Monday ")
    ->RangeMultiplier(2)
    ->Range(256, 4096)
    ->Complexity();
BENCHMARK_CAPTURE(ReadQuantities, plain, "5,000");
BENCHMARK_CAPTURE(ReadQuantities, decimal, "66.7");
BENCHMARK_CAPTURE(ReadQuantities, percent, "80%");
BENCHMARK_CAPTURE(ReadQuantities, area, "5,000 km²");
BENCHMARK_CAPTURE(ReadQuantities, words, "twenty-eight people");
BENCHMARK_CAPTURE(ReadQuantities, hedged, "about 90%");
BENCHMARK_CAPTURE(ReadQuantities, money, "nearly $1.2 billion");
BENCHMARK_CAPTURE(ReadDates, iso, "2026-01-27");
BENCHMARK_CAPTURE(ReadDates, written, "the 25th of January");
BENCHMARK_CAPTURE(ReadDates, full, "January 25, 2026");
BENCHMARK_CAPTURE(ReadDates, weekday, "Tuesday, Jan. 27");
BENCHMARK_CAPTURE(ReadDates, relative, "last November");

}  // namespace
}  // namespace gainsay
