// Whether it is the same limiter each time: what chooses it among several, and
// whether it is a copy.

#ifndef FANOUT_CHECKS_ANALYSIS_LIMITERIDENTITY_H
#define FANOUT_CHECKS_ANALYSIS_LIMITERIDENTITY_H

#include "checks/analysis/Summary.h"

namespace fanout {

using Choosers = llvm::SmallVector<const clang::Expr *, 1>;

/// The keys and indexes that choose the object `Node` among several: `host` of
/// `limits.of(host)`. None where there are only a few to choose from.
Choosers choosers(const clang::Expr *Node, const Body &In, const Program &P);

/// Those of an operation of a callee, in the words of the caller.
Choosers choosersInCaller(const Operation &Inner, const Call &C,
                          const Body &Callee, const Body &In, const Program &P);

/// True if the expression can have another value in each round of the loop.
bool variesIn(const clang::Expr *Key, const clang::Stmt *Loop, const Body &In,
              const Program &P);

/// True for a pointer that is kept in an object, such as job->pool, and for a
/// key that is computed, such as hostOf(uri): many may lead to the same.
bool mayCoincide(const clang::Expr *Key);

/// True for a pointer that is only ever set to a part of the object that it is
/// in: `job->gate = &job->slots`. Each object has a limiter of its own.
bool leadsIntoOwnObject(const clang::ValueDecl *Pointer, const Program &P);

/// True if the function always gives one of a few objects, whatever it is
/// asked for.
bool yieldsFewObjects(const Call &C, const Program &P);

/// True if each call of the function gives another object, which it makes:
/// `return std::make_shared<Permits>(10);`, `return pools_.emplace_back(2);`
bool yieldsNewObject(const Call &C, const Program &P);

/// True for `hash % 16`, `hash & mask`, a bool, an enumerator: one of a few
/// values.
bool isOneOfFew(const clang::Expr *Key, const clang::ASTContext &Context);

/// True if there are no more elements than the program says: sem_t gates[4].
bool isOfFixedLength(const clang::Expr *Container);

/// The objects, members and globals that a local reference or pointer stands
/// for, one at a time: `Gate &gate = secure ? tls_ : plain_`. Empty if it may
/// stand for others.
llvm::SmallVector<const clang::Expr *, 4>
namedObjects(const clang::VarDecl *Variable, const Body &In, const Program &P);

/// True if this is a parameter that holds a copy of what the caller has.
bool isOwnCopy(const AccessPath &Path);

/// The member of this object that the field of a local one only names, given to
/// it once: `shared_` of `upload.slot` behind `upload.slot = shared_`. Or null.
const clang::Expr *sharedByName(const clang::Expr *Node, const Program &P);

} // namespace fanout

#endif
