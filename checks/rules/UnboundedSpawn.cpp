#include "checks/rules/UnboundedSpawn.h"

#include "checks/rules/Wording.h"

namespace fanout {
namespace {

std::string article(Work What) { return What == Work::AsyncCall ? "an" : "a"; }

bool hasLimiterInsideTask(const FanoutSite &Site) {
  return Site.Reason == "limiter-inside-task";
}

std::string remedy(const FanoutSite &Site) {
  if (!Site.Remedy.empty())
    return Site.Remedy;
  if (Site.Trip.From == Origin::Events)
    return "acquire a counting semaphore before each start and release it at "
           "the end of the task, or hand "
           "the work to a fixed number of workers";
  return "acquire a counting semaphore before each start and release it at the "
         "end of the task, wait for a "
         "batch of fixed size, or reject larger inputs";
}

} // namespace

void checkUnboundedSpawn(const TranslationUnitFacts &Facts,
                         std::vector<Finding> &Findings) {
  for (const FanoutSite &Site : Facts.Sites) {
    if (Site.Result != Verdict::Unbounded)
      continue;
    if (hasLimiterInsideTask(Site))
      continue; // fanout-limiter-inside-task speaks
    std::string Message =
        "'" + Site.Library + "' starts " + article(Site.Starts) + " " +
        nameOf(Site.Starts) + " " + perWhat(Site) +
        " and nothing limits how many are in flight; " + remedy(Site);
    Findings.push_back(findingAt(Site, "fanout-unbounded-spawn", Message));
  }
}

} // namespace fanout
