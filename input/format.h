#ifndef GAINSAY_INPUT_FORMAT_H_
#define GAINSAY_INPUT_FORMAT_H_

#include <fmt/format.h>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

// Lets fmt format Abseil's types: include it wherever they are arguments of fmt::format.

// As any text: "{:>10}", "{:.3}".
template <>
struct fmt::formatter<absl::string_view> : fmt::formatter<fmt::string_view> {
  template <typename Context>
  auto format(absl::string_view text, Context& context) const {
    return fmt::formatter<fmt::string_view>::format({text.data(), text.size()}, context);
  }
};

// The status's message, without its code; "OK" where there is no error.
template <>
struct fmt::formatter<absl::Status> : fmt::formatter<absl::string_view> {
  template <typename Context>
  auto format(const absl::Status& status, Context& context) const {
    const absl::string_view shown =
        status.ok() ? absl::string_view("OK") : status.message();
    return fmt::formatter<absl::string_view>::format(shown, context);
  }
};

#endif  // GAINSAY_INPUT_FORMAT_H_
