// RUN: %check_rule %s fanout-unbounded-spawn -- -isystem %stubs/folly
// folly: tasks are lazy, what starts them is the combinator.

#include <folly/coro/Collect.h>

#include <string>
#include <vector>

using Uris = std::vector<std::string>;
folly::coro::Task<void> lookup(std::string uri);

folly::coro::Task<void> allAtOnce(Uris uris) {
  std::vector<folly::coro::Task<void>> tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  co_await folly::coro::collectAllRange(std::move(tasks));
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: eight at a time.
folly::coro::Task<void> windowed(Uris uris) {
  std::vector<folly::coro::Task<void>> tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  co_await folly::coro::collectAllWindowed(std::move(tasks), 8);
}

// A window as wide as the request.
folly::coro::Task<void> windowOfRequestSize(Uris uris) {
  std::vector<folly::coro::Task<void>> tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookup(uri));
  co_await folly::coro::collectAllWindowed(std::move(tasks), uris.size());
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: one after the other.
folly::coro::Task<void> awaited(Uris uris) {
  for (const auto &uri : uris)
    co_await lookup(uri);
}

// OK: two, written here.
folly::coro::Task<void> two(std::string a, std::string b) {
  std::vector<folly::coro::Task<void>> tasks;
  tasks.push_back(lookup(a));
  tasks.push_back(lookup(b));
  co_await folly::coro::collectAllRange(std::move(tasks));
}

void scope(folly::coro::AsyncScope &scope, folly::Executor *executor, const Uris &uris) {
  for (const auto &uri : uris)
    scope.add(lookup(uri).scheduleOn(executor));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

folly::coro::Task<void> lookupWithSlot(folly::fibers::Semaphore &slots, std::string uri) {
  co_await lookup(std::move(uri));
  slots.signal();
}

// OK: waits for a slot.
folly::coro::Task<void> limitedScope(folly::coro::AsyncScope &scope,
                                     folly::Executor *executor, Uris uris) {
  static folly::fibers::Semaphore slots(64);
  for (const auto &uri : uris) {
    co_await slots.co_wait();
    scope.add(lookupWithSlot(slots, uri).scheduleOn(executor));
  }
}

// A semaphore that nobody awaits.
void notAwaited(folly::coro::AsyncScope &scope, folly::Executor *executor, Uris uris) {
  static folly::fibers::Semaphore slots(64);
  for (const auto &uri : uris) {
    (void)slots.co_wait();
    scope.add(lookupWithSlot(slots, uri).scheduleOn(executor));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
