#include "checks/rules/ConnectionPerTask.h"

#include "checks/rules/Wording.h"

namespace fanout {

void checkConnectionPerTask(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings) {
  for (const FanoutSite &Site : Facts.Sites) {
    if (Site.Result != Verdict::Unbounded)
      continue;
    for (const TaskAction &Action : Site.Actions) {
      if (Action.What != TaskAction::OpensConnection || Action.Limited)
        continue;
      std::string Message =
          "'" + Action.Name + "' opens a connection in every task, one " +
          perWhat(Site) +
          ": ports run out while closed connections wait in TIME_WAIT; borrow "
          "from a pool "
          "with a limit on active connections, or limit the tasks";
      Findings.push_back(
          findingAtAction(Site, Action, "fanout-connection-per-task", Message,
                          "the connection is opened here", Level::Error));
      break; // one per site: the first connection is enough to act on
    }
  }
}

} // namespace fanout
