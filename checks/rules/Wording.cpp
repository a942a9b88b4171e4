#include "checks/rules/Wording.h"

namespace fanout {

std::string nameOf(Work What, bool Plural) {
  std::string Name = "task";
  switch (What) {
  case Work::Thread:
    Name = "thread";
    break;
  case Work::Process:
    return Plural ? "processes" : "process";
  case Work::Connection:
    Name = "connection";
    break;
  case Work::Coroutine:
    Name = "coroutine";
    break;
  case Work::AsyncCall:
    Name = "asynchronous call";
    break;
  case Work::Queued:
  case Work::None:
    break;
  }
  return Plural ? Name + "s" : Name;
}

static const Repeater *outermost(const FanoutSite &Site) {
  for (const Repeater &R : Site.Repeaters)
    if (R.Trip.From == Site.Trip.From)
      return &R;
  return nullptr;
}

std::string perWhat(const FanoutSite &Site) {
  const Repeater *R = outermost(Site);
  if (R && R->What == Repeater::Recursion)
    return "for each level and branch of the recursion of '" +
           Site.Trip.Subject + "'";
  if (Site.Trip.From == Origin::Events)
    return "for each arrival in an endless loop";
  if (R && (R->What == Repeater::While || R->What == Repeater::Do))
    return "for each round of a loop that the input drives";
  if (Site.Trip.Subject.empty())
    return "for each element of the input";
  if (Site.Trip.Number)
    return "as often as '" + Site.Trip.Subject + "' says";
  return "for each element of '" + Site.Trip.Subject + "'";
}

static std::string kindOf(const Repeater &R) {
  switch (R.What) {
  case Repeater::Algorithm:
    return "'" + R.Name + "' repeats it";
  case Repeater::Construction:
    return "each '" + R.Name + "' that is made here starts one";
  case Repeater::RangeFanout:
    return "'" + R.Name + "' starts all of them at once";
  case Repeater::Recursion:
    return "the recursion repeats it";
  case Repeater::Goto:
    return "a cycle of jumps repeats it";
  default:
    return "this loop repeats it";
  }
}

std::vector<Note> notesOf(const FanoutSite &Site) {
  std::vector<Note> Notes;
  if (Site.Trip.Where.valid()) {
    std::string Who =
        Site.Trip.From == Origin::Events
            ? "whoever connects or sends decides how often this happens"
        : Site.Trip.Subject.empty()
            ? "the input decides how many there are"
            : (Site.Trip.Number ? "'" : "the size of '") + Site.Trip.Subject +
                  "' is chosen by the input, not by this program";
    Notes.push_back({Site.Trip.Where, Who});
  }
  for (const Repeater &R : Site.Repeaters)
    if (R.Where.valid())
      Notes.push_back({R.Where, kindOf(R)});
  if (Site.Hidden.valid())
    Notes.push_back(
        {Site.Hidden, "the " + nameOf(Site.Starts) + " is started here"});
  bool Looked = false;
  for (const Limiter &L : Site.Limiters)
    if (!L.Rejected.empty() && L.Where.valid()) {
      Notes.push_back(
          {L.Where, "'" + L.Name + "' does not limit it: " + L.Rejected});
      Looked = true;
    }
  if (!Looked)
    Notes.push_back({Site.Spawn,
                     "looked for a semaphore or counter taken before it, a "
                     "wait in the same round, a "
                     "check of the size, and a bounded executor; found none"});
  return Notes;
}

Level levelOf(const FanoutSite &Site) {
  bool Scarce = Site.Starts == Work::Thread || Site.Starts == Work::Process ||
                Site.Starts == Work::Connection;
  return Scarce ? Level::Error : Level::Warning;
}

Finding findingAt(const FanoutSite &Site, std::string Rule,
                  std::string Message) {
  Finding F;
  F.Rule = std::move(Rule);
  F.Severity = levelOf(Site);
  F.Where = Site.Spawn;
  F.Message = std::move(Message);
  F.Notes = notesOf(Site);
  F.Fix = Site.Fix.Edits;
  F.FixSays = Site.Fix.Says;
  F.Function = Site.Function;
  F.Subject = Site.Library + " " + Site.Trip.Subject + " " + Site.Callee;
  return F;
}

Finding findingAtAction(const FanoutSite &Site, const TaskAction &Action,
                        std::string Rule, std::string Message,
                        std::string Hidden, Level Severity) {
  Finding F = findingAt(Site, std::move(Rule), std::move(Message));
  F.Where = Action.Where;
  F.Fix.clear();
  F.FixSays.clear();
  F.Severity = Severity;
  F.Subject = Action.Name + " " + Site.Trip.Subject;
  if (Action.Hidden.valid())
    F.Notes.insert(F.Notes.begin(), {Action.Hidden, std::move(Hidden)});
  F.Notes.push_back({Site.Spawn, "the task is started here"});
  return F;
}

} // namespace fanout
