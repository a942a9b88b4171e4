// The verdict on a site, from its size and what limits it. See Sites.h.

#include "checks/analysis/Sites.h"

using namespace clang;

namespace fanout {

static bool same(const Limiter &A, const Limiter &B) {
  return A.Where == B.Where && A.What == B.What && A.Rejected == B.Rejected;
}

void addFact(const Limiter &Fact, FanoutSite &Site) {
  if (Fact.Name.empty())
    return; // a failed start is no limiter
  if (llvm::none_of(Site.Limiters,
                    [&](const Limiter &L) { return same(L, Fact); }))
    Site.Limiters.push_back(Fact);
}

static const char *reasonOf(Limiter::Kind Kind) {
  switch (Kind) {
  case Limiter::Semaphore:
    return "semaphore";
  case Limiter::Window:
    return "window";
  case Limiter::Chunk:
    return "chunk";
  case Limiter::JoinInside:
    return "join-inside";
  case Limiter::SizeGuard:
    return "size-guard";
  case Limiter::BoundedCall:
    return "bounded-call";
  case Limiter::BoundedExecutor:
    return "bounded-executor";
  case Limiter::Counter:
    return "counter";
  case Limiter::Annotation:
    return "annotation";
  }
  return "";
}

static const char *reasonOf(Origin From) {
  switch (From) {
  case Origin::Constant:
    return "constant";
  case Origin::Hardware:
    return "hardware";
  case Origin::Configured:
    return "configured";
  default:
    return "unknown-size";
  }
}

/// What the verdict rests on. An executor bounds what runs, not what waits for
/// it: where something else holds the loop, that is the reason.
static const Limiter *accepted(const FanoutSite &Site, bool Held) {
  const Limiter *Executor = nullptr, *Other = nullptr;
  for (const Limiter &L : Site.Limiters) {
    if (!L.Rejected.empty())
      continue;
    const Limiter *&First =
        L.What == Limiter::BoundedExecutor ? Executor : Other;
    First = First ? First : &L;
  }
  if (!Held)
    return Executor ? Executor : Other;
  return Other || Site.Repeaters.empty() ? Other : Executor;
}

void SiteBuilder::decide(const SpawnEvent &Event, const Size &Trip,
                         const std::vector<Candidate> &Candidates,
                         FanoutSite &Site) const {
  const Candidate *Spoiled = nullptr; // setMaxThreadCount(uris.size())
  for (const Candidate &C : Candidates)
    if (C.Always && !C.Fact.Rejected.empty())
      Spoiled = &C;
  if (Event.Limited && Event.Limited->What == Limiter::Annotation)
    Spoiled = nullptr; // the user knows better
  if (Event.Limited && !Spoiled)
    addFact(*Event.Limited, Site);
  for (const Candidate &C : Candidates)
    if (!C.Fact.Rejected.empty())
      addFact(C.Fact, Site);
  std::vector<Limiter> Sorted;
  for (bool Rejected : {false, true})
    for (const Limiter &L : Site.Limiters)
      if (L.Rejected.empty() != Rejected)
        Sorted.push_back(L);
  Site.Limiters = std::move(Sorted);
  if (!Site.Repeaters.empty() || Site.Trip.Subject.empty())
    Site.Trip = tripCount(Trip, P.context());
  for (const Repeater &R : Site.Repeaters)
    if (R.Trip.From == Trip.From) {
      Site.Trip = R.Trip;
      break;
    }
  bool LibraryBounds =
      Event.Limited && Event.Limited->Rejected.empty() && !Spoiled;
  bool Held = Site.Repeaters.empty() || Trip.bounded();
  if (Held || LibraryBounds) {
    Site.Result = Verdict::Bounded;
    const Limiter *Accepted = accepted(Site, Held);
    Site.Reason = Accepted ? reasonOf(Accepted->What) : reasonOf(Trip.From);
    return;
  }
  if (!Trip.outside()) {
    Site.Result = Verdict::Unknown;
    Site.Reason = "unknown-size";
    return;
  }
  constexpr unsigned Deep =
      3; // a service that a library starts once, when first used
  if (Event.Conditional && Event.Depth >= Deep) {
    Site.Result = Verdict::Unknown;
    Site.Reason = "conditional-in-callees";
    return;
  }
  Site.Result = Verdict::Unbounded;
  bool Inside = llvm::any_of(Site.Limiters,
                             [](const Limiter &L) { return L.InsideTask; });
  Site.Reason = Inside                  ? "limiter-inside-task"
                : Site.Limiters.empty() ? "no-limiter"
                                        : "limiter-rejected";
}

} // namespace fanout
