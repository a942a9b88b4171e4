// Endless loops that take what others hand over: messages of a queue that they
// wait for, or what a callee receives. See Sizes.h.

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// True if the object outlives the function: a member, something global, or
/// what a parameter refers to.
static bool outlives(const AccessPath &Path) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Path.Root);
  return Path && (!Variable || Variable->hasGlobalStorage() ||
                  isa<ParmVarDecl>(Variable));
}

/// `q->head = job->next`: the list goes on without its first element.
static bool unlinksFirst(const Expr *Node) {
  const auto *Assign = dyn_cast<BinaryOperator>(Node);
  if (!Assign || Assign->getOpcode() != BO_Assign ||
      !Assign->getLHS()->getType()->isPointerType() ||
      !outlives(accessPath(Assign->getLHS())))
    return false;
  const auto *Next = dyn_cast<MemberExpr>(stripped(Assign->getRHS()));
  const RecordDecl *Element =
      Assign->getLHS()->getType()->getPointeeType()->getAsRecordDecl();
  const auto *Link =
      Next ? dyn_cast<FieldDecl>(Next->getMemberDecl()) : nullptr;
  return Link && Element &&
         Link->getParent()->getCanonicalDecl() == Element->getCanonicalDecl();
}

/// `q->head = (q->head + 1) % SIZE`, and `q->items[q->head]` beside it.
static bool turnsRing(const Expr *Node, const Stmt *Within, const Body &In) {
  const auto *Assign = dyn_cast<BinaryOperator>(Node);
  const auto *Modulo =
      Assign && Assign->getOpcode() == BO_Assign
          ? dyn_cast<BinaryOperator>(stripped(Assign->getRHS()))
          : nullptr;
  if (!Modulo || Modulo->getOpcode() != BO_Rem)
    return false;
  AccessPath Head = accessPath(Assign->getLHS());
  if (!outlives(Head))
    return false;
  bool Reads = false;
  In.walk(Within, [&](const Expr *E) {
    const auto *Element = dyn_cast<ArraySubscriptExpr>(E);
    const auto *Written =
        Element ? dyn_cast_or_null<BinaryOperator>(In.parent(Element))
                : nullptr;
    Reads |= Element && accessPath(Element->getIdx()) == Head &&
             !(Written && Written->getOpcode() == BO_Assign &&
               Written->getLHS() == Element);
  });
  return Reads;
}

/// `batch.swap(queue_)`, `std::swap(batch, queue_)`, `std::exchange(queue_,
/// {})`.
static bool takesWhole(const Call &C) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  const Decl *Known = Method ? cast<Decl>(Method->getParent()) : C.Callee;
  if (!C.Callee || !C.Callee->getIdentifier() || !Known->isInStdNamespace() ||
      (C.Callee->getName() != "swap" && C.Callee->getName() != "exchange"))
    return false;
  auto IsQueue = [](const Expr *Node) {
    return outlives(accessPath(Node)) &&
           stripped(Node)->getType()->isRecordType();
  };
  return (C.Object && IsQueue(C.Object)) || llvm::any_of(C.Args, IsQueue);
}

/// True if a queue that outlives the function loses an element there.
static bool takesElement(const Stmt *Within, const Body &In) {
  bool Takes = false;
  In.walk(Within, [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (C && C->Object && C->Callee &&
        containerOp(C->Callee) == ContainerOp::Remove &&
        C->Callee->getIdentifier())
      Takes |= C->Callee->getName().starts_with("pop") &&
               outlives(accessPath(C->Object));
    Takes |=
        unlinksFirst(E) || turnsRing(E, Within, In) || (C && takesWhole(*C));
  });
  return Takes;
}

/// True if it waits there until somebody has something for it.
static bool waits(const Stmt *Within, const Body &In, const CallModel &Model) {
  bool Found = false;
  In.walk(Within, [&](const Expr *E) {
    const FunctionRow *Row = Model.row(E);
    Found |= Row && Row->Means == Role::Wait;
  });
  return Found;
}

/// True if the caller gets what the function took: returned or in an argument.
static bool handsOver(const FunctionDecl *Function) {
  if (!Function->getReturnType()->isVoidType())
    return true;
  return llvm::any_of(Function->parameters(), [](const ParmVarDecl *Parameter) {
    QualType Type = Parameter->getType();
    return (Type->isPointerType() || Type->isLValueReferenceType()) &&
           !Type->getPointeeType().isConstQualified();
  });
}

static bool receives(const Body &Inside, const CallModel &Model) {
  return llvm::any_of(Inside.expressions(), [&](const Expr *E) {
    const FunctionRow *Row = Model.row(E);
    return Row && isSource(*Row) && Row->Gives == Origin::Events;
  });
}

/// What a callee waits for and hands over, as often as others like.
std::optional<Size> Sizes::handedOver(const Call &C, const Body &Inside) {
  if (!handsOver(Inside.function()))
    return std::nullopt;
  bool Comes =
      receives(Inside, Model) || (waits(Inside.root(), Inside, Model) &&
                                  takesElement(Inside.root(), Inside));
  return Comes
             ? std::optional(Size{Origin::Events, std::nullopt, {}, C.Site, ""})
             : std::nullopt;
}

/// What is received somewhere in the loop, in a loop of its own perhaps.
static std::optional<Size> received(const Stmt *Loop, const Body &In,
                                    const CallModel &Model) {
  std::optional<Size> Found;
  In.walk(Loop, [&](const Expr *E) {
    const FunctionRow *Row = Found ? nullptr : Model.row(E);
    if (Row && isSource(*Row) && Row->Gives == Origin::Events)
      Found = Size{Origin::Events, std::nullopt, {}, E, ""};
  });
  return Found;
}

/// What an endless loop is handed in each of its rounds.
std::optional<Size> Sizes::delivered(const Stmt *Loop, const Body &In) {
  std::optional<Size> Found;
  In.walk(Loop, [&](const Expr *E) {
    std::optional<Call> C = Found ? std::nullopt : asCall(E);
    const Body *Inside = C && C->Callee ? P.body(C->Callee) : nullptr;
    if (!Inside || Inside == &In)
      return;
    auto Around = In.loops(E);
    if (!Around.empty() && Around.front() == Loop)
      Found = handedOver(*C, *Inside);
  });
  if (!Found)
    Found = received(Loop, In, Model);
  if (!Found && waits(Loop, In, Model) && takesElement(Loop, In))
    Found = Size{Origin::Events, std::nullopt, {}, nullptr, ""};
  return Found;
}

} // namespace fanout
