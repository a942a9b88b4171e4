// Loops over a piece of a range, or over the pieces of one. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

std::optional<Size> Sizes::chunk(const Expr *Bound, const Expr *Start,
                                 const Body &In) {
  Bound = stripped(Bound);
  if (const auto *Variable = dyn_cast_or_null<VarDecl>(countingVariable(Bound));
      Variable && firstValue(Variable))
    if (const Body *Owner = P.owner(Variable);
        Owner && !Owner->isModified(Variable, Owner->root()))
      return chunk(firstValue(Variable), Start, *Owner);
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
    if (From && isa<BinaryOperator>(stripped(Left)) && isScalar(Left)) {
      std::optional<Size> Inner = chunk(Left, Start, In); // at + half + 1
      return Inner ? std::optional(larger(*Inner, count(Right, In))) : Inner;
    }
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

} // namespace fanout
