#include "checks/rules/UnboundedQueue.h"

#include "checks/rules/Wording.h"

namespace fanout {

void checkUnboundedQueue(const TranslationUnitFacts &Facts,
                         std::vector<Finding> &Findings) {
  for (const FanoutSite &Site : Facts.Sites) {
    bool Outside =
        Site.Trip.From == Origin::Input || Site.Trip.From == Origin::Events;
    if (Site.Starts != Work::Queued || Site.Result != Verdict::Bounded ||
        !Outside || Site.Reason != "bounded-executor")
      continue;
    std::string Message = "'" + Site.Library + "' queues a task " +
                          perWhat(Site) +
                          " and nothing limits how many wait; acquire a "
                          "counting semaphore before each one and "
                          "release it at the end of the task, or give the "
                          "queue a capacity that blocks";
    Finding F = findingAt(Site, "fanout-unbounded-queue", Message);
    F.Severity = Level::Note;
    Findings.push_back(std::move(F));
  }
}

} // namespace fanout
