// What most tests include of libraries, compiled once for all of them (see
// cmake/precompiled.h).
#ifndef GAINSAY_TESTS_PRECOMPILED_H_
#define GAINSAY_TESTS_PRECOMPILED_H_

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cmake/precompiled.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#endif  // GAINSAY_TESTS_PRECOMPILED_H_
