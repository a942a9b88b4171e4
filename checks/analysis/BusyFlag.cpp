#include "checks/analysis/BusyFlag.h"

#include "checks/analysis/LiveCount.h"

using namespace clang;

namespace fanout {
namespace {

bool isFlagType(QualType Type) {
  Type = Type.getCanonicalType();
  while (Type->isArrayType())
    Type = QualType(Type->getPointeeOrArrayElementType(), 0);
  return Type->isIntegralOrEnumerationType() ||
         (Type->isRecordType() &&
          isInStd(Type->getAsRecordDecl()) && // std::atomic<bool>
          Type->getAsRecordDecl()->getIdentifier() &&
          Type->getAsRecordDecl()->getName().starts_with("atomic"));
}

/// c->busy, busy[i]
const MemberExpr *member(const Expr *Node) {
  Node = Node ? stripped(Node) : nullptr;
  if (const auto *Element = dyn_cast_or_null<ArraySubscriptExpr>(Node))
    Node = stripped(Element->getBase());
  const auto *Found = dyn_cast_or_null<MemberExpr>(Node);
  const auto *Field =
      Found ? dyn_cast<FieldDecl>(Found->getMemberDecl()) : nullptr;
  return Field && isFlagType(Field->getType()) ? Found : nullptr;
}

FlagUse use(const MemberExpr *Of, const Expr *Where) {
  FlagUse Use;
  Use.Flag = cast<FieldDecl>(Of->getMemberDecl())->getCanonicalDecl();
  Use.Where = Where;
  Use.Of = Of->getBase();
  return Use;
}

std::optional<int64_t> constant(const Expr *Node, const ASTContext &Context) {
  Expr::EvalResult Result;
  if (!Node || Node->isValueDependent() || Node->getType()->isRecordType() ||
      !Node->EvaluateAsInt(Result, Context))
    return std::nullopt;
  return Result.Val.getInt().getExtValue();
}

std::optional<FlagUse> setting(const Expr *Target, const Expr *Value,
                               const Expr *Where, const ASTContext &Context) {
  const MemberExpr *Of = member(Target);
  if (!Of)
    return std::nullopt;
  FlagUse Use = use(Of, Where);
  Use.Sets = true;
  Use.Value = constant(Value, Context);
  return Use;
}

/// busy.store(true), busy.exchange(true), busy.test_and_set()
std::optional<FlagUse> atomicUse(const CXXMemberCallExpr *Call,
                                 const ASTContext &Context) {
  const CXXMethodDecl *Method = Call->getMethodDecl();
  const MemberExpr *Of = member(Call->getImplicitObjectArgument());
  if (!Method || !Of || !isInStd(Method))
    return std::nullopt;
  FlagUse Use = use(Of, Call);
  StringRef Name = Method->getIdentifier() ? Method->getName() : "";
  Use.Sets = Name == "store" || Name == "exchange" || Name == "clear" ||
             Name == "test_and_set" || Name.starts_with("compare_exchange");
  Use.Asks = Name != "store" && Name != "clear";
  unsigned Index = Name.starts_with("compare_exchange") ? 1 : 0;
  if (Name == "clear")
    Use.Value = 0;
  else if (Name == "test_and_set")
    Use.Value = 1;
  else if (Use.Sets && Index < Call->getNumArgs())
    Use.Value = constant(Call->getArg(Index), Context);
  return Use;
}

/// isBusy(), setBusy(true): what the method does to its own object.
std::optional<FlagUse> methodUse(const CXXMemberCallExpr *Call,
                                 const Program &Source) {
  constexpr size_t MaxExpressions = 16; // it does nothing else
  const Body *In = Source.body(Call->getMethodDecl());
  if (!In || In->expressions().size() > MaxExpressions)
    return std::nullopt;
  std::optional<FlagUse> Only;
  for (const Expr *Node : In->expressions()) {
    if (isa<CallExpr>(Node) && !isa<CXXMemberCallExpr>(Node) &&
        !isa<CXXOperatorCallExpr>(Node))
      return std::nullopt;
    std::optional<FlagUse> Use;
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Node))
      Use = atomicUse(Member, Source.context());
    if (!Use && !isa<CXXMemberCallExpr>(Node))
      Use = flagUse(Node, *In, Source);
    if (!Use || !isa<CXXThisExpr>(stripped(Use->Of)))
      continue;
    if (Only && Only->Flag != Use->Flag)
      return std::nullopt;
    if (!Only || Use->Sets)
      Only = Use;
  }
  if (!Only)
    return std::nullopt;
  if (Only->Sets && !Only->Value && Call->getNumArgs() == 1)
    Only->Value = constant(Call->getArg(0), Source.context());
  Only->Where = Call;
  Only->Of = Call->getImplicitObjectArgument();
  return Only;
}

} // namespace

std::optional<FlagUse> flagUse(const Expr *Node, const Body &In,
                               const Program &Source) {
  const ASTContext &Context = Source.context();
  if (const auto *Assign = dyn_cast<BinaryOperator>(Node))
    return Assign->getOpcode() == BO_Assign
               ? setting(Assign->getLHS(), Assign->getRHS(), Node, Context)
               : std::nullopt;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    return Operator->getOperator() == OO_Equal
               ? setting(Operator->getArg(0), Operator->getArg(1), Node,
                         Context)
               : std::nullopt;
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(Node)) {
    if (std::optional<FlagUse> Use = atomicUse(Call, Context))
      return Use;
    return methodUse(Call, Source);
  }
  const MemberExpr *Of =
      isa<MemberExpr, ArraySubscriptExpr>(Node) ? member(Node) : nullptr;
  if (!Of)
    return std::nullopt;
  FlagUse Use = use(Of, Node);
  Use.Asks = true;
  return Use;
}

} // namespace fanout
