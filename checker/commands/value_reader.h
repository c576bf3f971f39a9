#ifndef GAINSAY_CHECKER_COMMANDS_VALUE_READER_H_
#define GAINSAY_CHECKER_COMMANDS_VALUE_READER_H_

#include <optional>
#include <string>
#include <vector>

#include "claims/lexicon/lexicon.h"
#include "claims/reading/dates/date_reader.h"
#include "claims/reading/lazy_pattern.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/node.h"

namespace gainsay {

// One value to read; all but the text may be empty.
struct ReadRequest {
  std::string text;
  std::string type;
  std::string unit;
  std::string published;
  std::string stance;
  std::string form;
};

// What was read.
struct ReadAnswer {
  bool good = false;
  std::string text;  // in one line: the reading, or what is wrong and what was expected
  Node tree;         // as JSON
  // Of a good answer, unless the words state nothing.
  std::optional<Reading> reading;
  std::optional<Unit> unit;  // that was asked for
  std::optional<DayRange> published;
  // Whether what is wrong is wrong with the text, not with another part of the request.
  bool text_is_wrong = false;
};

// Reads values without a project: names are what they say they are. A text from bracket
// to bracket is an explicit form, or a list, as YAML writes it, but for quotations and
// identifiers. A text that may name several where one list is wanted is refused: which of
// its words are names, only a vocabulary can tell. Identifiers have the dates that the
// built-in packs find in them. The lexicon must outlive it.
class ValueReader {
 public:
  ValueReader(const Lexicon& lexicon, DayOrder order)
      : lexicon_(lexicon), order_(order) {}

  ReadAnswer Read(const ReadRequest& request);

 private:
  ReadingContext ContextFor(const Property& property);
  bool Reads(const Node& written, ReadingContext context, ValueType type);
  ValueType GuessType(const Node& written, const ReadingContext& context);
  ReadAnswer UnknownUnit(const std::string& unit) const;
  ReadAnswer Show(const Node& written, const ReadRequest& request, bool denied,
                  const ReadingContext& context);

  const Lexicon& lexicon_;
  const DayOrder order_;
  std::vector<LazyPattern> identifiers_;  // once an identifier was asked for
  Vocabulary vocabulary_;
};

// An answer that is an error.
ReadAnswer FailedAnswer(std::string message, const std::string& expected);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_VALUE_READER_H_
