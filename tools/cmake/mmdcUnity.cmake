# With MMDC_UNITY, compiles small sources of a folder a dozen at a time: reading the standard library
# takes longer than what is in them. Spirit's grammars and what takes over whole enumerations stay
# alone.
function(mmdc_unite target)
  if(NOT MMDC_UNITY)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources EXCLUDE REGEX
       "/(parse(_(grammar|links|nodes|statements))?|[a-z_]*symbols|line_breaks|options_[^/]*|metrics_[^/]*)\\.cpp$")
  set(last_folder "")
  foreach(source ${sources})
    get_filename_component(folder ${source} DIRECTORY)
    if(NOT folder STREQUAL last_folder)
      set(last_folder ${folder})
      set(count 0)
    endif()
    math(EXPR number "${count} / 12")
    math(EXPR count "${count} + 1")
    file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${folder})
    string(REPLACE "/" "_" name ${name})
    set_source_files_properties(${source} TARGET_DIRECTORY ${target}
                                PROPERTIES UNITY_GROUP ${name}_${number})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
