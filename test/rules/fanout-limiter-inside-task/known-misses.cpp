// RUN: %check_rule %s fanout-limiter-inside-task,fanout-unbounded-spawn
// What the page of the rule lists as its limits: the other rule speaks.

#include <semaphore>
#include <string>
#include <thread>
#include <vector>

void lookup(const std::string &uri);
std::counting_semaphore<> slots(64);

// Polling until there is a slot is acquiring.
void polled(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      while (!slots.try_acquire())
        std::this_thread::yield();
      lookup(uri);
      slots.release();
    }).detach();
}

void acquired(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      slots.acquire();
      lookup(uri);
      slots.release();
    }).detach();
}

struct Limit {
  virtual void take() = 0;
  virtual void give() = 0;
};
struct SlotLimit : Limit {
  void take() override { slots.acquire(); }
  void give() override { slots.release(); }
};

struct NoLimit : Limit {
  void take() override {}
  void give() override {}
};

// known miss: which of several functions an interface calls is not known.
void throughInterface(Limit &limit, const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([&limit, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      limit.take();
      lookup(uri);
      limit.give();
    }).detach();
}

void throughClass(SlotLimit &limit, const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([&limit, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      limit.take();
      lookup(uri);
      limit.give();
    }).detach();
}
