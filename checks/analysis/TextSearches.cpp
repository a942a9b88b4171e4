// Loops that go from one match in a text to the next. See Sizes.h.

#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// What a call looks in; for strtok(NULL, …) what an earlier call was given.
static const Expr *toldEarlier(const Call &C, const FunctionRow &Row,
                               const Body &In) {
  const Expr *Given = C.at(Row.Range);
  if (!Given || !isNullPointer(Given, In.function()->getASTContext()))
    return Given;
  for (const Expr *E : In.expressions())
    if (std::optional<Call> Other = asCall(E);
        Other && Other->Callee == C.Callee)
      if (const Expr *Text = Other->at(Row.Range);
          Text && !isNullPointer(Text, In.function()->getASTContext()))
        return Text;
  return nullptr;
}

const Expr *searchedBy(const Expr *Node, const CallModel &Model,
                       const Body &In) {
  std::optional<Call> C = asCall(stripped(Node));
  if (!C || !C->Callee)
    return nullptr;
  const FunctionRow *Row = Model.row(*C);
  if (Row && Row->Means == Role::Minimum && C->Site->getType()->isPointerType())
    return toldEarlier(*C, *Row, In);
  StringRef Name =
      C->Callee->getIdentifier() ? C->Callee->getName() : StringRef();
  bool Goes = C->Object && C->Args.size() >= 2 &&
              (Name.starts_with("find") || Name == "indexOf");
  return Goes ? C->Object : nullptr;
}

/// How many matches there are, if `Asked` is where the next one was found: the
/// assignment of it, or a variable that the loop sets.
std::optional<Size> Sizes::searching(const Expr *Asked, const Stmt *Loop,
                                     const Body &In) {
  Asked = stripped(Asked);
  if (const auto *Not = dyn_cast<UnaryOperator>(Asked);
      Not && Not->getOpcode() == UO_LNot)
    Asked = stripped(Not->getSubExpr());
  const Expr *Text = nullptr;
  if (const auto *Assign = dyn_cast<BinaryOperator>(Asked);
      Assign && Assign->getOpcode() == BO_Assign)
    Text = searchedBy(Assign->getRHS(), Model, In);
  const auto *Ref = dyn_cast<DeclRefExpr>(Asked);
  const auto *Found = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const Expr *Init = Found ? Found->getInit() : nullptr;
  if (Init && In.isWithin(Init, Loop))
    Text = searchedBy(Init, Model, In);
  for (const DeclRefExpr *Use :
       Found ? In.references(Found, Loop) : ArrayRef<const DeclRefExpr *>()) {
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
    if (!Text && Assign && Assign->getOpcode() == BO_Assign &&
        Assign->getLHS() == Use)
      Text = searchedBy(Assign->getRHS(), Model, In);
  }
  if (!Text)
    return std::nullopt;
  const Expr *First = initial(Text, Loop, In); // for (line = text; …)
  Size Whole = collection(First ? First : Text, In);
  return Whole.outside() ? std::optional(Whole) : std::nullopt;
}

} // namespace fanout
