// RUN: %check_rule %s fanout-unbounded-spawn
// A window limits when it waits: a look at what has ended and a detach do not.

#include <chrono>
#include <future>
#include <iterator>
#include <list>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
using Calls = std::list<std::future<int>>;
int lookup(std::string uri);
constexpr size_t kMaxCalls = 8;

static void eraseEnded(Calls &calls) {
  for (auto it = calls.begin(); it != calls.end();)
    it = it->wait_for(std::chrono::seconds(0)) == std::future_status::ready ? calls.erase(it) : std::next(it);
}

void looksOnce(const Uris &uris) {
  Calls calls;
  for (const auto &uri : uris) {
    if (calls.size() >= kMaxCalls)
      eraseEnded(calls);
    calls.push_back(std::async(std::launch::async, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: looks until one has ended.
void looksUntilOneEnded(const Uris &uris) {
  Calls calls;
  for (const auto &uri : uris) {
    while (calls.size() >= kMaxCalls)
      eraseEnded(calls);
    calls.push_back(std::async(std::launch::async, lookup, uri));
  }
}

void looksAtEach(const Uris &uris) {
  for (const auto &uri : uris) {
    std::packaged_task<int(std::string)> task(lookup);
    auto done = task.get_future();
    std::thread(std::move(task), uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (done.wait_for(std::chrono::milliseconds::zero()) != std::future_status::ready)
      std::this_thread::yield();
  }
}

// OK: asks until it has ended.
void asksUntilItEnded(const Uris &uris) {
  using namespace std::chrono_literals;
  for (const auto &uri : uris) {
    std::packaged_task<int(std::string)> task(lookup);
    auto done = task.get_future();
    std::thread(std::move(task), uri).detach();
    while (done.wait_for(0s) != std::future_status::ready)
      std::this_thread::yield();
  }
}

void letsTheOldestGo(const Uris &uris) {
  std::vector<std::thread> active;
  for (const auto &uri : uris) {
    if (active.size() >= kMaxCalls) {
      active.front().detach();
      active.erase(active.begin());
    }
    active.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &thread : active)
    thread.join();
}

// OK: waits for the oldest.
void joinsTheOldest(const Uris &uris) {
  std::vector<std::thread> active;
  for (const auto &uri : uris) {
    if (active.size() >= kMaxCalls) {
      active.front().join();
      active.erase(active.begin());
    }
    active.emplace_back(lookup, uri);
  }
  for (auto &thread : active)
    thread.join();
}
