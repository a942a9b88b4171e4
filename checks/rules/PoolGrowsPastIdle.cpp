#include "checks/rules/PoolGrowsPastIdle.h"

namespace fanout {

static Finding grows(const InHousePool &Pool) {
  Finding Result;
  Result.Rule = "fanout-pool-grows-past-idle";
  Result.Where = Pool.Acquire;
  Result.Message =
      "'" + Pool.Acquires + "' opens a connection whenever '" + Pool.Idle +
      "' is empty, and nothing bounds how many are open: its bound is one on "
      "idle connections; count the open ones and wait or fail at a maximum";
  Result.Function = Pool.Acquires;
  Result.Subject = Pool.Idle;
  if (Pool.Hidden.valid())
    Result.Notes.push_back(
        {Pool.Hidden, "the connection is opened here, by " + Pool.Opens});
  Result.Notes.push_back(
      {Pool.IdleCheck, "an idle connection is used first, if there is one"});
  Result.Notes.push_back({Pool.ReleaseCap, "'" + Pool.Releases +
                                               "' keeps a connection or drops "
                                               "it here: '" +
                                               Pool.Cap +
                                               "' bounds the idle ones"});
  Result.Notes.push_back(
      {Pool.Acquire, "looked for a count of open connections, a wait and a "
                     "failure at a maximum, and found none"});
  return Result;
}

static Finding growsPastMarks(const InHousePool &Pool) {
  Finding Result;
  Result.Rule = "fanout-pool-grows-past-idle";
  Result.Where = Pool.Acquire;
  Result.Message = "'" + Pool.Acquires + "' opens a connection whenever '" +
                   Pool.Idle +
                   "' says of all that they are in use, and nothing bounds how "
                   "many are open; count them and wait or fail at a maximum";
  Result.Function = Pool.Acquires;
  Result.Subject = Pool.Idle;
  if (Pool.Hidden.valid())
    Result.Notes.push_back(
        {Pool.Hidden, "the connection is opened here, by " + Pool.Opens});
  Result.Notes.push_back(
      {Pool.IdleCheck,
       "a connection that nobody uses is taken first, if there is one"});
  Result.Notes.push_back(
      {Pool.ReleaseCap, "'" + Pool.Releases + "' gives it back here"});
  Result.Notes.push_back(
      {Pool.Acquire, "looked for a comparison with their number, a wait and a "
                     "failure at a maximum, and found none"});
  return Result;
}

void checkPoolGrowsPastIdle(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings) {
  for (const InHousePool &Pool : Facts.InHousePools)
    if (Pool.Bounded.empty())
      Findings.push_back(Pool.Marks ? growsPastMarks(Pool) : grows(Pool));
}

} // namespace fanout
