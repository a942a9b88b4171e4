#include "checks/rules/ConnectionPerTask.h"

#include "checks/rules/Wording.h"

namespace fanout {

void checkConnectionPerTask(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings) {
  for (const FanoutSite &Site : Facts.Sites) {
    if (Site.Result != Verdict::Unbounded)
      continue;
    for (const TaskAction &Action : Site.Actions) {
      if (Action.What != TaskAction::OpensConnection)
        continue;
      std::string Message =
          "'" + Action.Name + "' opens a connection in every task, one " +
          perWhat(Site) +
          ": ports run out while closed connections wait in TIME_WAIT; borrow "
          "from a pool "
          "with a limit on active connections, or limit the tasks";
      Finding F = findingAt(Site, "fanout-connection-per-task", Message);
      F.Where = Action.Where;
      F.Fix.clear();
      F.Severity = Level::Error;
      F.Subject = Action.Name + " " + Site.Trip.Subject;
      if (Action.Hidden.valid())
        F.Notes.insert(F.Notes.begin(),
                       {Action.Hidden, "the connection is opened here"});
      F.Notes.push_back({Site.Spawn, "the task is started here"});
      Findings.push_back(std::move(F));
      break; // one per site: the first connection is enough to act on
    }
  }
}

} // namespace fanout
