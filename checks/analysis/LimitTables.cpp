// Slots of a table: one that is not marked is looked for, marked, and where
// there is none nothing starts. See Limits.h.

#include "checks/analysis/EarlyReleases.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/Limits.h"
#include "checks/analysis/TableMarks.h"

using namespace clang;

namespace fanout {

/// True if the body gives the mark a value that is, or is not, that of a free
/// slot.
static SmallVector<const Expr *, 4>
writes(const TableMark &Mark, bool Frees, const Body &In, ASTContext &Context) {
  SmallVector<const Expr *, 4> Found;
  for (const Expr *E : In.expressions()) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    if (Assign && Assign->getOpcode() == BO_Assign &&
        Mark.isSame(accessPath(Assign->getLHS())) &&
        Mark.frees(Assign->getRHS(), Context) == Frees)
      Found.push_back(E);
  }
  return Found;
}

/// True if each start marks its slot before the next one is looked for.
bool LimitFinder::marksEach(const TableMark &Mark, Point Spawn,
                            const Cuts &Over) const {
  Cuts Marks = Over;
  for (const Expr *E : writes(Mark, /*Frees=*/false, In, P.context()))
    Marks.add(In.point(E));
  return Marks.Points.size() > Over.Points.size() &&
         !In.reaches(Spawn, Spawn, Marks);
}

/// True if a slot is free again while its work may still run.
bool LimitFinder::freesEarly(const TableMark &Mark, const SpawnEvent &Event,
                             Point Spawn, const Cuts &Over) const {
  bool Here = llvm::any_of(writes(Mark, /*Frees=*/true, In, P.context()),
                           [&](const Expr *E) {
                             std::optional<Point> At = In.point(E);
                             return !At || In.reaches(Spawn, *At, Over);
                           });
  return Here ||
         (Event.Task &&
          llvm::any_of(
              writes(Mark, /*Frees=*/true, *Event.Task, P.context()),
              [&](const Expr *E) { return isBeforeWork(E, *Event.Task, P); }));
}

void LimitFinder::addTables(const SpawnEvent &Event,
                            std::vector<Candidate> &Out) const {
  std::optional<Point> Spawn = In.point(Event.At);
  if (!Tables)
    Tables = freeSlots(In, P);
  if (!Spawn || Tables->empty())
    return;
  Cuts Over; // where the work is over, or has not started
  for (const Candidate &Known : Out)
    if (Known.Joins)
      Over.add(Known.Places);
  for (const FreeSlot &Slot : *Tables) {
    if (!marksEach(Slot.Mark, *Spawn, Over) ||
        freesEarly(Slot.Mark, Event, *Spawn, Over))
      continue;
    Candidate C = make(Limiter::Counter, Slot.Asked, Slot.Mark.Path);
    C.Places = Slot.Found;
    Operation Taken;
    Taken.Object = Slot.Mark.Path;
    Taken.Slots = Slot.Length ? accessPath(Slot.Length) : AccessPath{};
    if (isAsLargeAsInput(Taken, Event))
      C.Fact.Rejected = "the limit is the size of the input itself";
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
