// spawn: std::thread detached
// loop: while polling
// origin: messages
// waits: detached
// distance: callback
// differs: executor
// A: unbounded Y8 | limiter: none
// B: bounded N8 | limiter: four workers share a queue
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <memory>
#include <string>
#include <thread>

struct Message {
  long offset;
  std::string payload;
};

class Consumer {
public:
  explicit Consumer(long backlog) : backlog_(backlog) {}
  void subscribe(std::function<void(std::shared_ptr<Message>)> handler) { handler_ = std::move(handler); }
  void stop() { running_ = false; }

  void loop() {
    long offset = 0;
    while (running_) {
      auto message = poll(offset++);
      if (message)
        handler_(std::move(message));
      else
        stop();
    }
  }

private:
  std::shared_ptr<Message> poll(long offset) {
    return offset < backlog_ ? std::make_shared<Message>(Message{offset, "{}"}) : nullptr;
  }
  long backlog_;
  std::atomic<bool> running_{true};
  std::function<void(std::shared_ptr<Message>)> handler_;
};

static void apply(const Message &message) { witness::task(); }

int main(int argc, char **argv) {
  Consumer consumer(witness::size(argc, argv));
#ifndef TWIN
  consumer.subscribe([](std::shared_ptr<Message> m) { std::thread([m] { apply(*m); }).detach(); });
#else
  boost::asio::thread_pool workers(4);
  consumer.subscribe([&](std::shared_ptr<Message> m) { boost::asio::post(workers, [m] { apply(*m); }); });
#endif
  consumer.loop();
#ifdef TWIN
  workers.join();
#endif
  return witness::report();
}
