# What is installed: libraries, headers, the command with its second program, and the files by
# which CMake and pkg-config find them.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/mmdc)
# The tables of metrics and of icons are in the libraries, under the licenses of where they come from.
install(FILES LICENSE lib/icons/LICENSE-font-awesome.txt lib/text/LICENSE-liberation.txt
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY include/mmdc DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS mmdc EXPORT mmdcTargets)
install(EXPORT mmdcTargets NAMESPACE mmdc:: DESTINATION ${package_dir})
if(MMDC_CAIRO)
  install(TARGETS mmdc-cairo EXPORT mmdcCairoTargets)
  install(EXPORT mmdcCairoTargets NAMESPACE mmdc:: DESTINATION ${package_dir})
endif()
if(MMDC_TOOL)
  install(TARGETS mmdc-cpp EXPORT mmdcCommandTargets)
  if(TARGET mmdc-cpp-cairo)
    install(TARGETS mmdc-cpp-cairo RUNTIME DESTINATION ${CMAKE_INSTALL_LIBDIR}/mmdc)
  endif()
  install(EXPORT mmdcCommandTargets NAMESPACE mmdc:: DESTINATION ${package_dir})
  install(FILES tools/cmake/mmdcPrerender.cmake DESTINATION ${package_dir})
  # pandoc calls a filter without options: by this name the command is one.
  install(CODE "execute_process(COMMAND \"${CMAKE_COMMAND}\" -E create_symlink mmdc-cpp
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/mmdc-cpp-pandoc\")")
endif()

configure_package_config_file(tools/cmake/mmdcConfig.cmake.in ${PROJECT_BINARY_DIR}/mmdcConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/mmdcConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/mmdcConfig.cmake ${PROJECT_BINARY_DIR}/mmdcConfigVersion.cmake
              tools/cmake/mmdcYaml.cmake
        DESTINATION ${package_dir})

# The prefix is told relative to the .pc file, so that an installed tree may be moved.
file(RELATIVE_PATH MMDC_PC_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" MMDC_PC_PREFIX "${MMDC_PC_PREFIX}")
# Who links a static library has to link its parts too, shared ones bring them along.
if(BUILD_SHARED_LIBS)
  set(MMDC_PC_LIBS "")
  set(MMDC_PC_CAIRO_REQUIRES "mmdc")
else()
  set(MMDC_PC_LIBS "-lpugixml -lcmark -lyaml-cpp")
  set(MMDC_PC_CAIRO_REQUIRES "mmdc, pangocairo, zlib")
endif()
configure_file(tools/cmake/mmdc.pc.in ${PROJECT_BINARY_DIR}/mmdc.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/mmdc.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(MMDC_CAIRO)
  configure_file(tools/cmake/mmdc-cairo.pc.in ${PROJECT_BINARY_DIR}/mmdc-cairo.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/mmdc-cairo.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endif()
