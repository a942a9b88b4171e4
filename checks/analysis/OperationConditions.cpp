// When the operations of a call hold: whether it waits, runs here, or is
// skipped. See Operations.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Handles.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// True for a structure that holds nothing but zero, such as a duration.
static bool isZeroRecord(const APValue &Value) {
  if (Value.isInt())
    return Value.getInt() == 0;
  if (!Value.isStruct() ||
      Value.getStructNumBases() + Value.getStructNumFields() != 1)
    return false;
  return isZeroRecord(Value.getStructNumBases() ? Value.getStructBase(0)
                                                : Value.getStructField(0));
}

bool isTimed(const Call &C, const FunctionRow &Row) {
  QualType Told = C.Site->getType();
  bool Tells = Told->isEnumeralType() || Told->isBooleanType();
  unsigned Own = Row.Object.What == Place::Argument ? 1 : 0;
  if (!Tells || C.writtenArgs() <= Own)
    return false;
  const Expr *Time = stripped(C.Args[Own]);
  return Time->getType()->isRecordType() ||
         (Time->getType()->isIntegerType() && !isa<UnaryOperator>(Time));
}

bool waitsNoTime(const Call &C, const ASTContext &Context) {
  return llvm::any_of(C.Args, [&](const Expr *Arg) {
    Expr::EvalResult Result;
    const Expr *Time = stripped(Arg);
    return Time->getType()->isRecordType() && !Time->isValueDependent() &&
           Time->EvaluateAsRValue(Result, Context) && !Result.HasSideEffects &&
           Result.Val.isStruct() && isZeroRecord(Result.Val);
  });
}

/// True for `== ready`: the only value of future_status that says that it is.
static bool comparesWithReady(const BinaryOperator *Compare) {
  for (const Expr *Side : {Compare->getLHS(), Compare->getRHS()})
    if (const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Side)))
      if (const auto *Value = dyn_cast<EnumConstantDecl>(Ref->getDecl()))
        return Value->getName() == "ready";
  return false;
}

bool isRepeatedUntilYes(const Expr *Site, const Body &In) {
  bool Yes = true; // what the expression so far is when the work is over
  const Stmt *Child = Site;
  for (const Stmt *Up = In.parent(Child); Up; Up = In.parent(Up)) {
    if (!isa<Expr>(Up))
      return !Yes && conditionOf(Up) == cast<Expr>(Child)->IgnoreParens();
    if (const auto *Not = dyn_cast<UnaryOperator>(Up);
        Not && Not->getOpcode() == UO_LNot)
      Yes = !Yes;
    if (const auto *Compare = dyn_cast<BinaryOperator>(Up);
        Compare && Compare->isEqualityOp())
      Yes = (Compare->getOpcode() == BO_EQ) == comparesWithReady(Compare);
    Child = Up;
  }
  return false;
}

bool runsElsewhere(const Call &C, const Body &Callee, const Body &In,
                   const Program &P) {
  if (!isa_and_nonnull<CoroutineBodyStmt>(Callee.function()->getBody()))
    return false;
  for (const Stmt *Up = In.parent(C.Site); isa_and_nonnull<Expr>(Up);
       Up = In.parent(Up)) {
    if (isa<CoroutineSuspendExpr>(Up))
      return false;
    const FunctionRow *Row = P.model().row(cast<Expr>(Up));
    if (Row && Row->Means == Role::Spawn)
      return true;
  }
  return followHandle(C.Site, In, P).Discarded;
}

/// What the call makes of an argument inside the callee: `options`, which it
/// passes as WNOHANG, or a side of `block ? 0 : WNOHANG`. Null where it leaves
/// that open.
static const Expr *whatIsTold(const Expr *Inner, const Call &C,
                              const Body &Callee, const Program &P) {
  const auto *Choice = dyn_cast<ConditionalOperator>(stripped(Inner));
  const auto *Ref =
      dyn_cast<DeclRefExpr>(stripped(Choice ? Choice->getCond() : Inner));
  const auto *Asked = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  bool Kept = Asked && P.owner(Asked) == &Callee &&
              Asked->getType()->isIntegralOrEnumerationType() &&
              (Choice || !Callee.isModified(Asked, Callee.root()));
  const Expr *Given = Kept ? C.arg(Asked->getFunctionScopeIndex()) : nullptr;
  std::optional<int64_t> Value =
      Given ? constantOf(Given, P.context()) : std::nullopt;
  if (!Value || !Choice)
    return Value ? Given : nullptr;
  return *Value ? Choice->getTrueExpr() : Choice->getFalseExpr();
}

bool onlyLooks(const Operation &Inner, const Call &C, const Body &Callee,
               const Program &P) {
  bool Waits = Inner.Means == Role::Join || Inner.Means == Role::JoinAny;
  std::optional<Call> Wait =
      Waits && Inner.Row ? asCall(Inner.At) : std::nullopt;
  if (!Wait)
    return false;
  bool Told = false;
  for (const Expr *&Arg : Wait->Args) {
    const Expr *Value = whatIsTold(Arg, C, Callee, P);
    if (!Value)
      continue;
    Arg = Wait->Site = Value; // another call than the one that is written
    Told = true;
  }
  const FunctionRow *Row = Told ? P.model().row(*Wait) : nullptr;
  return Row && Row->Means == Role::Neutral;
}

/// What a local number that never changes was made with.
static const Expr *fixedValue(const Expr *Node, const Body &In) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Node));
  const auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Fixed = Local && Local->hasLocalStorage() && firstValue(Local) &&
               !isa<ParmVarDecl>(Local) && Local->getType()->isIntegerType() &&
               !In.isModified(Local, In.root());
  return Fixed && constantOf(firstValue(Local), In.function()->getASTContext())
             ? firstValue(Local)
             : nullptr;
}

bool onlyAsks(const Call &C, const FunctionRow &Row, const Body &In,
              const CallModel &Model) {
  if (Row.Means != Role::Join && Row.Means != Role::JoinAny)
    return false;
  Call Wait = C;
  for (const Expr *&Arg : Wait.Args)
    if (const Expr *Value = fixedValue(Arg, In)) {
      Arg = Value;
      Wait.Site = Value; // another call than the one that is written
    }
  const FunctionRow *Told = Wait.Site == C.Site ? &Row : Model.row(Wait);
  return Told && Told->Means == Role::Neutral;
}

bool isSetOnce(const FieldDecl *Field, const Program &P) {
  if (Field->getType().isConstQualified())
    return true;
  for (const Body *User : P.users(Field))
    for (const Expr *E : User->expressions()) {
      const auto *Member = dyn_cast<MemberExpr>(E);
      if (!Member || Member->getMemberDecl()->getCanonicalDecl() !=
                         Field->getCanonicalDecl())
        continue;
      const auto *Read = dyn_cast_or_null<ImplicitCastExpr>(User->parent(E));
      if (!Read || Read->getCastKind() != CK_LValueToRValue)
        return false;
    }
  return true;
}

} // namespace fanout
