#include "checks/analysis/EarlyReleases.h"

#include "checks/analysis/LiveCount.h"

using namespace clang;

namespace fanout {
namespace {

/// True for std::mutex, std::lock_guard and their like: what the standard
/// library has to guard and to tell, but not what calls or reads.
bool isQuietMember(const FunctionDecl *Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (!Method || !isInStd(Method))
    return false;
  static const StringRef Loud[] = {"function", "move_only_function",
                                   "packaged_task", "future", "shared_future"};
  const CXXRecordDecl *Class = Method->getParent();
  return !Class->getIdentifier() || !llvm::is_contained(Loud, Class->getName());
}

/// True for a C function that gets a mutex or a condition.
bool isLockFunction(const Call &C) {
  static const StringRef Locks[] = {
      "pthread_mutex_t *",    "pthread_cond_t *", "pthread_rwlock_t *",
      "pthread_spinlock_t *", "mtx_t *",          "cnd_t *"};
  return C.Callee && C.Callee->getNumParams() > 0 &&
         llvm::is_contained(Locks,
                            C.Callee->getParamDecl(0)->getType().getAsString());
}

class WorkParts {
public:
  explicit WorkParts(const Program &P) : P(P) {}

  /// True if the expression may be a part of the work.
  bool mayBe(const Expr *E) const {
    if (isa<CoawaitExpr>(E))
      return true;
    if (const auto *Assign = dyn_cast<BinaryOperator>(E))
      return Assign->isAssignmentOp();
    std::optional<Call> C = asCall(E);
    if (!C)
      return false;
    if (!C->Callee)
      return true;
    const FunctionRow *Row = P.model().row(*C);
    if (Row && Row->Means != Role::Neutral)
      return Row->Means != Role::Release;
    if (const auto *Made = dyn_cast<CXXConstructorDecl>(C->Callee))
      return !isInStd(Made) && P.body(Made) && !Made->isImplicit();
    const auto *Plain = dyn_cast<CallExpr>(E);
    bool Passes =
        Plain && (Plain->isCallToStdMove() || C->Callee->getBuiltinID() != 0);
    return !Passes && !isQuietMember(C->Callee) && !isLockFunction(*C);
  }

  /// True if it is sure to be more than keeping count and telling others.
  bool is(const Expr *E) const {
    if (isa<CoawaitExpr>(E))
      return true;
    std::optional<Call> C = asCall(E);
    if (!C || isa<CXXConstructExpr>(E))
      return false;
    if (!C->Callee)
      return true;
    const FunctionRow *Row = P.model().row(*C);
    if (Row && Row->Means != Role::Neutral)
      return Row->Means == Role::Wait && !C->Object; // it sleeps
    if (P.body(C->Callee))
      return isWithin(E);
    const SourceManager &Files = P.context().getSourceManager();
    return !isInStd(C->Callee) &&
           !Files.isInSystemHeader(C->Callee->getLocation());
  }

  /// True if the function that is called there may do a part of the work.
  bool isWithin(const Expr *Place) const {
    std::optional<Call> C = asCall(Place);
    const Body *Code = C ? P.body(C->Callee) : nullptr;
    return Code && llvm::any_of(Code->expressions(),
                                [this](const Expr *E) { return mayBe(E); });
  }

private:
  const Program &P;
};

/// True for an object that is only there to end with the task: `Timer timer;`.
/// What is made of nothing and used by nobody knows nothing of the work.
bool isBystander(const Expr *E, const Body &Task) {
  const auto *Made = dyn_cast<CXXConstructExpr>(E);
  const VarDecl *Variable =
      Made && Made->getNumArgs() == 0 ? keeperOf(Made, Task) : nullptr;
  return Variable && Task.references(Variable).empty();
}

} // namespace

bool onlyTells(const Expr *Place, const Program &P) {
  const WorkParts Of(P);
  std::optional<Call> C = asCall(Place);
  const Body *Code = C ? P.body(C->Callee) : nullptr;
  return Code && llvm::none_of(Code->expressions(),
                               [&](const Expr *E) { return Of.is(E); });
}

bool isBeforeWork(const Expr *Place, const Body &Task, const Program &P,
                  bool OnlyTells) {
  std::optional<Point> At = Task.hasGraph() ? Task.point(Place) : std::nullopt;
  const WorkParts Of(P);
  bool Guards = Place->getType()->isRecordType(); // gives back when it ends
  if (!At || Guards || !Task.loops(Place).empty() ||
      (!OnlyTells && Of.isWithin(Place)))
    return false;
  bool Behind = false, Unsure = false;
  for (const Expr *E : Task.expressions()) {
    if (Task.isWithin(E, Place) || Task.isWithin(Place, E))
      continue;
    std::optional<Point> Other = Task.point(E);
    bool Works = Of.is(E), May = Works || Of.mayBe(E);
    if (!Other || !May || isBystander(E, Task))
      continue;
    if (Task.reaches(*Other, *At, {})) {
      if (Works)
        return false;
      Unsure = true;
      continue;
    }
    Behind |= Works && Task.reaches(*At, *Other, {});
  }
  return (Behind && !Unsure) ||
         isBeforeData(Place, Task, P,
                      [&](const Expr *E) { return Of.mayBe(E); });
}

} // namespace fanout
