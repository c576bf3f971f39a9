# Installs the files below `manual` and `changelog` as Debian wants them: gzip -9n.

function(install_compressed file below name)
  set(folder $ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share/${below})
  file(MAKE_DIRECTORY ${folder})
  execute_process(COMMAND gzip -9nc ${file} OUTPUT_FILE ${folder}/${name}.gz
                  COMMAND_ERROR_IS_FATAL ANY)
  file(CHMOD ${folder}/${name}.gz PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endfunction()

file(GLOB pages ${manual}/*.1)
foreach(page IN LISTS pages)
  get_filename_component(name ${page} NAME)
  install_compressed(${page} man/man1 ${name})
endforeach()
install_compressed(${changelog} doc/gainsay changelog)
