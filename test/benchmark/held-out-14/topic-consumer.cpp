// spawn: std::thread detached
// loop: while over a binary buffer
// origin: records of a fetch response
// waits: condition variable at the end
// distance: member function
// differs: which object limits
// A: bounded N4 | limiter: one gate for the consumer
// B: unbounded Y6 | limiter: a gate for each topic that the records name
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

class Gate {
public:
  void enter() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return inside_ < kInside; });
    ++inside_;
  }
  void leave() {
    std::lock_guard lock(mutex_);
    --inside_;
    changed_.notify_all();
  }
  void waitEmpty() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return inside_ == 0; });
  }

private:
  static constexpr int kInside = 7;
  std::mutex mutex_;
  std::condition_variable changed_;
  int inside_ = 0;
};

class Consumer {
public:
  ~Consumer() {
    shared_->waitEmpty();
    for (auto &entry : gates_)
      entry.second->waitEmpty();
  }

  bool consume(std::string_view response) {
    while (!response.empty()) {
      std::uint16_t length;
      if (response.size() < sizeof(length))
        return false;
      std::memcpy(&length, response.data(), sizeof(length));
      response.remove_prefix(sizeof(length));
      if (response.size() < length)
        return false;
      handle(std::string(response.substr(0, length)));
      response.remove_prefix(length);
    }
    return true;
  }

private:
  void handle(std::string record) {
    std::shared_ptr<Gate> gate = gateFor(record.substr(0, record.find(':')));
    gate->enter();
    std::thread([gate, record = std::move(record)] {
      witness::task();
      gate->leave();
    }).detach();
  }

  std::shared_ptr<Gate> gateFor(const std::string &topic) {
#ifdef TWIN
    auto &gate = gates_[topic];
    if (!gate)
      gate = std::make_shared<Gate>();
    return gate;
#else
    (void)topic;
    return shared_;
#endif
  }

  std::shared_ptr<Gate> shared_ = std::make_shared<Gate>();
  std::map<std::string, std::shared_ptr<Gate>> gates_;
};

int main(int argc, char **argv) {
  std::string response;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i) {
    const std::string record = "topic" + std::to_string(i) + ":payload";
    const auto length = static_cast<std::uint16_t>(record.size());
    response.append(reinterpret_cast<const char *>(&length), sizeof(length)) += record;
  }
  Consumer().consume(response);
  return witness::report();
}
