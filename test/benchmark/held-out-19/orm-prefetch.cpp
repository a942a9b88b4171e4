// spawn: own thread pool
// loop: iterators
// origin: rows of a result
// limiter: pool
// waits: destructor of the pool
// distance: class
// differs: number of workers of the pool
// A: unbounded Y3 | limiter: a worker for each relation
// B: bounded N8 | limiter: a worker for each processor
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class LoaderPool {
public:
  explicit LoaderPool(std::size_t Workers) {
    Threads.reserve(Workers);
    for (std::size_t I = 0; I < Workers; ++I)
      Threads.emplace_back([this] { serve(); });
  }
  ~LoaderPool() {
    {
      std::lock_guard Guard(Lock);
      Closed = true;
    }
    Wake.notify_all();
    for (auto &T : Threads)
      T.join();
  }
  void submit(std::function<void()> Load) {
    {
      std::lock_guard Guard(Lock);
      Queue.push(std::move(Load));
    }
    Wake.notify_one();
  }

private:
  void serve() {
    witness::Task Alive;
    for (;;) {
      std::function<void()> Load;
      {
        std::unique_lock Guard(Lock);
        Wake.wait(Guard, [this] { return Closed || !Queue.empty(); });
        if (Queue.empty())
          return;
        Load = std::move(Queue.front());
        Queue.pop();
      }
      Load();
    }
  }

  std::mutex Lock;
  std::condition_variable Wake;
  std::queue<std::function<void()>> Queue;
  std::vector<std::thread> Threads;
  bool Closed = false;
};

struct Order {
  long Id = 0;
  long CustomerId = 0;
  std::string CustomerName;
};

void prefetchCustomers(std::vector<Order> &Orders) {
#ifdef TWIN
  LoaderPool Pool(std::max(1u, std::thread::hardware_concurrency()));
#else
  LoaderPool Pool(Orders.size());
#endif
  for (auto It = Orders.begin(); It != Orders.end(); ++It)
    Pool.submit([&O = *It] {
      witness::work();
      O.CustomerName = "customer#" + std::to_string(O.CustomerId);
    });
}

int main(int argc, char **argv) {
  std::vector<Order> Orders(witness::size(argc, argv));
  for (std::size_t I = 0; I < Orders.size(); ++I)
    Orders[I].CustomerId = long(I % 7);
  prefetchCustomers(Orders);
  return witness::report();
}
