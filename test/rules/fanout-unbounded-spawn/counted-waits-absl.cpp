// REQUIRES: abseil-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17
// Waits whose predicate is a function with its argument.

#include <absl/synchronization/mutex.h>

#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);
constexpr int kMost = 16;

class Loader {
public:
  // OK
  void locksWhen(const Uris &uris) {
    for (const auto &uri : uris) {
      mutex_.LockWhen(absl::Condition(+[](int *live) { return *live < kMost; }, &live_));
      ++live_;
      mutex_.Unlock();
      start(uri);
    }
  }

  // OK
  void awaits(const Uris &uris) {
    for (const auto &uri : uris) {
      absl::MutexLock lock(&mutex_);
      mutex_.Await(absl::Condition(this, &Loader::hasRoom));
      ++live_;
      start(uri);
    }
  }

  // OK
  void asksAFunction(const Uris &uris) {
    for (const auto &uri : uris) {
      mutex_.LockWhen(absl::Condition(&isBelow, &live_));
      ++live_;
      mutex_.Unlock();
      start(uri);
    }
  }

  void asksOther(const Uris &uris) {
    for (const auto &uri : uris) {
      mutex_.LockWhen(absl::Condition(+[](int *failed) { return *failed < kMost; }, &failed_));
      ++live_;
      mutex_.Unlock();
      start(uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  void onlyLocks(const Uris &uris) {
    for (const auto &uri : uris) {
      mutex_.Lock();
      ++live_;
      mutex_.Unlock();
      start(uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  static bool isBelow(int *live) { return *live < kMost; }
  bool hasRoom() const { return live_ < kMost; }
  void start(const std::string &uri) {
    std::thread([this, uri] {
      lookup(uri);
      absl::MutexLock lock(&mutex_);
      --live_;
    }).detach();
  }

  absl::Mutex mutex_;
  int live_ = 0, failed_ = 0;
};
