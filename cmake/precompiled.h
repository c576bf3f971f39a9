// What most sources include of libraries, compiled once for all of them. A source still
// includes what it uses itself, so that it compiles without this as well, and by itself (the
// preset tidy does so).
#ifndef GAINSAY_CMAKE_PRECOMPILED_H_
#define GAINSAY_CMAKE_PRECOMPILED_H_

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "fmt/format.h"

#endif  // GAINSAY_CMAKE_PRECOMPILED_H_
