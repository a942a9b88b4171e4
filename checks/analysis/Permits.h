// Objects that give a slot back when they are destroyed, and who holds them.

#ifndef FANOUT_CHECKS_ANALYSIS_PERMITS_H
#define FANOUT_CHECKS_ANALYSIS_PERMITS_H

#include "checks/analysis/Summaries.h"

namespace fanout {

/// True if the destructor of the type, of one of its members, or of what a
/// smart pointer of it owns, gives a slot back.
bool isPermit(clang::QualType Type, const Summaries &All);

/// True if what the function returns gives a slot back when it is destroyed.
bool returnsReleaser(const Body &Callee, const Summaries &All);

/// The constructors that make_unique, make_shared or emplace() of an optional
/// may call here.
llvm::SmallVector<const Body *, 2> madeBy(const Call &C, const Program &P);

/// `sem_`, as the constructor knows it, in the words of who calls it: what the
/// member points or refers to from the start.
AccessPath keptArgument(const AccessPath &Path, const Body &Constructor);

/// What the member refers to in the object that `Made` initialises.
AccessPath referredTo(const AccessPath &Member, const clang::Expr *Made,
                      const Body &In, const Program &P);

/// What the destructor of the local variable that `Made` initialises puts back,
/// as operations of the body.
std::vector<Operation> givenAtEnd(const clang::Expr *Made, const Body &In,
                                  const Summaries &All);

/// The variable that keeps what the expression makes until its scope ends.
const clang::VarDecl *keeper(const clang::Expr *Site, const Body &In,
                             const Program &P);

} // namespace fanout

#endif
