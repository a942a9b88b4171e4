// What a function does with limiters and handles, as its callers see it. See
// Operations.h.

#include "checks/analysis/Operations.h"

#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/Permits.h"

using namespace clang;

namespace fanout {

/// Adds the branches where there is less than a number of what the path leads
/// to.
static void addRoomAsked(const AccessPath &Container, const Body &In,
                         const Program &P, Cuts &Out) {
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      bool Number = Test.Bound && Test.Bound->getType()->isIntegerType();
      if (Test.Sign > 0 && Number && B.knows(Test.WhenTrue) &&
          Test.Counter.container() == Container)
        Out.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
    }
}

/// `while (!running.empty() && isReady(running.front()))
/// running.front().get();` takes what is over anyway, and leaves the rest to
/// run.
static bool onlyTidies(const Operation &Join, ArrayRef<Operation> All,
                       const Body &In, const Program &P) {
  AccessPath Container = Join.Object.container();
  std::optional<Point> At =
      Join.Means == Role::Join && !Join.Polls && In.hasGraph() && Container
          ? In.point(Join.At)
          : std::nullopt;
  if (!At)
    return false;
  Cuts Asked, Joins;
  for (const Operation &Op : All) {
    if (Op.Means != Role::Join || Op.Object != Join.Object)
      continue;
    if (!Op.Polls)
      Joins.add(In.point(Op.At));
    for (const Branch &B :
         In.branches()) // of a condition asked as a whole, too
      for (bool Side : {true, false})
        if (Op.Polls && In.isWithin(Op.At, B.Condition) && B.knows(Side))
          Asked.Edges.insert({B.Block, B.edge(Side)});
  }
  bool Behind = !Asked.Edges.empty() && !In.reaches(In.entry(), *At, Asked);
  addRoomAsked(Container, In, P, Joins);
  return Behind && llvm::any_of(All, [&](const Operation &Op) {
           std::optional<Point> Poll = Op.Polls && Op.Object == Join.Object
                                           ? In.point(Op.At)
                                           : std::nullopt;
           return Poll && In.reaches(In.entry(), *Poll, Joins) &&
                  In.reaches(*Poll, In.exit(), Joins);
         });
}

std::vector<Operation>
OperationCollector::exported(const std::vector<Operation> &Operations,
                             const Body &In) const {
  std::vector<Operation> Result;
  for (const Operation &Op : Operations) {
    if (Op.Means == Role::Wait || Op.Ignored)
      continue;
    const auto *Variable = dyn_cast_or_null<VarDecl>(Op.Object.Root);
    bool Local = Variable && !isa<ParmVarDecl>(Variable) &&
                 !Variable->hasGlobalStorage() && P.owner(Variable) == &In;
    if (Local || (!Op.Object && Op.Means != Role::JoinAny) ||
        isSwitchedOff(Op, In, P) || onlyTidies(Op, Operations, In, P))
      continue;
    Operation Copy = Op;
    Copy.Object = keptArgument(Op.Object, In);
    Copy.Transient |= Op.Held && Op.Holder && Op.Means == Role::Acquire &&
                      !isa<CXXConstructorDecl>(In.function());
    Copy.Certain = true;
    bool Tries = Op.Means == Role::TryAcquire;
    if ((Op.Means == Role::Acquire || Tries || Op.Flagged || Op.Trims) &&
        In.hasGraph())
      if (std::optional<Point> At = In.point(Op.At)) {
        Cuts Here = In.ends();
        if (givesUp(Op, In, Model))
          addRoom(Op, In, P, Here);
        else
          Here.add(At);
        Copy.Certain = Tries ? !answersWithout(Op, Here, In, P.context())
                             : !In.reaches(In.entry(), In.exit(), Here);
        if (!Copy.Certain)
          Copy.Unless = exemption(Here, In, P);
        Copy.Certain |= Copy.Unless.has_value();
        exportTry(Copy, In, P);
      }
    bool Known = llvm::any_of(Result, [&](const Operation &Other) {
      return Other.Means == Copy.Means && Other.Object == Copy.Object &&
             Other.Sign == Copy.Sign && Other.Transient == Copy.Transient &&
             Other.Certain == Copy.Certain && Other.Polls == Copy.Polls &&
             Other.Flagged == Copy.Flagged && Other.Trims == Copy.Trims;
    });
    if (!Known) // a caller sees where it happens only as its own call
      Result.push_back(Copy);
  }
  addAdmission(Operations, In, Result);
  addFlagWaits(In, Result);
  addTrims(Operations, In, Result);
  addKeptAnswer(Operations, In, Result);
  return Result;
}

} // namespace fanout
