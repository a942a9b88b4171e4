# Turns text files of the source tree into C++ that is compiled in.

# fanout_embed_rule_pages(OUTPUT): docs/rules/*.md as rows {stem, text}.
function(fanout_embed_rule_pages output)
  file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/rules/fanout-*.md)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} "-DFILES=${pages}"
            -P ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    DEPENDS ${pages} ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    VERBATIM)
endfunction()

# fanout_embed_products(OUTPUT): checks/catalog/configurations/*.yaml likewise.
function(fanout_embed_products output)
  file(GLOB products CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/checks/catalog/configurations/*.yaml)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} "-DFILES=${products}"
            -P ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    DEPENDS ${products} ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    VERBATIM)
endfunction()
