#include "checks/analysis/FirstValues.h"

#include "checks/analysis/Body.h"

using namespace clang;

namespace fanout {

/// Clang's own means to tell something of a declaration: every part of the
/// analysis that has the variable has its value, whichever body it looks at.
static constexpr llvm::StringLiteral Mark = "fanout first value";

static const AnnotateAttr *markOf(const VarDecl *Variable) {
  for (const auto *Each : Variable->specific_attrs<AnnotateAttr>())
    if (Each->isImplicit() && Each->getAnnotation() == Mark)
      return Each;
  return nullptr;
}

const Expr *firstValue(const VarDecl *Variable) {
  if (const Expr *Init = Variable->getInit())
    return Init;
  const AnnotateAttr *Set = markOf(Variable);
  return Set ? *Set->args_begin() : nullptr;
}

void setFirstValue(const VarDecl *Variable, const Expr *Value,
                   ASTContext &Context) {
  if (markOf(Variable))
    return;
  Expr *Args[] = {const_cast<Expr *>(Value)};
  const_cast<VarDecl *>(Variable)->addAttr(
      AnnotateAttr::CreateImplicit(Context, Mark, Args, 1));
}

/// The block, or the for statement, one of whose statements evaluates this
/// first: `p = e;`, `if (!a || !(p = a->b))`, `for (p = e; …`.
static const Stmt *blockOf(const Expr *Assign, const Body &In) {
  const Stmt *Child = Assign, *Up = In.parent(Assign);
  for (; isa_and_nonnull<Expr>(Up); Child = Up, Up = In.parent(Up))
    if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(Up);
        Choice && Choice->getCond() != Child)
      return nullptr; // the other arm sets it, too
  if (const auto *For = dyn_cast_or_null<ForStmt>(Up))
    return For->getInit() == Child ? For : nullptr;
  if (const auto *If = dyn_cast_or_null<IfStmt>(Up)) {
    if (If->getCond() != Child)
      return nullptr;
    Up = In.parent(If);
  }
  return isa_and_nonnull<CompoundStmt>(Up) ? Up : nullptr;
}

const BinaryOperator *firstAssignment(const VarDecl *Variable, const Body &In) {
  if (!Variable->hasLocalStorage() || Variable->getInit() ||
      isa<ParmVarDecl>(Variable) || Variable->isImplicit())
    return nullptr;
  ArrayRef<const DeclRefExpr *> Uses = In.references(Variable);
  const auto *Assign =
      Uses.empty() ? nullptr
                   : dyn_cast_or_null<BinaryOperator>(In.parent(Uses.front()));
  if (!Assign || Assign->getOpcode() != BO_Assign ||
      Assign->getLHS() != Uses.front() ||
      !In.references(Variable, Assign->getRHS()).empty())
    return nullptr;
  const Stmt *Block = blockOf(Assign, In);
  return Block && In.isWithin(Uses.back(), Block) ? Assign : nullptr;
}

} // namespace fanout
