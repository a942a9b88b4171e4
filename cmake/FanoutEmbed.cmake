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
