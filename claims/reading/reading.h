#ifndef GAINSAY_CLAIMS_READING_READING_H_
#define GAINSAY_CLAIMS_READING_READING_H_

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "claims/values/date_set.h"
#include "claims/values/dimension.h"
#include "claims/values/interval_set.h"

namespace gainsay {

// Why a written value could not be read.
struct ReadError {
  std::string message;   // "no number in 'a lot'"
  std::string expected;  // "a number, a fraction or a range, with a unit of area"
  size_t offset = 0;     // the byte in the text where reading failed
};

// The readings of one text. One is the rule, and does not allocate.
template <typename T>
using Readings = absl::InlinedVector<T, 1>;

// What reading a text gave: one or more readings, of which the writer meant one, or an
// error.
template <typename T>
struct ReadResult {
  Readings<T> readings;
  std::optional<ReadError> error;

  bool ok() const { return !error.has_value(); }
  static ReadResult Of(T reading) {
    ReadResult result;
    result.readings.push_back(std::move(reading));
    return result;
  }
  static ReadResult Fail(ReadError error) {
    ReadResult result;
    result.error = std::move(error);
    return result;
  }
};

// What the words say before any widening, in the reading's unit: a value, or bounds of
// which a missing one is none.
struct StatedNumber {
  std::optional<double> value;
  std::optional<double> min;
  std::optional<double> max;
  bool open = false;  // the bound is not included ("more than 50")
};

// A quantity as read. `nominal` and `wide` are in `unit`, the unit as written; the base
// sets are in the dimension's base units (m, g, s, K, bit, rad, A, points, one of the
// currency, 1) and are what is compared. nominal is a subset of wide, always.
struct QuantityReading {
  std::string unit;  // UCUM code, ISO 4217 code, "count", or "1"; "%" for shares
  std::string noun;  // of counted things: "people"
  std::optional<StatedNumber> stated;
  std::string hedge;  // the lexicon entry that widened it, empty where none did
  Dimension dimension;
  bool whole = false;  // a count: its sets hold whole numbers, their ends closed
  IntervalSet nominal;
  IntervalSet wide;
  IntervalSet base_nominal;
  IntervalSet base_wide;
};

// A date as read. nominal is a subset of wide, always.
struct DateReading {
  std::string edtf;  // canonical EDTF (ISO 8601-2:2019) of the nominal set
  DateSet nominal;
  DateSet wide;
  // Named policies of the lexicon that made or widened the sets ("weekday", "early",
  // "approximate").
  std::vector<std::string> policies;
  // What is wrong with the words themselves: "2 January 2024 was a Tuesday, not a
  // Monday".
  std::string flaw;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_READING_H_
