// RUN: %check_rule %s fanout-unbounded-spawn -- -isystem %stubs/concurrencpp
// concurrencpp: the executor that a coroutine is given as a parameter runs it; which one it is decides.

#include "spawn.h"

#include <memory>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
concurrencpp::result<int> lookup(concurrencpp::executor_tag,
                                 std::shared_ptr<concurrencpp::thread_executor>,
                                 std::string uri);
concurrencpp::result<int> lookup(concurrencpp::executor_tag,
                                 std::shared_ptr<concurrencpp::thread_pool_executor>,
                                 std::string uri);
concurrencpp::lazy_result<int> lookupLater(std::string uri);

void threadEach(std::shared_ptr<concurrencpp::thread_executor> threads, const Uris &uris) {
  for (const auto &uri : uris)
    lookup({}, threads, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the threads of a pool; what waits is a matter of the queue.
void poolEach(std::shared_ptr<concurrencpp::thread_pool_executor> pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool->post([uri] {});
}

// OK: waits for each before the next.
void gotEach(std::shared_ptr<concurrencpp::thread_executor> threads, const Uris &uris) {
  for (const auto &uri : uris)
    lookup({}, threads, uri).get();
}

void posted(std::shared_ptr<concurrencpp::thread_executor> threads, const Uris &uris) {
  for (const auto &uri : uris)
    threads->post([uri] {});
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: nothing starts before it is awaited.
void lazy(const Uris &uris) {
  std::vector<concurrencpp::lazy_result<int>> results;
  for (const auto &uri : uris)
    results.push_back(lookupLater(uri));
}
