# Writes OUTPUT, a C++ file that defines k<Name>Files, the FILES below ROOT with their contents, and
# with what is packed of them below TREES.

# The file's bytes as a string_view; an empty one where there is no such file.
function(literal_of file result)
  if(NOT EXISTS ${file})
    set(${result} "absl::string_view()" PARENT_SCOPE)
    return()
  endif()
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  set(${result} "absl::string_view(\"${bytes}\", ${size})" PARENT_SCOPE)
endfunction()

string(SUBSTRING ${NAME} 0 1 initial)
string(TOUPPER ${initial} initial)
string(SUBSTRING ${NAME} 1 -1 rest)
set(table "")
string(REPLACE "," ";" FILES "${FILES}")
foreach(file IN LISTS FILES)
  literal_of(${ROOT}/${file} contents)
  literal_of(${TREES}/${file} tree)
  string(APPEND table "    {\"${file}\", ${contents}, ${tree}},\n")
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
