# fanout_compile_models(OUTPUT): checks the model files and encodes them.
# A mistake in one of them fails the build with its file and line.
function(fanout_compile_models output)
  file(GLOB models CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/checks/catalog/libraries/*.yaml)
  add_executable(fanout-model-compiler
    ${CMAKE_SOURCE_DIR}/checks/catalog/compiler/main.cpp)
  target_link_libraries(fanout-model-compiler PRIVATE fanout_catalog)
  fanout_target(fanout-model-compiler)
  add_custom_command(
    OUTPUT ${output}
    COMMAND fanout-model-compiler ${output} ${models}
    DEPENDS ${models} fanout-model-compiler
    COMMENT "Compiling library models"
    VERBATIM)
endfunction()

# fanout_embed_pools(OUTPUT): checks the pool files and embeds them as text.
function(fanout_embed_pools output)
  file(GLOB pools CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/checks/catalog/pools/*.yaml)
  add_custom_command(
    OUTPUT ${output}
    COMMAND fanout-model-compiler --check-pools ${pools}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} "-DFILES=${pools}"
            -P ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    DEPENDS ${pools} fanout-model-compiler ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    COMMENT "Checking pool models"
    VERBATIM)
endfunction()
