# What the command says of itself, as files: the manual page and the completions of shells.
set(manual_dir ${PROJECT_BINARY_DIR}/manual)
set(manual_files ${manual_dir}/mmdc-cpp.1 ${manual_dir}/mmdc-cpp ${manual_dir}/_mmdc-cpp
                 ${manual_dir}/mmdc-cpp.fish)
file(MAKE_DIRECTORY ${manual_dir})
add_custom_command(
  OUTPUT ${manual_files}
  COMMAND mmdc-cpp --man > ${manual_dir}/mmdc-cpp.1
  COMMAND mmdc-cpp --completion bash > ${manual_dir}/mmdc-cpp
  COMMAND mmdc-cpp --completion zsh > ${manual_dir}/_mmdc-cpp
  COMMAND mmdc-cpp --completion fish > ${manual_dir}/mmdc-cpp.fish
  DEPENDS mmdc-cpp
  COMMENT "Writing the manual page and completions"
  VERBATIM)
add_custom_target(mmdc-manual ALL DEPENDS ${manual_files})
add_custom_target(mmdc-gallery COMMAND mmdc-cpp --gallery ${PROJECT_SOURCE_DIR}/docs/gallery
                  COMMENT "Drawing docs/gallery" VERBATIM)
if(MMDC_INSTALL)
  install(FILES ${manual_dir}/mmdc-cpp.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${manual_dir}/mmdc-cpp
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${manual_dir}/_mmdc-cpp DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${manual_dir}/mmdc-cpp.fish
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
