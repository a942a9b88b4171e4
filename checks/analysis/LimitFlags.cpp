// Waits for a flag that the task sets when it is done. See Limits.h.

#include "checks/analysis/EarlyReleases.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/FlagWaits.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Limits.h"

using namespace clang;

namespace fanout {

static bool gives(const FlagValue &Given, const ValueDecl *Flag, bool Is) {
  return Given.Flag && Given.Declared == Flag && Given.Is == Is;
}

/// True if the function, or one that it calls, gives the flag this value.
static bool gives(const Body &Code, const ValueDecl *Flag, bool Is,
                  const Program &P, unsigned Depth = 0) {
  constexpr unsigned Deep = 2;
  return llvm::any_of(Code.expressions(), [&](const Expr *E) {
    if (gives(flagGiven(E, P.context()), Flag, Is))
      return true;
    std::optional<Call> C = asCall(E);
    const Body *Callee = C && Depth < Deep ? P.body(C->Callee) : nullptr;
    return Callee && Callee != &Code && gives(*Callee, Flag, Is, P, Depth + 1);
  });
}

/// What the expression acts on if it gives the flag this value, itself or in
/// the function that it calls. Nothing if it does not.
static std::optional<AccessPath> givenTo(const Expr *E, const ValueDecl *Flag,
                                         bool Is, const Body &In,
                                         const Program &P) {
  if (FlagValue Given = flagGiven(E, P.context()); gives(Given, Flag, Is))
    return Given.Flag;
  std::optional<Call> C = asCall(E);
  const Body *Callee = C ? P.body(C->Callee) : nullptr;
  if (!Callee || Callee == &In || !gives(*Callee, Flag, Is, P))
    return std::nullopt;
  const Expr *Object = C->Object ? C->Object : C->arg(0);
  return Object ? accessPath(Object) : AccessPath{};
}

/// True if the task gives the flag this value, and not before it does its work.
bool LimitFinder::isGivenByTask(const AccessPath &Flag, bool Is,
                                const Body &Task) const {
  bool Any = false;
  for (const Expr *E : Task.expressions()) {
    auto Object = givenTo(E, Flag.last(), Is, Task, P);
    const auto *Own =
        Object ? dyn_cast_or_null<VarDecl>(Object->Root) : nullptr;
    bool Other = Own && Own != Flag.Root && P.owner(Own) == &In;
    if (!Object || Other)
      continue;
    if (isBeforeWork(E, Task, P, /*OnlyTells=*/true))
      return false;
    Any = true;
  }
  return Any;
}

/// True if the spawn gets the object: itself, or by what is made of it.
static bool isGiven(const VarDecl *Object, const Expr *Spawn, const Body &In) {
  if (!In.references(Object, Spawn).empty())
    return true;
  bool Given = false;
  In.walk(Spawn, [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    Given |= Variable && Variable->hasLocalStorage() && firstValue(Variable) &&
             !In.references(Object, firstValue(Variable)).empty();
  });
  return Given;
}

/// True if the flag has the other value when the work starts: it is made anew
/// in each round, or taken back before the next start.
bool LimitFinder::isFresh(const AccessPath &Flag, bool Is,
                          const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  if (isPerIteration(Flag, Around.empty() ? nullptr : Around.front())) {
    const Expr *Init = firstValue(cast<VarDecl>(Flag.Root));
    if (const auto *Made =
            dyn_cast_or_null<CXXConstructExpr>(Init ? stripped(Init) : Init))
      Init = Made->getNumArgs() == 1 ? Made->getArg(0) : nullptr;
    std::optional<int64_t> First = Flag.Steps.empty() && Init
                                       ? constantOf(Init, P.context())
                                       : std::nullopt;
    if (First ? (*First != 0) != Is : Is)
      return true;
  }
  Cuts TakenBack;
  for (const Expr *E : In.expressions())
    if (FlagValue Given = flagGiven(E, P.context());
        Given.Flag == Flag && Given.Is != Is)
      TakenBack.add(In.point(E));
  std::optional<Point> Spawn = In.point(Event.At);
  return Spawn && !TakenBack.Points.empty() &&
         !In.reaches(In.entry(), *Spawn, TakenBack) &&
         !In.reaches(*Spawn, *Spawn, TakenBack);
}

/// True for a variable of the body that nothing else knows but what it starts.
bool LimitFinder::isOwn(const AccessPath &Flag) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Flag.Root);
  return Variable && Variable->hasLocalStorage() &&
         !isa<ParmVarDecl>(Variable) && P.owner(Variable) == &In;
}

/// True if nothing but the task gives the flag this value.
bool LimitFinder::isGivenOnlyBy(const Body &Task, const AccessPath &Flag,
                                bool Is) const {
  const ValueDecl *Declared = Flag.last();
  if (isOwn(Flag))
    return llvm::none_of(In.expressions(), [&](const Expr *E) {
      auto Object = givenTo(E, Declared, Is, In, P);
      return Object && Object->Root == Flag.Root;
    });
  return llvm::none_of(P.bodies(), [&](const auto &Code) {
    bool Gives = llvm::any_of(Code->expressions(), [&](const Expr *E) {
      return gives(flagGiven(E, P.context()), Declared, Is);
    });
    bool Called = llvm::any_of(Task.expressions(), [&](const Expr *E) {
      std::optional<Call> C = asCall(E);
      return C && C->Callee && P.body(C->Callee) == Code.get();
    });
    return Gives && !Called && Code.get() != &Task &&
           !isa<CXXConstructorDecl>(Code->function());
  });
}

/// True if the flag tells whether the work of this round is over.
bool LimitFinder::isFlagOfTask(const AccessPath &Flag, bool Is,
                               const SpawnEvent &Event) const {
  if (!Flag || !Flag.last() || StringRef(Flag.Steps).contains("[]"))
    return false;
  if (isOwn(Flag) && !isGiven(cast<VarDecl>(Flag.Root), Event.At, In))
    return false;
  return isFresh(Flag, Is, Event) && isGivenByTask(Flag, Is, *Event.Task) &&
         isGivenOnlyBy(*Event.Task, Flag, Is);
}

std::vector<LimitFinder::FlagWait> LimitFinder::flagWaits() const {
  std::vector<FlagWait> Result;
  for (const Branch &B : In.branches()) {
    FlagQuestion Asks = flagAsked(B.Condition, P.context());
    for (bool Is : {false, true})
      if (Asks.Flag && B.knows(Asks.WhenSet == Is)) {
        Result.push_back({B.Condition, Asks.Flag, Is, {}});
        Result.back().Past.Edges.insert({B.Block, B.edge(Asks.WhenSet == Is)});
      }
  }
  auto AddCall = [&](const Expr *At, const AccessPath &Flag, bool Is) {
    if (!Flag)
      return;
    Result.push_back({At, Flag, Is, {}});
    Result.back().Past.add(In.point(At));
  };
  for (const Expr *E : In.expressions())
    if (std::optional<Call> C = asCall(E)) {
      FlagValue Awaited = flagAwaited(*C, P);
      AddCall(E, Awaited.Flag, Awaited.Is);
    }
  for (const Operation &Op : Operations)
    if (Op.Flagged && Op.Certain)
      AddCall(Op.At, Op.Object, *Op.Flagged);
  return Result;
}

/// True if a flag that each round makes anew is only asked before the round
/// starts its work: then it tells nothing of it.
bool LimitFinder::isAskedBefore(const FlagWait &Wait,
                                const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  if (Around.empty() || !isPerIteration(Wait.Flag, Around.front()))
    return false;
  std::optional<Point> Spawn = In.point(Event.At), Asks = In.point(Wait.At);
  Cuts NextRound;
  NextRound.add(In.header(Around.front()));
  return Spawn && Asks && !In.reaches(*Spawn, *Asks, NextRound);
}

void LimitFinder::addFlags(const SpawnEvent &Event,
                           std::vector<Candidate> &Out) const {
  if (!Event.Task)
    return;
  if (!FlagWaits)
    FlagWaits = flagWaits();
  for (const FlagWait &Wait : *FlagWaits) {
    if (!isFlagOfTask(Wait.Flag, Wait.Is, Event) || isAskedBefore(Wait, Event))
      continue;
    bool Own = isOwn(Wait.Flag);
    Candidate C =
        make(Own ? Limiter::JoinInside : Limiter::Counter, Wait.At, Wait.Flag);
    C.Joins = Own;
    if (!Own)
      C.Fact.Bound = 1;
    C.Places = Wait.Past;
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
