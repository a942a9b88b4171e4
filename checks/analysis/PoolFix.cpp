#include "checks/analysis/PoolFix.h"

#include "checks/analysis/CallFix.h"
#include "checks/catalog/FixText.h"

using namespace clang;

namespace fanout {
namespace {

/// `0`, `-1`: what nobody has given a name.
bool isWrittenNumber(const Expr *Node) {
  Node = Node->IgnoreParenImpCasts();
  if (const auto *Sign = dyn_cast<UnaryOperator>(Node);
      Sign && Sign->getOpcode() == UO_Minus)
    Node = Sign->getSubExpr()->IgnoreParenImpCasts();
  return isa<IntegerLiteral>(Node);
}

SourceLocation closingParenthesis(const Call &C) {
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(C.Site))
    return Construct->isListInitialization()
               ? SourceLocation()
               : Construct->getParenOrBraceRange().getEnd();
  const auto *Plain = dyn_cast<CallExpr>(C.Site);
  return Plain ? Plain->getRParenLoc() : SourceLocation();
}

/// Where a statement goes, and how it names the pool.
struct Anchor {
  const Stmt *Behind = nullptr;
  const Body *In = nullptr;
  std::string Object;
  bool IsPointer = false;
};

std::optional<Anchor>
behindCreation(llvm::ArrayRef<const PoolMention *> Mentions,
               const Editor &Source) {
  std::optional<Anchor> Result;
  for (const PoolMention *M : Mentions) {
    if (M->What != PoolMention::Creates)
      continue;
    std::optional<Creation> Made;
    if (M->In && !Result)
      Made = creation(M->Site, *M->In, Source);
    if (!Made)
      return std::nullopt;
    Result = {Made->Statement, M->In, Made->Object,
              M->Site->getType()->isPointerType()};
  }
  return Result;
}

std::optional<Anchor>
behindIdleBound(llvm::ArrayRef<const PoolMention *> Mentions,
                const Editor &Source) {
  for (const PoolMention *M : Mentions) {
    if (M->What != PoolMention::Sets || !M->In || !M->On ||
        M->Setting.Bounds != KnobClass::Idle)
      continue;
    std::optional<std::string> Object = nameOf(M->On, Source);
    const Stmt *Statement = M->Site;
    while (isa_and_nonnull<ExprWithCleanups>(M->In->parent(Statement)))
      Statement = M->In->parent(Statement);
    if (Object)
      return Anchor{Statement, M->In, *Object,
                    M->On->getType()->isPointerType()};
  }
  return std::nullopt;
}

} // namespace

FixIt valueFix(const KnobSetting &Now, const Call &C, int Index,
               const KnobRow &Knob, const ASTContext &Context) {
  const Expr *Value = C.arg(Index);
  if (Knob.Fix.empty() || !Knob.ValueType.empty() || !Value ||
      Now.Value.What != KnobValue::Unlimited)
    return {};
  Editor Source(Context);
  std::optional<Edit> Change;
  if (isWrittenNumber(Value))
    Change = Source.replace(Value->getSourceRange(), Knob.Fix);
  else if (isa<CXXDefaultArgExpr>(Value) && int(C.writtenArgs()) == Index)
    Change = Source.insertBefore(closingParenthesis(C),
                                 (Index ? ", " : "") + Knob.Fix);
  if (!Change)
    return {};
  return {{*Change}, "set " + Knob.Name + " to " + LimitPlace.str()};
}

FixIt statementFix(const PoolRow &Pool, ArrayRef<const PoolMention *> Mentions,
                   const ASTContext &Context) {
  if (Pool.Fix.empty())
    return {};
  Editor Source(Context);
  std::optional<Anchor> At = behindCreation(Mentions, Source);
  if (!At)
    At = behindIdleBound(Mentions, Source);
  if (!At)
    return {};
  std::string Text = Pool.Fix;
  if (At->IsPointer)
    Text = fillIn(Text, ObjectPlace.str() + ".", ObjectPlace.str() + "->");
  Text = fillIn(Text, ObjectPlace, At->Object);
  auto Insertion = Source.insertAfter(At->Behind, *At->In, Text);
  if (!Insertion)
    return {};
  return {{*Insertion}, "insert '" + Text + "'"};
}

} // namespace fanout
