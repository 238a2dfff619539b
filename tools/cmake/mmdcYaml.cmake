# The target mmdc_yaml_cpp: yaml-cpp, as a static library where there is one. Its own package names
# the shared one only, and every shared library makes the command start later.
if(NOT TARGET mmdc_yaml_cpp)
  if(BUILD_SHARED_LIBS)
    find_library(MMDC_YAML_CPP_LIBRARY NAMES yaml-cpp REQUIRED)
  else()
    find_library(MMDC_YAML_CPP_LIBRARY NAMES libyaml-cpp.a yaml-cpp REQUIRED)
  endif()
  find_path(MMDC_YAML_CPP_INCLUDE yaml-cpp/yaml.h REQUIRED)
  add_library(mmdc_yaml_cpp UNKNOWN IMPORTED)
  set_target_properties(mmdc_yaml_cpp PROPERTIES IMPORTED_LOCATION "${MMDC_YAML_CPP_LIBRARY}"
                        INTERFACE_INCLUDE_DIRECTORIES "${MMDC_YAML_CPP_INCLUDE}")
endif()
