// REQUIRES: eigen-headers, poco-headers
// RUN: %check_rule %s fanout-unbounded-spawn,fanout-unbounded-queue -- -isystem /usr/include/eigen3 -isystem %stubs/hpx -isystem %stubs
// Executors that make the caller wait, or fail, when they are full: neither threads nor a queue grow with the request.

#include <Poco/Runnable.h>
#include <Poco/ThreadPool.h>
#include <unsupported/Eigen/CXX11/ThreadPool>

#include "clickhouse/spawn.h"
#include "hpx/spawn.h"

#include <string>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

// OK: a full queue makes the caller run the task.
void eigen(const Uris &uris) {
  Eigen::ThreadPool pool(8);
  for (const auto &uri : uris)
    pool.Schedule([uri] { lookup(uri); });
}

// The pool is as wide as the request.
void eigenByRequest(const Uris &uris) {
  Eigen::ThreadPool pool(uris.size());
  for (const auto &uri : uris)
    pool.Schedule([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: throws when its threads are busy.
void poco(std::vector<Poco::Runnable *> &lookups) {
  Poco::ThreadPool pool(2, 16);
  for (Poco::Runnable *each : lookups)
    pool.start(*each);
  pool.joinAll();
}

// A thread each, and nobody waits before the end.
void pocoThreads(std::vector<Poco::Runnable *> &lookups) {
  std::vector<std::unique_ptr<Poco::Thread>> threads;
  for (Poco::Runnable *each : lookups) {
    threads.push_back(std::make_unique<Poco::Thread>());
    threads.back()->start(*each);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &thread : threads)
    thread->join();
}

// OK: waits until fewer than the maximum are scheduled.
void clickHouse(ThreadPoolImpl<int> &pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool.scheduleOrThrowOnError([uri] { lookup(uri); });
  pool.wait();
}

using Limited = hpx::execution::experimental::limiting_executor<int>;

// OK: the call waits while the executor has more than its upper count.
void hpxLimited(Limited &executor, const Uris &uris) {
  for (const auto &uri : uris)
    hpx::post(executor, [uri] { lookup(uri); });
}

void hpxEach(const Uris &uris) {
  for (const auto &uri : uris)
    hpx::post([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// A queue that grows, beside those that do not.
#include "ydb/spawn.h"
void ydb(IThreadPool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool.SafeAddFunc([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}
