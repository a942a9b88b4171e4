#include "checks/analysis/Limits.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

std::vector<Candidate> LimitFinder::candidates(const SpawnEvent &Event,
                                               const HandleFlow &Flow) const {
  std::vector<Candidate> Result;
  if (!In.hasGraph())
    return Result;
  addJoins(Event, Flow, Result);
  addDestructors(Event, Flow, Result);
  addFailures(Event, Flow, Result);
  addFailedCalls(Event, Result);
  addFlags(Event, Result);
  addRings(Event, Flow, Result);
  addTrims(Flow, Result);
  addQueueLimits(Event, Result);
  addAcquires(Event, Result);
  addCounters(Event, Flow, Result);
  addBudgets(Event, Result);
  addTables(Event, Result);
  addOnce(Event, Result);
  addNeverTaken(Result);
  addSwitches(Result);
  addConfigured(Event, Result);
  addGrown(Event, Result);
  addTaskAcquires(Event, Result);
  if (!Decisions)
    Decisions.emplace(In);
  auto Around = In.loops(Event.At);
  const auto Flags =
      Decisions->within(Around.empty() ? nullptr : Around.back());
  for (Candidate &C : Result)
    C.Places.add(Decisions->behind(C.Places, Flags));
  return Result;
}

/// The steps without those to an element: first + i and &first[i] are the same.
static std::string membersOnly(StringRef Steps) {
  std::string Result;
  while (!Steps.empty()) {
    auto [Members, Rest] = Steps.split("[]");
    Result += Members;
    Steps = Rest;
  }
  return Result;
}

bool sameWork(const AccessPath &Joined, const AccessPath &Held) {
  if (!Joined.Root || Joined.Root != Held.Root)
    return false;
  std::string A = membersOnly(Joined.Steps), B = membersOnly(Held.Steps);
  return StringRef(A).starts_with(B) || StringRef(B).starts_with(A);
}

Candidate LimitFinder::make(Limiter::Kind What, const Expr *Written,
                            const AccessPath &Object) const {
  Candidate Result;
  Result.Fact.What = What;
  Result.Fact.Name = sourceText(P.context(), Written);
  Result.Fact.Where = locate(P.context(), Written->getSourceRange());
  Result.Object = Object;
  return Result;
}

/// `Slots &slots = slotsOf(request.tenant);`: nothing that the loop changes
/// chooses the object.
bool LimitFinder::isSameInAllRounds(const Call &Made, const Stmt *Loop) const {
  return Made.Callee && P.body(Made.Callee) && !Made.Args.empty() &&
         (!Made.Object || !variesIn(Made.Object, Loop, In, P)) &&
         llvm::none_of(Made.Args, [&](const Expr *Arg) {
           return variesIn(Arg, Loop, In, P);
         });
}

bool LimitFinder::isPerIteration(const AccessPath &Object,
                                 const Stmt *Loop) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  if (!Variable || Variable->hasGlobalStorage())
    return false;
  const Body *Owner = P.owner(Variable);
  if (Owner != &In)
    return false;
  if (isa<ParmVarDecl>(Variable))
    return !Loop && isOwnCopy(Object);
  if (Object.leadsOut())
    return false; // round->slots may lead to what all rounds share
  QualType Type = Variable->getType();
  std::optional<Call> Made = firstValue(Variable)
                                 ? asCall(stripped(firstValue(Variable)))
                                 : std::nullopt;
  if ((Type->isPointerType() || Type->isReferenceType() ||
       isSharedPointer(Type)) &&
      Made && yieldsFewObjects(*Made, P))
    return false;
  auto Named = namedObjects(Variable, In, P);
  if (Loop && !Named.empty())
    return llvm::any_of(Named, [&](const Expr *Leaf) {
      AccessPath One = accessPath(Leaf);
      return One.Root != Variable && isPerIteration(One, Loop);
    });
  if (!Loop)
    return true;
  if (Type->isLValueReferenceType() && Made && isSameInAllRounds(*Made, Loop))
    return false;
  if (const auto *For = dyn_cast<ForStmt>(Loop))
    Loop = For->getBody(); // what the loop itself declares lives through all
                           // rounds
  return P.context().getSourceManager().isPointWithin(
      Variable->getLocation(), Loop->getBeginLoc(), Loop->getEndLoc());
}

bool LimitFinder::isPerIteration(const Candidate &C, const Stmt *Loop) const {
  return isPerIteration(C.Object, Loop) ||
         (Loop && llvm::any_of(C.Keys, [&](const Expr *Key) {
            return !mayCoincide(Key) && variesIn(Key, Loop, In, P);
          }));
}

/// curl_multi_setopt(m, CURLMOPT_MAX_TOTAL_CONNECTIONS, k) on the object that
/// starts it.
void LimitFinder::addConfigured(const SpawnEvent &Event,
                                std::vector<Candidate> &Out) const {
  bool OwnThread = Event.Row && Event.Row->Starts == Work::Thread;
  if (!Event.Executor || OwnThread) // StartThread() beside a pool
    return;
  std::optional<Operation> Set = configuration(Event.Executor);
  if (!Set || !Set->Row)
    return;
  Candidate C = make(Limiter::BoundedCall, Set->At, Set->Object);
  C.Always = true;
  Size Bound = slots(Set->Object);
  bool Unlimited = meansUnlimited(Bound, Set->Row->Unlimited);
  if (Bound.From == Origin::Input)
    C.Fact.Rejected = "the limit is the size of the input itself";
  else if (Unlimited)
    C.Fact.Rejected = "this value means that there is no limit";
  C.Fact.Bound = Bound.From == Origin::Constant ? Bound.Value : std::nullopt;
  Out.push_back(std::move(C));
}

/// pool.addCapacity(1) in the loop that starts work in the pool, or before it
/// pool.addCapacity(n) for the size of the input.
void LimitFinder::addGrown(const SpawnEvent &Event,
                           std::vector<Candidate> &Out) const {
  auto Around = In.loops(Event.At);
  if (!Event.Executor || Event.Starts != Work::Queued || Around.empty())
    return;
  for (const Operation *Op : Meaningful) {
    if (Op->Means != Role::Release || !(Op->Object == Event.Executor))
      continue;
    bool Each = In.isWithin(Op->At, Around.front());
    std::optional<Call> Adds = Op->Row ? asCall(Op->At) : std::nullopt;
    const Expr *More = Adds ? Adds->at(Op->Row->Count) : nullptr;
    if (!Each && !(More && S.count(More, In).outside()))
      continue;
    Candidate C = make(Limiter::BoundedExecutor, Op->At, Op->Object);
    C.Always = true;
    C.Fact.Rejected = Each ? "the loop makes it larger"
                           : "the size of the input is added to it";
    Out.push_back(std::move(C));
  }
}

/// True if one of them puts back what `Taken` takes.
static bool isPutBack(const Operation &Taken, ArrayRef<Operation> Among) {
  return llvm::any_of(Among, [&](const Operation &Op) {
    return Op.Object == Taken.Object && putsBack(Op);
  });
}

void LimitFinder::addTaskAcquires(const SpawnEvent &Event,
                                  std::vector<Candidate> &Out) const {
  if (!Event.Task)
    return;
  const std::vector<Operation> &Task = All.of(Event.Task).Operations;
  for (const Operation &Op : Task) {
    if (Op.Means != Role::Acquire || Op.Ignored)
      continue;
    if (Op.Takes && !Op.Held && !isPutBack(Op, Task))
      continue; // takes work from a queue
    Candidate C = make(Limiter::Semaphore, Op.At, Op.Object);
    C.Fact.InsideTask = true;
    C.Fact.Rejected = "it is acquired inside the task";
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
