// spawn: std::thread detached
// loop: range-for over a JSON array
// origin: body of a request
// waits: detached, the gate is drained
// distance: other class
// differs: the initial value of the gate
// A: unbounded Y3 | limiter: a gate as wide as the array
// B: bounded N4 | limiter: a gate of constant width
// witness: runnable
// packages: jsoncpp
#include "witness.h"
#include <condition_variable>
#include <json/json.h>
#include <mutex>
#include <sstream>
#include <thread>

class Gate {
public:
  explicit Gate(unsigned width) : width_(width), open_(width) {}

  void pass() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (open_ == 0)
      changed_.wait(lock);
    --open_;
  }
  void back() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++open_;
    changed_.notify_all();
  }
  void drain() {
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock, [this] { return open_ == width_; });
  }

private:
  const unsigned width_;
  unsigned open_;
  std::mutex mutex_;
  std::condition_variable changed_;
};

static constexpr unsigned kConcurrentHooks = 5;

static void call(const std::string &url) {
  if (!url.empty())
    witness::task();
}

void fireHooks(std::istream &body) {
  Json::Value root;
  body >> root;
  const Json::Value &hooks = root["webhooks"];
#ifdef TWIN
  Gate gate(kConcurrentHooks);
#else
  Gate gate(hooks.size());
#endif
  for (const Json::Value &hook : hooks) {
    gate.pass();
    std::thread([&gate, url = hook["url"].asString()] {
      call(url);
      gate.back();
    }).detach();
  }
  gate.drain();
}

int main(int argc, char **argv) {
  std::stringstream body;
  body << "{\"webhooks\": [{}";
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    body << ",{\"url\": \"https://example.org/hook\"}";
  body << "]}";
  fireHooks(body);
  return witness::report();
}
