#include "claims/lexicon/width_checks.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <variant>

#include "absl/algorithm/container.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "claims/lexicon/width_formula.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// A small, a middling and a large number, each with the terms that go with it. A formula
// for numbers of one kind may fail on others: it is wrong where it fails on all.
constexpr int64_t kTried[][kTerms] = {{1, 2, 1, 1, 1, 1, 1},
                                      {1, 40, 4, 10, 1, 10, 1},
                                      {1, 50'000, 2'500, 5'000, 1, 12'500, 1}};

RationalInterval Tried(const WidthFormula& formula, const int64_t (&numbers)[kTerms]) {
  Terms terms;
  absl::c_copy(numbers, terms.begin());
  return formula.At(terms, true);
}

bool EveryTry(absl::FunctionRef<bool(const int64_t (&)[kTerms])> holds) {
  return std::all_of(std::begin(kTried), std::end(kTried), holds);
}

bool HoldsNothing(const WidthFormula& formula) {
  return EveryTry([&](const auto& numbers) {
    const RationalInterval interval = Tried(formula, numbers);
    return interval.valid() && interval.empty();
  });
}

bool ReachesBeyond(const WidthFormula& nominal, const WidthFormula& wide) {
  return EveryTry([&](const auto& numbers) {
    const RationalInterval inner = Tried(nominal, numbers);
    const RationalInterval outer = Tried(wide, numbers);
    if (!inner.valid() || !outer.valid()) return false;
    return Intersect(inner, outer) != inner;
  });
}

struct WrittenWidth {
  const Node* node = nullptr;
  std::optional<WidthFormula> formula = {};
};

struct WrittenWidths {
  WrittenWidth nominal;
  WrittenWidth wide;
};

WrittenWidth WidthOf(const Node& entry, absl::string_view key) {
  const Node* const node = entry.Find(key);
  if (node == nullptr || !node->IsScalar()) return {};
  auto parsed = ParseWidthFormula(node->text);
  if (auto* formula = std::get_if<WidthFormula>(&parsed)) return {node, *formula};
  return {};
}

void ReportNothing(const WrittenWidth& width, const Reporter& reporter) {
  if (!width.formula || !HoldsNothing(*width.formula)) return;
  reporter.Error(width.node->at,
                 absl::StrCat(Quoted(width.node->text), " holds no number"),
                 "an interval goes from its lower end to its upper one");
}

// `all` holds what applies where not all is the entry's own.
void ReportPair(const WrittenWidths& own, const WrittenWidths& all,
                const Reporter& reporter) {
  if (!all.nominal.formula || !all.wide.formula) return;
  if (HoldsNothing(*all.nominal.formula) || HoldsNothing(*all.wide.formula)) return;
  if (!ReachesBeyond(*all.nominal.formula, *all.wide.formula)) return;
  const Node& at = own.wide.formula ? *own.wide.node : *own.nominal.node;
  reporter.Error(at.at,
                 absl::StrCat("the nominal ", Quoted(all.nominal.node->text),
                              " reaches beyond the wide ", Quoted(all.wide.node->text)),
                 "the widest reading holds all of the ordinary one");
}

// Of a kind of number, what it does not say is as for other numbers.
void ReportEntry(const Node& entry, const WrittenWidths& other,
                 const Reporter& reporter) {
  const WrittenWidths own = {WidthOf(entry, "nominal"), WidthOf(entry, "wide")};
  ReportNothing(own.nominal, reporter);
  ReportNothing(own.wide, reporter);
  const WrittenWidths all = {own.nominal.formula ? own.nominal : other.nominal,
                             own.wide.formula ? own.wide : other.wide};
  if (own.nominal.formula || own.wide.formula) ReportPair(own, all, reporter);
  for (const Member& member : entry.members) ReportEntry(member.value, all, reporter);
}

}  // namespace

void ReportWidths(const Node& lexicon, const Reporter& reporter) {
  for (const absl::string_view key : {"hedges", "vague", "bands"}) {
    const Node* const section = lexicon.Find(key);
    if (section == nullptr) continue;
    for (const Member& entry : section->members) ReportEntry(entry.value, {}, reporter);
  }
  const Node* const magnitudes = lexicon.Find("magnitudes");
  if (magnitudes != nullptr) ReportEntry(*magnitudes, {}, reporter);
}

}  // namespace gainsay
