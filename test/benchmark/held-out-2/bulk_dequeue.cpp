// spawn: std::thread
// loop: loop over a queue, inner loop over a fixed buffer
// origin: messages
// waits: join
// distance: same function
// differs: where the join is
// A: unbounded Y8 | limiter: none, each turn takes at most 32
// B: bounded N6 | limiter: joins the threads of a turn before the next
// witness: runnable
#include "witness.h"
#include <atomic>
#include <concurrentqueue/concurrentqueue.h>
#include <string>
#include <thread>
#include <vector>

struct Order {
  long id = 0;
  std::string side;
};

class Matcher {
public:
  void post(Order o) { inbox_.enqueue(std::move(o)); }
  void close() { open_ = false; }

  void run() {
    Order orders[32];
    std::vector<std::thread> threads;
    for (;;) {
      const bool last = !open_;
      const size_t n = inbox_.try_dequeue_bulk(orders, 32);
      if (n == 0) {
        if (last)
          break;
        std::this_thread::yield();
        continue;
      }
      for (size_t i = 0; i < n; ++i)
        threads.emplace_back([this, order = orders[i]] { match(order); });
#ifdef TWIN
      for (auto &t : threads)
        t.join();
      threads.clear();
#endif
    }
    for (auto &t : threads)
      t.join();
  }

private:
  void match(const Order &order) {
    if (order.id >= 0)
      witness::task();
  }
  moodycamel::ConcurrentQueue<Order> inbox_;
  std::atomic<bool> open_{true};
};

int main(int argc, char **argv) {
  Matcher matcher;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    matcher.post({1, "buy"});
  matcher.close();
  matcher.run();
  return witness::report();
}
