// What one use of a collection adds to it. See LocalContents.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/StandardLibrary.h"

#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace fanout {

/// Climbs from a use to the call it takes part in: through element access,
/// casts, members and moves, as long as the object stays a part of the whole.
static const Expr *enclosingCall(const Expr *Use, const Body &In,
                                 const Expr *&Direct) {
  const Expr *Child = Use;
  for (const Stmt *Up = In.parent(Use); Up; Up = In.parent(Up)) {
    const auto *E = dyn_cast<Expr>(Up);
    if (!E)
      return nullptr;
    bool Through =
        isa<MemberExpr, ImplicitCastExpr, ParenExpr, ArraySubscriptExpr,
            UnaryOperator, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
            ExprWithCleanups, ExplicitCastExpr>(E) &&
        !isa<UnaryExprOrTypeTraitExpr>(E);
    if (const auto *Subscript = dyn_cast<CXXOperatorCallExpr>(E))
      Through = Subscript->getOperator() == OO_Subscript &&
                Subscript->getArg(0) == Child;
    if (!Through) {
      Direct = Child;
      return asCall(E) ? E : nullptr;
    }
    Child = E;
  }
  return nullptr;
}

static bool isMapSubscript(const Expr *Node) {
  const auto *Subscript = dyn_cast<CXXOperatorCallExpr>(Node);
  if (!Subscript || Subscript->getOperator() != OO_Subscript)
    return false;
  const CXXRecordDecl *Record =
      Subscript->getArg(0)->getType()->getAsCXXRecordDecl();
  return Record && Record->getIdentifier() && Record->isInStdNamespace() &&
         Record->getName().contains("map");
}

/// True for a container that holds no key twice.
static bool hasUniqueKeys(const Expr *Container) {
  QualType Type = Container->getType().getNonReferenceType();
  const CXXRecordDecl *Record =
      (Type->isPointerType() ? Type->getPointeeType() : Type)
          ->getAsCXXRecordDecl();
  StringRef Name =
      Record && Record->getIdentifier() ? Record->getName() : StringRef();
  return Record && Record->isInStdNamespace() && !Name.contains("multi") &&
         (Name.contains("map") || Name.contains("set"));
}

/// What is added with keys of which there are only so many.
Size LocalContents::perKey(const Size &Times, const Expr *Key, const Body &In) {
  std::optional<Size> Keys =
      Times.outside() && !Parts ? S.distinctValues(Key, In) : std::nullopt;
  return Keys ? smaller(Times, *Keys) : Times;
}

std::optional<Size> LocalContents::ofUse(const Expr *Use,
                                         const ValueDecl *Variable,
                                         const Body &In) {
  for (const Stmt *Up = In.parent(Use);
       isa_and_nonnull<ImplicitCastExpr, CXXOperatorCallExpr>(Up);
       Up = In.parent(Up))
    if (isMapSubscript(cast<Expr>(Up)))
      return perKey(repeated(Up, Variable, In),
                    cast<CXXOperatorCallExpr>(Up)->getArg(1), In);
  const Expr *Direct = nullptr;
  const Expr *Site = enclosingCall(Use, In, Direct);
  if (!Site)
    return std::nullopt;
  std::optional<Call> C = asCall(Site);
  if (C->Object &&
      (C->Object == Direct || stripped(C->Object) == stripped(Direct)))
    return ofMethod(*C, Variable, In);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Site);
      Operator && Operator->getOperator() == OO_Equal &&
      Operator->getArg(0) == Direct) {
    const TypeRow *Row = S.Model.type(Direct->getType());
    if (Row && Row->Handle) // threads[i] = std::thread(…) adds no element
      return std::nullopt;
    return guarded(S.collection(Operator->getArg(1), In), Site, In);
  }
  const auto *Method = dyn_cast<CXXMemberCallExpr>(Site);
  if (Method && In.isWithin(Use, Method->getCallee())) {
    bool Part = StringRef(accessPath(C->Object).Steps).contains('[');
    return Part && !Parts ? std::nullopt : ofMethod(*C, Variable, In);
  }
  return ofArgument(*C, Direct, In);
}

std::optional<Size> LocalContents::askedBeforeGrowth(const AccessPath &Whole,
                                                     const Expr *Grows,
                                                     const Body &In) {
  std::optional<Point> At = In.hasGraph() ? In.point(Grows) : std::nullopt;
  if (!Whole || !At)
    return std::nullopt;
  Cuts Fits;
  std::optional<Size> Bound;
  for (const Branch &B : In.branches())
    for (const SizeComparison &C : Guards(S, P).comparisons(B.Condition)) {
      if (S.subject(C.Subject) != Whole)
        continue;
      Size Most = S.count(C.Bound, In);
      bool Small = C.Equality ? !C.WhenTrue : C.WhenTrue;
      if (!Most.bounded() || !B.knows(Small))
        continue;
      Fits.Edges.insert({B.Block, B.edge(Small)});
      Bound = Most;
    }
  const auto *Variable = dyn_cast<VarDecl>(Whole.Root);
  const bool Own = Variable && Variable->hasLocalStorage() &&
                   !isa<ParmVarDecl>(Variable); // what it starts with is known
  if (!Bound || In.reaches(*At, *At, Fits) ||
      (!Own && In.reaches(In.entry(), *At, Fits)))
    return std::nullopt;
  return Bound;
}

bool addsRange(const Call &Add) {
  return Add.Args.size() >= 2 && !Add.Args.back()->getType()->isIntegerType() &&
         Add.Callee->getIdentifier() &&
         (Add.Callee->getName() == "insert" ||
          Add.Callee->getName() == "append");
}

std::optional<Size> LocalContents::ofMethod(const Call &C,
                                            const ValueDecl *Variable,
                                            const Body &In) {
  switch (containerOp(C.Callee)) {
  case ContainerOp::Add: {
    Size Times = repeated(C.Site, Variable, In);
    if (!Times.bounded() && C.Object) {
      if (auto Guard = Guards(S, P).find(accessPath(C.Object), C.Site, In))
        return Guard->Bound;
      if (std::optional<Size> Full =
              askedBeforeGrowth(accessPath(C.Object), C.Site, In))
        return Full;
    }
    if (addsRange(C))
      return larger(Times, ofPiece(C.Args[C.Args.size() - 2],
                                   C.Args[C.Args.size() - 1], In));
    if (C.Object && hasUniqueKeys(C.Object) && !C.Args.empty())
      return perKey(Times, C.Args[0], In);
    return Times;
  }
  case ContainerOp::Resize:
    if (!C.Args.empty() && C.Args[0]->getType()->isIntegerType())
      return guarded(S.count(C.Args[0], In), C.Site, In);
    if (C.Args.empty())
      return Size::unknown(C.Site);
    return guarded(C.Args.size() == 2 ? ofPiece(C.Args[0], C.Args[1], In)
                                      : S.collection(C.Args[0], In),
                   C.Site, In);
  case ContainerOp::Replace:
    return C.Args.empty() ? Size::unknown(C.Site) : S.collection(C.Args[0], In);
  case ContainerOp::Remove:
  case ContainerOp::Query:
    return std::nullopt;
  case ContainerOp::None:
    break;
  }
  const auto *Callee = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  if (Callee && Callee->isConst())
    return std::nullopt;
  if (const FunctionRow *Row = S.Model.row(C);
      Row && Row->Means != Role::Source && Row->Means != Role::Measure)
    return std::nullopt;
  return Size::unknown(C.Site);
}

Size LocalContents::ofPiece(const Expr *First, const Expr *Second,
                            const Body &In) {
  Size Whole = S.collection(First, In);
  if (Second->getType()->isIntegerType()) // a count, or a value to look for
    return smaller(S.count(Second, In), Whole);
  return S.chunk(Second, First, In).value_or(Whole);
}

std::optional<Size> LocalContents::ofArgument(const Call &C, const Expr *Use,
                                              const Body &In) {
  const FunctionRow *Row = S.Model.row(C);
  bool Filled = Row && Row->Object.What == Place::Argument &&
                stripped(C.at(Row->Object)) == stripped(Use);
  if (Filled && Row->Means == Role::Minimum && C.at(Row->Range))
    return guarded(S.writtenIn(C.at(Row->Range), In), C.Site, In); // a copy
  if (Filled && Row->Means == Role::Measure)
    return Size{Row->Gives, std::nullopt, {}, C.Site, ""};
  if (Row && Row->Means == Role::Source && Row->Gives != Origin::Configured)
    return S.yielded(Row->Gives, C.Site);
  if (!C.Callee || isa<CXXConstructExpr>(C.Site))
    return std::nullopt;
  if (isStdFunction(C.Callee, {"back_inserter", "inserter"})) {
    for (const Stmt *Up = In.parent(C.Site); Up; Up = In.parent(Up))
      if (const auto *Algorithm = dyn_cast<CallExpr>(Up))
        if (std::optional<Call> Copies = asCall(Algorithm);
            Copies && Copies->Args.size() > 1) {
          const FunctionRow *Takes = S.Model.row(*Copies);
          if (Takes && Takes->Means == Role::Clamp) // std::sample(…, n, …)
            return guarded(S.collectionCall(*Copies, In), Algorithm, In);
          return guarded(ofPiece(Copies->Args[0], Copies->Args[1], In),
                         Algorithm, In);
        }
    return Size::unknown(C.Site);
  }
  for (unsigned I = 0; I < C.Args.size() && I < C.Callee->getNumParams(); ++I) {
    if (stripped(C.Args[I]) != stripped(Use))
      continue;
    const ParmVarDecl *Parameter = C.Callee->getParamDecl(I);
    QualType Type = Parameter->getType();
    bool Out = (Type->isLValueReferenceType() || Type->isPointerType()) &&
               !Type->getPointeeType().isConstQualified();
    if (!Out || (Row && Row->Means != Role::Neutral))
      return std::nullopt;
    if (C.Callee->isInStdNamespace())
      return std::nullopt; // sort, swap of elements, begin, getline's string
    if (const Body *Filler = P.body(C.Callee))
      return added(Filler->function()->getParamDecl(I), *Filler);
    return Size::unknown(C.Site);
  }
  return std::nullopt;
}

Size LocalContents::guarded(Size Of, const Stmt *At, const Body &In) {
  if (!Of.outside() || S.Guarding) // a guard's bound is not asked for its guard
    return Of;
  llvm::SaveAndRestore Asking(S.Guarding, true);
  auto Guard = Guards(S, P).find(Of, At, In);
  return Guard ? Guard->Bound : Of;
}

Size LocalContents::repeated(const Stmt *At, const ValueDecl *Variable,
                             const Body &In) {
  Size Total = Size::fixed(1, dyn_cast<Expr>(At));
  for (const Stmt *Loop : In.loops(At)) {
    SourceLocation Declared = Variable->getLocation();
    const SourceManager &Sources = P.context().getSourceManager();
    bool Inside =
        !isa<ParmVarDecl, FieldDecl>(Variable) && P.owner(Variable) == &In &&
        Sources.isPointWithin(Declared, Loop->getBeginLoc(), Loop->getEndLoc());
    if (Inside)
      break;
    Total = larger(Total, guarded(S.ofLoop(Loop, In), At, In));
  }
  if (const LambdaExpr *Lambda = P.lambda(In);
      Lambda && P.owner(Variable) != &In) {
    const Body *Outer = P.enclosing(In);
    const auto *Algorithm = dyn_cast_or_null<Expr>(Outer->parent(Lambda));
    std::optional<Call> C = Algorithm ? asCall(Algorithm) : std::nullopt;
    const FunctionRow *Row = C ? S.Model.row(*C) : nullptr;
    if (Row && Row->Means == Role::Repeat)
      Total = larger(Total, S.ofRange(*Row, *C, *Outer));
    else
      Total = larger(Total, Size::unknown(dyn_cast<Expr>(At)));
  }
  return Total;
}

} // namespace fanout
