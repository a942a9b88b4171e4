#include "checks/analysis/ChildPolls.h"

using namespace clang;

namespace fanout {

SmallVector<Lowering, 1> lowerings(const AccessPath &Counter, const Expr *Site,
                                   const Body &In, const Program &P) {
  SmallVector<Lowering, 1> Result;
  Operation Own = counterChange(Site);
  if (Own.Sign < 0 && Own.Object == Counter)
    Result.push_back({Site, &In, std::nullopt});
  std::optional<Call> C = asCall(Site);
  const Body *Helper = C ? P.body(C->Callee) : nullptr;
  if (!Helper || Helper == &In)
    return Result;
  for (const Expr *E : Helper->expressions()) {
    Operation Inner = counterChange(E);
    if (Inner.Sign < 0 && inCaller(Inner.Object, *C, *Helper, In, P) == Counter)
      Result.push_back({E, Helper, C});
  }
  return Result;
}

namespace {

/// The questions of one body and what follows from their answers.
class Polls {
public:
  Polls(const Lowering &Down, const Program &P)
      : In(*Down.In), By(Down.By), P(P) {}

  llvm::SmallVector<const Expr *, 2> all() const {
    llvm::SmallVector<const Expr *, 2> Result;
    for (const Expr *E : In.expressions())
      if (asks(E))
        Result.push_back(E);
    return Result;
  }

  /// The edges that control does not take when nothing is over: the answer is
  /// 0.
  void addYes(const Expr *Poll, Cuts &Yes) const {
    for (const Branch &B : In.branches()) {
      std::optional<bool> No = whenNo(B.Condition, Poll);
      if (No && B.knows(!*No))
        Yes.Edges.insert({B.Block, B.edge(!*No)});
    }
  }

  /// True if all that the program asks of the answer, and of what the call says
  /// of the child, stands in branches on the answer.
  bool isSeen(const Expr *Poll) const {
    if (!In.switches().empty())
      return false;
    const VarDecl *Keeper = keeperOf(Poll, In);
    if (Keeper)
      return llvm::all_of(In.references(Keeper), [&](const DeclRefExpr *Ref) {
        return isWritten(Ref) || isAsked(Ref);
      });
    const Stmt *Up = In.parent(Poll);
    return isAsked(Poll) ||
           (!isa_and_nonnull<Expr, DeclStmt>(Up) &&
            !isa_and_nonnull<ReturnStmt>(Up) && !asksStatus(Poll));
  }

  /// Where the body waits for the end of some child.
  Cuts waits() const {
    Cuts Result;
    for (const Expr *E : In.expressions())
      if (const FunctionRow *Row = P.model().row(E);
          Row && joins(*Row) && !asks(E))
        Result.add(In.point(E));
    return Result;
  }

private:
  static bool joins(const FunctionRow &Row) {
    return Row.Means == Role::Join || Row.Means == Role::JoinAny;
  }

  bool asks(const Expr *E) const {
    const FunctionRow *Row = P.model().row(E);
    std::optional<Call> C = Row ? asCall(E) : std::nullopt;
    if (!C || !C->Callee)
      return false;
    if (Row->Means == Role::Neutral) // by its arguments
      return llvm::any_of(
          P.model().named(C->Callee, nullptr).Exact,
          [](const FunctionRow *Other) { return joins(*Other); });
    Operation Wait;
    Wait.Means = Row->Means;
    Wait.Row = Row;
    Wait.At = E;
    return joins(*Row) && (onlyAsks(*C, *Row, In, P.model()) ||
                           (By && onlyLooks(Wait, *By, In, P)));
  }

  /// True for the answer itself, also kept by a variable.
  bool isAnswer(const Expr *Node, const Expr *Poll) const {
    Node = stripped(Node);
    if (const auto *Assign = dyn_cast<BinaryOperator>(Node);
        Assign && Assign->getOpcode() == BO_Assign)
      Node = stripped(Assign->getRHS());
    const auto *Ref = dyn_cast<DeclRefExpr>(Node);
    const VarDecl *Keeper = Ref ? keeperOf(Poll, In) : nullptr;
    return Node == Poll || (Keeper && Ref->getDecl() == Keeper);
  }

  /// What the condition is when nothing is over; empty if it asks something
  /// else.
  std::optional<bool> whenNo(const Expr *Condition, const Expr *Poll) const {
    std::optional<Comparison> Compare = comparisonOf(Condition, P.context());
    if (!Compare)
      return isAnswer(Condition, Poll) ? std::optional(false) : std::nullopt;
    if (!isAnswer(Compare->Left, Poll))
      return std::nullopt;
    if (std::optional<bool> Known = outcome(*Compare, 0, P.context()))
      return Known;
    return Compare->isEquality() // with the number of a child
               ? std::optional(Compare->Op == BO_NE)
               : std::nullopt;
  }

  bool isAsked(const Expr *Node) const {
    return llvm::any_of(In.branches(), [&](const Branch &B) {
      return In.isWithin(Node, B.Condition);
    });
  }

  bool isWritten(const DeclRefExpr *Ref) const {
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
    return Assign && Assign->getOpcode() == BO_Assign &&
           Assign->getLHS() == Ref;
  }

  /// True if something reads the status that the call fills.
  bool asksStatus(const Expr *Poll) const {
    bool Reads = false;
    In.walk(Poll, [&](const Expr *E) {
      const auto *Ref = dyn_cast<DeclRefExpr>(E);
      const auto *Status = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      Reads |= Status && In.references(Status).size() > 1;
    });
    return Reads;
  }

  const Body &In;
  const std::optional<Call> &By;
  const Program &P;
};

/// Where the body itself counts up again.
void addUps(const AccessPath &Counter, const Body &In, Cuts &Places) {
  for (const Expr *E : In.expressions())
    if (Operation Up = counterChange(E); Up.Sign > 0 && Up.Object == Counter)
      Places.add(In.point(E));
}

} // namespace

bool isBehindEnd(const Lowering &Down, const Program &P) {
  std::optional<Point> At =
      Down.In->hasGraph() ? Down.In->point(Down.At) : std::nullopt;
  const Polls Asked(Down, P);
  Cuts Yes;
  for (const Expr *Poll : Asked.all())
    Asked.addYes(Poll, Yes);
  return At && !Yes.Edges.empty() &&
         !Down.In->reaches(Down.In->entry(), *At, Yes);
}

bool isAlsoBeforeEnd(const Lowering &Down, const Program &P) {
  const Body &In = *Down.In;
  std::optional<Point> At = In.hasGraph() ? In.point(Down.At) : std::nullopt;
  const Polls Asked(Down, P);
  return At && llvm::any_of(Asked.all(), [&](const Expr *Poll) {
           std::optional<Point> From = In.point(Poll);
           Cuts Yes = Asked.waits();
           Asked.addYes(Poll, Yes);
           addUps(counterChange(Down.At).Object, In,
                  Yes); // a start that failed
           return From && Asked.isSeen(Poll) && In.reaches(*From, *At, Yes);
         });
}

} // namespace fanout
