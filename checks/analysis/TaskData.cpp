// Where a task looks at what it was given. See EarlyReleases.h.

#include "checks/analysis/EarlyReleases.h"

using namespace clang;

namespace fanout {
namespace {

/// What the task gets of its own: parameters, and what it captures by copy.
SmallVector<const ValueDecl *, 4> givenTo(const Body &Task, const Program &P) {
  SmallVector<const ValueDecl *, 4> Given(Task.function()->param_begin(),
                                          Task.function()->param_end());
  if (const LambdaExpr *Lambda = P.lambda(Task))
    for (const LambdaCapture &One : Lambda->captures())
      if (One.capturesVariable() && One.getCaptureKind() == LCK_ByCopy)
        Given.push_back(One.getCapturedVar());
  return Given;
}

/// The local variable that is only another name for it, or a copy: `struct job
/// *job = arg;`. Null if the value is used for something.
const VarDecl *aliasOf(const DeclRefExpr *Ref, const Body &Task) {
  const Stmt *Up = Task.parent(Ref), *Child = Ref;
  while (isa_and_nonnull<CastExpr, ParenExpr, MemberExpr, UnaryOperator>(Up))
    Child = Up, Up = Task.parent(Up);
  const auto *Declares = dyn_cast_or_null<DeclStmt>(Up);
  if (Declares)
    for (const Decl *D : Declares->decls())
      if (const auto *Variable = dyn_cast<VarDecl>(D);
          Variable && Variable->getInit() == Child)
        return Variable;
  return nullptr;
}

/// delete p, free(p), g_free(p)
bool letsGo(const Stmt *Node) {
  const auto *Plain = dyn_cast<CallExpr>(Node);
  const FunctionDecl *Callee = Plain ? Plain->getDirectCallee() : nullptr;
  return isa<CXXDeleteExpr>(Node) ||
         (Callee && Callee->isExternC() && Callee->getIdentifier() &&
          (Callee->getName() == "free" || Callee->getName() == "g_free"));
}

/// True if it is only let go, here or in a helper that is seen to do that.
bool isFreed(const Stmt *Up, const std::optional<Call> &C, const Program &P) {
  const Body *Helper = C ? P.body(C->Callee) : nullptr;
  return letsGo(Up) || (Helper && llvm::any_of(Helper->expressions(), letsGo));
}

/// True if something that may be work gets it.
bool isWorkedOn(const DeclRefExpr *Ref, const Body &Task, const Program &P,
                llvm::function_ref<bool(const Expr *)> MayBeWork) {
  for (const Stmt *Up = Task.parent(Ref); isa_and_nonnull<Expr>(Up);
       Up = Task.parent(Up)) {
    std::optional<Call> C = asCall(cast<Expr>(Up));
    if (isFreed(Up, C, P))
      return false;
    if (C && !isa<CXXConstructExpr>(Up) && MayBeWork(cast<Expr>(Up)))
      return true;
  }
  return false;
}

} // namespace

bool isBeforeData(const Expr *Place, const Body &Task, const Program &P,
                  llvm::function_ref<bool(const Expr *)> MayBeWork) {
  std::optional<Point> At = Task.point(Place);
  bool Behind = false;
  SmallVector<const ValueDecl *, 4> Given = givenTo(Task, P);
  for (size_t I = 0; At && I < Given.size(); ++I)
    for (const DeclRefExpr *Ref : Task.references(Given[I])) {
      if (Task.isWithin(Ref, Place))
        continue;
      if (const VarDecl *Alias = aliasOf(Ref, Task)) {
        if (!llvm::is_contained(Given, Alias))
          Given.push_back(Alias);
        continue;
      }
      std::optional<Point> Use = Task.point(Ref);
      if (Use && Task.reaches(*Use, *At, {}))
        return false;
      Behind |= Use && Task.reaches(*At, *Use, {}) &&
                isWorkedOn(Ref, Task, P, MayBeWork);
    }
  return Behind;
}

} // namespace fanout
