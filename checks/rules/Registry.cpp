#include "checks/rules/Registry.h"

#include "checks/rules/BlockingLogInTask.h"
#include "checks/rules/ConnectionPerTask.h"
#include "checks/rules/LimiterInsideTask.h"
#include "checks/rules/PoolGrowsPastIdle.h"
#include "checks/rules/PoolMissingMaxActive.h"
#include "checks/rules/UnboundedQueue.h"
#include "checks/rules/UnboundedSpawn.h"

#include <iterator>

namespace fanout {
namespace {

struct Page {
  llvm::StringRef Id, Text;
};
const Page Pages[] = {
#include "RulePages.inc"
    {"", ""}};

llvm::StringRef page(llvm::StringRef Id) {
  for (const Page &P : Pages)
    if (P.Id == Id)
      return P.Text;
  return "";
}

std::vector<Rule> makeRules() {
  return {
      {"fanout-unbounded-spawn", "UnboundedSpawn",
       "Reports work that is started once per element of an input and that "
       "nothing limits.",
       page("fanout-unbounded-spawn"), true, Level::Error, checkUnboundedSpawn,
       /*WritesLimit=*/true},
      {"fanout-limiter-inside-task", "LimiterInsideTask",
       "Reports fan-out whose only limiter is acquired by the tasks "
       "themselves.",
       page("fanout-limiter-inside-task"), true, Level::Error,
       checkLimiterInsideTask, /*WritesLimit=*/true},
      {"fanout-connection-per-task", "ConnectionPerTask",
       "Reports fan-out whose tasks each open a connection of their own.",
       page("fanout-connection-per-task"), true, Level::Error,
       checkConnectionPerTask},
      {"fanout-blocking-log-in-task", "BlockingLogInTask",
       "Reports fan-out whose tasks each write a log line when they fail.",
       page("fanout-blocking-log-in-task"), true, Level::Warning,
       checkBlockingLogInTask},
      {"fanout-unbounded-queue", "UnboundedQueue",
       "Reports bounded executors whose unbounded queue is filled once per "
       "element of an input.",
       page("fanout-unbounded-queue"), false, Level::Note, checkUnboundedQueue},
      {"fanout-pool-missing-max-active", "PoolMissingMaxActive",
       "Reports connection pools, in code and in configuration files, that "
       "bound the idle "
       "connections but not the active ones, or whose bound has the value that "
       "means unlimited.",
       page("fanout-pool-missing-max-active"), true, Level::Warning,
       checkPoolMissingMaxActive, /*WritesLimit=*/true},
      {"fanout-pool-grows-past-idle", "PoolGrowsPastIdle",
       "Reports pools written in the code itself that open a connection "
       "whenever none is idle.",
       page("fanout-pool-grows-past-idle"), true, Level::Warning,
       checkPoolGrowsPastIdle},
  };
}

} // namespace

llvm::ArrayRef<Rule> rules() {
  static const std::vector<Rule> All = makeRules();
  return All;
}

const Rule *findRule(llvm::StringRef Id) {
  for (const Rule &R : rules())
    if (R.Id == Id)
      return &R;
  return nullptr;
}

} // namespace fanout
