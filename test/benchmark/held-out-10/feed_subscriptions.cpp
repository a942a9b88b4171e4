// spawn: std::thread in a constructor
// loop: range-for
// origin: request field
// waits: destructor
// distance: constructor
// differs: what the constructor does
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the constructor starts nothing
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Subscription {
public:
  explicit Subscription(std::string topic) : topic_(std::move(topic)) {
#ifndef TWIN
    reader_ = std::thread(&Subscription::read, this);
#endif
  }
  ~Subscription() {
    if (reader_.joinable())
      reader_.join();
  }
  void poll() {
#ifdef TWIN
    read();
#endif
  }

private:
  void read() {
    witness::task();
    ++messages_;
  }
  std::string topic_;
  std::thread reader_;
  std::atomic<int> messages_{0};
};

struct SubscribeRequest {
  std::string client;
  std::vector<std::string> topics;
};

class Gateway {
public:
  void subscribe(const SubscribeRequest &request) {
    std::vector<std::unique_ptr<Subscription>> subscriptions;
    for (const auto &topic : request.topics)
      subscriptions.push_back(std::make_unique<Subscription>(topic));
    for (auto &s : subscriptions)
      s->poll();
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Gateway().subscribe({"c", std::vector<std::string>(n, "news")});
  return witness::report();
}
