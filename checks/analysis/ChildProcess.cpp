#include "checks/analysis/ChildProcess.h"

#include "checks/analysis/Handles.h"

using namespace clang;

namespace fanout {

Cuts childEdges(const Expr *Fork, const Body &In, const Program &P) {
  Cuts Result;
  HandleFlow Flow = followHandle(Fork, In, P);
  auto IsPid = [&](const Expr *E) {
    E = stripped(E);
    if (const auto *Assign = dyn_cast<BinaryOperator>(E);
        Assign && Assign->isAssignmentOp())
      E = stripped(Assign->getRHS());
    return E == Fork || llvm::is_contained(Flow.Holders, accessPath(E));
  };
  auto IsZero = [&](const Expr *E) {
    Expr::EvalResult Number;
    return !E->isValueDependent() && E->EvaluateAsInt(Number, P.context()) &&
           Number.Val.getInt() == 0;
  };
  for (const Branch &B : In.branches()) {
    const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
    bool WithZero =
        Compare && IsPid(Compare->getLHS()) && IsZero(Compare->getRHS());
    if (IsPid(B.Condition) || (WithZero && Compare->getOpcode() == BO_GT))
      Result.Edges.insert({B.Block, B.edge(false)});
    else if (WithZero && Compare->isEqualityOp())
      Result.Edges.insert({B.Block, B.edge(Compare->getOpcode() == BO_EQ)});
  }
  for (const CFGBlock *Block : In.switches()) {
    const auto *Switch = cast<SwitchStmt>(Block->getTerminatorStmt());
    unsigned Edge = 0;
    for (auto Next = Block->succ_begin(); Next != Block->succ_end();
         ++Next, ++Edge) {
      const CFGBlock *To = *Next;
      const auto *Case =
          To ? dyn_cast_or_null<CaseStmt>(To->getLabel()) : nullptr;
      if (Case && IsPid(Switch->getCond()) && IsZero(Case->getLHS()))
        Result.Edges.insert({Block, Edge});
    }
  }
  return Result;
}

namespace {

/// Whether code ends the process while a child of it goes on.
class Ends {
public:
  Ends(const Body &In, const Summaries &All)
      : In(In), All(All), P(All.program()) {}

  /// Any of the places that `IsPart` takes.
  bool leave(llvm::function_ref<bool(const Expr *)> IsPart, unsigned Depth) {
    return In.hasGraph() && llvm::any_of(In.expressions(), [&](const Expr *E) {
             return asCall(E) && IsPart(E) && leavesAt(E, Depth);
           });
  }

private:
  bool leavesAt(const Expr *E, unsigned Depth) {
    constexpr unsigned Deepest = 2;
    const FunctionRow *Row = P.model().row(E);
    if (Row && Row->Means == Role::Spawn) // without a handle: daemon()
      return Row->Starts == Work::Process &&
             (Row->Handle.What == Place::Nowhere || endsBehind(E));
    const Body *Callee = P.body(asCall(E)->Callee);
    return Callee && Callee != &In && Depth < Deepest &&
           Ends(*Callee, All)
               .leave([](const Expr *) { return true; }, Depth + 1);
  }

  bool joins(const Expr *E) const {
    auto Joins = [](Role Means) {
      return Means == Role::Join || Means == Role::JoinAny;
    };
    std::optional<Call> C = asCall(E);
    const FunctionRow *Row = C ? P.model().row(*C) : nullptr;
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    return (Row && Joins(Row->Means)) ||
           (Callee &&
            llvm::any_of(All.of(Callee).Operations,
                         [&](const Operation &Op) { return Joins(Op.Means); }));
  }

  /// True if the one who starts the process there can end without waiting.
  bool endsBehind(const Expr *Start) const {
    std::optional<Point> From = In.point(Start);
    Cuts Without = childEdges(Start, In, P);
    if (!From || Without.Edges.empty())
      return false;
    for (const Expr *E : In.expressions())
      if (joins(E))
        Without.add(In.point(E));
    return llvm::any_of(In.expressions(), [&](const Expr *E) {
      std::optional<Call> C = asCall(E);
      std::optional<Point> Last = C && C->Callee && C->Callee->isNoReturn()
                                      ? In.point(E)
                                      : std::nullopt;
      return Last && In.reaches(*From, *Last, Without);
    });
  }

  const Body &In;
  const Summaries &All;
  const Program &P;
};

} // namespace

bool leavesProcess(const Expr *Fork, const Body &In, const Summaries &All) {
  Cuts Child = In.hasGraph() ? childEdges(Fork, In, All.program()) : Cuts{};
  if (Child.Edges.empty())
    return false;
  llvm::BitVector Parents = In.entered(Child);
  return Ends(In, All).leave(
      [&](const Expr *E) {
        std::optional<Point> At = In.point(E);
        return E != Fork && At && In.isReachable(E) &&
               !In.isEntered(Parents, *At, Child);
      },
      0);
}

} // namespace fanout
