// Who takes from a queue, and in which thread. See WorkQueues.h.

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/QueueStorage.h"
#include "checks/analysis/WorkQueues.h"

using namespace clang;

namespace fanout {

const ValueDecl *storageOf(const Expr *E) {
  E = stripped(E);
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return dyn_cast<FieldDecl>(Member->getMemberDecl()->getCanonicalDecl());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Variable ? cast<ValueDecl>(Variable->getCanonicalDecl()) : nullptr;
}

const RecordDecl *pointedRecord(QualType Type) {
  return Type->isPointerType() ? Type->getPointeeType()->getAsRecordDecl()
                               : nullptr;
}

bool waitsAt(const Expr *E, const CallModel &Model) {
  const FunctionRow *Row = Model.row(E);
  return Row && (Row->Means == Role::Wait || Row->Means == Role::Acquire);
}

bool isNamed(const FunctionDecl *Callee,
             std::initializer_list<StringRef> Names) {
  return Callee && Callee->getIdentifier() &&
         llvm::is_contained(Names, Callee->getName());
}

/// `queue.wait_dequeue(x)`
static bool receives(const Expr *E, const CallModel &Model) {
  const FunctionRow *Row = Model.row(E);
  return Row && Row->Means == Role::Source && Row->Gives == Origin::Events;
}

/// `head = job->next`: what was first in a list is taken.
static const ValueDecl *poppedList(const BinaryOperator *Assign) {
  const auto *Next = Assign->getOpcode() == BO_Assign
                         ? dyn_cast<MemberExpr>(stripped(Assign->getRHS()))
                         : nullptr;
  const RecordDecl *Node = pointedRecord(Assign->getLHS()->getType());
  bool Pops = Next && Node && Node == pointedRecord(Next->getType());
  return Pops ? storageOf(Assign->getLHS()) : nullptr;
}

/// What the expression takes an element, or all of them, from.
static SmallVector<const ValueDecl *, 2> taken(const Expr *E,
                                               const CallModel &Model) {
  SmallVector<const ValueDecl *, 2> Result;
  auto Add = [&](const ValueDecl *Found) {
    if (Found)
      Result.push_back(Found);
  };
  if (const auto *Assign = dyn_cast<BinaryOperator>(E))
    Add(poppedList(Assign));
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    Add(dyn_cast_or_null<FieldDecl>(storageOf(Element->getBase())));
  std::optional<Call> C = asCall(E);
  if (!C)
    return Result;
  bool Blocks = receives(E, Model) || waitsAt(E, Model);
  ContainerOp Does = containerOp(C->Callee);
  if (C->Object && (Blocks || Does == ContainerOp::Remove))
    Add(storageOf(C->Object));
  if (!isNamed(C->Callee, {"swap", "exchange", "move"}))
    return Result;
  if (C->Object)
    Add(storageOf(C->Object));
  for (const Expr *Arg : C->Args)
    Add(storageOf(Arg));
  return Result;
}

WorkQueues::WorkQueues(const Program &P) : P(P) {
  for (const auto &In : P.bodies())
    if (!In->tooLarge())
      addTakers(*In);
}

void WorkQueues::addTakers(const Body &In) {
  const CallModel &Model = P.model();
  bool Waits = llvm::any_of(In.expressions(), [&](const Expr *E) {
    return waitsAt(E, Model) || receives(E, Model);
  });
  if (!Waits || !runsInWorker(In))
    return;
  for (const Expr *E : In.expressions())
    for (const ValueDecl *From : taken(E, Model)) {
      auto &Known = Takers[From];
      if (!llvm::is_contained(Known, &In))
        Known.push_back(&In);
    }
}

/// The functions that some call gets as an argument: threads run them.
static llvm::DenseSet<const Body *> handedOver(const Program &P) {
  llvm::DenseSet<const Body *> Result;
  for (const auto &In : P.bodies())
    for (const Expr *E : In->expressions())
      if (std::optional<Call> C = asCall(E))
        for (const Expr *Arg : C->Args)
          if (const Body *Given = P.callable(Arg))
            Result.insert(Given);
  return Result;
}

bool WorkQueues::isHandedOver(const Body &Code) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Code.function());
  if (Method && Method->isVirtual() && isNamed(Method, {"run"}))
    return true;
  if (!HandedOver)
    HandedOver = handedOver(P);
  return HandedOver->contains(&Code);
}

static bool loopsForEver(const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    auto Loops = In.loops(E);
    const auto *For = Loops.empty() ? nullptr : dyn_cast<ForStmt>(Loops.back());
    const auto *While =
        Loops.empty() ? nullptr : dyn_cast<WhileStmt>(Loops.back());
    Expr::EvalResult Ignored;
    return (For && !For->getCond()) ||
           (While && isa<CXXBoolLiteralExpr, IntegerLiteral>(
                         While->getCond()->IgnoreParenImpCasts()));
  });
}

bool WorkQueues::runsInWorker(const Body &Taker) {
  constexpr size_t Most = 16;
  SmallVector<const Body *, 8> Reached{&Taker};
  for (size_t I = 0; I < Reached.size() && I < Most; ++I) {
    if (isHandedOver(*Reached[I]))
      return true;
    ArrayRef<CallSite> Callers = P.callers(Reached[I]->function());
    if (Callers.empty() && !Reached[I]->function()->isMain() &&
        !P.lambda(*Reached[I]) && loopsForEver(*Reached[I]))
      return true;
    for (const CallSite &Caller : Callers)
      if (!llvm::is_contained(Reached, Caller.In))
        Reached.push_back(Caller.In);
  }
  return false;
}

} // namespace fanout
