// What most sources of rules/ and checker/ include of claims/ and below, besides what
// they include of libraries (see precompiled.h). What changes here compiles all of them
// again, so that only headers are here that most of them include in some way.
#ifndef GAINSAY_CMAKE_PRECOMPILED_CLAIMS_H_
#define GAINSAY_CMAKE_PRECOMPILED_CLAIMS_H_

#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "claims/lexicon/lexicon.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/vocabulary.h"
#include "cmake/precompiled.h"
#include "input/diagnostic.h"

#endif  // GAINSAY_CMAKE_PRECOMPILED_CLAIMS_H_
