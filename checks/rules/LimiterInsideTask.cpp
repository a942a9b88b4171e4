#include "checks/rules/LimiterInsideTask.h"

#include "checks/rules/Wording.h"

namespace fanout {

void checkLimiterInsideTask(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings) {
  for (const FanoutSite &Site : Facts.Sites) {
    if (Site.Result != Verdict::Unbounded ||
        Site.Reason != "limiter-inside-task")
      continue;
    std::string Name;
    for (const Limiter &L : Site.Limiters)
      if (L.InsideTask && Name.empty())
        Name = L.Name;
    std::string Message =
        "'" + Name +
        "' runs inside the task, so it limits how many work but not how many " +
        nameOf(Site.Starts, true) + " '" + Site.Library + "' starts, one " +
        perWhat(Site) +
        "; acquire it before the start and release it at the end of the task";
    Findings.push_back(findingAt(Site, "fanout-limiter-inside-task", Message));
  }
}

} // namespace fanout
