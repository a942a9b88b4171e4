// Where the handle of started work goes: that decides who can wait for it.

#ifndef FANOUT_CHECKS_ANALYSIS_HANDLES_H
#define FANOUT_CHECKS_ANALYSIS_HANDLES_H

#include "checks/analysis/Summary.h"

namespace fanout {

class Program;
class Summaries;

struct HandleFlow {
  bool Discarded = false; ///< destroyed at the end of the full expression
  bool Awaited = false;   ///< the caller waits for the work at once
  bool Detached = false;  ///< nobody can wait
  bool Returned = false;
  /// The assignment over the previous handle of a variable, if it is one.
  const clang::Expr *Replaces = nullptr;
  /// The same of an element: ring[i] = std::jthread(…).
  const clang::Expr *ReplacesElement = nullptr;
  llvm::SmallVector<AccessPath, 2>
      Holders; ///< variables and containers it ends up in
  llvm::SmallVector<const clang::VarDecl *, 2>
      Moved;                             ///< locals it was moved out of
  const clang::VarDecl *Local = nullptr; ///< the variable declared with it
};

/// Follows the value of `Handle` (an expression, or &variable for C
/// interfaces).
HandleFlow followHandle(const clang::Expr *Handle, const Body &In,
                        const Program &P);

/// Adds where the handle in this local variable is moved or copied to.
void followVariable(const clang::VarDecl *Variable, const Body &In,
                    const Program &P, HandleFlow &Flow);

/// Adds the tables that the handle in this member, or the object that has it,
/// is put into: `table[n].fd = job->fd`, `table[n] = job`.
void followMember(const AccessPath &Member, const Body &In, const Program &P,
                  HandleFlow &Flow);

/// The collection that a function of a C library is given first, if it is one.
AccessPath collectionGiven(const clang::Expr *Node, const Program &P);

/// The object that a handle is kept in: accessPath(), or the collection that a
/// C library gives it out of: g_queue_pop_head(queue).
AccessPath handlePath(const clang::Expr *Handle, const Body &In,
                      const Program &P);

/// True if work started as `Event` does not survive the destruction of an
/// object of this type: the destructor waits, cancels, or ends the program.
bool joinsOnDestroy(clang::QualType Type, const SpawnEvent &Event,
                    const Summaries &All);

} // namespace fanout

#endif
