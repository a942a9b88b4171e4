// What the parts of a hand-made queue are: helpers of WorkQueues.

#ifndef FANOUT_CHECKS_ANALYSIS_QUEUESTORAGE_H
#define FANOUT_CHECKS_ANALYSIS_QUEUESTORAGE_H

#include "checks/analysis/CallModel.h"

namespace fanout {

/// The declaration behind `queue_`, `q->slots`, `pool.head`, `queue`, or null.
const clang::ValueDecl *storageOf(const clang::Expr *E);

/// The record that a pointer of this type points to, or null.
const clang::RecordDecl *pointedRecord(clang::QualType Type);

/// True if the call may block: a condition variable, a semaphore, a sleep.
bool waitsAt(const clang::Expr *E, const CallModel &Model);

bool isNamed(const clang::FunctionDecl *Callee,
             std::initializer_list<llvm::StringRef> Names);

} // namespace fanout

#endif
