// Code of the program that a parse without the bodies of system headers leaves
// out.

#ifndef FANOUT_CHECKS_ANALYSIS_MISSINGCODE_H
#define FANOUT_CHECKS_ANALYSIS_MISSINGCODE_H

namespace clang {
class ASTContext;
}

namespace fanout {

class Catalog;

/// True if a call operator of the program was never instantiated, as of a
/// generic lambda that only a template of a library calls, and if it names
/// something that starts work or bounds it. Names decide, not meanings: what is
/// missing may turn out to do nothing.
bool lacksCode(clang::ASTContext &Context, const Catalog &Models);

} // namespace fanout

#endif
