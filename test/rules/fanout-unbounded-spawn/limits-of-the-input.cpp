// RUN: %check_rule %s fanout-unbounded-spawn
// Limiters of the program's own, with a limit that the program or the input
// chooses.

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Request { std::vector<std::string> uris; };
void lookup(const std::string &uri);

class Gate {
public:
  explicit Gate(unsigned width) : open_(width) {}
  void pass() {
    std::unique_lock lock(mutex_);
    while (open_ == 0)
      changed_.wait(lock);
    --open_;
  }
  void back() {
    std::lock_guard lock(mutex_);
    ++open_;
    changed_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  unsigned open_;
};

class Cap {
public:
  explicit Cap(size_t most) : most_(most) {}
  void pass() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return live_ < most_; });
    ++live_;
  }
  void back() {
    std::lock_guard lock(mutex_);
    --live_;
    changed_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  size_t live_ = 0;
  const size_t most_;
};

// OK: eight pass at a time.
void gateOfEight(const Request &req) {
  Gate gate(8);
  for (const auto &uri : req.uris) {
    gate.pass();
    std::thread([&gate, uri] {
      lookup(uri);
      gate.back();
    }).detach();
  }
}

void gateOfTheRequest(const Request &req) {
  Gate gate(req.uris.size());
  for (const auto &uri : req.uris) {
    gate.pass();
    std::thread([&gate, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      gate.back();
    }).detach();
  }
}

// OK: not more than eight, however large the request is.
void capOfEight(const Request &req) {
  Cap cap(std::min<size_t>(8, req.uris.size()));
  for (const auto &uri : req.uris) {
    cap.pass();
    std::thread([&cap, uri] {
      lookup(uri);
      cap.back();
    }).detach();
  }
}

void capOfTheRequest(const Request &req) {
  Cap cap(req.uris.size());
  for (const auto &uri : req.uris) {
    cap.pass();
    std::thread([&cap, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      cap.back();
    }).detach();
  }
}
