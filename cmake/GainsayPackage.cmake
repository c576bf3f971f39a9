# What is installed, and the Debian package of it, which `./run package` makes.

set(GAINSAY_MAINTAINER "the maintainers of gainsay <gainsay@package.invalid>" CACHE STRING
    "who makes the package: NAME <ADDRESS>")

set(manual ${CMAKE_BINARY_DIR}/manual)
add_custom_target(manual
  COMMAND ${CMAKE_COMMAND} -E make_directory ${manual}
  COMMAND gainsay_manual ${manual} ${GAINSAY_RELEASE_DATE}
  VERBATIM)

include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR share/doc/gainsay)
install(TARGETS gainsay)
install(FILES README.md TYPE DOC)
install(DIRECTORY examples TYPE DOC)
install(DIRECTORY schemas DESTINATION share/gainsay FILES_MATCHING PATTERN *.json)
install(FILES cmake/package/copyright TYPE DOC)
install(FILES ${manual}/gainsay.bash DESTINATION share/bash-completion/completions RENAME gainsay)
install(FILES ${manual}/_gainsay DESTINATION share/zsh/vendor-completions)
install(FILES ${manual}/gainsay.fish DESTINATION share/fish/vendor_completions.d)

execute_process(COMMAND date -u -R -d ${GAINSAY_RELEASE_DATE}
                OUTPUT_VARIABLE GAINSAY_RELEASE_TIME OUTPUT_STRIP_TRAILING_WHITESPACE)
# Debian wants pages and changelogs compressed, without a time stamp.
configure_file(cmake/package/changelog.in ${CMAKE_BINARY_DIR}/package/changelog @ONLY)
install(CODE "set(manual ${manual})\nset(changelog ${CMAKE_BINARY_DIR}/package/changelog)")
install(SCRIPT cmake/package/compress.cmake)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gainsay)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${GAINSAY_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${GAINSAY_PACKAGE_NEEDS}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "check claims from many articles against one another")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"A claim is a number, a date, a name, a place, a list of people, a status or a
quotation, with the words of the article that it rests on. gainsay reads such
claims from YAML, JSON Lines and tables, and says which of them cannot all be
true: each finding shows both passages, how each was read, and why they do not
go together. It never says which is right.")
include(CPack)
