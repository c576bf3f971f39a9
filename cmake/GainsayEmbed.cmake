# gainsay_embed(FOLDER PATTERN...): compiles data files into the library gainsay_FOLDER. Each file is
# found at run time by its path below the project, through input/embedded_file.h.

function(gainsay_embed folder)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE patterns)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${patterns})
  list(SORT files)
  set(output ${CMAKE_BINARY_DIR}/embedded/${folder}_files.cc)
  set(inputs ${files})
  list(TRANSFORM inputs PREPEND ${CMAKE_SOURCE_DIR}/)
  string(REPLACE ";" "," joined "${files}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -DNAME=${folder} -DFILES=${joined}
            -DOUTPUT=${output} -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    VERBATIM)
  target_sources(gainsay_${folder} PRIVATE ${output})
endfunction()
