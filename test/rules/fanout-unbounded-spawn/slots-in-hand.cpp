// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Slots that are taken by an exchange, out of a singleton or for an object that gives them back at its end.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

class Gate {
public:
  explicit Gate(int places) : free_(places) {}
  void enter() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return free_ > 0; });
    --free_;
  }
  void leave() {
    std::lock_guard lock(mutex_);
    ++free_;
    changed_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int free_;
};

class Budget {
public:
  void take() {
    for (;;) {
      int left = left_.load();
      if (left > 0 && left_.compare_exchange_weak(left, left - 1))
        return;
      std::this_thread::yield();
    }
  }
  bool tryTake() {
    int left = left_;
    while (left > 0)
      if (left_.compare_exchange_weak(left, left - 1))
        return true;
    return false;
  }
  void give() { left_.fetch_add(1); }

private:
  std::atomic<int> left_{10};
};

// OK
void exchanged(const Uris &uris, Budget &budget) {
  for (const auto &uri : uris) {
    budget.take();
    std::thread([&budget, uri] { lookup(uri); budget.give(); }).detach();
  }
}

// OK
void exchangedOrTriedAgain(const Uris &uris, Budget &budget) {
  for (const auto &uri : uris) {
    while (!budget.tryTake())
      std::this_thread::yield();
    std::thread([&budget, uri] { lookup(uri); budget.give(); }).detach();
  }
}

void givenBackByTheStarter(const Uris &uris, Budget &budget) {
  for (const auto &uri : uris) {
    budget.take();
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    budget.give();
  }
}

Gate &gateOfAll() {
  static Gate gate(16);
  return gate;
}

Gate &gateOfEach() { return *new Gate(16); }

// OK
void singleton(const Uris &uris) {
  for (const auto &uri : uris) {
    gateOfAll().enter();
    std::thread([uri] { lookup(uri); gateOfAll().leave(); }).detach();
  }
}

void newEachTime(const Uris &uris) {
  for (const auto &uri : uris) {
    gateOfEach().enter();
    std::thread([uri] { lookup(uri); gateOfEach().leave(); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void gateOfTheRound(const Uris &uris) {
  std::list<Gate> gates;
  for (const auto &uri : uris) {
    Gate &gate = gates.emplace_back(2);
    gate.enter();
    std::thread([&gate, uri] { lookup(uri); gate.leave(); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

template <class F> struct Finally {
  F last;
  ~Finally() { last(); }
};

// OK
void guardInTheTask(const Uris &uris, Gate &gate) {
  for (const auto &uri : uris) {
    gate.enter();
    std::thread([&gate, uri] {
      Finally end{[&] { gate.leave(); }};
      lookup(uri);
    }).detach();
  }
}

void guardOfTheRound(const Uris &uris, Gate &gate) {
  for (const auto &uri : uris) {
    gate.enter();
    Finally end{[&] { gate.leave(); }};
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK
void deleterInTheTask(const Uris &uris, Gate &gate) {
  for (const auto &uri : uris) {
    gate.enter();
    std::shared_ptr<void> place(nullptr, [&gate](void *) { gate.leave(); });
    std::thread([place, uri] { lookup(uri); }).detach();
  }
}

void deleterOfTheRound(const Uris &uris, Gate &gate) {
  for (const auto &uri : uris) {
    gate.enter();
    std::shared_ptr<void> place(nullptr, [&gate](void *) { gate.leave(); });
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK
void yieldsUntilThereIsRoom(const Uris &uris) {
  std::atomic<int> live{0};
  for (const auto &uri : uris) {
    while (live >= 8)
      std::this_thread::yield();
    ++live;
    std::thread([&live, uri] { lookup(uri); --live; }).detach();
  }
}

void yieldsForASecond(const Uris &uris) {
  std::atomic<int> live{0};
  for (const auto &uri : uris) {
    auto until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    while (live >= 8) {
      if (std::chrono::steady_clock::now() > until)
        break;
      std::this_thread::yield();
    }
    ++live;
    std::thread([&live, uri] { lookup(uri); --live; }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void yieldsSomeTimes(const Uris &uris) {
  std::atomic<int> live{0};
  for (const auto &uri : uris) {
    for (int tries = 0; live >= 8 && tries < 100; ++tries)
      std::this_thread::yield();
    ++live;
    std::thread([&live, uri] { lookup(uri); --live; }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
