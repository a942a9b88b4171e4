// RUN: %check_rule %s fanout-unbounded-spawn
// What looks like a limit: it counts, joins, orders, delays or retries.

#include <atomic>
#include <barrier>
#include <chrono>
#include <condition_variable>
#include <latch>
#include <map>
#include <mutex>
#include <semaphore>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);
constexpr int kMaxLookups = 64;

void latch(const Uris &uris) {
  std::latch done(uris.size());
  for (const auto &uri : uris)
    std::thread([&done, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      done.count_down();
    }).detach();
  done.wait();
}

// OK: the latch is waited for in the iteration.
void latchOfOneIteration(const Uris &uris) {
  for (const auto &uri : uris) {
    std::latch done(1);
    std::thread([&done, uri] {
      lookup(uri);
      done.count_down();
    }).detach();
    done.wait();
  }
}

std::atomic<int> started;

void counter(const Uris &uris) {
  for (const auto &uri : uris) {
    ++started;
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      --started;
    }).detach();
  }
}

void counterReported(const Uris &uris, void (*report)(int)) {
  for (const auto &uri : uris) {
    if (++started > kMaxLookups)
      report(started);
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      --started;
    }).detach();
  }
}

void notified(const Uris &uris) {
  static std::condition_variable changed;
  for (const auto &uri : uris) {
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    changed.notify_one();
  }
}

void yielded(const Uris &uris) {
  for (const auto &uri : uris) {
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    std::this_thread::yield();
  }
}

void sharedLock(const Uris &uris) {
  static std::shared_mutex mutex;
  for (const auto &uri : uris) {
    std::shared_lock lock(mutex);
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void retried(const Uris &uris) {
  for (const auto &uri : uris)
    for (int attempt = 0; attempt < 3; ++attempt)
      std::thread(lookup, uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The number in the type is the largest count the semaphore may reach, not its count.
void countInTheType(const Uris &uris) {
  std::counting_semaphore<kMaxLookups> slots(uris.size());
  std::vector<std::jthread> tasks;
  for (const auto &uri : uris) {
    slots.acquire();
    tasks.emplace_back([&slots, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      slots.release();
    });
  }
}

// OK to be silent: a semaphore for each host bounds each host; how many hosts there
// are is not known.
std::map<std::string, std::counting_semaphore<>> perHost;
void limitedPerHost(const Uris &uris) {
  for (const auto &uri : uris) {
    auto &slots = perHost.at(uri.substr(0, uri.find('/')));
    slots.acquire();
    std::thread([&slots, uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

// OK: a queue that workers pull from starts nothing.
class Queue {
public:
  void push(std::string uri);
};
void queued(Queue &queue, const Uris &uris) {
  for (const auto &uri : uris)
    queue.push(uri);
}
