// RUN: %check_rule %s fanout-unbounded-spawn -- -isystem %stubs/userver
// userver: a task that is dropped is cancelled and awaited, so one that lives in the iteration runs alone.

#include "spawn.hpp"

#include <string>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
using Task = userver::engine::TaskWithResult<int>;
int lookup(const std::string &uri);

void kept(const Uris &uris) {
  std::vector<Task> tasks;
  for (const auto &uri : uris)
    tasks.push_back(userver::utils::Async("lookup", [uri] { return lookup(uri); }));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  userver::engine::GetAll(tasks);
}

// OK: the destructor waits at the end of the iteration.
void loopLocal(const Uris &uris) {
  for (const auto &uri : uris)
    auto task = userver::utils::Async("lookup", [uri] { return lookup(uri); });
}

// OK: dropped at once, and awaited there.
void dropped(const Uris &uris) {
  for (const auto &uri : uris)
    userver::utils::Async("lookup", [uri] { return lookup(uri); });
}

void detached(const Uris &uris) {
  for (const auto &uri : uris)
    userver::utils::Async("lookup", [uri] { return lookup(uri); }).Detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void detachedLater(const Uris &uris) {
  for (const auto &uri : uris) {
    auto task = userver::utils::Async("lookup", [uri] { return lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    std::move(task).Detach();
  }
}

void stored(userver::concurrent::BackgroundTaskStorage &storage, const Uris &uris) {
  for (const auto &uri : uris)
    storage.AsyncDetach("lookup", [uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

userver::engine::Semaphore slots(64);

// OK: a slot for each task, taken before it starts.
void storedWithSlot(userver::concurrent::BackgroundTaskStorage &storage, const Uris &uris) {
  for (const auto &uri : uris) {
    slots.lock_shared();
    storage.AsyncDetach("lookup", [uri] {
      lookup(uri);
      slots.unlock_shared();
    });
  }
}

// OK: got in the iteration.
void got(const Uris &uris) {
  for (const auto &uri : uris) {
    auto task = userver::utils::Async("lookup", [uri] { return lookup(uri); });
    task.Get();
  }
}
