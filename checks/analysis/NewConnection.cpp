#include "checks/analysis/NewConnection.h"

#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

bool derives(const RecordDecl *Class, const RecordDecl *From) {
  const auto *A = dyn_cast<CXXRecordDecl>(Class),
             *B = dyn_cast<CXXRecordDecl>(From);
  return A && B && A->hasDefinition() && B->hasDefinition() &&
         A->isDerivedFrom(B);
}

/// std::make_unique and its like.
bool isMake(const FunctionDecl *Callee) {
  return Callee && isInStd(Callee) && Callee->getIdentifier() &&
         Callee->getName().starts_with("make_");
}

bool isCallOfFunctor(const Call &C) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C.Site);
  return Operator && Operator->getOperator() == OO_Call;
}

} // namespace

bool PoolElements::isElement(QualType Type) const {
  return llvm::any_of(recordsIn(Type), [&](const RecordDecl *R) {
    return llvm::any_of(
        Held, [&](const RecordDecl *H) { return R == H || derives(R, H); });
  });
}

Records NewConnections::heldIn(QualType Type) const {
  Records Held = recordsIn(Type);
  for (const RecordDecl *Entry : recordsIn(Type))
    if (const RecordDecl *Known = Entry->getDefinition())
      for (const FieldDecl *Field : Known->fields())
        if (!Types.why(Field->getType()).empty())
          Held.append(recordsIn(Field->getType()));
  return Held;
}

std::optional<NewConnection>
NewConnections::madeBy(const Expr *Node, const Body &In,
                       const PoolElements &Pool) const {
  std::optional<Call> C = asCall(Node);
  if (!C && !isa<CXXNewExpr>(Node))
    return std::nullopt;
  if (C && !mayMake(*C, Pool))
    return std::nullopt;
  if (auto Found = opened(In, locate(Source.context(), Node->getSourceRange())))
    return Found;
  if (auto Found = C ? byOverrider(*C) : std::nullopt)
    return Found;
  std::string Why =
      Types.why(Node->getType(), /*Pointed=*/!isConstructionSeen(Node));
  if (Why.empty() || !Pool.isElement(Node->getType()))
    return std::nullopt;
  return NewConnection{Why, {}};
}

/// What the expression at this place of the function opens.
std::optional<NewConnection>
NewConnections::opened(const Body &In, const Location &Where) const {
  for (const TaskAction &Action : All.of(&In).Actions)
    if (Action.What == TaskAction::OpensConnection && Action.Where == Where)
      return NewConnection{Action.Name + "()", Action.Hidden};
  return std::nullopt;
}

/// create() of a base class, where a class that is seen connects in it.
std::optional<NewConnection> NewConnections::byOverrider(const Call &C) const {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  if (!Method || !Method->isPureVirtual())
    return std::nullopt;
  for (const auto &In : Source.bodies()) {
    const auto *Own = dyn_cast<CXXMethodDecl>(In->function());
    if (!Own || !overrides(Own, Method))
      continue;
    for (const TaskAction &Action : All.of(In.get()).Actions)
      if (Action.What == TaskAction::OpensConnection)
        return NewConnection{Action.Name + "()", Action.Hidden.valid()
                                                     ? Action.Hidden
                                                     : Action.Where};
  }
  return std::nullopt;
}

/// True if the constructor that `Node` calls is no other code than what is
/// seen: it opens what its summary says, and nothing that it points to.
bool NewConnections::isConstructionSeen(const Expr *Node) const {
  if (const auto *Call = dyn_cast<CallExpr>(Node);
      Call && !isMake(Call->getDirectCallee()))
    return false;
  Records Made = recordsIn(Node->getType());
  const RecordDecl *Known =
      Made.empty() ? nullptr : Made.front()->getDefinition();
  const auto *Class = dyn_cast_or_null<CXXRecordDecl>(Known);
  return Known && (!Class || llvm::all_of(Class->ctors(), [](const auto *C) {
           return C->isImplicit() || C->isDefaulted() || C->isDefined();
         }));
}

bool NewConnections::mayMake(const Call &C, const PoolElements &Pool) const {
  if (const Body *Callee = Source.body(C.Callee); Callee && Pool.Takes(*Callee))
    return false;
  if (C.Callee && isInStd(C.Callee) && !isCallOfFunctor(C))
    return isMake(C.Callee) && !Pool.Has(C.Site);
  if (C.Object && Pool.isElement(C.Object->getType()) && !isCallOfFunctor(C))
    return isa<CXXMemberCallExpr>(C.Site) &&
           !Pool.isElement(C.Site->getType()) && !Pool.Has(C.Object);
  return llvm::none_of(C.Args, [&](const Expr *Arg) {
    QualType Type = Arg->getType();
    bool WritesIt = // create(&c)
        Type->isPointerType() && Type->getPointeeType()->isPointerType();
    return !WritesIt && Pool.isElement(Type);
  });
}

} // namespace fanout
