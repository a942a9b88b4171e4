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
          Action.Sampled)
        continue;
      std::string Message =
          "'" + Action.Name +
          "' writes a log line for each task that fails, one " + perWhat(Site) +
          ": when everything fails at once the writes block; count the "
          "failures and log "
          "once, or sample";
      Finding F = findingAt(Site, "fanout-blocking-log-in-task", Message);
      F.Where = Action.Where;
      F.Fix.clear();
      F.Severity = Level::Warning;
      F.Subject = Action.Name + " " + Site.Trip.Subject;
      if (Action.Hidden.valid())
        F.Notes.insert(F.Notes.begin(),
                       {Action.Hidden, "the line is written here"});
      F.Notes.push_back({Site.Spawn, "the task is started here"});
      Findings.push_back(std::move(F));
      break;
    }
  }
}

} // namespace fanout
