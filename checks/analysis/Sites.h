// Fan-out sites and function summaries, function by function.

#ifndef FANOUT_CHECKS_ANALYSIS_SITES_H
#define FANOUT_CHECKS_ANALYSIS_SITES_H

#include "checks/analysis/Limits.h"
#include "checks/analysis/Spawns.h"

namespace fanout {

/// Adds a limiter that the site does not have yet. One without a name, such as
/// a start that fails, is none.
void addFact(const Limiter &Fact, FanoutSite &Site);

class SiteBuilder {
public:
  SiteBuilder(Summaries &All, TranslationUnitFacts &Facts)
      : All(All), P(All.program()), S(P), G(S, P), Facts(Facts) {}

  /// Adds the sites of one body and sets its summary. Callees come first.
  void build(const Body &In);
  /// Only the summary: for a first look at functions that call each other.
  void summarize(const Body &In);

private:
  bool callsItselfInLoop(const Body &In);
  unsigned startsOf(const Body &Part, const Body &In) const;
  bool keepsConnection(const Body &Handler, const Body &In) const;
  bool isRelay(const SpawnEvent &Event, const Body &In) const;
  void buildEvent(SpawnEvent Event, const Body &In, const LimitFinder &Limits,
                  Summary &Own);
  bool settled(const SpawnEvent &Event, const HandleFlow &Flow) const;
  FanoutSite site(const SpawnEvent &Event, const Body &In) const;
  void addLoops(const SpawnEvent &Event, const Body &In,
                const LimitFinder &Limits,
                const std::vector<Candidate> &Candidates, FanoutSite &Site,
                Size &Trip);
  /// Takes the bound of a check of the size that every path passes.
  void applyGuard(const SpawnEvent &Event, const Body &In, FanoutSite &Site,
                  Repeater &R, Size &One);
  Size ofCycle(const Point &At, const Body &In);
  void addGoto(const SpawnEvent &Event, const Body &In,
               const LimitFinder &Limits,
               const std::vector<Candidate> &Candidates, FanoutSite &Site,
               Size &Trip);
  void addRecursion(const SpawnEvent &Event, const Body &In,
                    const std::vector<Candidate> &Candidates, FanoutSite &Site,
                    Size &Trip);
  const Candidate *slotsTaken(const SpawnEvent &Event, const Body &In,
                              const std::vector<Candidate> &Candidates) const;
  std::optional<Limiter> gateOfCallers(const SpawnEvent &Event, const Body &In);
  bool deepens(const AccessPath &Depth, const Body &In) const;
  bool endsEarly(const SpawnEvent &Event, const Body &In);
  std::optional<Size>
  testedDepth(const Body &In, Point At,
              llvm::function_ref<bool(const AccessPath &)> Grows);
  std::optional<Size> depthLimitOfCaller(const Body &In);
  std::optional<Size> depthLimit(const SpawnEvent &Event, const Body &In);
  bool runsDuringRecursion(const SpawnEvent &Event, const Body &In,
                           const std::vector<Candidate> &Candidates) const;
  void decide(const SpawnEvent &Event, const Size &Trip,
              const std::vector<Candidate> &Candidates, FanoutSite &Site) const;
  void fix(const SpawnEvent &Event, FanoutSite &Site) const;
  void exportEvent(SpawnEvent Event, const HandleFlow &Flow, const Body &In,
                   const LimitFinder &Limits,
                   const std::vector<Candidate> &Candidates,
                   Summary &Own) const;
  std::vector<Operation> taskOperations(const Body &In) const;

  Summaries &All;
  const Program &P;
  Sizes S;
  Guards G;
  TranslationUnitFacts &Facts;
};

} // namespace fanout

#endif
