# Writes OUTPUT, a C++ file that defines k<Name>Files, the FILES below ROOT with their contents.
# Contents are split into literals of a size that every compiler takes.

string(SUBSTRING ${NAME} 0 1 initial)
string(TOUPPER ${initial} initial)
string(SUBSTRING ${NAME} 1 -1 rest)
set(table "")
string(REPLACE "," ";" FILES "${FILES}")
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(APPEND table "    {\"${file}\", absl::string_view(\"${bytes}\", ${size})},\n")
endforeach()
file(WRITE ${OUTPUT}
"#include \"${NAME}/embedded_files.h\"

namespace gainsay {
namespace {
constexpr EmbeddedFile kFiles[] = {
${table}};
}  // namespace
absl::Span<const EmbeddedFile> ${initial}${rest}Files() { return kFiles; }
}  // namespace gainsay
")
