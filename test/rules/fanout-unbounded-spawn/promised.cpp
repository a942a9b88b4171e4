// RUN: %check_rule %s fanout-unbounded-spawn
// The thread is let go, but a promise tells when it is done.

#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

static std::future<void> start(const std::string &uri) {
  std::packaged_task<void()> job(std::bind(lookup, uri));
  std::future<void> done = job.get_future();
  std::thread(std::move(job)).detach();
  return done;
}

static std::future<void> startNamed(const std::string &uri) {
  std::promise<void> promise;
  auto done = promise.get_future();
  std::thread thread([uri, promise = std::move(promise)]() mutable {
    lookup(uri);
    promise.set_value();
  });
  thread.detach();
  return done;
}

// OK
void waitsForEach(const Uris &uris) {
  for (const auto &uri : uris) {
    std::future<void> done = start(uri);
    done.wait();
  }
}

// OK
void waitsAtOnce(const Uris &uris) {
  for (const auto &uri : uris)
    startNamed(uri).get();
}

// OK: at most 8.
void waitsForTheFirst(const Uris &uris) {
  std::vector<std::future<void>> started;
  for (const auto &uri : uris) {
    if (started.size() == 8) {
      started.front().get();
      started.erase(started.begin());
    }
    started.push_back(startNamed(uri));
  }
}

void looksOnly(const Uris &uris) {
  for (const auto &uri : uris) {
    std::future<void> done = start(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (!done.valid())
      return;
  }
}

// The destructor of such a future does not wait.
void dropsIt(const Uris &uris) {
  for (const auto &uri : uris)
    std::future<void> done = startNamed(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void waitsBehindTheLoop(const Uris &uris) {
  std::vector<std::future<void>> started;
  for (const auto &uri : uris)
    started.push_back(start(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &done : started)
    done.get();
}
