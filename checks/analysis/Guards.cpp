#include "checks/analysis/Guards.h"

#include "checks/analysis/ErrorPaths.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

SmallVector<SizeComparison, 2>
Guards::comparisons(const Expr *Condition) const {
  const Expr *Core = stripped(Condition);
  if (const auto *Not = dyn_cast<UnaryOperator>(Core);
      Not && Not->getOpcode() == UO_LNot) { // !(n < 8)
    auto Turned = comparisons(Not->getSubExpr());
    for (SizeComparison &One : Turned)
      One.WhenTrue = !One.WhenTrue;
    return Turned;
  }
  const Expr *Left = nullptr, *Right = nullptr;
  BinaryOperatorKind Op = BO_Comma;
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core)) {
    Left = Binary->getLHS(), Right = Binary->getRHS(), Op = Binary->getOpcode();
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core);
             Operator && Operator->getNumArgs() == 2 &&
             Operator->isComparisonOp()) {
    Left = Operator->getArg(0), Right = Operator->getArg(1);
    Op = BinaryOperator::getOverloadedOpcode(Operator->getOperator());
  } else if (const auto *Rewritten =
                 dyn_cast<CXXRewrittenBinaryOperator>(Core)) {
    Left = Rewritten->getLHS(), Right = Rewritten->getRHS(),
    Op = Rewritten->getOpcode();
  }
  switch (Op) {
  case BO_GT:
  case BO_GE: // Left > Right: false side bounds Left, true side bounds Right
    return {{Left, Right, false}, {Right, Left, true}};
  case BO_LT:
  case BO_LE:
    return {{Left, Right, true}, {Right, Left, false}};
  case BO_EQ:
    return {{Left, Right, true, true}, {Right, Left, true, true}};
  case BO_NE:
    return {{Left, Right, false, true}, {Right, Left, false, true}};
  default:
    return {};
  }
}

const Guards::Evidence &Guards::evidence(const AccessPath &Subject,
                                         const Body &In) {
  auto [Entry, New] =
      Known.try_emplace({&In, Subject.Root, Subject.Steps, Depth});
  Evidence &All = Entry->second;
  if (New) {
    addBranches(Subject, In, All);
    addStatements(Subject, In, All);
    if (All.First)
      All.Unguarded = In.entered(All.Small);
  }
  return All;
}

std::optional<SizeGuard> Guards::atExit(const AccessPath &Subject,
                                        const Body &In) {
  if (!Subject || !In.hasGraph())
    return std::nullopt;
  const Evidence &Found = evidence(Subject, In);
  bool Checked = Found.First &&
                 !In.reaches(In.entry(), In.exit(), Found.Small) &&
                 !growsBehind(Found, In.exit(), In);
  return Checked ? Found.First : std::nullopt;
}

/// True if the function returns something else here than behind its check.
static bool refuses(const Expr *Returned, const AccessPath &Subject,
                    ArrayRef<const Expr *> Checked, const Body &In) {
  const ASTContext &Context = In.function()->getASTContext();
  std::string Text = sourceText(Context, stripped(Returned));
  return In.references(Subject.Root, Returned).empty() &&
         llvm::none_of(Checked, [&](const Expr *Other) {
           return sourceText(Context, stripped(Other)) == Text;
         });
}

std::optional<SizeGuard> Guards::whereAccepted(const AccessPath &Subject,
                                               const Body &In) {
  if (auto Always = atExit(Subject, In))
    return Always;
  std::optional<SizeGuard> First;
  SmallVector<const Expr *, 4> Checked, Others;
  for (const Expr *Returned : In.returned()) {
    auto Here = Subject ? inBody(Subject, Returned, In) : std::nullopt;
    First = First ? First : Here;
    (Here ? Checked : Others).push_back(Returned);
  }
  bool Refused = llvm::all_of(Others, [&](const Expr *Returned) {
    return refuses(Returned, Subject, Checked, In);
  });
  return Refused ? First : std::nullopt;
}

std::optional<SizeGuard> Guards::inBody(const AccessPath &Subject,
                                        const Stmt *At, const Body &In) {
  if (!In.hasGraph())
    return std::nullopt;
  std::optional<Point> Place = In.point(At);
  if (!Place)
    return std::nullopt;
  const Evidence &Found = evidence(Subject, In);
  if (!Found.First || In.isEntered(Found.Unguarded, *Place, Found.Small) ||
      growsBehind(Found, *Place, In) ||
      goesOnAfterThrow(Found.First->Written, At, In))
    return std::nullopt;
  return Found.First;
}

/// `if (a.size() != b.size() || b.size() > kMax) return;` is a guard of both.
std::optional<SizeGuard> Guards::ofEqual(const AccessPath &Subject,
                                         const Stmt *At, const Body &In) {
  std::optional<Point> Place = In.hasGraph() ? In.point(At) : std::nullopt;
  if (!Place)
    return std::nullopt;
  const auto Equal = evidence(Subject, In).Equal; // a copy: more is found below
  for (const auto &[Edge, Other] : Equal) {
    Cuts Without;
    Without.Edges.insert(Edge);
    if (!In.reaches(In.entry(), *Place, Without))
      if (auto Guard = inBody(Other, At, In))
        return Guard;
  }
  return std::nullopt;
}

/// The number of arguments beside the arguments: argc for the argv of a
/// function that takes what main takes.
static AccessPath countOfArguments(const AccessPath &Subject, const Body &In) {
  const FunctionDecl *Function = In.function();
  AccessPath Arguments = Subject.container();
  if (!Arguments.Steps.empty() || Function->getNumParams() < 2 ||
      Arguments.Root != Function->getParamDecl(1)->getCanonicalDecl())
    return {};
  const ParmVarDecl *Count = Function->getParamDecl(0);
  QualType Type = Arguments.Root->getType();
  bool Texts = Type->isPointerType() &&
               Type->getPointeeType()->isPointerType() &&
               Type->getPointeeType()->getPointeeType()->isCharType();
  return Texts && Count->getType()->isSpecificBuiltinType(BuiltinType::Int) &&
                 !In.isModified(Count, In.root())
             ? AccessPath{cast<ValueDecl>(Count->getCanonicalDecl()), ""}
             : AccessPath{};
}

std::optional<SizeGuard> Guards::find(const AccessPath &Subject, const Stmt *At,
                                      const Body &In) {
  if (!Subject || Depth > 6)
    return std::nullopt;
  if (auto Here = inBody(Subject, At, In))
    return Here;
  if (auto Same = ofEqual(Subject, At, In))
    return Same;
  for (const AccessPath &Count :
       {countOfArguments(Subject, In), countBeside(Subject)})
    if (auto Counted = Count ? inBody(Count, At, In) : std::nullopt)
      return Counted;
  ++Depth;
  std::optional<SizeGuard> Result;
  if (const LambdaExpr *Lambda = P.lambda(In)) {
    Result = find(Subject, Lambda, *P.enclosing(In));
  } else if (const auto *Parameter = dyn_cast<ParmVarDecl>(Subject.Root);
             Parameter && P.isInternal(In.function()) &&
             !P.callers(In.function()).empty()) {
    for (const CallSite &Caller : P.callers(In.function())) {
      const Expr *Arg = Caller.argument(Parameter);
      AccessPath Passed = Arg ? S.subject(Arg) : AccessPath{};
      if (Passed)
        Passed.Steps += Subject.Steps;
      Result = find(Passed, Caller.Site, *Caller.In);
      if (!Result)
        break;
    }
  }
  --Depth;
  return Result;
}

} // namespace fanout
