// What loops count with, and how they ask for their end.

#ifndef FANOUT_CHECKS_ANALYSIS_LOOPCOUNTERS_H
#define FANOUT_CHECKS_ANALYSIS_LOOPCOUNTERS_H

#include "checks/analysis/Body.h"
#include "checks/analysis/Comparison.h"

namespace fanout {

class CallModel;
class Program;

/// True for an expression whose value is a number, an enumerator or a bool.
bool isScalar(const clang::Expr *Node);

/// True for `*p != NULL` and `list[i] != 0`: the element at the end is none.
bool saysNotEnd(const Comparison &Compare, clang::ASTContext &Context);

/// True for `*p > 0` where the loop moves the pointer on.
bool isAboveAtMoving(const Comparison &Compare, const clang::Stmt *Loop,
                     const Body &In, const Program &P);

/// The use of the variable that `i`, `i++` or `--it` counts with, or null.
const clang::DeclRefExpr *countingUse(const clang::Expr *Node);
/// That variable, or null.
const clang::ValueDecl *countingVariable(const clang::Expr *Node);

/// True for a use of the counter as a number that is handed on, not as an index
/// into an array or in a comparison.
bool isHandedOn(const clang::DeclRefExpr *Use, const Body &In);

/// True if the code counts the member on, of whatever object.
bool countsOn(const clang::FieldDecl *Field, const clang::Stmt *Within,
              const Body &In);
/// The same, also in the functions that it calls.
bool movesOn(const clang::FieldDecl *Field, const clang::Stmt *Within,
             const Body &In, const Program &P);

/// The text in which a call looks for the next match, or null: text.find(c,
/// at), strchr(at, c).
const clang::Expr *searchedBy(const clang::Expr *Node, const CallModel &Model,
                              const Body &In);

/// True if nothing in the loop makes the counter smaller by a step: it only
/// grows, or it is what a call answers.
bool neverStepsDown(const clang::ValueDecl *Counter, const clang::Stmt *Loop,
                    const Body &In);

/// What gives the variable that the condition asks about its value in each
/// round: `Job *job = next(in); if (!job) break;`. Else the condition.
const clang::Expr *askedAbout(const clang::Expr *Condition,
                              const clang::Stmt *Loop, const Body &In);

} // namespace fanout

#endif
