#ifndef GAINSAY_TESTS_FUZZ_PROJECT_WRITER_H_
#define GAINSAY_TESTS_FUZZ_PROJECT_WRITER_H_

#include <map>
#include <string>

#include "tests/fuzz/byte_source.h"

namespace gainsay {

// The files of a project by their names: claims in each syntax, a vocabulary, rules, a
// saved page, acceptances. Most of it is as it should be; words come from lists, now and
// then from the bytes themselves.
std::map<std::string, std::string> RandomProject(ByteSource& source);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_FUZZ_PROJECT_WRITER_H_
