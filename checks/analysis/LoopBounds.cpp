// How often a loop runs that counts: from its first value to its bound. See
// Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

const DeclRefExpr *countingUse(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Node);
      Unary && Unary->isIncrementDecrementOp())
    Node = stripped(Unary->getSubExpr());
  if (const auto *Step = dyn_cast<CXXOperatorCallExpr>(Node);
      Step && (Step->getOperator() == OO_PlusPlus ||
               Step->getOperator() == OO_MinusMinus))
    Node = stripped(Step->getArg(0));
  if (const auto *Next = dyn_cast<BinaryOperator>(Node);
      Next && Next->getOpcode() == BO_Assign &&
      accessPath(Next->getLHS()).covers(accessPath(Next->getRHS())))
    Node = stripped(Next->getLHS()); // l = l->next
  return dyn_cast<DeclRefExpr>(Node);
}

const ValueDecl *countingVariable(const Expr *Node) {
  const DeclRefExpr *Use = countingUse(Node);
  return Use ? Use->getDecl() : nullptr;
}

/// The value that `i = 0, n = 0` gives to the variable, or null.
static const Expr *setFirst(const Stmt *Init, const VarDecl *Variable) {
  const auto *Node = dyn_cast_or_null<Expr>(Init);
  const auto *Sets = Node ? dyn_cast<BinaryOperator>(stripped(Node)) : nullptr;
  if (Sets && Sets->getOpcode() == BO_Comma) {
    const Expr *Left = setFirst(Sets->getLHS(), Variable);
    return Left ? Left : setFirst(Sets->getRHS(), Variable);
  }
  bool Same = Sets && Sets->getOpcode() == BO_Assign &&
              countingVariable(Sets->getLHS()) == Variable;
  return Same ? Sets->getRHS() : nullptr;
}

const Expr *Sizes::initial(const Expr *Counter, const Stmt *Loop,
                           const Body &In) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(countingVariable(Counter));
  if (!Variable)
    return nullptr;
  const auto *For = dyn_cast<ForStmt>(Loop);
  const Expr *Set = For ? setFirst(For->getInit(), Variable) : nullptr;
  return Set ? Set : firstValue(Variable);
}

/// True if the parameter is made to point to something else before the loop:
/// `if (!list) list = defaults;`.
static bool isReplaced(const ValueDecl *Parameter, const Stmt *Loop,
                       const Body &In) {
  if (!In.isModified(Parameter, In.root()))
    return false;
  return llvm::any_of(In.references(Parameter), [&](const DeclRefExpr *Ref) {
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
    return Assign && Assign->getOpcode() == BO_Assign &&
           Assign->getLHS() == Ref && !In.isWithin(Assign, Loop) &&
           accessPath(Assign->getRHS()).Root != Parameter;
  });
}

/// True for `*argv++` in the loop: a pointer that the function is given moves
/// with the counter, whose number is then the length.
static bool movesPointerOfCaller(const Stmt *Loop, const Body &In) {
  bool Moves = false;
  In.walk(Loop, [&](const Expr *E) {
    const auto *Step = dyn_cast<UnaryOperator>(E);
    const auto *Jump = dyn_cast<BinaryOperator>(E);
    const Expr *Moved = Step && Step->isIncrementOp() ? E
                        : Jump && Jump->getOpcode() == BO_AddAssign
                            ? Jump->getLHS()
                            : nullptr;
    const auto *Pointer =
        Moved && E->getType()->isPointerType()
            ? dyn_cast_or_null<ParmVarDecl>(countingVariable(Moved))
            : nullptr;
    Moves |= Pointer && Pointer->getDeclContext() == In.function();
  });
  return Moves && !In.function()->isMain();
}

/// True for what lives longer than the call: a member, something global, or a
/// part of an object that a parameter lets the function change.
static bool isState(const AccessPath &Path) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Path.Root);
  if (!Variable || Variable->hasGlobalStorage())
    return static_cast<bool>(Path);
  QualType Type = Variable->getType();
  bool Changeable = (Type->isPointerType() || Type->isReferenceType()) &&
                    !Type->getPointeeType().isConstQualified();
  return isa<ParmVarDecl>(Variable) && !Path.Steps.empty() && Changeable;
}

bool keepsState(const ParmVarDecl *Object, const Body &In) {
  QualType Type = Object->getType();
  bool Changeable = (Type->isPointerType() || Type->isReferenceType()) &&
                    !Type->getPointeeType().isConstQualified();
  bool Message =
      llvm::any_of(In.function()->parameters(), [&](const auto *Other) {
        QualType Passed = Other->getType().getNonReferenceType();
        return Other->getCanonicalDecl() != Object->getCanonicalDecl() &&
               (Passed->isPointerType() || Passed->isRecordType()) &&
               !In.references(Other).empty();
      });
  if (!Changeable || !Message)
    return false;
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Step = dyn_cast<UnaryOperator>(E);
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    const Expr *Target = Step && Step->isIncrementDecrementOp()
                             ? Step->getSubExpr()
                         : Assign && Assign->isAssignmentOp() ? Assign->getLHS()
                                                              : nullptr;
    AccessPath Written =
        Target && isa<MemberExpr>(stripped(Target)) && isScalar(Target)
            ? accessPath(Target)
            : AccessPath{};
    return Written && Written.Root == Object->getCanonicalDecl() &&
           StringRef(Written.Steps).count('.') == 1 &&
           !StringRef(Written.Steps).contains('[');
  });
}

/// A list that the function is given.
Size Sizes::listOfCaller(const ParmVarDecl *Parameter, const AccessPath &Path,
                         const Expr *First) {
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  bool OfState = Function && Path.Steps.empty() && P.isInternal(Function) &&
                 !P.callers(Function).empty() &&
                 llvm::all_of(P.callers(Function), [&](const CallSite &Caller) {
                   const Expr *Arg = Caller.argument(Parameter);
                   return Arg && isState(accessPath(Arg));
                 });
  const Body *In = Function ? P.body(Function) : nullptr;
  OfState |= In && !Path.Steps.empty() && keepsState(Parameter, *In);
  if (OfState)
    return {Origin::Unknown, std::nullopt, Path, First,
            "a list that lives longer than the call"};
  return {Origin::Input, std::nullopt, Path, First, ""};
}

/// True if a statement before the loop gives the number a new value.
static bool isSetAgain(const ValueDecl *Counter, const Stmt *Loop,
                       const Body &In) {
  const auto *Number = dyn_cast_or_null<VarDecl>(Counter);
  if (!Number || isa<ParmVarDecl>(Number) ||
      !Number->getType()->isIntegerType())
    return false;
  return llvm::any_of(In.references(Number), [&](const DeclRefExpr *Ref) {
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
    return Assign && Assign->getOpcode() == BO_Assign &&
           Assign->getLHS() == Ref && !In.isWithin(Assign, Loop);
  });
}

/// A loop that counts down, or follows pointers, from its first value.
Size Sizes::ofFirst(const Expr *Counter, const Expr *Start, const Stmt *Loop,
                    const Body &In) {
  const auto *Parameter =
      dyn_cast_or_null<ParmVarDecl>(countingVariable(Counter));
  bool Empty = Start && (isNullPointer(Start, P.context()) ||
                         isAllocated(Start)); // what is linked comes later
  const Expr *First = Start && !Empty ? Start : Counter;
  if (First->getType()->isPointerType()) {
    Once Asking(*this, First);
    if (!Asking.isNew())
      return {};
    AccessPath Path = accessPath(First);
    if (const auto *Given = dyn_cast_or_null<ParmVarDecl>(Path.Root);
        Given && !In.function()->isMain())
      return isReplaced(Given, Loop, In)
                 ? Size::unknown(First, "a parameter that is set anew")
                 : listOfCaller(Given, Path, First);
    std::optional<Call> C = asCall(stripped(First));
    const FunctionRow *Row = C ? Model.row(*C) : nullptr;
    if (Row && C->at(Row->Range) &&
        (Row->Means == Role::Minimum || Row->Means == Role::Clamp)) {
      const Expr *Whole = C->at(Row->Range);
      Size All = collectionCall(*C, In); // the words of a text
      bool List = All.From == Origin::Unknown &&
                  First->getType()->getPointeeType()->isRecordType();
      return List ? larger(All, ofChain(Whole, In)) : All; // list, reversed
    }
    if (C && P.body(C->Callee))
      return returned(C->Callee, /*Collection=*/true);
    const auto *Own = dyn_cast_or_null<VarDecl>(Path.Root);
    const Body *Owner = Own && Own->hasLocalStorage() ? P.owner(Own) : nullptr;
    if (Size All = Owner ? ofMade(Own, *Owner) : Size{}; All.outside())
      return {All.From, std::nullopt, Path, First, ""}; // root->children
    std::optional<Size> Linked =
        Owner ? LocalContents(*this, P).linked(Own, *Owner) : std::nullopt;
    if (Linked && Linked->outside())
      return {Linked->From, std::nullopt, Path, First, ""};
    return Size::unknown(First, "a chain of pointers");
  }
  const bool Anew = isSetAgain(countingVariable(Counter), Loop, In);
  Size Value = Start && !Anew      ? count(Start, In)
               : Parameter || Anew ? count(Counter, In)
                                   : Size{};
  if (!Value.outside() && Value.From != Origin::Constant &&
      (indexesParameter(countingVariable(Counter), Value.Subject, Loop, In) ||
       (Parameter && movesPointerOfCaller(Loop, In))))
    Value.From = Origin::Input;
  bool Elsewhere = !Value.Counter || Value.Counter.Root->getDeclContext() !=
                                         In.function(); // of a helper
  if (Elsewhere) // a check of the number it counts down counts too
    Value.Counter = {countingVariable(Counter), ""};
  return Value;
}

bool isNoLimit(const Size &Bound) {
  return Bound.From == Origin::Constant &&
         Bound.Value.value_or(0) >= std::numeric_limits<int32_t>::max();
}

Size Sizes::ofBound(const Expr *Bound, const Expr *Counter, const Stmt *Loop,
                    const Body &In) {
  const Expr *Start = initial(Counter, Loop, In);
  if (!Bound)
    return ofFirst(Counter, Start, Loop, In);
  if (Start)
    if (std::optional<Size> Piece = chunk(Bound, Start, In)) {
      if (looksUpData(Bound, countingVariable(Counter), Loop, In) ||
          isRangeOfCaller(Start, Bound, In))
        Piece->From = larger(*Piece, Size::of(Origin::Input, Bound)).From;
      return *Piece;
    }
  const auto *For = dyn_cast<ForStmt>(Loop);
  bool GoesOn = !(For && For->getInit()) && isScalar(Counter) &&
                isa<DeclRefExpr>(stripped(Bound));
  if (std::optional<Size> Piece =
          GoesOn ? chunk(Bound, Counter, In) : std::nullopt;
      Piece && Piece->bounded())
    return *Piece; // end = min(at + k, n); for (; at < end; ++at)
  if (std::optional<Size> Pieces = slices(Bound, Counter, Loop, In))
    return *Pieces;
  const Expr *Core = stripped(Bound);
  bool Number =
      Core->getType()->isIntegerType() || Core->getType()->isFloatingType();
  if (Number && Start)
    if (std::optional<Size> Piece = chunkOfCallers(Bound, Start, In))
      return *Piece;
  if (!Number && !Start) {
    if (std::optional<Size> Piece = chunkOfCallers(Bound, Counter, In))
      return *Piece;
    if (std::optional<Size> Piece = chunk(Bound, Counter, In))
      return *Piece; // end = p + min(n, k); for (; p != end; ++p)
  }
  Size Value = Number ? count(Bound, In) : collection(Bound, In);
  if (Number && isNoLimit(Value)) { // `at != npos`, `i < INT_MAX`
    Once Asking(*this, Bound);
    return Asking.isNew() ? endless(Loop, In) : Size::unknown(Bound);
  }
  if (!Number && Start && Value.From == Origin::Constant &&
      Value.Value.value_or(1) == 0) // an end iterator made of nothing
    return collection(Start, In);
  const auto *Moving = dyn_cast_or_null<ParmVarDecl>(countingVariable(Counter));
  const Expr *First = Start ? Start : Moving ? Counter : nullptr;
  if (Number && First && !Value.outside() && isRangeOfCaller(First, Bound, In))
    return {Origin::Input, std::nullopt, accessPath(Bound), Core, ""};
  if (Number &&
      (Value.From == Origin::Configured || Value.From == Origin::Unknown) &&
      !isCutByCallers(Value) &&
      (indexesParameter(countingVariable(Counter), Value.Subject, Loop, In) ||
       countsDataOfCaller(Bound, countingVariable(Counter), Loop, In) ||
       stepsOverData(Value, countingVariable(Counter), Loop, In) ||
       looksUpData(Bound, countingVariable(Counter), Loop, In))) {
    Value.From = Origin::Input;
    Value.Subject = accessPath(Bound);
    Value.Written = Core;
  } else if (Number && Value.From == Origin::Configured &&
             isLengthOfData(Value)) {
    Value.From = Origin::Input;
  }
  if (Number && Value.outside() && !Value.Subject)
    Value.Subject = subject(Bound);
  return Value;
}

} // namespace fanout
