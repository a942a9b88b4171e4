// Conditions that let few through, however many ask. See Outcomes.h.

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Outcomes.h"

using namespace clang;

namespace fanout {

bool isStandard(const FunctionDecl *Function) {
  const DeclContext *Around = Function ? Function->getDeclContext() : nullptr;
  while (Around && !Around->isStdNamespace())
    Around = Around->getParent();
  return Around;
}

/// True if the call changes an atomic object and tells what it was.
static bool exchanges(const Expr *E) {
  if (const auto *Atomic = dyn_cast<AtomicExpr>(E))
    return Atomic->getNumSubExprs() > 2 && !Atomic->isCmpXChg()
               ? !Atomic->getType()->isVoidType()
               : Atomic->isCmpXChg();
  std::optional<Call> C = asCall(E);
  if (!C || !C->Callee || !C->Callee->getIdentifier())
    return false;
  StringRef Name = C->Callee->getName();
  return Name == "exchange" || Name == "test_and_set" ||
         Name.starts_with("fetch_") || Name.starts_with("compare_exchange_") ||
         Name.starts_with("__sync_fetch_and_") ||
         Name.ends_with("_and_fetch") ||
         Name.starts_with("__sync_bool_compare") ||
         Name.starts_with("atomic_flag_test_and_set");
}

static bool counts(const Expr *E) {
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  return (Unary && Unary->isIncrementDecrementOp()) ||
         (Operator && (Operator->getOperator() == OO_PlusPlus ||
                       Operator->getOperator() == OO_MinusMinus));
}

static bool asksClock(const Expr *E) {
  static const StringRef Clocks[] = {"time", "clock_gettime", "gettimeofday",
                                     "clock", "now"};
  std::optional<Call> C = asCall(E);
  return C && C->Callee && C->Callee->getIdentifier() &&
         (C->Callee->isExternC() || isStandard(C->Callee)) &&
         llvm::is_contained(Clocks, C->Callee->getName());
}

/// True if the object is there before and after the body runs, for all tasks:
/// a global, a static, a member of the object that the body belongs to.
static bool lasts(const AccessPath &Path) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Path.Root);
  return isa_and_nonnull<FieldDecl>(Path.Root) ||
         (Variable && Variable->hasGlobalStorage());
}

/// The target and the value of an assignment: `=`, store(), operator=.
static std::pair<const Expr *, const Expr *> assignment(const Expr *E) {
  if (const auto *Plain = dyn_cast<BinaryOperator>(E);
      Plain && Plain->getOpcode() == BO_Assign)
    return {Plain->getLHS(), Plain->getRHS()};
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
      Operator && Operator->getOperator() == OO_Equal)
    return {Operator->getArg(0), Operator->getArg(1)};
  std::optional<Call> C = asCall(E);
  bool Stores = C && C->Object && C->Args.size() >= 1 && C->Callee &&
                C->Callee->getIdentifier() && C->Callee->getName() == "store";
  return Stores ? std::pair(C->Object, C->Args[0])
                : std::pair<const Expr *, const Expr *>{};
}

static bool anyIn(const Expr *Top, const Body &In,
                  llvm::function_ref<bool(const Expr *)> Holds) {
  bool Any = false;
  In.walk(Top, [&](const Expr *E) { Any |= Holds(E); });
  return Any;
}

/// The expression itself, and what the local variables in it are declared with.
static bool anyBehind(const Expr *Top, const Body &In,
                      llvm::function_ref<bool(const Expr *)> Holds,
                      unsigned Depth = 0) {
  return anyIn(Top, In, [&](const Expr *E) {
    if (Holds(E))
      return true;
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    bool Local = Variable && Variable->hasLocalStorage() &&
                 !isa<ParmVarDecl>(Variable) && firstValue(Variable);
    return Local && Depth < 3 && In.contains(firstValue(Variable)) &&
           anyBehind(firstValue(Variable), In, Holds, Depth + 1);
  });
}

/// True if the body sets what lasts to a constant or to the time.
static bool marks(const AccessPath &State, const Body &In, const Program &P) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    auto [Target, Value] = assignment(E);
    if (!Target || !(accessPath(Target) == State))
      return false;
    Expr::EvalResult Ignored;
    return (!Value->isValueDependent() &&
            Value->EvaluateAsInt(Ignored, P.context())) ||
           anyBehind(Value, In, asksClock);
  });
}

/// True if this one expression of a condition asks a state that it changes.
static bool asksChange(const Expr *E, const Body &In, const Program &P) {
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  if ((Binary && Binary->getOpcode() == BO_Rem) || counts(E) || exchanges(E))
    return true;
  if (const FunctionRow *Row = P.model().row(E);
      Row && Row->Means == Role::TryAcquire)
    return true;
  if (!isa<DeclRefExpr, MemberExpr>(E) || E->getType()->isFunctionType())
    return false;
  AccessPath Asked = accessPath(E);
  return lasts(Asked) && marks(Asked, In, P);
}

/// True if the function does nothing but ask the clock and the library.
static bool isSelfContained(const Body &Code) {
  return llvm::all_of(Code.expressions(), [](const Expr *E) {
    std::optional<Call> C = asCall(E);
    return !C || isa<CXXConstructExpr, CXXOperatorCallExpr>(E) ||
           isStandard(C->Callee) || asksClock(E);
  });
}

/// `limiter.allow()`: a function that gets nothing of the element and decides
/// by the time or by a count of its own.
static bool isLimiterCall(const Expr *E, const Body &In, const Program &P) {
  std::optional<Call> C = asCall(E);
  const Body *Code = C ? P.body(C->Callee) : nullptr;
  bool Given = C && llvm::any_of(C->Args, [&](const Expr *Arg) {
                 Expr::EvalResult Ignored;
                 return Arg->isValueDependent() ||
                        !Arg->EvaluateAsInt(Ignored, P.context());
               });
  if (!Code || Given || Code == &In || !isSelfContained(*Code))
    return false;
  return llvm::any_of(Code->expressions(), [&](const Expr *Inner) {
    if (exchanges(Inner))
      return true;
    const auto *Unary = dyn_cast<UnaryOperator>(Inner);
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Inner);
    if (counts(Inner))
      return lasts(
          accessPath(Unary ? Unary->getSubExpr() : Operator->getArg(0)));
    auto [Target, Value] = assignment(Inner);
    AccessPath State = Target ? accessPath(Target) : AccessPath{};
    return lasts(State) && marks(State, *Code, P);
  });
}

bool isSampling(const Expr *Condition, const Body &In, const Program &P) {
  return anyBehind(Condition, In, [&](const Expr *E) {
    return asksChange(E, In, P) || isLimiterCall(E, In, P);
  });
}

} // namespace fanout
