# The target mmdc_yaml_cpp: yaml-cpp, for programs as a static library where there is one. Its own
# package names the shared one only, and every shared library makes a command start later; Debian's
# static one is no part for other shared libraries.
if(NOT TARGET mmdc_yaml_cpp)
  find_library(MMDC_YAML_CPP_SHARED NAMES yaml-cpp REQUIRED)
  find_library(MMDC_YAML_CPP_STATIC NAMES libyaml-cpp.a yaml-cpp REQUIRED)
  find_path(MMDC_YAML_CPP_INCLUDE yaml-cpp/yaml.h REQUIRED)
  mark_as_advanced(MMDC_YAML_CPP_SHARED MMDC_YAML_CPP_STATIC MMDC_YAML_CPP_INCLUDE)
  add_library(mmdc_yaml_cpp INTERFACE IMPORTED)
  set_target_properties(
    mmdc_yaml_cpp PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${MMDC_YAML_CPP_INCLUDE}"
    INTERFACE_LINK_LIBRARIES
    "$<IF:$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>,${MMDC_YAML_CPP_STATIC},${MMDC_YAML_CPP_SHARED}>")
endif()
