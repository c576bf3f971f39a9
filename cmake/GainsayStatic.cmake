# gainsay_prefer_static(): links what is found so far statically where there is a static library of
# it. To load forty shared ones takes as long as to check a small project. libcsv stays shared, by
# its licence.

set(GAINSAY_STATIC_LIBRARIES absl_[a-z0-9_]+ yaml yaml-cpp re2 xml2 sqlite3 icuuc icui18n icudata)
# What a static library needs that the shared one brings along.
set(GAINSAY_STATIC_NEEDS_xml2 z lzma icuuc icudata)

# The static library in place of a shared one, with what it needs; the shared one where there is none.
function(gainsay_static_of library result)
  list(JOIN GAINSAY_STATIC_LIBRARIES "|" names)
  set(${result} ${library} PARENT_SCOPE)
  if(NOT library MATCHES "^(.*/lib)(${names})\\.so[.0-9]*$")
    return()
  endif()
  set(preferred "")
  foreach(name IN ITEMS ${CMAKE_MATCH_2} LISTS GAINSAY_STATIC_NEEDS_${CMAKE_MATCH_2})
    if(NOT EXISTS "${CMAKE_MATCH_1}${name}.a")
      return()
    endif()
    list(APPEND preferred "${CMAKE_MATCH_1}${name}.a")
  endforeach()
  set(${result} ${preferred} PARENT_SCOPE)
endfunction()

function(gainsay_prefer_static)
  get_property(targets DIRECTORY PROPERTY IMPORTED_TARGETS)
  foreach(target IN LISTS targets)
    foreach(property IMPORTED_LOCATION_NONE INTERFACE_LINK_LIBRARIES)
      get_target_property(libraries ${target} ${property})
      set(preferred "")
      foreach(library IN LISTS libraries)
        gainsay_static_of("${library}" found)
        list(APPEND preferred ${found})
      endforeach()
      if(libraries)
        set_target_properties(${target} PROPERTIES ${property} "${preferred}")
      endif()
    endforeach()
  endforeach()
endfunction()

# gainsay_pack_relocations(TARGET): links with the places that the loader adds its base to as a bitmap
# (DT_RELR), which takes less time to read than an entry each, where the linker can.
function(gainsay_pack_relocations target)
  include(CheckLinkerFlag)
  check_linker_flag(CXX -Wl,-z,pack-relative-relocs GAINSAY_PACKS_RELOCATIONS)
  if(GAINSAY_PACKS_RELOCATIONS)
    target_link_options(${target} PRIVATE -Wl,-z,pack-relative-relocs)
    # Whose loader reads them; dpkg-shlibdeps goes by symbols alone.
    set(GAINSAY_PACKAGE_NEEDS "libc6 (>= 2.36)" PARENT_SCOPE)
  endif()
endfunction()
