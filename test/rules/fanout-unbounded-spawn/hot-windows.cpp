// RUN: %check_rule %s fanout-unbounded-spawn -- -isystem %stubs/folly
// A window over work that has started limits who waits, not the work.

#include <folly/coro/Collect.h>

#include <string>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
folly::coro::Task<void> lookup(std::string uri);

// OK: the tasks have not started.
folly::coro::Task<void> lazyTasks(folly::Executor *executor, Uris uris) {
  std::vector<folly::coro::TaskWithExecutor<void>> tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri).scheduleOn(executor));
  co_await folly::coro::collectAllWindowed(std::move(tasks), 8);
}

folly::coro::Task<void> startedTasks(folly::Executor *executor, Uris uris) {
  std::vector<folly::SemiFuture<folly::Unit>> started;
  for (const auto &uri : uris)
    started.push_back(lookup(uri).scheduleOn(executor).start());
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  co_await folly::coro::collectAllWindowed(std::move(started), 8);
}
