# mmdc_prerender(TARGET name SOURCES diagram.mmd page.md ...
#                [FORMAT svg|png|pdf|eps] [OUTPUT_DIRECTORY dir] [CONFIG file] [CSS file]
#                [OPTIONS option ...] [OUTPUTS variable] [ALL])
#
# Adds a target that draws diagrams and the diagrams of Markdown pages while the project is built,
# each when it, the configuration or the style sheet has changed. Sources keep their way below the
# current source directory; outputs go into OUTPUT_DIRECTORY (the current binary directory) under the
# same names: docs/a.mmd becomes docs/a.svg, docs/page.md becomes docs/page.md with its pictures
# beside it. OUTPUTS names a variable that gets the list of outputs; ALL makes the target part of the
# default build. How many pictures a page has is only known when it is drawn: the page is the output,
# its pictures come with it, and cleaning leaves them.
function(mmdc_prerender)
  cmake_parse_arguments(PARSE_ARGV 0 arg "ALL" "TARGET;FORMAT;OUTPUT_DIRECTORY;CONFIG;CSS;OUTPUTS"
                        "SOURCES;OPTIONS")
  if(NOT arg_TARGET OR NOT arg_SOURCES OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "mmdc_prerender: TARGET and SOURCES are needed; not known: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_FORMAT)
    set(arg_FORMAT svg)
  endif()
  if(NOT arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIRECTORY BASE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  set(options --outputFormat ${arg_FORMAT} --quiet ${arg_OPTIONS})
  foreach(option IN ITEMS CONFIG CSS)
    if(arg_${option})
      cmake_path(ABSOLUTE_PATH arg_${option} BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    endif()
  endforeach()
  if(arg_CONFIG)
    list(APPEND options --configFile ${arg_CONFIG})
  endif()
  if(arg_CSS)
    list(APPEND options --cssFile ${arg_CSS})
  endif()

  set(outputs "")
  foreach(source IN LISTS arg_SOURCES)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    cmake_path(IS_PREFIX CMAKE_CURRENT_SOURCE_DIR ${source} is_below)
    if(is_below)
      cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE name)
    else()
      cmake_path(GET source FILENAME name)
    endif()
    string(TOLOWER "${name}" lower_name)
    if(NOT lower_name MATCHES "\\.(md|markdown|mdx)$")
      cmake_path(REPLACE_EXTENSION name LAST_ONLY .${arg_FORMAT})
    endif()
    set(output ${arg_OUTPUT_DIRECTORY}/${name})
    if(output STREQUAL source)
      message(FATAL_ERROR "mmdc_prerender: ${source} would be written over; name an OUTPUT_DIRECTORY")
    endif()
    cmake_path(GET output PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(
      OUTPUT ${output}
      COMMAND mmdc::mmdc-cpp ${source} --output ${output} --deps ${output}.d ${options}
      DEPENDS ${source} ${arg_CONFIG} ${arg_CSS} mmdc::mmdc-cpp
      DEPFILE ${output}.d
      COMMENT "Drawing ${name}"
      VERBATIM)
    list(APPEND outputs ${output})
  endforeach()
  if(arg_ALL)
    add_custom_target(${arg_TARGET} ALL DEPENDS ${outputs})
  else()
    add_custom_target(${arg_TARGET} DEPENDS ${outputs})
  endif()
  if(arg_OUTPUTS)
    set(${arg_OUTPUTS} ${outputs} PARENT_SCOPE)
  endif()
endfunction()
