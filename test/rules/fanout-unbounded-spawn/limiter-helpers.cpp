// RUN: %check_rule %s fanout-unbounded-spawn
// Functions that ask for the limiter: their answer counts where the spawn hangs on it.

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

std::mutex lock;
int live = 0;

static bool admit() {
  std::lock_guard<std::mutex> hold(lock);
  if (live >= 64)
    return false;
  ++live;
  return true;
}

static void leave() {
  std::lock_guard<std::mutex> hold(lock);
  --live;
}

static void lookupAndLeave(std::string uri) {
  lookup(uri);
  leave();
}

// OK: admit() is true for 64 at a time.
void admitted(const Uris &uris) {
  for (const auto &uri : uris) {
    if (!admit())
      continue;
    std::thread(lookupAndLeave, uri).detach();
  }
}

// The answer decides nothing.
void asked(const Uris &uris) {
  for (const auto &uri : uris) {
    admit();
    std::thread(lookupAndLeave, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

static bool admitAll() {
  std::lock_guard<std::mutex> hold(lock);
  if (live >= 64)
    return true;
  ++live;
  return true;
}

// True all the same.
void alwaysAdmitted(const Uris &uris) {
  for (const auto &uri : uris) {
    if (!admitAll())
      continue;
    std::thread(lookupAndLeave, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

template <size_t Most> struct Window {
  static bool full(size_t held) { return held >= Most; }
};

// OK: at most ten futures are held.
template <class Policy> void windowed(const Uris &uris) {
  std::deque<std::future<void>> held;
  for (const auto &uri : uris) {
    while (Policy::full(held.size())) {
      held.front().get();
      held.pop_front();
    }
    held.push_back(std::async(std::launch::async, lookup, uri));
  }
}
template void windowed<Window<10>>(const Uris &);

// Of another collection.
template <class Policy> void windowOfAnother(const Uris &uris) {
  std::deque<std::future<void>> held, other;
  for (const auto &uri : uris) {
    while (Policy::full(other.size())) {
      other.front().get();
      other.pop_front();
    }
    held.push_back(std::async(std::launch::async, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
template void windowOfAnother<Window<10>>(const Uris &);

// OK: the local function takes one out when there are sixteen.
void emptiedByLambda(const Uris &uris) {
  std::deque<std::future<void>> pending;
  auto next = [&] {
    pending.front().get();
    pending.pop_front();
  };
  for (const auto &uri : uris) {
    if (pending.size() == 16)
      next();
    pending.push_back(std::async(std::launch::async, lookup, uri));
  }
}

// It waits, and takes nothing out: after the sixteenth it is never full again.
void waitedByLambda(const Uris &uris) {
  std::vector<std::future<void>> pending;
  auto next = [&] { pending.front().wait(); };
  for (const auto &uri : uris) {
    if (pending.size() == 16)
      next();
    pending.push_back(std::async(std::launch::async, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

static void best(Uris &uris) {
  if (uris.size() > 10)
    uris.resize(10);
}

static void bestOfCopy(Uris uris) {
  if (uris.size() > 10)
    uris.resize(10);
}

// OK: ten are left.
void afterCut(Uris uris) {
  best(uris);
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}

// The copy is shorter.
void afterCutOfCopy(Uris uris) {
  bestOfCopy(uris);
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// A class that keeps its threads, and what it does when it has many.
class Threads {
  std::deque<std::thread> running_;
  const size_t most_;

public:
  explicit Threads(size_t most) : most_(most) {}

  void add(const std::string &uri) {
    if (running_.size() >= most_)
      joinOldest();
    running_.emplace_back(lookup, uri);
  }

  void addWithoutLimit(const std::string &uri) {
    if (running_.size() >= most_)
      lookup("full");
    running_.emplace_back(lookup, uri);
  }

private:
  void joinOldest() {
    running_.front().join();
    running_.pop_front();
  }
};

// OK: the oldest is joined when there are eight.
void windowInClass(const Uris &uris) {
  Threads threads(8);
  for (const auto &uri : uris)
    threads.add(uri);
}

void noWindowInClass(const Uris &uris) {
  Threads threads(8);
  for (const auto &uri : uris)
    threads.addWithoutLimit(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The helper takes a place in the gate that it is given.
class PlaceGate {
public:
  explicit PlaceGate(int most) : most_(most) {}
  void enter() {
    std::unique_lock<std::mutex> hold(mutex_);
    changed_.wait(hold, [this] { return inside_ < most_; });
    ++inside_;
  }
  void leave() {
    std::lock_guard<std::mutex> hold(mutex_);
    --inside_;
    changed_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  const int most_;
  int inside_ = 0;
};

static void startInside(PlaceGate &gate, const std::string &uri) {
  gate.enter();
  std::thread([&gate, uri] {
    lookup(uri);
    gate.leave();
  }).detach();
}

// OK
void oneGate(const Uris &uris) {
  static PlaceGate gate(8);
  for (const auto &uri : uris)
    startInside(gate, uri);
}

void aGateEach(const Uris &uris) {
  for (const auto &uri : uris) {
    PlaceGate gate(8);
    startInside(gate, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
