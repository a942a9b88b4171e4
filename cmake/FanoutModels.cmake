# fanout_model_compiler(): the program that checks and encodes YAML models.
function(fanout_model_compiler)
  add_executable(fanout-model-compiler
    ${CMAKE_SOURCE_DIR}/checks/catalog/compiler/main.cpp)
  target_link_libraries(fanout-model-compiler PRIVATE fanout_catalog)
  fanout_target(fanout-model-compiler)
endfunction()

# fanout_compile_models(WHAT FOLDER OUTPUT): checks the model files of a folder of
# checks/catalog and encodes them; WHAT is models or pools. A mistake in one of
# them fails the build with its file and line.
function(fanout_compile_models what folder output)
  file(GLOB models CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/checks/catalog/${folder}/*.yaml)
  add_custom_command(
    OUTPUT ${output}
    COMMAND fanout-model-compiler ${what} ${output} ${models}
    DEPENDS ${models} fanout-model-compiler
    COMMENT "Compiling ${what}"
    VERBATIM)
endfunction()
