// RUN: %check_fix %s fanout-unbounded-spawn -- -isystem %stubs/folly
// The tasks are lazy and kept in the one that awaits them: the edit is right
// wherever the result goes, for its type is the same.

#include <folly/coro/Collect.h>

#include <string>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
using Tasks = std::vector<folly::coro::Task<void>>;
folly::coro::Task<void> lookup(std::string uri);

Tasks lookups(const Uris &uris) {
  Tasks tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  return tasks;
}

folly::coro::Task<void> all(Uris uris) {
  Tasks tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  co_await folly::coro::collectAllRange(std::move(tasks));
  //-> co_await folly::coro::collectAllWindowed(std::move(tasks), 32);
}

folly::coro::Task<void> allTries(Uris uris) {
  Tasks tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  auto tries = co_await folly::coro::collectAllTryRange(std::move(tasks) /* all */);
  //-> auto tries = co_await folly::coro::collectAllTryWindowed(std::move(tasks) /* all */, 32);
}

folly::coro::Task<void> returned(const Uris &uris) {
  Tasks tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  return folly::coro::collectAllRange(std::move(tasks));
  //-> return folly::coro::collectAllWindowed(std::move(tasks), 32);
}

// The order of the template arguments is the library's.
folly::coro::Task<void> withTemplateArguments(Uris uris) {
  Tasks tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  co_await folly::coro::collectAllRange<Tasks>(std::move(tasks));  //! none
}

#define AWAIT_ALL(tasks) co_await folly::coro::collectAllRange(std::move(tasks))
folly::coro::Task<void> inMacro(Uris uris) {
  Tasks tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  AWAIT_ALL(tasks);  //! none
}

#define LOGGED(expression) expression
folly::coro::Task<void> argumentOfMacro(Uris uris) {
  Tasks tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  LOGGED(co_await folly::coro::collectAllRange(std::move(tasks)));  //! none
}

// No bounded form of one call: the message names the idiom.
void scope(folly::coro::AsyncScope &scope, folly::Executor *executor, const Uris &uris) {
  for (const auto &uri : uris)
    scope.add(lookup(uri).scheduleOn(executor));  //! none
}
