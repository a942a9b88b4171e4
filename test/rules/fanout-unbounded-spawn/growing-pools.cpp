// RUN: %check_rule %s fanout-unbounded-spawn -- -isystem %stubs
// Executors that start a thread for each task, and what their type tells of it.

#include "aws/spawn.h"
#include "concurrencpp/spawn.h"
#include "ydb/spawn.h"

#include <memory>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

void threadEach(Aws::Utils::Threading::DefaultExecutor &executor, const Uris &uris) {
  for (const auto &uri : uris)
    executor.Submit([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: 8 threads.
void pooled(const Uris &uris) {
  Aws::Utils::Threading::PooledThreadExecutor executor(8);
  for (const auto &uri : uris)
    executor.Submit([uri] { lookup(uri); });
}

// The pool is as wide as the request.
void pooledByRequest(const Uris &uris) {
  Aws::Utils::Threading::PooledThreadExecutor executor(uris.size());
  for (const auto &uri : uris)
    executor.Submit([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: only the object behind the interface knows; silence is honest.
void some(Aws::Utils::Threading::Executor &executor, const Uris &uris) {
  for (const auto &uri : uris)
    executor.Submit([uri] { lookup(uri); });
}

void adaptive(TAdaptiveThreadPool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool.SafeAddFunc([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the threads given to Start().
void fixed(TThreadPool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool.SafeAddFunc([uri] { lookup(uri); });
}

void shared(std::shared_ptr<TAdaptiveThreadPool> pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool->SafeAddFunc([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
