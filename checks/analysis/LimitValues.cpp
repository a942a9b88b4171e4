// What the program gives a limiter as its limit: by a constructor, a setter, an
// assignment. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LiveCount.h"

using namespace clang;

namespace fanout {
namespace {

/// A value and the body that it is written in.
struct Given {
  const Expr *Value = nullptr;
  const Body *In = nullptr;
};

using Values = SmallVector<Given, 2>;

/// `max_` of `gate.max_`; the rest must be one member.
const FieldDecl *memberOf(QualType Type, StringRef Steps) {
  const RecordDecl *Record = Type.getNonReferenceType()->getAsRecordDecl();
  Record = Record ? Record->getDefinition() : nullptr;
  if (!Record || !Steps.consume_front("."))
    return nullptr;
  for (const FieldDecl *Field : Record->fields())
    if (Field->getName() == Steps)
      return Field;
  return nullptr;
}

/// The argument behind a parameter that is passed on as it is, or the value.
Given seenFrom(const Expr *Value, const Body &Callee, const Call &C,
               const Body &In) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Value));
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  const Expr *Arg = Parameter && Parameter->getDeclContext() == C.Callee
                        ? C.arg(Parameter->getFunctionScopeIndex())
                        : nullptr;
  return Arg ? Given{Arg, &In} : Given{Value, &Callee};
}

/// What an object of the program is made with: Gate gate(n), {.open = n}.
void addMade(const FieldDecl *Member, const Expr *Made, const Body &In,
             const Program &P, Values &Out) {
  Made = stripped(Made);
  if (const auto *List = dyn_cast<InitListExpr>(Made)) {
    if (Member->getFieldIndex() < List->getNumInits())
      Out.push_back({List->getInit(Member->getFieldIndex()), &In});
    return;
  }
  std::optional<Call> C = asCall(Made);
  const auto *Constructor =
      C ? dyn_cast_or_null<CXXConstructorDecl>(C->Callee) : nullptr;
  const Body *Code = Constructor ? P.body(Constructor) : nullptr;
  if (!Code)
    return;
  if (const Expr *Init =
          initializerOf(Member, cast<CXXConstructorDecl>(Code->function())))
    Out.push_back(seenFrom(Init, *Code, *C, In));
}

const Expr *assigned(const Expr *E, const AccessPath &Limit) {
  const auto *Assign = dyn_cast<BinaryOperator>(E);
  return Assign && Assign->getOpcode() == BO_Assign &&
                 accessPath(Assign->getLHS()) == Limit
             ? Assign->getRHS()
             : nullptr;
}

/// `gate.open = n`, and gate_init(&gate, n) that does it.
void addAssigned(const AccessPath &Limit, const Body &In, const Program &P,
                 Values &Out) {
  for (const Expr *E : In.expressions()) {
    if (const Expr *Value = assigned(E, Limit))
      Out.push_back({Value, &In});
    std::optional<Call> C = asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    if (!Callee || Callee == &In || isa<CXXConstructExpr>(E))
      continue;
    for (const Expr *Inner : Callee->expressions())
      if (const auto *Assign = dyn_cast<BinaryOperator>(Inner);
          Assign && Assign->getOpcode() == BO_Assign &&
          inCaller(accessPath(Assign->getLHS()), *C, *Callee, In, P) == Limit)
        Out.push_back(seenFrom(Assign->getRHS(), *Callee, *C, In));
  }
}

/// The members of a class: what its constructors and methods give them.
void addMember(const AccessPath &Limit, const Program &P, Values &Out) {
  const auto *Field = cast<FieldDecl>(Limit.Root);
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  const FieldDecl *Inner = memberOf(Field->getType(), Limit.Steps);
  for (const CXXConstructorDecl *Constructor :
       Class ? SmallVector<const CXXConstructorDecl *, 4>(Class->ctors())
             : SmallVector<const CXXConstructorDecl *, 4>()) {
    const Body *Code = P.body(Constructor);
    const Expr *Init =
        Code ? initializerOf(Field, cast<CXXConstructorDecl>(Code->function()))
             : nullptr;
    if (Init && Inner)
      addMade(Inner, Init, *Code, P, Out);
    else if (Init && Limit.Steps.empty())
      Out.push_back({Init, Code});
  }
  for (const Body *User : P.users(Field))
    for (const Expr *E : User->expressions())
      if (const Expr *Value = assigned(E, Limit))
        Out.push_back({Value, User});
}

Values valuesOf(const AccessPath &Limit, const Body &In, const Program &P) {
  Values Result;
  if (isa_and_nonnull<FieldDecl>(Limit.Root)) {
    addMember(Limit, P, Result);
    return Result;
  }
  const auto *Variable = dyn_cast_or_null<VarDecl>(Limit.Root);
  if (!Variable || Limit.Steps.empty())
    return Result;
  const Body *Owner = P.owner(Variable);
  const FieldDecl *Member = memberOf(Variable->getType(), Limit.Steps);
  if (Owner && Member && firstValue(Variable))
    addMade(Member, firstValue(Variable), *Owner, P, Result);
  addAssigned(Limit, Owner ? *Owner : In, P, Result);
  return Result;
}

} // namespace

/// `n + 1`, `n / 2`: what grows with n, or null.
static const Expr *scaled(const Expr *Value, const ASTContext &Context) {
  const auto *Binary = dyn_cast<BinaryOperator>(Value);
  if (!Binary || !(Binary->isAdditiveOp() || Binary->getOpcode() == BO_Mul ||
                   Binary->getOpcode() == BO_Div))
    return nullptr;
  if (constantOf(Binary->getRHS(), Context))
    return Binary->getLHS();
  bool Commutes =
      Binary->getOpcode() == BO_Add || Binary->getOpcode() == BO_Mul;
  return Commutes && constantOf(Binary->getLHS(), Context) ? Binary->getRHS()
                                                           : nullptr;
}

/// True if the value is, or may be, one of the sizes: n, items.size(), n / 2,
/// n > 0 ? n : 1.
static bool isOneOf(const Expr *Value, ArrayRef<AccessPath> Known, Sizes &S,
                    const ASTContext &Context) {
  Value = stripped(Value);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Value)) {
    const auto *Compare = dyn_cast<BinaryOperator>(stripped(Choice->getCond()));
    bool Relates = Compare && Compare->isRelationalOp();
    if (Relates && !isZero(Compare->getRHS(), Context))
      return false; // the smaller of two
    return isOneOf(Choice->getTrueExpr(), Known, S, Context) ||
           isOneOf(Choice->getFalseExpr(), Known, S, Context);
  }
  if (const Expr *Grows = scaled(Value, Context))
    return isOneOf(Grows, Known, S, Context);
  return isScalar(Value) && llvm::is_contained(Known, S.subject(Value));
}

/// What a number that is taken from starts with: int n = 8, atomic<int> n{8}.
static const Expr *startOf(const AccessPath &Counter) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Counter.Root);
  if (!Variable || !Counter.Steps.empty() || !firstValue(Variable))
    return nullptr;
  const Expr *Start = stripped(firstValue(Variable));
  if (const auto *Made = dyn_cast<CXXConstructExpr>(Start))
    Start = Made->getNumArgs() == 1 ? stripped(Made->getArg(0)) : nullptr;
  else if (const auto *List = dyn_cast<InitListExpr>(Start))
    Start = List->getNumInits() == 1 ? stripped(List->getInit(0)) : nullptr;
  return Start && isScalar(Start) ? Start : nullptr;
}

/// What the loops around the spawn go through, where nothing bounds that.
SmallVector<AccessPath, 2> LimitFinder::walked(const SpawnEvent &Event) const {
  SmallVector<AccessPath, 2> Walked;
  for (const Stmt *Loop : In.loops(Event.At))
    if (Size Trip = S.ofLoop(Loop, In); Trip.Subject && !Trip.bounded())
      Walked.push_back(Trip.Subject);
  return Walked;
}

bool LimitFinder::isAsLargeAsInput(const Operation &Taken,
                                   const SpawnEvent &Event) const {
  Values Given = valuesOf(Taken.Slots, In, P);
  if (std::optional<Operation> Set = configuration(Taken.Object))
    if (Set->Limit)
      Given.push_back({Set->Limit, Set->LimitIn});
  const Body *Owner =
      Taken.Takes && Taken.Slots ? P.owner(Taken.Slots.Root) : nullptr;
  if (const Expr *Start = Owner ? startOf(Taken.Slots) : nullptr)
    Given.push_back({Start, Owner});
  auto Around = In.loops(Event.At);
  for (const Operation &Op : Operations) // the tokens at the start
    if (Op.Gives && Op.Limit && Taken.Takes &&
        Op.Object.container() == Taken.Object.container() &&
        llvm::none_of(In.loops(Op.At), [&](const Stmt *Loop) {
          return llvm::is_contained(Around, Loop);
        }))
      Given.push_back({Op.Limit, Op.LimitIn});
  if (Given.empty() && !Taken.Slots)
    return false;
  Guards G(S, P);
  const SmallVector<AccessPath, 2> Walked = walked(Event);
  return llvm::is_contained(Walked, Taken.Slots) ||
         llvm::any_of(Given, [&](const auto &One) {
           return S.count(One.Value, *One.In).From == Origin::Input ||
                  (isOneOf(One.Value, Walked, S, P.context()) &&
                   !G.find(S.subject(One.Value), One.Value, *One.In));
         });
}

} // namespace fanout
