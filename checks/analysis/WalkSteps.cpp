#include "checks/analysis/WalkSteps.h"

#include "checks/analysis/Body.h"
#include "checks/analysis/LoopCounters.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// `items[next++]`, `items[--left]`, where the index outlives the call.
static WalkStep stepIn(const Expr *E, const Body &In) {
  const auto *Plain = dyn_cast<ArraySubscriptExpr>(E);
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  bool Subscript = Operator && Operator->getOperator() == OO_Subscript &&
                   Operator->getNumArgs() == 2;
  if (!Plain && !Subscript)
    return {};
  const auto *Moves = dyn_cast<UnaryOperator>(
      stripped(Plain ? Plain->getIdx() : Operator->getArg(1)));
  if (!Moves ||
      (Moves->getOpcode() != UO_PostInc && Moves->getOpcode() != UO_PreDec))
    return {};
  AccessPath Index = accessPath(Moves->getSubExpr());
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(Index.Root);
  bool Kept = Given && !Index.Steps.empty() && // it->next of a cursor
              (Given->getType()->isPointerType() ||
               Given->getType()->isReferenceType());
  bool Own = !Index || (!Kept && Index.Root->getDeclContext() == In.function());
  return Own ? WalkStep{}
             : WalkStep{Plain ? Plain->getBase() : Operator->getArg(0), Index};
}

/// `end = text.find(';', at); … at = end + 1;`, where both are members.
static WalkStep searchIn(const Expr *E, const CallModel &Model,
                         const Body &In) {
  const Expr *Text = isa<CallExpr>(E) ? searchedBy(E, Model, In) : nullptr;
  if (!Text || !isa_and_nonnull<FieldDecl>(accessPath(Text).Root))
    return {};
  for (const Expr *Arg : asCall(E)->Args) {
    AccessPath At = accessPath(Arg);
    bool Moves = isa_and_nonnull<FieldDecl>(At.Root) &&
                 llvm::any_of(In.expressions(), [&](const Expr *Other) {
                   const auto *Assign = dyn_cast<BinaryOperator>(Other);
                   return Assign && Assign->isAssignmentOp() &&
                          accessPath(Assign->getLHS()) == At;
                 });
    if (Moves)
      return {Text, At};
  }
  return {};
}

/// What the only thing that a method returns compares its own index with:
/// `return ++next < items.size();`, `return next != items.end();`.
static WalkStep endAskedFor(const Body &Inside) {
  const Expr *Only = Inside.returned().size() == 1
                         ? stripped(Inside.returned().front())
                         : nullptr;
  const auto *Compare = dyn_cast_or_null<BinaryOperator>(Only);
  std::optional<Call> Asked = Compare && Compare->isComparisonOp()
                                  ? asCall(stripped(Compare->getRHS()))
                                  : std::nullopt;
  if (!Asked || !Asked->Object || !Asked->Args.empty())
    return {};
  const Expr *Index = stripped(Compare->getLHS());
  if (const auto *Moves = dyn_cast<UnaryOperator>(Index))
    Index = Moves->getSubExpr();
  AccessPath Path = accessPath(Index);
  bool Own = isa_and_nonnull<FieldDecl>(Path.Root) &&
             isa_and_nonnull<FieldDecl>(accessPath(Asked->Object).Root);
  return Own ? WalkStep{Asked->Object, Path} : WalkStep{};
}

const FieldDecl *pointerMoved(const Body &Inside) {
  auto Counts = [&](const FieldDecl *At) {
    return countsOn(At, Inside.root(), Inside);
  };
  for (const Branch &B : Inside.branches()) {
    SmallVector<const FieldDecl *, 2> Pointers;
    Inside.walk(B.Condition, [&](const Expr *E) {
      const auto *Member = dyn_cast<MemberExpr>(E);
      const FieldDecl *Field =
          Member && isa<CXXThisExpr>(stripped(Member->getBase()))
              ? fieldOf(Member)
              : nullptr;
      if (Field && Field->getType()->isPointerType())
        Pointers.push_back(Field);
    });
    auto *Moved = llvm::find_if(Pointers, Counts);
    bool Ends = llvm::any_of(Pointers, [&](const FieldDecl *End) {
      return Moved != Pointers.end() && End != *Moved && !Counts(End);
    });
    if (Ends)
      return *Moved;
  }
  return nullptr;
}

/// True for a member of the function's own object.
static bool isOwnMember(const AccessPath &Path) {
  return isa_and_nonnull<FieldDecl>(Path.Root) && Path.Steps.empty();
}

/// The member that the call makes shorter, or gives a part of:
/// `rest.remove_prefix(n)`, `rest.substr(n)`.
static const Expr *partTaken(const Expr *E, StringRef &Name) {
  std::optional<Call> C = asCall(E);
  const auto *Method =
      C && C->Callee ? dyn_cast<CXXMethodDecl>(C->Callee) : nullptr;
  if (!Method || !Method->getIdentifier() || !C->Object)
    return nullptr;
  Name = Method->getName();
  return isOwnMember(accessPath(C->Object)) ? C->Object : nullptr;
}

/// `rest = rest.substr(end + 1);`, `data.remove_prefix(2);` of a view that the
/// object keeps.
static WalkStep shorterView(const Expr *E, const Body &In) {
  StringRef Name;
  if (const Expr *View = partTaken(E, Name); View && Name == "remove_prefix")
    return {View, {}};
  const auto *Assign = dyn_cast<CXXOperatorCallExpr>(E);
  AccessPath Kept = Assign && Assign->getOperator() == OO_Equal
                        ? accessPath(Assign->getArg(0))
                        : AccessPath{};
  if (!isOwnMember(Kept))
    return {};
  const Expr *Rest = nullptr;
  In.walk(Assign->getArg(1), [&](const Expr *Part) {
    const Expr *Of = partTaken(Part, Name);
    if (Of && accessPath(Of) == Kept &&
        (Name == "substr" || Name == "subspan" || Name == "last"))
      Rest = Of;
  });
  return {Rest, {}};
}

/// `if (at + 4 > data.size()) return {}; … at += 4;`
static WalkStep indexMoved(const Body &Inside) {
  for (const Branch &B : Inside.branches()) {
    const Expr *Whole = nullptr;
    AccessPath Index;
    Inside.walk(B.Condition, [&](const Expr *E) {
      std::optional<Call> C = asCall(E);
      if (C && C->Object && C->Callee && isSizeMethod(C->Callee) &&
          isOwnMember(accessPath(C->Object)))
        Whole = C->Object;
      const FieldDecl *Field = isa<MemberExpr>(E) ? fieldOf(E) : nullptr;
      if (Field && Field->getType()->isIntegerType() &&
          isOwnMember(accessPath(E)) && countsOn(Field, Inside.root(), Inside))
        Index = accessPath(E);
    });
    if (Whole && Index)
      return {Whole, Index};
  }
  return {};
}

/// True if the function sets the index back: it goes round.
static bool startsAgain(const AccessPath &Index, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    return Assign && Assign->getOpcode() == BO_Assign &&
           isa<IntegerLiteral>(stripped(Assign->getRHS())) &&
           accessPath(Assign->getLHS()) == Index;
  });
}

WalkStep walkStep(const Body &Inside, const CallModel &Model) {
  WalkStep Next = endAskedFor(Inside);
  auto Try = [&](auto Of) {
    for (const Expr *E : Inside.expressions())
      if (!Next.Whole)
        Next = Of(E);
  };
  Try([&](const Expr *E) { return stepIn(E, Inside); });
  Try([&](const Expr *E) { return searchIn(E, Model, Inside); });
  Try([&](const Expr *E) { return shorterView(E, Inside); });
  if (!Next.Whole)
    Next = indexMoved(Inside);
  return Next.Index && startsAgain(Next.Index, Inside) ? WalkStep{} : Next;
}

} // namespace fanout
