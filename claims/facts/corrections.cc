#include "claims/facts/corrections.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "claims/claim.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

constexpr int32_t kNone = -1;
constexpr size_t kMostNamed = 5;  // claims of a circle that its message names

// Finds for each claim the one that it corrects, and reports corrections that are none.
class Corrections {
 public:
  Corrections(const ClaimSet& claims, Diagnostics* diagnostics)
      : claims_(claims), diagnostics_(diagnostics), target_(claims.claims.size(), kNone) {
    if (!AnyCorrects()) return;
    for (size_t i = 0; i < claims.claims.size(); ++i) {
      if (claims.claims[i].origin != FactOrigin::kClaim) continue;
      names_.push_back(NameOf(i));
      const auto claim = static_cast<int32_t>(i);
      const auto [first, fresh] = by_name_.emplace(names_.back(), claim);
      if (!fresh) namesakes_.emplace(names_.back(), std::pair(first->second, claim));
    }
    for (size_t i = 0; i < claims.claims.size(); ++i) {
      if (claims.claims[i].corrects) Resolve(static_cast<int32_t>(i));
    }
    BreakCircles();
  }

  // For each claim the one that it corrects, or kNone.
  std::vector<int32_t> TakeTargets() { return std::move(target_); }

 private:
  bool AnyCorrects() const {
    for (size_t i = 0; i < claims_.claims.size(); ++i) {
      if (claims_.claims[i].corrects) return true;
    }
    return false;
  }

  std::string NameOf(size_t claim) const {
    return ClaimName(claims_, static_cast<int32_t>(claim));
  }

  // A text, or what makes one.
  template <typename Hint>
  void Report(int32_t claim, std::string message, Hint hint) {
    const Claim written = claims_.claims.whole(claim);
    Reporter(written.position.file, diagnostics_)
        .Error(written.corrects.at, std::move(message), std::move(hint));
  }

  void Resolve(int32_t claim) {
    const std::string text = claims_.claims.whole(claim).corrects.text;
    const std::string name =
        OfAnnotator(claims_.articles[claims_.claims[claim].article], text);
    const auto found = by_name_.find(name);
    if (found == by_name_.end() && OwnDates().contains(name)) {
      Report(claim,
             fmt::format("'{}' is the article's own date, no claim to correct", text),
             "give the date under 'article' as it should be");
    } else if (found == by_name_.end()) {
      Report(claim, fmt::format("no claim '{}' to correct", text), [&] {
        const std::string near = DidYouMean(name, names_);
        const bool whole = !near.empty() || absl::StrContains(text, '#');
        return whole ? near : "write it as article#claim";
      });
    } else if (const auto two = namesakes_.find(name); two != namesakes_.end()) {
      ReportAmbiguous(claim, text, two->second.first, two->second.second);
    } else if (found->second == claim) {
      Report(claim, fmt::format("'{}' can't correct itself", text),
             "name the earlier claim that it replaces");
    } else {
      target_[claim] = found->second;
    }
  }

  // "live#2#x" is claim "x" of article "live#2" and claim "2#x" of article "live".
  void ReportAmbiguous(int32_t claim, const std::string& text, int32_t a, int32_t b) {
    const auto described = [&](int32_t one) {
      return fmt::format("'{}' of the article '{}'", std::string(claims_.claims.id(one)),
                         claims_.articles[claims_.claims[one].article].id);
    };
    Report(
        claim,
        fmt::format("'{}' names two claims: {} and {}", text, described(a), described(b)),
        "leave the '#' out of one of the ids");
  }

  // The names of the dates that articles state of themselves, made when first asked for.
  const absl::flat_hash_set<std::string>& OwnDates() {
    if (!own_dates_.has_value()) {
      own_dates_.emplace();
      for (size_t i = 0; i < claims_.articles.size(); ++i) {
        const Article& article = claims_.articles[i];
        const auto add = [&](absl::string_view field) {
          own_dates_->insert(OfAnnotator(article, absl::StrCat(article.id, "#", field)));
        };
        for (const auto& date : article.dates) add(date.first);
        if (i >= claims_.texts.size() || !claims_.texts[i].has_value()) continue;
        for (const PageDate& date : claims_.texts[i]->dates) add(date.field);
      }
    }
    return *own_dates_;
  }

  // Follows corrections from each claim once; a walk that meets itself is a circle.
  void BreakCircles() {
    std::vector<int32_t> walk_of(target_.size(), kNone);
    for (size_t start = 0; start < target_.size(); ++start) {
      const auto walk = static_cast<int32_t>(start);
      int32_t at = walk;
      while (at != kNone && walk_of[at] == kNone) {
        walk_of[at] = walk;
        at = target_[at];
      }
      if (at != kNone && walk_of[at] == walk) Break(at);
    }
  }

  void Break(int32_t first) {
    std::vector<int32_t> circle;
    for (int32_t at = first; circle.empty() || at != first; at = target_[at]) {
      circle.push_back(at);
    }
    std::vector<std::string> named;
    for (const int32_t claim : circle) {
      if (named.size() < kMostNamed) named.push_back(NameOf(claim));
    }
    if (named.size() < circle.size()) named.push_back("…");
    named.push_back(NameOf(first));
    Report(
        first,
        absl::StrCat("corrections run in a circle: ", absl::StrJoin(named, " corrects ")),
        "keep 'corrects' on the later claims only");
    for (const int32_t claim : circle) target_[claim] = kNone;
  }

  const ClaimSet& claims_;
  Diagnostics* diagnostics_;
  std::vector<std::string> names_;  // of claims, in their order
  absl::flat_hash_map<std::string, int32_t> by_name_;
  // The first two claims of each name that several have.
  absl::flat_hash_map<std::string, std::pair<int32_t, int32_t>> namesakes_;
  std::vector<int32_t> target_;
  std::optional<absl::flat_hash_set<std::string>> own_dates_;
};

}  // namespace

std::vector<int32_t> CorrectedClaims(const ClaimSet& claims, Diagnostics* diagnostics) {
  return Corrections(claims, diagnostics).TakeTargets();
}

}  // namespace gainsay
