# Compiler flags shared by every target, and the function that makes a folder a library.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(GAINSAY_TESTS "build the tests" ON)
option(GAINSAY_FUZZ "build the fuzzer (clang only)" OFF)
option(GAINSAY_BENCH "build the benchmarks" OFF)
option(GAINSAY_STATIC "link static libraries where there are some" OFF)
option(GAINSAY_HARDEN "compile and link against memory faults that input might exploit" OFF)
option(GAINSAY_PRECOMPILE "compile the headers that most sources include once" ON)
option(GAINSAY_UNITY "compile sources of a folder together" ON)
option(GAINSAY_WERROR "treat warnings as errors" OFF)
set(GAINSAY_SANITIZE "" CACHE STRING
    "sanitizers, comma separated: address,undefined (and fuzzer-no-link, of clang) or thread")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # What https://ccache.dev/manual/4.7.html#_precompiled_headers asks for.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CCACHE_PROGRAM})
endif()

add_library(gainsay_compile_options INTERFACE)
target_include_directories(gainsay_compile_options INTERFACE ${CMAKE_SOURCE_DIR})
# Precompiled headers fit sources that are compiled for threads as they are.
target_compile_options(gainsay_compile_options INTERFACE -pthread)
# When it optimises, g++ 12 warns of much that is not so (its bugs 105329 and 105562): warnings are for
# the other builds.
if(CMAKE_BUILD_TYPE STREQUAL Release)
  target_compile_options(gainsay_compile_options INTERFACE -w)
  if(GAINSAY_UNITY)
    # g++ bounds by how much what it compiles may grow where it inlines functions: by 40 per cent,
    # but sources that are compiled by themselves are so small that the bound is not met.
    target_compile_options(gainsay_compile_options INTERFACE
                           $<$<CXX_COMPILER_ID:GNU>:--param=inline-unit-growth=200>)
  endif()
else()
  target_compile_options(gainsay_compile_options INTERFACE -Wall -Wextra -Wshadow
                         -Wnon-virtual-dtor -Woverloaded-virtual
                         # clang 14 reports members that have initializers of their own
                         $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-field-initializers>)
endif()
if(GAINSAY_PRECOMPILE)
  target_compile_options(gainsay_compile_options INTERFACE
                         $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
                         "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
if(GAINSAY_WERROR)
  target_compile_options(gainsay_compile_options INTERFACE -Werror)
endif()
if(GAINSAY_HARDEN)
  # tests/scripts/hardening.py looks for what these leave in the program.
  target_compile_options(gainsay_compile_options INTERFACE
                         -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong
                         -fstack-clash-protection -fPIE)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|i[3-6]86")
    target_compile_options(gainsay_compile_options INTERFACE -fcf-protection)
  endif()
  target_link_options(gainsay_compile_options INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
if(GAINSAY_SANITIZE)
  target_compile_options(gainsay_compile_options INTERFACE
                         -fsanitize=${GAINSAY_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all
                         # These look at each access of a member, and find what the address
                         # sanitizer finds as well.
                         -fno-sanitize=null,alignment,vptr,object-size
                         # g++ 12 reports Abseil's inlined storage under sanitizers, wrongly
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
                         # The thread sanitizer does not know fences, so that it may report what one
                         # of them orders; it has not
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
  target_link_options(gainsay_compile_options INTERFACE -fsanitize=${GAINSAY_SANITIZE}
                      # Programs that lie at a fixed place start a tenth sooner; the thread sanitizer
                      # has them lie anywhere.
                      $<$<CXX_COMPILER_ID:Clang>:-no-pie>)
endif()

# gainsay_precompile(HEADER HOLDER TARGET...): compiles the sources of HOLDER and the other targets
# with HEADER, which is compiled once, for HOLDER. All have the same options. A source still includes
# what it uses.
function(gainsay_precompile header holder)
  if(NOT GAINSAY_PRECOMPILE)
    return()
  endif()
  target_precompile_headers(${holder} PRIVATE ${header})
  foreach(target IN LISTS ARGN)
    target_precompile_headers(${target} REUSE_FROM ${holder})
  endforeach()
endfunction()

# gainsay_unity(TARGET): compiles the sources of each folder together, twelve at a time. What they include
# takes a compiler far longer than they do themselves, so that all of them take a third of the time;
# one that was changed takes as long as four. Names in the unnamed namespaces of a folder are therefore
# kept apart, and a source still includes what it uses.
function(gainsay_unity target)
  if(NOT GAINSAY_UNITY)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(SORT sources)
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} ABSOLUTE)
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${folder})
    get_filename_component(folder ${folder} DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    if(NOT DEFINED count_${folder})
      set(count_${folder} 0)
    endif()
    math(EXPR group "${count_${folder}} / 12")
    math(EXPR count_${folder} "${count_${folder}} + 1")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # g++ takes a source that another includes for a header, whose unnamed namespace would differ.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endfunction()

# gainsay_library(FOLDER DEPENDENCY...): all sources below FOLDER as the library gainsay_FOLDER.
function(gainsay_library folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cc)
  list(FILTER sources EXCLUDE REGEX "/main\\.cc$")
  add_library(gainsay_${folder} STATIC ${sources})
  target_link_libraries(gainsay_${folder} PUBLIC ${ARGN} PRIVATE gainsay_compile_options)
  gainsay_unity(gainsay_${folder})
endfunction()
