// RUN: %check_rule %s fanout-unbounded-spawn
// Permits that give their slot back, and limiters that a setting turns off.

#include <condition_variable>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

static std::counting_semaphore<256> slots(16);

static std::shared_ptr<void> permit() {
  slots.acquire();
  return {nullptr, [](void *) { slots.release(); }};
}

void permitOfTheRound(const Uris &uris) {
  for (const auto &uri : uris) {
    auto slot = permit();
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: the task holds the permit.
void permitOfTheTask(const Uris &uris) {
  for (const auto &uri : uris) {
    auto slot = permit();
    std::thread([uri, slot] { lookup(uri); }).detach();
  }
}

/// No limit when `Most` is 0.
class Gate {
  std::mutex Lock;
  std::condition_variable Changed;
  const long Most;
  long Used = 0;

public:
  explicit Gate(long Most) : Most(Most) {}
  void enter() {
    if (Most == 0)
      return;
    std::unique_lock<std::mutex> Guard(Lock);
    Changed.wait(Guard, [this] { return Used < Most; });
    ++Used;
  }
  void leave() {
    std::lock_guard<std::mutex> Guard(Lock);
    --Used;
    Changed.notify_one();
  }
};

static Gate open(0), narrow(32);

void throughOpenGate(const Uris &uris) {
  for (const auto &uri : uris) {
    open.enter();
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      open.leave();
    }).detach();
  }
}

// OK: 32 at once.
void throughNarrowGate(const Uris &uris) {
  for (const auto &uri : uris) {
    narrow.enter();
    std::thread([uri] {
      lookup(uri);
      narrow.leave();
    }).detach();
  }
}
