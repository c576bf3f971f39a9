// Writes a project as a news desk's archive might hold it: many claims in JSON Lines, of
// keys of which a few are spoken of by thousands and most by a few, said by outlets and
// by speakers, with hedges, plans, denials and times. About one key in a hundred holds a
// claim that does not fit the others.
//
// usage: desk_claims FOLDER CLAIMS [--hot]
//
// With --hot all claims are of one key. The same call writes the same bytes.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "fmt/format.h"
#include "fmt/ostream.h"

namespace {

constexpr int kClaimsOfAnArticle = 20;
constexpr int kSpeakers = 200;
constexpr int kPublishers = 60;
constexpr int kDays = 400;  // published within so many days

// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t Next() {
    uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  int64_t Below(int64_t bound) {
    return static_cast<int64_t>(Next() % static_cast<uint64_t>(bound));
  }
  double Unit() { return static_cast<double>(Next() >> 11) * 0x1p-53; }

 private:
  uint64_t state_;
};

uint64_t Hash(uint64_t a, uint64_t b) {
  return Random(a * 0x9E3779B97F4A7C15 + b).Next();
}

std::string Day(int day) {
  static const std::vector<int> kMonths = {31, 28, 31, 30, 31, 30,
                                           31, 31, 30, 31, 30, 31};
  int year = 2025;
  size_t month = 0;
  while (day >= kMonths[month]) {
    day -= kMonths[month];
    if (++month == kMonths.size()) {
      month = 0;
      ++year;
    }
  }
  return fmt::format("{}-{:02}-{:02}", year, month + 1, day + 1);
}

std::string Grouped(int64_t number) {
  std::string digits = std::to_string(number);
  for (auto place = static_cast<int64_t>(digits.size()) - 3; place > 0; place -= 3) {
    digits.insert(static_cast<size_t>(place), ",");
  }
  return digits;
}

struct Said {
  std::string value;
  std::string_view property;
  std::string_view side;  // of a share
};

class Desk {
 public:
  Desk(int64_t claims, bool hot)
      : claims_(claims),
        subjects_(hot ? 1 : claims / 12 + 1),
        hot_(hot),
        random_(claims) {}

  void WriteVocabulary(std::ostream& out) const {
    fmt::print(out, "gainsay: 1\nentities:\n  north: {{}}\n  south: {{}}\n");
    for (int64_t i = 0; i < subjects_; ++i) {
      fmt::print(out, "  place-{}: {{name: Place {}, kind: region}}\n", i, i);
    }
    for (int i = 0; i < kSpeakers; ++i) fmt::print(out, "  speaker-{}: {{}}\n", i);
    for (int i = 0; i < 50; ++i) fmt::print(out, "  mayor-{}: {{}}\n", i);
    fmt::print(out,
               "properties:\n"
               "  share: {{type: quantity, unit: \"%\", range: [0%, 100%], key: [side], "
               "time: fluent, holds_for: 60 days}}\n"
               "  residents: {{type: quantity, unit: count, time: fluent, "
               "holds_for: 60 days}}\n"
               "  founded_on: {{type: date}}\n"
               "  mayor: {{type: entity, time: fluent, holds_for: 60 days}}\n");
  }

  void WriteClaims(std::ostream& out) {
    for (int64_t i = 0; i < claims_; ++i) {
      const int64_t article = i / kClaimsOfAnArticle;
      if (i % kClaimsOfAnArticle == 0) StartArticle(article, out);
      WriteClaim(article, i, out);
    }
  }

 private:
  void StartArticle(int64_t article, std::ostream& out) {
    day_ = static_cast<int>(random_.Below(kDays));
    fmt::print(
        out,
        "{{\"article\":{{\"id\":\"a{}\",\"publisher\":\"Outlet {}\",\"title\":\"What "
        "was said of places, part {}\",\"published\":\"{}\"}}}}\n",
        article, random_.Below(kPublishers), article, Day(day_));
  }

  // Zipf-like: the density of the n-th subject falls as 1/n.
  int64_t Subject() {
    if (hot_) return 0;
    const double place = std::pow(static_cast<double>(subjects_), random_.Unit());
    return std::min(static_cast<int64_t>(place) - 1, subjects_ - 1);
  }

  Said Say(int64_t subject) {
    const auto kind = hot_ ? 0 : random_.Below(20);
    // The more is said of a key, the less of it may be wrong.
    const double odd = hot_ ? 3.0 / static_cast<double>(claims_)
                            : 0.01 / (1.0 + 200.0 / static_cast<double>(subject + 1));
    const bool wrong = random_.Unit() < odd;
    if (kind < 10) return Share(subject, wrong);
    if (kind < 15) return Residents(subject, wrong);
    if (kind < 18) return Founded(subject, wrong);
    const uint64_t mayor = Hash(subject, 5) % 50;
    return {fmt::format("mayor-{}", wrong ? (mayor + 1) % 50 : mayor), "mayor", ""};
  }

  Said Share(int64_t subject, bool wrong) {
    const bool north = hot_ || random_.Below(2) == 0;
    auto share = static_cast<int64_t>(20 + Hash(subject, 1) % 61);
    if (!north) share = 100 - share;
    if (wrong) share = (share + 50) % 100;
    std::string text;
    switch (random_.Below(5)) {
      case 0:
        text = fmt::format("about {}%", share);
        break;
      case 1:
        text =
            fmt::format("{}–{}%", share - random_.Below(4), share + 1 + random_.Below(4));
        break;
      default:
        text = fmt::format("{}%", share);
    }
    return {std::move(text), "share", north ? "north" : "south"};
  }

  Said Residents(int64_t subject, bool wrong) {
    const auto residents =
        static_cast<int64_t>(2000 + Hash(subject, 2) % 900'000) * (wrong ? 3 : 1);
    switch (random_.Below(4)) {
      case 0:
        return {fmt::format("about {}", Grouped(residents / 100 * 100)), "residents", ""};
      case 1:
        return {fmt::format("at least {}", Grouped(residents / 1000 * 1000)), "residents",
                ""};
      default:
        return {Grouped(residents), "residents", ""};
    }
  }

  Said Founded(int64_t subject, bool wrong) {
    const uint64_t hash = Hash(subject, 3);
    const auto year = static_cast<int>(1500 + hash % 400 + (wrong ? 3 : 0));
    const auto month = static_cast<int>(hash / 400 % 12 + 1);
    const auto day = static_cast<int>(hash / 4800 % 28 + 1);
    switch (random_.Below(3)) {
      case 0:
        return {fmt::format("{}", year), "founded_on", ""};
      case 1:
        return {fmt::format("{}-{:02}", year, month), "founded_on", ""};
      default:
        return {fmt::format("{}-{:02}-{:02}", year, month, day), "founded_on", ""};
    }
  }

  void WriteClaim(int64_t article, int64_t number, std::ostream& out) {
    const int64_t subject = Subject();
    const Said said = Say(subject);
    fmt::print(out,
               "{{\"article\":\"a{}\",\"id\":\"c{}\",\"subject\":\"Place {}\","
               "\"property\":\"{}\",\"value\":\"{}\"",
               article, number, subject, said.property, said.value);
    if (!said.side.empty())
      fmt::print(out, ",\"qualifiers\":{{\"side\":\"{}\"}}", said.side);
    const auto manner = random_.Below(100);
    if (manner < 10) fmt::print(out, ",\"by\":\"speaker-{}\"", random_.Below(kSpeakers));
    if (manner >= 97) fmt::print(out, ",\"stance\":\"plans\"");
    if (random_.Below(4) == 0) {
      fmt::print(out, ",\"as_of\":\"{}\"",
                 Day(std::max<int>(0, day_ - static_cast<int>(random_.Below(10)))));
    }
    fmt::print(
        out,
        ",\"quote\":\"officials familiar with the matter put it at {} for Place {}, "
        "a figure that could not be verified at once\",\"note\":\"entered from the "
        "print edition, page {}, checked by desk {}\"}}\n",
        said.value, subject, random_.Below(40), random_.Below(9));
  }

  const int64_t claims_;
  const int64_t subjects_;
  const bool hot_;
  Random random_;
  int day_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: desk_claims FOLDER CLAIMS [--hot]\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder / "claims");
  Desk desk(std::atoll(argv[2]), argc > 3 && std::string_view(argv[3]) == "--hot");
  std::ofstream vocabulary(folder / "vocabulary.yaml");
  desk.WriteVocabulary(vocabulary);
  std::ofstream claims(folder / "claims" / "desk.jsonl");
  desk.WriteClaims(claims);
  std::ofstream(folder / "gainsay.yaml")
      << "gainsay: 1\nclaims: [claims/*]\nvocabulary: [vocabulary.yaml]\n";
  return 0;
}
