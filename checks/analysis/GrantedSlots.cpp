// What a call that tries to take a slot has answered, and where that is asked.
// See Operations.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/StandardLibrary.h"

#include <cerrno>

using namespace clang;

namespace fanout {

std::optional<bool> outcome(const Comparison &Compare, int64_t Value,
                            const ASTContext &Context) {
  std::optional<int64_t> Other = constantOf(Compare.Right, Context);
  if (!Other)
    return std::nullopt;
  switch (Compare.Op) {
  case BO_EQ:
    return Value == *Other;
  case BO_NE:
    return Value != *Other;
  case BO_LT:
    return Value < *Other;
  case BO_LE:
    return Value <= *Other;
  case BO_GT:
    return Value > *Other;
  case BO_GE:
    return Value >= *Other;
  default:
    return std::nullopt;
  }
}

namespace {

/// The variable that an expression gives a value, and that value.
std::pair<const VarDecl *, const Expr *> assignment(const Stmt *Node) {
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(Node);
  const auto *Ref = Assign && Assign->getOpcode() == BO_Assign
                        ? dyn_cast<DeclRefExpr>(stripped(Assign->getLHS()))
                        : nullptr;
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return {Variable, Variable ? stripped(Assign->getRHS()) : nullptr};
}

class Answer {
public:
  Answer(const Operation &Asked, int64_t Refusal, const Body &In,
         const Program &P)
      : Asked(stripped(Asked.At)), Told(Asked.Told), Refusal(Refusal), P(P),
        In(In), Context(In.function()->getASTContext()) {
    Here.add(In.point(Asked.At));
  }

  /// What the expression is at this place if there was no slot.
  std::optional<int64_t> whenRefused(const Expr *Node, Point At) const {
    Node = stripped(Node);
    std::optional<Comparison> Compare = comparisonOf(Node, Context);
    if (const auto *Not = dyn_cast<UnaryOperator>(Node); Not && !Compare) {
      auto Inner = Not->getOpcode() == UO_LNot
                       ? whenRefused(Not->getSubExpr(), At)
                       : std::nullopt;
      return Inner ? std::optional<int64_t>(*Inner == 0) : std::nullopt;
    }
    const auto *Binary = dyn_cast<BinaryOperator>(Node);
    if (Binary && Binary->getOpcode() == BO_LAnd) {
      for (const Expr *Side : {Binary->getLHS(), Binary->getRHS()})
        if (whenRefused(Side, At) == 0)
          return 0;
      return std::nullopt;
    }
    std::optional<int64_t> First;
    if (!tells(Compare ? Compare->Left : Node, At, First))
      return std::nullopt;
    auto Value = [&](int64_t Told) -> std::optional<int64_t> {
      return Compare ? outcome(*Compare, Told, Context) : Told;
    };
    std::optional<int64_t> Result = Value(Refusal);
    bool Differs = First && Result && Value(*First) != Result;
    return Differs && (Compare || (*First == 0) != (Refusal == 0))
               ? std::nullopt
               : Result;
  }

  /// The value of a branch on which errno says something else than that there
  /// was no slot: `errno == EAGAIN`.
  std::optional<bool> failsOtherwise(const Branch &B) const {
    std::optional<Comparison> Compare = comparisonOf(B.Condition, Context);
    if (Refusal == 0 || !Compare || !Compare->isEquality() ||
        !isErrno(Compare->Left))
      return std::nullopt;
    std::optional<int64_t> With = constantOf(Compare->Right, Context);
    bool None = With == EAGAIN || With == ETIMEDOUT;
    return None && !In.reaches(In.entry(), endOf(B), Here)
               ? std::optional(Compare->Op == BO_NE)
               : std::nullopt;
  }

  static Point endOf(const Branch &B) {
    return {B.Block, static_cast<unsigned>(B.Block->size())};
  }

private:
  /// True if the expression is the answer itself, or the variable that keeps
  /// it. That may have another constant before the first try.
  bool tells(const Expr *Node, Point At, std::optional<int64_t> &First) const {
    Node = stripped(Node);
    if (const Expr *Given = assignment(Node).second)
      Node = Given;
    const Expr *Owner = Told ? askedForAnswer(Node, Told, P) : askedOwner(Node);
    if (Told && !Owner)
      return false;
    if (Owner)
      Node = owned(Owner);
    const auto *Ref = dyn_cast<DeclRefExpr>(Node);
    const auto *Kept = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    return Node == Asked || (Kept && keeps(Kept, At, First));
  }

  /// The pointer of `permit->`.
  static const Expr *owned(const Expr *Owner) {
    const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(stripped(Owner));
    bool Leads = Arrow && (Arrow->getOperator() == OO_Arrow ||
                           Arrow->getOperator() == OO_Star);
    return stripped(Leads ? Arrow->getArg(0) : Owner);
  }

  bool keeps(const VarDecl *Kept, Point At,
             std::optional<int64_t> &First) const {
    if (!Kept->hasLocalStorage() || isa<ParmVarDecl>(Kept))
      return false;
    const Expr *Init = Kept->getInit() ? stripped(Kept->getInit()) : nullptr;
    bool Keeps = Init == Asked;
    SmallVector<Point, 4> Others;
    for (const DeclRefExpr *Ref : In.references(Kept)) {
      const Stmt *Up = In.parent(Ref);
      if (isa_and_nonnull<ImplicitCastExpr>(Up))
        continue; // read
      bool Gets = assignment(Up) == std::pair(Kept, Asked);
      Keeps |= Gets;
      std::optional<Point> Where =
          In.point(isa_and_nonnull<Expr>(Up) ? Up : Ref);
      if (!Gets && Where)
        Others.push_back(*Where);
    }
    bool Lost = llvm::any_of(
        Others, [&](Point Other) { return In.reaches(Other, At, Here); });
    if (!Keeps || Lost)
      return false;
    if (!Init || Init == Asked || !In.reaches(In.entry(), At, Here))
      return true;
    First = constantOf(Init, Context);
    return First.has_value();
  }

  static bool isErrno(const Expr *Node) {
    const auto *Star = dyn_cast<UnaryOperator>(stripped(Node));
    const auto *Where = Star && Star->getOpcode() == UO_Deref
                            ? dyn_cast<CallExpr>(stripped(Star->getSubExpr()))
                            : nullptr;
    const FunctionDecl *Callee = Where ? Where->getDirectCallee() : nullptr;
    static const StringRef Places[] = {
        "__errno_location", "__error", "_errno",
        "__errno"}; // glibc, BSD, Windows, newlib
    return Callee && Callee->isExternC() && Callee->getIdentifier() &&
           llvm::is_contained(Places, Callee->getName());
  }

  const Expr *Asked;
  const FieldDecl *Told;
  int64_t Refusal;
  const Program &P;
  const Body &In;
  ASTContext &Context;
  Cuts Here;
};

} // namespace

void addGranted(const Operation &Asked, int64_t Refusal, const Body &In,
                const Program &P, Cuts &Places) {
  const Answer Told(Asked, Refusal, In, P);
  for (const Branch &B : In.branches()) {
    std::optional<bool> Granted = Told.failsOtherwise(B);
    if (auto Refused = Told.whenRefused(B.Condition, Answer::endOf(B)))
      Granted = *Refused == 0;
    if (Granted && B.knows(*Granted))
      Places.Edges.insert({B.Block, B.edge(*Granted)});
  }
}

/// What the function returns when there was no slot, if that is one number and
/// it returns something else, too.
static std::optional<int64_t> refusal(const Operation &Try, const Cuts &Granted,
                                      const Body &In, const Program &P) {
  const Answer Told(Try, Try.Refusal, In, P);
  std::optional<Point> Asked = In.point(Try.At);
  std::optional<int64_t> Found;
  bool Tells = false;
  for (const Expr *E : In.returned()) {
    std::optional<Point> At = In.point(E);
    std::optional<int64_t> Fixed =
        constantOf(E, In.function()->getASTContext());
    if (!Asked || !At || !In.reaches(*Asked, *At, Granted)) {
      Tells |= Fixed.has_value();
      continue;
    }
    std::optional<int64_t> Value = Told.whenRefused(E, *At);
    Tells |= Value.has_value();
    Value = Value ? Value : Fixed;
    if (!Value || (Found && *Found != *Value))
      return std::nullopt;
    Found = Value;
  }
  return Tells ? Found : std::nullopt;
}

void exportTry(Operation &Copy, const Body &In, const Program &P) {
  if (Copy.Means != Role::TryAcquire)
    return;
  Cuts Granted;
  addGranted(Copy, Copy.Refusal, In, P, Granted);
  if (!Granted.Edges.empty() && !In.reaches(In.entry(), In.exit(), Granted)) {
    Copy.Means = Role::Acquire;
    Copy.Refusal = 0;
    Copy.Certain = true;
  } else if (Copy.Certain) {
    Copy.Refusal = refusal(Copy, Granted, In, P).value_or(Copy.Refusal);
  }
}

} // namespace fanout
