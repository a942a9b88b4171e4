// How long a list is that a function links together, or an array that it ends
// with a null pointer. See LocalContents.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostNesting = 4;

/// The call to which the address of the variable is given, as which argument.
static std::optional<std::pair<Call, unsigned>> givenTo(const DeclRefExpr *Ref,
                                                        const Body &In) {
  const Expr *Arg = Ref;
  const Stmt *Up = In.parent(Ref);
  for (; isa_and_nonnull<ImplicitCastExpr, ParenExpr, UnaryOperator>(Up);
       Up = In.parent(Up))
    Arg = cast<Expr>(Up);
  const auto *User = dyn_cast_or_null<CallExpr>(Up);
  std::optional<Call> C = User ? asCall(User) : std::nullopt;
  for (unsigned I = 0; C && I < C->Args.size(); ++I)
    if (C->Args[I] == Arg)
      return std::pair(*C, I);
  return std::nullopt;
}

/// What the assignment links to the list that starts at `Head`.
std::optional<Size> LocalContents::ofLink(const BinaryOperator *Assign,
                                          const ValueDecl *Head,
                                          const Body &In) {
  const Expr *Value = Assign->getRHS();
  if (Assign->getOpcode() != BO_Assign || !Value->getType()->isPointerType() ||
      isNullPointer(Value, P.context()))
    return std::nullopt;
  std::optional<Call> Made = asCall(stripped(Value));
  if (accessPath(Value).Root == Head && !Made)
    return std::nullopt; // list = list->next
  Size Times = repeated(Assign, Head, In);
  if (Times.outside() || (Made && !P.body(Made->Callee)))
    return Times;
  return larger(Times, S.ofChain(Value, In));
}

/// Calls `Visit` on what is assigned to the variable or to a part of it, also
/// through a pointer that holds its address: *tail = node.
static void eachLink(const ValueDecl *Head, const Body &In,
                     llvm::function_ref<void(const BinaryOperator *)> Visit) {
  bool Aliased = false;
  for (const DeclRefExpr *Ref : In.references(Head)) {
    const auto *Address = dyn_cast_or_null<UnaryOperator>(In.parent(Ref));
    Aliased |= Address && Address->getOpcode() == UO_AddrOf &&
               isa_and_nonnull<DeclStmt, BinaryOperator>(In.parent(Address));
  }
  for (const Expr *E : In.expressions()) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    if (!Assign || Assign->getOpcode() != BO_Assign)
      continue;
    const auto *Deref = dyn_cast<UnaryOperator>(stripped(Assign->getLHS()));
    bool Through = Aliased && Deref && Deref->getOpcode() == UO_Deref &&
                   Deref->getType().getCanonicalType() ==
                       Head->getType().getCanonicalType();
    if (Through || accessPath(Assign->getLHS()).Root == Head)
      Visit(Assign);
  }
}

std::optional<Size> LocalContents::linked(const ValueDecl *Head, const Body &In,
                                          unsigned Nesting) {
  if (Nesting > MostNesting || S.Depth > 16)
    return std::nullopt;
  std::optional<Size> Total;
  auto Add = [&](const std::optional<Size> &One) {
    if (One)
      Total = Total ? larger(*Total, *One) : *One;
  };
  const auto *Variable = dyn_cast<VarDecl>(Head);
  const Expr *Init = Variable ? firstValue(Variable) : nullptr;
  if (Init && Init->getType()->isPointerType() &&
      !isNullPointer(Init, P.context()) && !isAllocated(Init))
    if (std::optional<Call> Made = asCall(stripped(Init)))
      Add(S.ofChain(Init, In));
  eachLink(Head, In, [&](const BinaryOperator *Assign) {
    Add(ofLink(Assign, Head, In));
  });
  for (const DeclRefExpr *Ref : In.references(Head)) {
    auto Given = givenTo(Ref, In);
    if (const FunctionRow *Row = Given ? S.Model.row(Given->first) : nullptr;
        Row && isSource(*Row))
      Add(Size{Row->Gives, std::nullopt, {}, Given->first.Site, ""});
    const Body *Code = Given ? P.body(Given->first.Callee) : nullptr;
    if (!Code || Given->second >= Code->function()->getNumParams())
      continue;
    const ParmVarDecl *Inner = Code->function()->getParamDecl(Given->second);
    std::optional<Size> Links = linked(Inner, *Code, Nesting + 1);
    if (Links)
      Add(larger(*Links, repeated(Given->first.Site, Head, In)));
  }
  return Total;
}

/// The list whose first element the function takes out and returns:
/// `m = q->head; q->head = m->next; return m;`. Or no path.
static AccessPath listTakenFrom(const Body &Inside) {
  for (const Expr *Result : Inside.returned()) {
    const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Result));
    const auto *First = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const Expr *Init = First ? firstValue(First) : nullptr;
    if (!Init || !First->getType()->isPointerType() ||
        !isa<MemberExpr>(stripped(Init)))
      continue;
    AccessPath Head = accessPath(Init);
    for (const Expr *E : Inside.expressions()) {
      const auto *Assign = dyn_cast<BinaryOperator>(E);
      const auto *Next = Assign && Assign->getOpcode() == BO_Assign
                             ? dyn_cast<MemberExpr>(stripped(Assign->getRHS()))
                             : nullptr;
      if (!Next || accessPath(Assign->getLHS()) != Head)
        continue;
      AccessPath After = accessPath(Next); // also `q->first->link.next`
      if (After.Root == First || (Head.covers(After) && After != Head))
        return Head;
    }
  }
  return {};
}

std::optional<Size> Sizes::listPopped(const Call &C, const Body &Inside,
                                      const Body &In) {
  AccessPath Head =
      C.Site->getType()->isPointerType() ? listTakenFrom(Inside) : AccessPath{};
  AccessPath List = isa_and_nonnull<ParmVarDecl>(Head.Root)
                        ? inCaller(Head, C, Inside, In, P)
                        : AccessPath{};
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(List.Root);
  if (!Given || Given->getDeclContext() != In.function() ||
      In.function()->isMain())
    return std::nullopt;
  Size All = listOfCaller(Given, List, C.Site);
  return All.outside() ? std::optional(All) : std::nullopt;
}

} // namespace fanout
