// RUN: %check_rule %s fanout-unbounded-spawn
// Permits that the task keeps, and such that end with the iteration.

#include <functional>
#include <future>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>
void work(const std::string &);
using Sem = std::counting_semaphore<>;
class Permit {
  Sem *s_;

public:
  explicit Permit(Sem &s) : s_(&s) { s_->acquire(); }
  Permit(Permit &&o) noexcept : s_(std::exchange(o.s_, nullptr)) {}
  ~Permit() {
    if (s_)
      s_->release();
  }
};
Sem slots{8};
using Keys = std::vector<std::string>;
// OK.
void boundedInit(const Keys &keys) {
  for (const auto &k : keys)
    std::thread([k, p = Permit(slots)] { work(k); }).detach();
}
// OK.
void boundedInitBrace(const Keys &keys) {
  for (const auto &k : keys)
    std::thread([k, p = Permit{slots}]() mutable {
      auto mine = std::move(p);
      work(k);
    }).detach();
}
// OK.
void boundedShared(const Keys &keys) {
  for (const auto &k : keys) {
    std::function<void()> f = [k, p = std::make_shared<Permit>(slots)] {
      work(k);
    };
    std::thread(f).detach();
  }
}
// OK.
void boundedUnique(const Keys &keys) {
  for (const auto &k : keys) {
    auto p = std::make_unique<Permit>(slots);
    std::thread([k, p = std::move(p)] { work(k); }).detach();
  }
}
void runWith(std::string k, Permit p);
// OK.
void boundedArg(const Keys &keys) {
  for (const auto &k : keys)
    std::thread([](std::string k, Permit p) { work(k); }, k, Permit(slots))
        .detach();
}
void unboundedLocal(const Keys &keys) {
  for (const auto &k : keys) {
    Permit p(slots);
    std::thread([k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedRef(const Keys &keys) {
  for (const auto &k : keys) {
    Permit p(slots);
    std::thread([k, &p] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedInside(const Keys &keys) {
  for (const auto &k : keys)
    std::thread([k] {
      Permit p(slots);
      work(k);
    }).detach();
}
void unboundedUniqueRef(const Keys &keys) {
  for (const auto &k : keys) {
    auto p = std::make_unique<Permit>(slots);
    std::thread([k, q = p.get()] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
Permit take() { return Permit(slots); }
// OK.
void boundedFactory(const Keys &keys) {
  for (const auto &k : keys)
    std::thread([k, p = take()] { work(k); }).detach();
}
// OK.
void boundedFactory2(const Keys &keys) {
  std::vector<std::future<void>> fs;
  for (const auto &k : keys) {
    auto p = take();
    fs.push_back(
        std::async(std::launch::async, [k, p = std::move(p)] { work(k); }));
  }
}
void unboundedFactory(const Keys &keys) {
  for (const auto &k : keys) {
    auto p = take();
    std::thread([k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedTemp(const Keys &keys) {
  for (const auto &k : keys) {
    Permit{slots};
    std::thread([k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
struct Guard {
  Sem &s;
  explicit Guard(Sem &s) : s(s) {}
  ~Guard() { s.release(); }
};
// OK.
void boundedAcqGuard(const Keys &keys) {
  for (const auto &k : keys) {
    slots.acquire();
    std::thread([k] {
      Guard g(slots);
      work(k);
    }).detach();
  }
}
struct Task {
  std::string k;
  Permit p;
  void operator()() { work(k); }
};
// OK.
void boundedFunctor(const Keys &keys) {
  for (const auto &k : keys)
    std::thread(Task{k, Permit(slots)}).detach();
}

// Written in any order, and made by a library.
class Checker {
public:
  void freed(const Keys &keys) {
    for (const auto &k : keys)
      freedQuery(k);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  // OK: the task keeps the slot.
  void kept(const Keys &keys) {
    for (const auto &k : keys)
      keptQuery(k);
  }

private:
  struct Slot {
    explicit Slot(Sem &s) : sem(s) { sem.acquire(); }
    ~Slot() { sem.release(); }
    Sem &sem;
  };
  void freedQuery(std::string k) {
    auto slot = std::make_shared<Slot>(own);
    std::thread([k] { work(k); }).detach();
  }
  void keptQuery(std::string k) {
    auto slot = std::make_shared<Slot>(own);
    std::thread([k, slot] { work(k); }).detach();
  }
  Sem own{9};
};
