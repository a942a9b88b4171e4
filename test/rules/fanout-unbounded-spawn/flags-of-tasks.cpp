// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Waits for a flag that the task sets when it is done.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

class Event {
public:
  void set() {
    std::lock_guard lock(mutex_);
    set_ = true;
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return set_; });
  }
  bool waitFor(int ms) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::milliseconds(ms), [this] { return set_; });
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool set_ = false;
};

// OK: one after the other.
void eventOfRound(const Uris &uris) {
  for (const auto &uri : uris) {
    Event done;
    std::thread([&] { lookup(uri); done.set(); }).detach();
    done.wait();
  }
}

void toldBeforeTheWork(const Uris &uris) {
  for (const auto &uri : uris) {
    Event started;
    std::thread([&started, uri] { started.set(); lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    started.wait();
  }
}

void neverTakenBack(const Uris &uris) {
  Event done;
  for (const auto &uri : uris) {
    std::thread([&done, uri] { lookup(uri); done.set(); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    done.wait();
  }
}

void otherEvent(const Uris &uris) {
  for (const auto &uri : uris) {
    auto done = std::make_shared<Event>(), other = std::make_shared<Event>();
    other->set();
    std::thread([done, other, uri] { lookup(uri); done->set(); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    other->wait();
  }
}

void answerNotAsked(const Uris &uris) {
  for (const auto &uri : uris) {
    auto done = std::make_shared<Event>();
    std::thread([done, uri] { lookup(uri); done->set(); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    done->waitFor(50);
  }
}

// OK
void atomicWait(const Uris &uris) {
  for (const auto &uri : uris) {
    std::atomic<bool> done{false};
    std::thread([&] { lookup(uri); done = true; done.notify_one(); }).detach();
    done.wait(false);
  }
}

void atomicWaitForTheStart(const Uris &uris) {
  for (const auto &uri : uris) {
    std::atomic<bool> up{false};
    std::thread([&up, uri] { up = true; up.notify_one(); lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    up.wait(false);
  }
}

// OK
void polled(const Uris &uris) {
  for (const auto &uri : uris) {
    auto done = std::make_shared<std::atomic_flag>();
    std::thread([done, uri] { lookup(uri); done->test_and_set(); }).detach();
    while (!done->test())
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

void polledOnce(const Uris &uris) {
  for (const auto &uri : uris) {
    auto done = std::make_shared<std::atomic_flag>();
    std::thread([done, uri] { lookup(uri); done->test_and_set(); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (!done->test())
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

// A member that says that the one place is taken.
class OneAtATime {
public:
  // OK
  void all(const Uris &uris) {
    for (const auto &uri : uris) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !busy_; });
      busy_ = true;
      std::thread([this, uri] { lookup(uri); leave(); }).detach();
    }
  }

private:
  void leave() {
    std::lock_guard lock(mutex_);
    busy_ = false;
    changed_.notify_one();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  bool busy_ = false;
};

class NeverTaken {
public:
  void all(const Uris &uris) {
    for (const auto &uri : uris) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !busy_; });
      std::thread([this, uri] { lookup(uri); leave(); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  void leave() {
    std::lock_guard lock(mutex_);
    busy_ = false;
    changed_.notify_one();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  bool busy_ = false;
};
