// Loops over a piece of a range, or over the pieces of one. See Sizes.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

std::optional<Size> Sizes::chunk(const Expr *Bound, const Expr *Start,
                                 const Body &In) {
  Bound = stripped(Bound);
  if (const auto *Variable = dyn_cast_or_null<VarDecl>(countingVariable(Bound));
      Variable && Variable->getInit())
    if (const Body *Owner = P.owner(Variable);
        Owner && !Owner->isModified(Variable, Owner->root()))
      return chunk(Variable->getInit(), Start, *Owner);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Bound)) {
    if (auto Then = chunk(Choice->getTrueExpr(), Start, In))
      return Then;
    return chunk(Choice->getFalseExpr(), Start, In);
  }
  const Expr *Left = nullptr, *Right = nullptr;
  if (const auto *Sum = dyn_cast<BinaryOperator>(Bound);
      Sum && Sum->getOpcode() == BO_Add) {
    Left = Sum->getLHS();
    Right = Sum->getRHS();
  } else if (const auto *Step = dyn_cast<CXXOperatorCallExpr>(Bound);
             Step && Step->getOperator() == OO_Plus &&
             Step->getNumArgs() == 2) {
    Left = Step->getArg(0);
    Right = Step->getArg(1);
  }
  if (std::optional<Call> Next = asCall(Bound);
      Next && isStdFunction(Next->Callee, {"next"}) && Next->Args.size() == 2) {
    Left = Next->Args[0];
    Right = Next->Args[1];
  }
  if (Left) {
    AccessPath From = accessPath(Start);
    if (From && accessPath(Right) == From)
      std::swap(Left, Right);
    if (From && accessPath(Left) == From) {
      if (auto Fixed = ofFixedArray(Start))
        return Fixed;
      AccessPath Own = accessPath(Right);
      if (Own.Root != From.Root && From.Root && isScalar(Right))
        if (AccessPath Told = count(Right, In).Subject;
            Told && Told.Root == From.Root)
          Own = Told; // size_t count = request->count;
      if (Own.Root == From.Root && isa<ParmVarDecl>(From.Root) &&
          !Own.Steps.empty())
        // the request states its own limit, or how many there are
        return Start->getType()->isPointerType()
                   ? std::optional(
                         Size{Origin::Input, std::nullopt, Own, Right, ""})
                   : std::nullopt;
      Size Length = count(Right, In);
      bool Whole = isa<ParmVarDecl>(From.Root) && From.Steps.empty() &&
                   Start->getType()->isPointerType() &&
                   isa_and_nonnull<ParmVarDecl>(Length.Subject.Root);
      if (Whole && Length.From == Origin::Configured) // a buffer of the caller
        return Size{Origin::Input, std::nullopt, Length.Subject, Right, ""};
      return Length;
    }
  }
  std::optional<Call> C = asCall(Bound);
  const FunctionRow *Row = C ? Model.row(*C) : nullptr;
  if (!Row || Row->Means != Role::Minimum)
    return std::nullopt;
  for (const Expr *Arg : C->Args)
    if (auto One = chunk(Arg, Start, In))
      return One;
  return std::nullopt;
}

/// What the callers make of a range [from, to) that the function is given: a
/// chunk, when each of them passes one.
std::optional<Size> Sizes::chunkOfCallers(const Expr *Bound, const Expr *Start,
                                          const Body &In) {
  auto Passed = [&](const Expr *Node, bool Steps) -> const ParmVarDecl * {
    const auto *Parameter =
        dyn_cast_or_null<ParmVarDecl>(countingVariable(Node));
    bool Own = Parameter && Parameter->getDeclContext() == In.function() &&
               (Steps || !In.isModified(Parameter, In.root()));
    return Own ? Parameter : nullptr;
  };
  const bool Moves = !isScalar(Start); // for (; first != last; ++first)
  const ParmVarDecl *From = Passed(Start, Moves), *To = Passed(Bound, false);
  if (!From || !To || From == To)
    return std::nullopt;
  std::optional<Size> Total;
  for (const CallSite &Caller : P.callers(In.function())) {
    const Expr *First = Caller.argument(From), *Last = Caller.argument(To);
    if (!First || !Last)
      return std::nullopt;
    std::optional<Size> Piece = chunk(Last, First, *Caller.In);
    if (!Piece || !Piece->bounded())
      return std::nullopt;
    Total = Total ? larger(*Total, *Piece) : *Piece;
  }
  if (Total && !P.isInternal(In.function()))
    return Size{Origin::Unknown,
                std::nullopt,
                {},
                Bound,
                "a range that callers elsewhere may choose"};
  return Total;
}

/// The pointer of `u->size`, `*u` and `u[0]`, if it is a variable.
static const VarDecl *pointerOf(const Expr *Node) {
  const Expr *Pointer = nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(Node))
    Pointer = Member->getBase();
  else if (const auto *Star = dyn_cast<UnaryOperator>(Node))
    Pointer = Star->getOpcode() == UO_Deref ? Star->getSubExpr() : nullptr;
  else if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Node))
    Pointer = Subscript->getBase();
  const auto *Ref =
      Pointer ? dyn_cast<DeclRefExpr>(stripped(Pointer)) : nullptr;
  return Ref && Ref->getType()->isPointerType()
             ? dyn_cast<VarDecl>(Ref->getDecl())
             : nullptr;
}

bool Sizes::isOfElement(const Expr *Node) {
  const VarDecl *Pointer = pointerOf(stripped(Node));
  const Body *Owner = Pointer ? P.owner(Pointer) : nullptr;
  return Owner &&
         llvm::any_of(Owner->references(Pointer), [&](const auto *Use) {
           const auto *Step =
               dyn_cast_or_null<UnaryOperator>(Owner->parent(Use));
           return Step && Step->isIncrementDecrementOp();
         });
}

/// True for a variable to which the sizes of the elements are added up: then it
/// tells of all that is in them.
bool Sizes::addsUp(const Expr *Node, const AccessPath &Whole) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  const auto *Sum = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const Body *Owner =
      Sum && Sum->hasLocalStorage() && Sum->getType()->isIntegerType()
          ? P.owner(Sum)
          : nullptr;
  if (!Owner || !Sum->getInit() || !constantOf(Sum->getInit(), P.context()))
    return false;
  return llvm::any_of(Owner->references(Sum), [&](const DeclRefExpr *Use) {
    const auto *Add = dyn_cast_or_null<BinaryOperator>(Owner->parent(Use));
    if (!Add || Add->getOpcode() != BO_AddAssign || Add->getLHS() != Use ||
        Owner->loops(Add).empty())
      return false;
    AccessPath Part = subject(Add->getRHS());
    return Part == Whole ||
           (Part && Part.Root == Whole.Root &&
            StringRef(Part.Steps).starts_with(Whole.Steps + "[]"));
  });
}

/// True for the whole itself and for what is no smaller: n + w - 1, max(n, m).
bool Sizes::atLeast(const Expr *Node, const AccessPath &Whole) {
  Node = stripped(Node);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Node)) {
    BinaryOperatorKind Op = Binary->getOpcode();
    if (Op == BO_Add || Op == BO_Mul)
      return atLeast(Binary->getLHS(), Whole) ||
             atLeast(Binary->getRHS(), Whole);
    if (Op == BO_Sub && atLeast(Binary->getLHS(), Whole) &&
        constantOf(Binary->getRHS(), P.context()))
      return true;
  }
  std::optional<Call> C = asCall(Node);
  if (C && C->Callee && C->Callee->isInStdNamespace() &&
      C->Callee->getIdentifier() && C->Callee->getName() == "max")
    return llvm::any_of(C->Args,
                        [&](const Expr *Arg) { return atLeast(Arg, Whole); });
  AccessPath Number = subject(Node);
  if (isOfElement(Node))
    return false;
  if (addsUp(Node, Whole))
    return true;
  return Number == Whole || Number.isLengthOf(Whole) ||
         accessPath(Node) == Whole; // the number itself: n = count(line)
}

/// The divisor of what a helper returns, which gets the whole or has it too.
const Expr *Sizes::divisorInside(const Call &C, const AccessPath &Whole,
                                 const Body &Helper) {
  Once Asking(*this, &Helper);
  if (!Asking.isNew() || Helper.returned().size() != 1)
    return nullptr;
  const Expr *Result = Helper.returned().front();
  for (unsigned I = 0; I < Helper.function()->getNumParams(); ++I)
    if (const Expr *Arg = C.arg(I); Arg && subject(Arg) == Whole)
      return divisor(Result, {Helper.function()->getParamDecl(I), ""}, Helper);
  bool Same = C.Object && isa<CXXThisExpr>(stripped(C.Object)) &&
              isa<FieldDecl>(Whole.Root);
  return Same ? divisor(Result, Whole, Helper) : nullptr;
}

/// The divisor of a step that is at least `Whole` divided by it: n / w,
/// (n + w - 1) / w, max(1, n / w).
const Expr *Sizes::divisor(const Expr *Step, const AccessPath &Whole,
                           const Body &In) {
  Step = stripped(Step);
  if (const auto *Variable = dyn_cast_or_null<VarDecl>(countingVariable(Step));
      Variable && Variable->getInit() && isa<DeclRefExpr>(Step)) {
    const Body *Owner = P.owner(Variable);
    bool Fixed = Owner && !Owner->isModified(Variable, Owner->root());
    return Fixed ? divisor(Variable->getInit(), Whole, *Owner) : nullptr;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(Step)) {
    if (Binary->getOpcode() == BO_Add) {
      const Expr *Left = divisor(Binary->getLHS(), Whole, In);
      return Left ? Left : divisor(Binary->getRHS(), Whole, In);
    }
    if (Binary->getOpcode() != BO_Div)
      return nullptr;
    return atLeast(Binary->getLHS(), Whole) ? Binary->getRHS() : nullptr;
  }
  std::optional<Call> C = asCall(Step);
  if (!C || !C->Callee || !C->Callee->getIdentifier())
    return nullptr;
  if (const Body *Helper = P.body(C->Callee))
    return divisorInside(*C, Whole, *Helper);
  StringRef Name = C->Callee->getName();
  if (Name != "ceil" && !(Name == "max" && C->Callee->isInStdNamespace()))
    return nullptr;
  for (const Expr *Arg : C->Args)
    if (const Expr *Found = divisor(Arg, Whole, In))
      return Found;
  return nullptr;
}

/// The rounds of a loop whose step is a share of what it runs over: with
/// n / workers elements a round, as many as there are workers.
std::optional<Size> Sizes::slices(const Expr *Bound, const Expr *Counter,
                                  const Stmt *Loop, const Body &In) {
  const ValueDecl *Variable = countingVariable(Counter);
  AccessPath Whole = subject(Bound);
  if (!Variable || !Whole)
    return std::nullopt;
  const Expr *Step = nullptr;
  for (const DeclRefExpr *Ref : In.references(Variable, Loop)) {
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
    const auto *Single = dyn_cast_or_null<UnaryOperator>(In.parent(Ref));
    bool Moves =
        (Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref) ||
        (Single && Single->isIncrementDecrementOp());
    if (!Moves)
      continue;
    bool Starts = isa<ForStmt>(Loop) && cast<ForStmt>(Loop)->getInit() &&
                  In.isWithin(Ref, cast<ForStmt>(Loop)->getInit());
    if (Starts)
      continue;
    if (Step || !Assign || Assign->getOpcode() != BO_AddAssign)
      return std::nullopt;
    Step = Assign->getRHS();
  }
  const Expr *Shares = Step ? divisor(Step, Whole, In) : nullptr;
  if (!Shares)
    return std::nullopt;
  Size Rounds = count(Shares, In);
  return Rounds.bounded() ? std::optional(Rounds) : std::nullopt;
}

} // namespace fanout
