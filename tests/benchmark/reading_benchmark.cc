// Readings a second of written values, one thread.

#include "benchmark/benchmark.h"
#include "checker/project/workspace.h"
#include "claims/reading/date_reader.h"
#include "claims/reading/quantity_reader.h"

namespace gainsay {
namespace {

const Lexicon& English() {
  static Diagnostics diagnostics;
  static const Lexicon lexicon = LoadLexiconFiles({"builtin:en"}, &diagnostics);
  return lexicon;
}

void ReadQuantities(benchmark::State& state, absl::string_view text) {
  QuantityContext context;
  context.lexicon = &English();
  for (auto _ : state) benchmark::DoNotOptimize(ReadQuantity(text, context));
  state.SetItemsProcessed(state.iterations());
}

void ReadDates(benchmark::State& state, absl::string_view text) {
  DateContext context;
  context.words = &English().dates;
  context.published = DayRange{20480, 20480};
  for (auto _ : state) benchmark::DoNotOptimize(ReadDate(text, context));
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(ReadQuantities, plain, "5,000");
BENCHMARK_CAPTURE(ReadQuantities, hedged, "about 90%");
BENCHMARK_CAPTURE(ReadQuantities, money, "nearly $1.2 billion");
BENCHMARK_CAPTURE(ReadDates, iso, "2026-01-27");
BENCHMARK_CAPTURE(ReadDates, written, "the 25th of January");
BENCHMARK_CAPTURE(ReadDates, full, "January 25, 2026");
BENCHMARK_CAPTURE(ReadDates, weekday, "Tuesday, Jan. 27");
BENCHMARK_CAPTURE(ReadDates, relative, "last November");

}  // namespace
}  // namespace gainsay
