#include "tests/oracle/instance.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace gainsay {
namespace {

constexpr int kMostClaims = 8;

class Generator {
 public:
  Generator(int number, std::mt19937_64& random) : random_(random) {
    instance_.name = absl::StrCat("i", number);
  }

  Instance Make() {
    switch (Below(6)) {
      case 0:
        Amounts();
        break;
      case 1:
        Sums();
        break;
      case 2:
        Parts();
        break;
      case 3:
        Orders();
        break;
      case 4:
        Lists();
        break;
      default:
        Alternatives();
    }
    return std::move(instance_);
  }

 private:
  int Below(int bound) {
    return static_cast<int>(random_() % static_cast<uint64_t>(bound));
  }
  int Between(int low, int high) { return low + Below(high - low + 1); }
  int Claims(int least) { return Between(least, kMostClaims); }

  std::string Entity(absl::string_view suffix) {
    std::string id = absl::StrCat(instance_.name, suffix);
    for (const std::string& known : instance_.entities) {
      if (known == id) return id;
    }
    instance_.entities.push_back(id);
    return id;
  }
  static std::string Quoted(absl::string_view text) {
    return absl::StrCat("\"", text, "\"");
  }

  void Claim(absl::string_view property, const std::string& subject,
             const std::string& value, absl::string_view rest = "") {
    instance_.claims.push_back(
        absl::StrCat(R"({"article": ")", instance_.name, R"(", "id": "c)",
                     instance_.claims.size(), R"(", "property": ")", property,
                     R"(", "subject": )", subject, R"(, "value": )", value, rest, "}"));
  }

  // A number in words of different widths.
  std::string Amount(int number, absl::string_view unit) {
    constexpr absl::string_view kHedges[] = {
        "", "", "", "about ", "nearly ", "more than ", "at least ", "at most ", "up to "};
    return Quoted(absl::StrCat(kHedges[Below(9)], number, unit));
  }

  // With both ends, or with one of them open.
  std::string Bounds(int low, int high, absl::string_view unit) {
    const int ends = Below(3);
    std::vector<std::string> members;
    if (ends != 0) members.push_back(absl::StrCat("\"min\": ", low));
    if (ends != 1) members.push_back(absl::StrCat("\"max\": ", high));
    if (!unit.empty()) members.push_back(absl::StrCat("\"unit\": \"", unit, "\""));
    return absl::StrCat("{", absl::StrJoin(members, ", "), "}");
  }

  void Amounts() {
    const int around = Between(20, 80);
    for (int i = Claims(2); i > 0; --i) {
      const int low = around + Between(-4, 4);
      const int high = low + Between(1, 6);
      const int form = Below(6);
      Claim("distance", Quoted(Entity("a")),
            form < 2    ? Quoted(absl::StrCat(low, " to ", high, " km"))
            : form == 2 ? Bounds(low, high, "km")
                        : Amount(low, " km"));
    }
  }

  std::string OneOf(const std::string& one, const std::string& other) {
    return absl::StrCat("{\"any_of\": [", Quoted(one), ", ", Quoted(other), "]}");
  }

  void Sums() {
    constexpr absl::string_view kParties[] = {"red", "blue", "green"};
    for (int i = Claims(2); i > 0; --i) {
      const int seats = Between(10, 60);
      Claim("seats",
            Below(12) == 0 ? OneOf(Entity("a"), Entity("b")) : Quoted(Entity("a")),
            Below(5) == 0 ? Bounds(seats, seats + Between(0, 9), "") : Amount(seats, ""),
            absl::StrCat(R"(, "qualifiers": {"party": ")", kParties[Below(3)], "\"}"));
    }
  }

  // Adds the parts of a whole, and names them.
  std::vector<std::string> Partition(const std::string& whole, absl::string_view prefix) {
    std::vector<std::string> parts;
    std::vector<std::string> weights;
    for (int i = Between(2, 3); i > 0; --i) {
      parts.push_back(Entity(absl::StrCat(prefix, i)));
      weights.push_back(absl::StrCat(parts.back(), ": ", Between(1, 9), " km2"));
    }
    instance_.partitions.push_back(absl::StrCat(whole, ": {complete: true, parts: {",
                                                absl::StrJoin(weights, ", "), "}}"));
    return parts;
  }

  void Parts() {
    std::vector<std::string> places = Partition(Entity("w"), "p");
    if (Below(3) == 0) {
      for (std::string& part : Partition(places[0], "q")) {
        places.push_back(std::move(part));
      }
    }
    for (int i = Claims(2); i > 0; --i) {
      const std::string& subject =
          Below(3) == 0 ? Entity("w") : places[Below(static_cast<int>(places.size()))];
      const int level = Between(5, 95);
      Claim("level", Quoted(subject),
            Below(5) == 0 ? Bounds(level, std::min(level + Between(0, 9), 99), "%")
                          : Amount(level, "%"));
    }
  }

  std::string Day() {
    return absl::StrCat("2026-03-", Below(2) == 0 ? "1" : "2", Below(10));
  }

  std::string Date() {
    constexpr absl::string_view kHedged[] = {"early March 2026", "mid-March 2026",
                                             "late March 2026", "around March 14, 2026"};
    if (Below(5) == 0) return Quoted(kHedged[Below(4)]);
    if (Below(4) != 0) return Quoted(Day());
    std::string first = Day();
    std::string last = Day();
    if (last < first) std::swap(first, last);
    return absl::StrCat("{\"edtf\": \"[", first, "..", last, "]\"}");
  }

  void Orders() {
    const int events = Between(2, 4);
    const auto event = [&] { return Entity(absl::StrCat("e", Below(events))); };
    constexpr absl::string_view kOrders[] = {"after", "before", "during"};
    for (int i = Claims(2); i > 0; --i) {
      const std::string subject = event();
      std::string other = event();
      while (other == subject) other = event();
      if (Below(2) == 0) {
        Claim("held_on", Quoted(subject), Date());
      } else if (Below(4) == 0) {
        Claim("signed_on", Quoted(subject), Date());
      } else {
        Claim("held_on", Quoted(subject),
              absl::StrCat("{\"", kOrders[Below(3)], "\": ", Quoted(other), "}"));
      }
    }
  }

  std::string Names(int most) {
    constexpr absl::string_view kNames[] = {"ann", "ben", "cas", "dan", "eve"};
    std::vector<std::string> names;
    for (int i = Between(1, most); i > 0; --i) {
      const std::string name = Quoted(kNames[Below(5)]);
      bool known = false;
      for (const std::string& other : names) known = known || other == name;
      if (!known) names.push_back(name);
    }
    return absl::StrCat("[", absl::StrJoin(names, ", "), "]");
  }

  void Lists() {
    for (int i = Claims(2); i > 0; --i) {
      std::string value;
      switch (Below(6)) {
        case 0:
          value = absl::StrCat("{\"count\": ", Between(1, 4), "}");
          break;
        case 1:
          value = absl::StrCat("{\"excludes\": ", Names(1), "}");
          break;
        case 2:
          value = absl::StrCat("{\"only\": ", Names(3), "}");
          break;
        default:
          value = absl::StrCat("{\"includes\": ", Names(2), "}");
      }
      const bool counted = absl::StartsWith(value, "{\"count");
      Claim("members", Quoted(Entity("a")), value,
            !counted && Below(8) == 0 ? R"(, "stance": "denies")" : "");
    }
  }

  void Alternatives() {
    const bool of_value = Below(2) == 0;
    constexpr absl::string_view kNames[] = {"ann", "ben", "cas", "dan", "eve"};
    for (int i = Claims(2); i > 0; --i) {
      const int first = Below(of_value ? 4 : 3);
      const int second = (first + 1 + Below(of_value ? 3 : 2)) % (of_value ? 4 : 3);
      if (of_value) {
        const std::string value = Below(3) == 0 ? Quoted(kNames[first])
                                                : OneOf(std::string(kNames[first]),
                                                        std::string(kNames[second]));
        Claim("place", Quoted(Entity("a")), value,
              Below(5) == 0 ? R"(, "stance": "denies")" : "");
        continue;
      }
      const std::string one = Entity(absl::StrCat("s", first));
      const std::string other = Entity(absl::StrCat("s", second));
      const bool any = Below(3) == 0;
      Claim("distance", any ? OneOf(one, other) : Quoted(one),
            Amount(Between(20, 28), " km"));
    }
  }

  std::mt19937_64& random_;
  Instance instance_;
};

}  // namespace

std::string OracleVocabulary(const std::vector<Instance>& instances) {
  std::string text = R"(gainsay: 1
properties:
  distance: {type: quantity, unit: km}
  seats: {type: quantity, unit: count, range: [0, 100], key: [party], sums_to: {over: party, total: 100, complete: [red, blue, green]}}
  level: {type: quantity, unit: "%", range: [0%, 100%]}
  held_on: {type: date}
  signed_on: {type: date}
  place: {type: entity}
  members: {type: entity-set}
entities:
  red: {}
  blue: {}
  green: {}
  ann: {}
  ben: {}
  cas: {}
  dan: {}
  eve: {}
)";
  for (const Instance& instance : instances) {
    for (const std::string& entity : instance.entities) {
      absl::StrAppend(&text, "  ", entity, ": {}\n");
    }
  }
  absl::StrAppend(&text, "partitions:\n  {}\n");
  std::string partitions;
  for (const Instance& instance : instances) {
    for (const std::string& partition : instance.partitions) {
      absl::StrAppend(&partitions, "  ", partition, "\n");
    }
  }
  if (!partitions.empty()) {
    text.resize(text.size() - 5);
    text += partitions;
  }
  return text;
}

std::string OracleRules() {
  return R"(gainsay: 1
rules:
- id: whole-and-parts
  facts: {w: level, p: {property: level, collect: parts of w.subject}}
  require: w.value == weighted(p.value)
- id: signed-after-held
  facts: {h: held_on, s: signed_on}
  same: [subject]
  require: h.value before s.value
)";
}

Instance RandomInstance(int number, std::mt19937_64& random) {
  return Generator(number, random).Make();
}

}  // namespace gainsay
