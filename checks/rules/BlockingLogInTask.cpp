#include "checks/rules/BlockingLogInTask.h"

#include "checks/rules/Wording.h"

namespace fanout {

void checkBlockingLogInTask(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings) {
  for (const FanoutSite &Site : Facts.Sites) {
    if (Site.Result != Verdict::Unbounded)
      continue;
    for (const TaskAction &Action : Site.Actions) {
      if (Action.What != TaskAction::Logs || !Action.OnErrorPath ||
          Action.Sampled || Action.Limited)
        continue;
      std::string Message =
          "'" + Action.Name +
          "' writes a log line for each task that fails, one " + perWhat(Site) +
          ": when everything fails at once the writes block; count the "
          "failures and log "
          "once, or sample";
      Findings.push_back(
          findingAtAction(Site, Action, "fanout-blocking-log-in-task", Message,
                          "the line is written here", Level::Warning));
      break;
    }
  }
}

} // namespace fanout
