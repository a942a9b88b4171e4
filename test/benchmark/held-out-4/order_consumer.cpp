// spawn: std::thread detached
// loop: while over a blocking queue
// origin: events of a queue
// waits: detached
// distance: member function
// differs: a slot before the thread
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: a slot that the loop takes and the thread gives back
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>
#include <thread>

template <typename T> class Channel {
public:
  void push(T value) {
    std::lock_guard<std::mutex> lock(mutex_);
    values_.push_back(std::move(value));
    ready_.notify_one();
  }
  void close() {
    std::lock_guard<std::mutex> lock(mutex_);
    closed_ = true;
    ready_.notify_all();
  }
  std::optional<T> pop() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return closed_ || !values_.empty(); });
    if (values_.empty())
      return std::nullopt;
    T value = std::move(values_.front());
    values_.pop_front();
    return value;
  }

private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<T> values_;
  bool closed_ = false;
};

struct Order {
  std::string customer;
};

class OrderDesk {
public:
  void run(Channel<Order> &orders) {
    while (std::optional<Order> order = orders.pop()) {
#ifdef TWIN
      clerks_.acquire();
#endif
      std::thread([this, order = std::move(*order)] { serve(order); }).detach();
    }
  }

private:
  void serve(const Order &order) {
    if (!order.customer.empty())
      witness::task();
#ifdef TWIN
    clerks_.release();
#endif
  }

  std::counting_semaphore<> clerks_{9};
};

int main(int argc, char **argv) {
  static Channel<Order> orders;
  static OrderDesk desk;
  std::thread peer([n = witness::size(argc, argv)] {
    for (std::size_t i = 0; i < n; ++i)
      orders.push({"Miller"});
    orders.close();
  });
  desk.run(orders);
  peer.join();
  return witness::report();
}
