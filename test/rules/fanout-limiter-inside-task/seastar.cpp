// RUN: %check_rule %s fanout-limiter-inside-task,fanout-unbounded-spawn -- -isystem %stubs/seastar

#include <seastar/core/loop.hh>

#include <string>
#include <vector>

using Uris = std::vector<std::string>;
seastar::future<> lookup(std::string uri);
seastar::semaphore slots(64);

seastar::future<> inside(const Uris &uris) {
  return seastar::parallel_for_each(uris, [](std::string uri) -> seastar::future<> {
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
    co_await slots.wait();
    co_await lookup(uri);
    slots.signal();
  });
}

// OK: at most 64 are started.
seastar::future<> limited(const Uris &uris) {
  return seastar::max_concurrent_for_each(uris, 64, [](std::string uri) -> seastar::future<> {
    co_await lookup(uri);
  });
}
