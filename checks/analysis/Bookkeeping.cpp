#include "checks/analysis/Bookkeeping.h"

#include "checks/analysis/LiveCount.h"

using namespace clang;

namespace fanout {
namespace {

/// What an assignment or a change of a counter writes.
const Expr *written(const Stmt *Node) {
  const auto *Assign = dyn_cast<BinaryOperator>(Node);
  if (Assign && Assign->isAssignmentOp())
    return Assign->getLHS();
  int Step = 0;
  return isa<Expr>(Node) ? changedCounter(cast<Expr>(Node), Step) : nullptr;
}

/// A branch of an if statement that a test of the pool's state guards.
class GuardedBranch {
public:
  GuardedBranch(const Expr *Test, const Body &In, const Program &Source)
      : Test(Test), In(In), Source(Source) {}

  bool onlyKeepsBooks(const Stmt *Node) const {
    if (isa<ReturnStmt, BreakStmt, ContinueStmt, GotoStmt, CXXThrowExpr,
            CoreturnStmt, CoroutineSuspendExpr, LambdaExpr, DeclStmt>(Node))
      return false;
    if (const auto *Expression = dyn_cast<Expr>(Node))
      if (std::optional<Call> C = asCall(Expression); C && mayHoldBack(*C))
        return false;
    if (const Expr *Target = written(Node); Target && isReadElsewhere(Target))
      return false;
    return llvm::all_of(Node->children(), [&](const Stmt *Child) {
      return !Child || onlyKeepsBooks(Child);
    });
  }

private:
  /// Anything but logging, sleeping and the functions of system libraries.
  bool mayHoldBack(const Call &C) const {
    if (!C.Callee || C.Callee->isNoReturn())
      return true;
    if (const FunctionRow *Row = Source.model().row(C))
      return Row->Means != Role::Log && Row->Means != Role::Neutral &&
             (Row->Means != Role::Wait || Row->Object.What != Place::Nowhere);
    const SourceManager &Sources = Source.context().getSourceManager();
    SourceLocation Loc = Sources.getExpansionLoc(C.Callee->getLocation());
    return Loc.isValid() && !Sources.isInSystemHeader(Loc);
  }

  /// True for a local variable too: it may decide something later.
  bool isReadElsewhere(const Expr *Target) const {
    const ValueDecl *Decl = readDecl(Target);
    const auto *Variable = dyn_cast_or_null<VarDecl>(Decl);
    if (!Decl || (Variable && !Variable->hasGlobalStorage()))
      return true;
    return llvm::any_of(In.expressions(), [&](const Expr *Other) {
      return isa<MemberExpr, DeclRefExpr>(Other) && Other != stripped(Target) &&
             readDecl(Other) == Decl && !In.isWithin(Other, Test);
    });
  }

  const Expr *Test;
  const Body &In;
  const Program &Source;
};

} // namespace

bool onlyKeepsBooks(const Expr *Test, const Body &In, const Program &Source) {
  const Stmt *Up = In.parent(Test);
  while (Up && isa<Expr>(Up))
    Up = In.parent(Up);
  const auto *If = dyn_cast_or_null<IfStmt>(Up);
  return If && If->getCond() && In.isWithin(Test, If->getCond()) &&
         !If->getElse() &&
         GuardedBranch(Test, In, Source).onlyKeepsBooks(If->getThen());
}

} // namespace fanout
