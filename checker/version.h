#ifndef GAINSAY_CHECKER_VERSION_H_
#define GAINSAY_CHECKER_VERSION_H_

namespace gainsay {

// GAINSAY_VERSION comes from project() in CMakeLists.txt.
inline constexpr char kVersion[] = GAINSAY_VERSION;

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_VERSION_H_
