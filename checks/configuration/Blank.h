// Replaces what a parser would stumble over by bytes that it reads, one for
// one, so that every place stays where it is.

#ifndef FANOUT_CHECKS_CONFIGURATION_BLANK_H
#define FANOUT_CHECKS_CONFIGURATION_BLANK_H

#include <string>

namespace fanout {

/// Blanks // and /* */ outside the strings of a JSON text.
void blankJsonComments(std::string &Text);

/// Empties lines that hold nothing but {{ }}, {% %} or <% %>, and turns such
/// markup inside other lines into one plain word. Lines of the result are not
/// those of the text, bytes are.
void blankTemplates(std::string &Text);

/// Removes the indentation from the headers of block scalars (`|2-`), which
/// LLVM does not read.
void blankBlockIndents(std::string &Text);

} // namespace fanout

#endif
