// Work that goes into a queue of the program's own, and what keeps that short.

#include "checks/analysis/Limits.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/Spawns.h"

using namespace clang;

namespace fanout {

void SpawnFinder::addQueued(const Expr *E, const Body &In,
                            std::vector<SpawnEvent> &Out) {
  const ValueDecl *Queue = All.queues().grownBy(E, In);
  if (!Queue)
    return;
  const Body *Outer = &In;
  while (P.lambda(*Outer))
    Outer = P.enclosing(*Outer);
  SpawnEvent Event;
  Event.At = Event.Origin = E;
  Event.OriginBody = &In;
  Event.Starts = Work::Queued;
  Event.Library = qualifiedName(Outer->function());
  Event.Queue = Queue;
  Limiter Fact;
  Fact.What = Limiter::BoundedExecutor;
  Fact.Name = Queue->getNameAsString();
  Fact.Where = locate(P.context(), E->getSourceRange());
  Event.Limited = Fact;
  Out.push_back(std::move(Event));
}

/// `pool.waitUntilIdle()`, `while (pool.pending() > 100) …`
void LimitFinder::addQueueLimits(const SpawnEvent &Event,
                                 std::vector<Candidate> &Out) const {
  if (!Event.Queue)
    return;
  for (const Expr *E : In.expressions()) {
    if (E == Event.At || !All.queues().isBoundedBy(Event.Queue, E, In))
      continue;
    Candidate C = make(Limiter::Window, E, {});
    C.Joins = true;
    C.Places.add(In.point(E));
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
