#ifndef GAINSAY_CLAIMS_EMBEDDED_FILES_H_
#define GAINSAY_CLAIMS_EMBEDDED_FILES_H_

#include "absl/types/span.h"
#include "input/embedded_file.h"

namespace gainsay {

// The data files compiled into this library (the built-in lexicon), by their path below
// the project, ascending.
absl::Span<const EmbeddedFile> ClaimsFiles();

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EMBEDDED_FILES_H_
