// What a piece of code does besides computing: opens connections, writes logs.

#ifndef FANOUT_CHECKS_ANALYSIS_TASKACTIONS_H
#define FANOUT_CHECKS_ANALYSIS_TASKACTIONS_H

#include "checks/analysis/Summaries.h"

namespace fanout {

class TaskActionFinder {
public:
  /// `Operations` are those of `In`.
  TaskActionFinder(const Summaries &All, const Body &In,
                   llvm::ArrayRef<Operation> Operations)
      : All(All), P(All.program()), In(In), Operations(Operations) {}

  /// The actions of the body, those of its callees at the place of the call.
  std::vector<TaskAction> find() const;

  /// Those of the child that `Fork` starts: behind `if (fork() == 0)`.
  std::vector<TaskAction> ofChild(const clang::Expr *Fork) const;

private:
  void addOf(const clang::Expr *E, std::vector<TaskAction> &Out) const;
  std::optional<TaskAction> own(const Call &C, const FunctionRow &Row) const;
  void judge(const clang::Expr *E, bool Fails, TaskAction &Action) const;
  bool isUsed(const clang::Expr *Opened) const;
  bool holdsSlot(const clang::Expr *E) const;

  const Summaries &All;
  const Program &P;
  const Body &In;
  llvm::ArrayRef<Operation> Operations;
};

/// True if the program makes the library of this log function write its lines
/// in a thread of their own.
bool isWrittenLater(llvm::StringRef LogFunction, const Program &P);

} // namespace fanout

#endif
