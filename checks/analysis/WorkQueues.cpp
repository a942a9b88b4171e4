#include "checks/analysis/WorkQueues.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/QueueStorage.h"

using namespace clang;

namespace fanout {

/// True if adding never fails and never overwrites: what the standard asks of
/// containers, and what the catalogue says of queues.
static bool grows(const Call &C, const CallModel &Model) {
  const CXXRecordDecl *Record =
      stripped(C.Object)->getType()->isPointerType()
          ? stripped(C.Object)->getType()->getPointeeCXXRecordDecl()
          : stripped(C.Object)->getType()->getAsCXXRecordDecl();
  if (!Record || !Record->getIdentifier())
    return false;
  if (const FunctionRow *Row = Model.row(C))
    return Row->Means == Role::Neutral;
  return Record->isInStdNamespace() || Record->getName() == "QQueue" ||
         Record->getName() == "QList" || Record->getName() == "QVector";
}

/// `*tail = job`, `last->next = job`, `pool.head = job`
const ValueDecl *WorkQueues::filledList(const Expr *E) const {
  const auto *Assign = dyn_cast<BinaryOperator>(E);
  const RecordDecl *Node = Assign && Assign->getOpcode() == BO_Assign
                               ? pointedRecord(Assign->getLHS()->getType())
                               : nullptr;
  if (!Node || !isa<DeclRefExpr>(stripped(Assign->getRHS())))
    return nullptr;
  const Expr *Target = stripped(Assign->getLHS());
  while (true) { // the outermost object that is named
    if (const auto *Deref = dyn_cast<UnaryOperator>(Target))
      Target = stripped(Deref->getSubExpr());
    else if (const auto *Member = dyn_cast<MemberExpr>(Target);
             Member && Member->getBase()->getType()->isPointerType() &&
             pointedRecord(Member->getBase()->getType()) == Node)
      Target = stripped(Member->getBase());
    else
      break;
  }
  const auto *Place = dyn_cast_or_null<FieldDecl>(storageOf(Target));
  for (const auto &[Queue, Unused] : Takers) {
    const auto *Head = dyn_cast<FieldDecl>(Queue);
    bool Same = Head ? Place && Head->getParent() == Place->getParent()
                     : storageOf(Target) == Queue;
    if (Same && pointedRecord(Queue->getType()) == Node)
      return Queue;
  }
  return nullptr;
}

/// True for `q->slots = larger`.
static bool replaces(const ValueDecl *Storage, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Set = dyn_cast<BinaryOperator>(E);
    return Set && Set->getOpcode() == BO_Assign &&
           storageOf(Set->getLHS()) == Storage;
  });
}

/// True for `q->slots[i]`.
static bool indexes(const ValueDecl *Storage, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Element = dyn_cast<ArraySubscriptExpr>(E);
    return Element && storageOf(Element->getBase()) == Storage;
  });
}

/// `q->slots[i] = job` where the function also replaces the array by a larger
/// one.
const ValueDecl *WorkQueues::filledArray(const Expr *E, const Body &In) const {
  const auto *Assign = dyn_cast<BinaryOperator>(E);
  const auto *Element =
      Assign && Assign->getOpcode() == BO_Assign
          ? dyn_cast<ArraySubscriptExpr>(stripped(Assign->getLHS()))
          : nullptr;
  const ValueDecl *Array = Element ? storageOf(Element->getBase()) : nullptr;
  if (!Array || !Takers.contains(Array))
    return nullptr;
  bool Grows =
      replaces(Array, In) || llvm::any_of(In.expressions(), [&](const Expr *E) {
        std::optional<Call> C = asCall(E); // grow(q)
        const Body *Helper = C ? P.body(C->Callee) : nullptr;
        return Helper && replaces(Array, *Helper);
      });
  return Grows ? Array : nullptr;
}

const ValueDecl *WorkQueues::filled(const Expr *E, const Body &In) const {
  if (std::optional<Call> C = asCall(E)) {
    bool Adds = C->Object && containerOp(C->Callee) == ContainerOp::Add;
    const ValueDecl *Into = Adds ? storageOf(C->Object) : nullptr;
    return Into && Takers.contains(Into) && grows(*C, P.model()) ? Into
                                                                 : nullptr;
  }
  if (const ValueDecl *List = filledList(E))
    return List;
  return filledArray(E, In);
}

/// True if the expression tells how much is queued: the size of the queue, or a
/// number beside it.
static bool tellsAmount(const Expr *E, const ValueDecl *Queue) {
  if (std::optional<Call> C = asCall(E))
    return C->Object && storageOf(C->Object) == Queue &&
           isNamed(C->Callee, {"size", "size_approx", "length", "count"});
  const ValueDecl *Named =
      isa<MemberExpr, DeclRefExpr>(E) ? storageOf(E) : nullptr;
  const auto *Beside = dyn_cast_or_null<FieldDecl>(Named);
  const auto *Field = dyn_cast<FieldDecl>(Queue);
  if (!Named || Named == Queue || !Named->getType()->isIntegerType() ||
      Named->getType()->isBooleanType())
    return false;
  return Field ? Beside && Beside->getParent() == Field->getParent()
               : cast<VarDecl>(Queue)->hasGlobalStorage() &&
                     isa<VarDecl>(Named) &&
                     cast<VarDecl>(Named)->hasGlobalStorage();
}

/// True if something in the scope compares how much is queued with more than
/// nothing, or waits.
bool WorkQueues::isLookedAt(const ValueDecl *Queue, const Stmt *Scope,
                            const Body &In) const {
  bool Looks = false;
  auto Tells = [&](const Expr *Side) {
    bool Any = false;
    In.walk(Side, [&](const Expr *E) { Any |= tellsAmount(E, Queue); });
    return Any;
  };
  In.walk(Scope, [&](const Expr *E) {
    Looks |= waitsAt(E, P.model());
    const auto *Compare = dyn_cast<BinaryOperator>(E);
    if (!Compare || !Compare->isComparisonOp())
      return;
    Expr::EvalResult With;
    const Expr *Right = Compare->getRHS();
    bool Small = !Right->isValueDependent() &&
                 Right->EvaluateAsInt(With, P.context()) &&
                 With.Val.getInt().getExtValue() <= 1;
    Looks |= !Small && (Tells(Compare->getLHS()) || Tells(Right));
  });
  return Looks;
}

bool WorkQueues::isBoundedBy(const ValueDecl *Queue, const Expr *E,
                             const Body &In) const {
  std::optional<Call> C = asCall(E);
  const Body *Callee = C ? P.body(C->Callee) : nullptr;
  auto Known = Takers.find(Queue);
  if (!Callee || Known == Takers.end() ||
      llvm::is_contained(Known->second, Callee))
    return false;
  if (replaces(Queue, *Callee) && indexes(Queue, *Callee))
    return false; // makes room: copies the array to a larger one
  if (isLookedAt(Queue, Callee->root(), *Callee))
    return true;
  const auto *Compare = dyn_cast_or_null<BinaryOperator>(In.parent(E));
  return Compare && Compare->isComparisonOp() &&
         llvm::any_of(Callee->expressions(), [&](const Expr *Inner) {
           return tellsAmount(Inner, Queue);
         });
}

const ValueDecl *WorkQueues::grownBy(const Expr *E, const Body &In) const {
  if (Takers.empty())
    return nullptr;
  const ValueDecl *Queue = filled(E, In);
  if (!Queue || llvm::is_contained(Takers.find(Queue)->second, &In))
    return nullptr;
  auto Loops = In.loops(E);
  const Stmt *Scope = Loops.empty() ? In.root() : Loops.back();
  bool Array = isa<BinaryOperator>(E) && filledArray(E, In);
  if (!Array && isLookedAt(Queue, Scope, In))
    return nullptr;
  bool Helped = false;
  In.walk(Scope, [&](const Expr *Each) {
    Helped |= !Array && isBoundedBy(Queue, Each, In);
  });
  return Helped ? nullptr : Queue;
}

} // namespace fanout
