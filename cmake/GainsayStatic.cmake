# gainsay_prefer_static(): links what is found so far statically where there is a static library of
# it. To load forty shared ones takes as long as to check a small project. ICU stays shared: all of
# its data would be touched at each start.

function(gainsay_prefer_static)
  get_property(targets DIRECTORY PROPERTY IMPORTED_TARGETS)
  foreach(target IN LISTS targets)
    foreach(property IMPORTED_LOCATION_NONE INTERFACE_LINK_LIBRARIES)
      get_target_property(libraries ${target} ${property})
      set(preferred "")
      foreach(library IN LISTS libraries)
        string(REGEX REPLACE "^(.*/lib(absl_[a-z0-9_]+|yaml|yaml-cpp|re2))\\.so[.0-9]*$" "\\1.a"
               static "${library}")
        if(EXISTS "${static}")
          set(library "${static}")
        endif()
        list(APPEND preferred "${library}")
      endforeach()
      if(libraries)
        set_target_properties(${target} PROPERTIES ${property} "${preferred}")
      endif()
    endforeach()
  endforeach()
endfunction()
