// When the operations of a call hold: whether it waits, runs here, or is
// skipped. See Operations.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Handles.h"
#include "checks/analysis/Initializers.h"
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
      return !Yes && conditionOf(Up) == Child;
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

bool onlyLooks(const Operation &Inner, const Call &C, const Body &Callee,
               const Program &P) {
  bool Waits = Inner.Means == Role::Join || Inner.Means == Role::JoinAny;
  std::optional<Call> Wait =
      Waits && Inner.Row ? asCall(Inner.At) : std::nullopt;
  if (!Wait)
    return false;
  for (const Expr *&Arg : Wait->Args) {
    const auto *Choice = dyn_cast<ConditionalOperator>(stripped(Arg));
    const auto *Ref =
        Choice ? dyn_cast<DeclRefExpr>(stripped(Choice->getCond())) : nullptr;
    const auto *Asked = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
    bool Kept = Asked && P.owner(Asked) == &Callee;
    const Expr *Given = Kept ? C.arg(Asked->getFunctionScopeIndex()) : nullptr;
    std::optional<int64_t> Value =
        Given ? constantOf(Given, P.context()) : std::nullopt;
    if (!Value)
      continue;
    Arg = *Value ? Choice->getTrueExpr() : Choice->getFalseExpr();
    Wait->Site = Arg; // another call than the one that is written
    const FunctionRow *Row = P.model().row(*Wait);
    return Row && Row->Means == Role::Neutral;
  }
  return false;
}

/// What a local number that never changes was made with.
static const Expr *fixedValue(const Expr *Node, const Body &In) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Node));
  const auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Fixed = Local && Local->hasLocalStorage() && Local->getInit() &&
               !isa<ParmVarDecl>(Local) && Local->getType()->isIntegerType() &&
               !In.isModified(Local, In.root());
  return Fixed && constantOf(Local->getInit(), In.function()->getASTContext())
             ? Local->getInit()
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

/// A flag that says nothing of the work: only constructors set it, and only
/// this function asks it.
static bool isAskedOnlyIn(const Body &In, const FieldDecl *Flag,
                          const Program &P) {
  return Flag && Flag->getType()->isBooleanType() && isSetOnce(Flag, P) &&
         llvm::all_of(P.users(Flag), [&](const Body *User) {
           return User == &In || isa<CXXConstructorDecl>(User->function());
         });
}

static const FieldDecl *ownMember(const Expr *Node) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(Node));
  if (!Member || !isa<CXXThisExpr>(stripped(Member->getBase())))
    return nullptr;
  return dyn_cast<FieldDecl>(Member->getMemberDecl());
}

bool isSwitchedOff(const Operation &Join, const Body &In, const Program &P) {
  bool Joins = Join.Means == Role::Join || Join.Means == Role::JoinAny;
  std::optional<Point> At =
      Joins && In.hasGraph() ? In.point(Join.At) : std::nullopt;
  return At && llvm::any_of(In.branches(), [&](const Branch &B) {
           if (!isAskedOnlyIn(In, ownMember(B.Condition), P))
             return false;
           return llvm::any_of(ArrayRef<bool>{false, true}, [&](bool Value) {
             const CFGBlock *Off = *(B.Block->succ_begin() + B.edge(Value));
             const CFGBlock *On = *(B.Block->succ_begin() + B.edge(!Value));
             return Off && On && !In.reaches(Body::startOf(Off), *At, {}) &&
                    In.reaches(Body::startOf(On), *At, {});
           });
         });
}

/// The setting for which this comparison holds: member == constant.
static std::optional<Exemption> settingOf(const Expr *Condition, bool Holds,
                                          const ASTContext &Context) {
  const Expr *Core = stripped(Condition);
  if (const FieldDecl *Flag = ownMember(Core))
    if (Flag->getType()->isIntegralOrEnumerationType())
      return Exemption{Flag, Holds ? BO_NE : BO_EQ, 0};
  const auto *Compare = dyn_cast<BinaryOperator>(Core);
  if (!Compare || !Compare->isComparisonOp())
    return std::nullopt;
  const Expr *Left = Compare->getLHS(), *Right = Compare->getRHS();
  BinaryOperatorKind Kind = Compare->getOpcode();
  if (!ownMember(Left)) {
    std::swap(Left, Right);
    Kind = BinaryOperator::reverseComparisonOp(Kind);
  }
  Expr::EvalResult Value;
  const FieldDecl *Field = ownMember(Left);
  if (!Field || Right->isValueDependent() ||
      !Right->EvaluateAsInt(Value, Context) ||
      Value.Val.getInt().getSignificantBits() > 64)
    return std::nullopt;
  if (!Holds)
    Kind = BinaryOperator::negateComparisonOp(Kind);
  return Exemption{Field, Kind, Value.Val.getInt().getExtValue()};
}

std::optional<Exemption> exemption(const Cuts &Acquired, const Body &In,
                                   const Program &P) {
  for (const Branch &B : In.branches())
    for (bool Holds : {true, false}) {
      if (!B.knows(Holds))
        continue;
      std::optional<Exemption> Found =
          settingOf(B.Condition, Holds, P.context());
      if (!Found || !isSetOnce(Found->Setting, P))
        continue;
      Cuts Otherwise = Acquired;
      Otherwise.Edges.insert({B.Block, B.edge(Holds)});
      if (!In.reaches(In.entry(), In.exit(), Otherwise))
        return Found;
    }
  return std::nullopt;
}

const Expr *initialiser(const ValueDecl *Object) {
  if (const auto *Variable = dyn_cast<VarDecl>(Object))
    return Variable->getInit();
  const auto *Field = dyn_cast<FieldDecl>(Object);
  const auto *Class =
      Field ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  if (!Class)
    return nullptr;
  const Expr *Found = Field->getInClassInitializer();
  for (const CXXConstructorDecl *Constructor : Class->ctors())
    for (const CXXCtorInitializer *Init : Constructor->inits())
      if (Init->getMember() == Field && Init->isWritten()) {
        if (Found && Found != Init->getInit())
          return nullptr;
        Found = Init->getInit();
      }
  return Found;
}

/// The value that a constructor call gives to a member of the object it makes.
static const Expr *valueOf(const FieldDecl *Setting,
                           const CXXConstructExpr *Made) {
  const FunctionDecl *Definition = nullptr;
  if (!Made->getConstructor()->hasBody(Definition))
    return nullptr;
  const Expr *Init =
      initializerOf(Setting, cast<CXXConstructorDecl>(Definition));
  if (!Init)
    return Setting->getInClassInitializer();
  const Expr *Value = stripped(Init);
  const auto *Ref = dyn_cast<DeclRefExpr>(Value);
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!Parameter)
    return Value;
  unsigned Index = Parameter->getFunctionScopeIndex();
  const Expr *Arg = Index < Made->getNumArgs() ? Made->getArg(Index) : nullptr;
  const auto *Default = dyn_cast_or_null<CXXDefaultArgExpr>(Arg);
  return Default ? Default->getExpr() : Arg;
}

bool isExempt(const Exemption &Unless, const AccessPath &Object,
              const Program &P) {
  const Expr *Init = Object ? initialiser(Object.Root) : nullptr;
  const auto *Made =
      dyn_cast_or_null<CXXConstructExpr>(Init ? stripped(Init) : nullptr);
  if (!Made ||
      Made->getConstructor()->getParent()->getCanonicalDecl() !=
          cast<CXXRecordDecl>(Unless.Setting->getParent())->getCanonicalDecl())
    return false;
  const Expr *Value = valueOf(Unless.Setting, Made);
  Expr::EvalResult Result;
  if (!Value || Value->isValueDependent() ||
      !Value->EvaluateAsInt(Result, P.context()) ||
      Result.Val.getInt().getSignificantBits() > 64)
    return false;
  int64_t Is = Result.Val.getInt().getExtValue();
  switch (Unless.Compare) {
  case BO_EQ:
    return Is == Unless.With;
  case BO_NE:
    return Is != Unless.With;
  case BO_LT:
    return Is < Unless.With;
  case BO_LE:
    return Is <= Unless.With;
  case BO_GT:
    return Is > Unless.With;
  case BO_GE:
    return Is >= Unless.With;
  default:
    return false;
  }
}

} // namespace fanout
