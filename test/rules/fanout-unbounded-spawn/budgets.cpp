// RUN: %check_rule %s fanout-unbounded-spawn
// A budget of places: who gets none does the work itself.

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

std::atomic<int> budget{8};

// OK
void takesAndAsks(const Uris &uris) {
  for (const auto &uri : uris) {
    if (budget.fetch_sub(1) <= 0) {
      ++budget;
      lookup(uri);
      continue;
    }
    std::thread([uri] {
      lookup(uri);
      ++budget;
    }).detach();
  }
}

// The task puts nothing back, but the loop does: the budget never ends.
void givesBackAtOnce(const Uris &uris) {
  for (const auto &uri : uris) {
    if (budget.fetch_sub(1) <= 0) {
      ++budget;
      lookup(uri);
      continue;
    }
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ++budget;
  }
}

class Pool {
public:
  // OK
  void asksThenTakes(const Uris &uris) {
    for (const auto &uri : uris) {
      if (take())
        start(uri);
      else
        lookup(uri);
    }
  }

  // OK
  void inPlace(const Uris &uris) {
    for (const auto &uri : uris) {
      std::unique_lock<std::mutex> hold(mutex_);
      if (free_ > 0) {
        --free_;
        hold.unlock();
        start(uri);
      } else {
        hold.unlock();
        lookup(uri);
      }
    }
  }

  void onlyAsks(const Uris &uris) {
    for (const auto &uri : uris) {
      std::unique_lock<std::mutex> hold(mutex_);
      if (free_ > 0) {
        hold.unlock();
        start(uri);
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      } else {
        hold.unlock();
        lookup(uri);
      }
    }
  }

private:
  bool take() {
    std::lock_guard<std::mutex> hold(mutex_);
    if (free_ == 0)
      return false;
    --free_;
    return true;
  }
  void start(const std::string &uri) {
    std::thread([this, uri] {
      lookup(uri);
      std::lock_guard<std::mutex> hold(mutex_);
      ++free_;
    }).detach();
  }
  std::mutex mutex_;
  int free_ = 8;
};

void asManyAsUris(const Uris &uris) {
  std::atomic<size_t> left{uris.size()};
  for (const auto &uri : uris) {
    if (left == 0) {
      lookup(uri);
      continue;
    }
    --left;
    std::thread([uri, &left] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      ++left;
    }).detach();
  }
}
