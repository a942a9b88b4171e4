// Helpers of the readers that go line by line or word by word.

#ifndef FANOUT_CHECKS_CONFIGURATION_LINEREADER_H
#define FANOUT_CHECKS_CONFIGURATION_LINEREADER_H

#include "checks/configuration/Readers.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace fanout {

/// Calls `Line` with each line of the part, without its end.
void forEachLine(ReadContext &Context, Span Part,
                 llvm::function_ref<void(Span)> Line);

/// The part without blanks at its ends.
Span trimmed(const ReadContext &Context, Span At);

/// The words of the part, split at blanks; a # that begins a word ends it.
std::vector<Span> splitWords(const ReadContext &Context, Span At);

/// Removes quotes around the text; true if there were any.
bool unquote(llvm::StringRef &Text);

/// A key with a scalar. The value's place is without its quotes' blanks.
ConfigNode makeEntry(const ReadContext &Context, Span Key, Span Value);

} // namespace fanout

#endif
