# gainsay_embed(FOLDER PATTERN...): compiles data files into the library gainsay_FOLDER. Each file is
# found at run time by its path below the project, through input/embedded_file.h, a YAML file with
# its tree.

function(gainsay_embed folder)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE patterns)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${patterns})
  list(SORT files)
  set(trees ${CMAKE_BINARY_DIR}/embedded/trees)
  set(packed "")
  foreach(file IN LISTS files)
    if(file MATCHES "\\.yaml$")
      get_filename_component(below ${trees}/${file} DIRECTORY)
      file(MAKE_DIRECTORY ${below})
      add_custom_command(
        OUTPUT ${trees}/${file}
        COMMAND gainsay_pack_tree ${file} ${CMAKE_SOURCE_DIR}/${file} ${trees}/${file}
        DEPENDS ${CMAKE_SOURCE_DIR}/${file} gainsay_pack_tree
        VERBATIM)
      list(APPEND packed ${trees}/${file})
    endif()
  endforeach()
  set(output ${CMAKE_BINARY_DIR}/embedded/${folder}_files.cc)
  set(inputs ${files})
  list(TRANSFORM inputs PREPEND ${CMAKE_SOURCE_DIR}/)
  string(REPLACE ";" "," joined "${files}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -DTREES=${trees} -DNAME=${folder}
            -DFILES=${joined} -DOUTPUT=${output} -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${inputs} ${packed} ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    VERBATIM)
  target_sources(gainsay_${folder} PRIVATE ${output})
endfunction()
