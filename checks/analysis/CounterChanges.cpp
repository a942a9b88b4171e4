// What changes a counter, and how: ++n, n += 1, n = n + 1, fetch_add, the bits
// of a word. See Operations.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LoopCounters.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// +1 for `n + 1`, -1 for `n - 1`, as compare_exchange(n, n + 1) has it.
static int exchangedSign(const Expr *Node) {
  const Expr *Core = stripped(Node);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Core)) // int more = n + 1;
    if (const auto *Local = dyn_cast<VarDecl>(Ref->getDecl());
        Local && Local->hasLocalStorage() && firstValue(Local))
      Core = stripped(firstValue(Local));
  const auto *Binary = dyn_cast<BinaryOperator>(Core);
  if (!Binary || !Binary->isAdditiveOp())
    return 0;
  return Binary->getOpcode() == BO_Add ? 1 : -1;
}

/// +1 for atomic_fetch_add and its like, -1 for atomic_fetch_sub.
static int atomicSign(StringRef Name) {
  if (Name.contains("fetch_add") || Name.contains("add_fetch") ||
      Name.contains("fetch_and_add") || Name.contains("add_and_fetch"))
    return 1;
  return Name.contains("fetch_sub") || Name.contains("sub_fetch") ||
                 Name.contains("fetch_and_sub") ||
                 Name.contains("sub_and_fetch")
             ? -1
             : 0;
}

static int atomicSign(const AtomicExpr *Atomic) {
  switch (Atomic->getOp()) {
  case AtomicExpr::AO__c11_atomic_fetch_add:
  case AtomicExpr::AO__atomic_fetch_add:
  case AtomicExpr::AO__atomic_add_fetch:
    return 1;
  case AtomicExpr::AO__c11_atomic_fetch_sub:
  case AtomicExpr::AO__atomic_fetch_sub:
  case AtomicExpr::AO__atomic_sub_fetch:
    return -1;
  case AtomicExpr::AO__c11_atomic_compare_exchange_strong:
  case AtomicExpr::AO__c11_atomic_compare_exchange_weak:
  case AtomicExpr::AO__atomic_compare_exchange_n:
    return exchangedSign(Atomic->getVal2());
  default:
    return 0;
  }
}

/// `1u << slot`, where the slot is not always the same.
static bool isBitOfSlot(const Expr *Node) {
  const auto *Shift = dyn_cast<BinaryOperator>(stripped(Node));
  return Shift && Shift->getOpcode() == BO_Shl &&
         !isa<IntegerLiteral>(stripped(Shift->getRHS())) &&
         accessPath(Shift->getRHS());
}

/// A word of which each bit stands for a slot: +1 for `used |= 1u << slot`, -1
/// for `used &= ~(1u << slot)` and `free &= free - 1`.
static int bitSign(const CompoundAssignOperator *Change) {
  const Expr *With = stripped(Change->getRHS());
  if (Change->getOpcode() == BO_OrAssign)
    return isBitOfSlot(With) ? 1 : 0;
  if (Change->getOpcode() != BO_AndAssign)
    return 0;
  if (const auto *Not = dyn_cast<UnaryOperator>(With))
    return Not->getOpcode() == UO_Not && isBitOfSlot(Not->getSubExpr()) ? -1
                                                                        : 0;
  const auto *Less = dyn_cast<BinaryOperator>(With);
  bool Lowest = Less && Less->getOpcode() == BO_Sub &&
                accessPath(Less->getLHS()) == accessPath(Change->getLHS());
  return Lowest ? -1 : 0;
}

Operation counterChange(const Expr *E) {
  Operation Op;
  Op.At = E;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->isIncrementDecrementOp()) {
    Op.Sign = Unary->isIncrementOp() ? 1 : -1;
    Op.Object = accessPath(Unary->getSubExpr());
  } else if (const auto *Compound = dyn_cast<CompoundAssignOperator>(E)) {
    Op.Sign = Compound->getOpcode() == BO_AddAssign   ? 1
              : Compound->getOpcode() == BO_SubAssign ? -1
                                                      : bitSign(Compound);
    Op.Object = accessPath(Compound->getLHS());
  } else if (const auto *Assign = dyn_cast<BinaryOperator>(E)) {
    Op.Sign = assignedStep(Assign);
    if (Op.Sign)
      Op.Object = accessPath(Assign->getLHS());
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    OverloadedOperatorKind Kind = Operator->getOperator();
    Op.Sign = Kind == OO_PlusPlus || Kind == OO_PlusEqual      ? 1
              : Kind == OO_MinusMinus || Kind == OO_MinusEqual ? -1
                                                               : 0;
    if (Op.Sign)
      Op.Object = accessPath(Operator->getArg(0));
  } else if (const auto *Atomic = dyn_cast<AtomicExpr>(E)) {
    Op.Sign = atomicSign(Atomic);
    Op.Object = accessPath(Atomic->getPtr());
  } else if (const auto *Plain = dyn_cast<CallExpr>(E);
             Plain && isa<CallExpr>(E) && !isa<CXXMemberCallExpr>(E) &&
             Plain->getDirectCallee() && Plain->getNumArgs() > 1 &&
             Plain->getDirectCallee()->getIdentifier() &&
             (Plain->getBuiltinCallee() ||
              Plain->getDirectCallee()->isInStdNamespace())) {
    Op.Sign = atomicSign(Plain->getDirectCallee()->getName());
    if (Op.Sign)
      Op.Object = accessPath(Plain->getArg(0));
  } else if (const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
             Method && Method->getMethodDecl() &&
             Method->getMethodDecl()->getIdentifier()) {
    StringRef Name = Method->getMethodDecl()->getName();
    Op.Sign = Name == "fetch_add" ? 1 : Name == "fetch_sub" ? -1 : 0;
    if (Name.starts_with("compare_exchange") && Method->getNumArgs() > 1)
      Op.Sign = exchangedSign(Method->getArg(1));
    if (Op.Sign)
      Op.Object = accessPath(Method->getImplicitObjectArgument());
  }
  if (!Op.Object)
    Op.Sign = 0;
  return Op;
}

} // namespace fanout
