// spawn: std::thread in an own pool
// loop: while over rows of a cursor
// origin: rows of a table
// waits: destructor of the pool
// distance: class
// differs: when the pool grows
// A: bounded N9 | limiter: number of workers compared
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class WorkerPool {
public:
  explicit WorkerPool(std::size_t MaxWorkers) : MaxWorkers(MaxWorkers) {}

  ~WorkerPool() {
    {
      std::lock_guard Lock(Mutex);
      Closed = true;
    }
    Wake.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void enqueue(std::function<void()> Job) {
    std::lock_guard Lock(Mutex);
    Jobs.push(std::move(Job));
#ifndef TWIN
    if (Idle < Jobs.size() && Workers.size() < MaxWorkers)
#else
    if (Idle < Jobs.size())
#endif
      Workers.emplace_back([this] { loop(); });
    else
      Wake.notify_one();
  }

private:
  void loop() {
    std::unique_lock Lock(Mutex);
    for (;;) {
      ++Idle;
      Wake.wait(Lock, [this] { return Closed || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop();
      Lock.unlock();
      Job();
      Lock.lock();
    }
  }

  const std::size_t MaxWorkers;
  std::mutex Mutex;
  std::condition_variable Wake;
  std::queue<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Closed = false;
};

struct Customer {
  long Id = 0;
  std::string Name;
};

class CustomerCursor {
public:
  explicit CustomerCursor(long Rows) : Rows(Rows) {}
  std::optional<Customer> next() {
    if (At == Rows)
      return std::nullopt;
    return Customer{++At, "Customer " + std::to_string(At)};
  }

private:
  long Rows, At = 0;
};

void exportCustomers(CustomerCursor &Cursor, WorkerPool &Pool) {
  while (auto Row = Cursor.next())
    Pool.enqueue([C = *Row] {
      witness::task();
      if (C.Name.empty())
        fprintf(stderr, "customer %ld has no name\n", C.Id);
    });
}

int main(int argc, char **argv) {
  CustomerCursor Cursor(static_cast<long>(witness::size(argc, argv)));
  {
    WorkerPool Pool(6);
    exportCustomers(Cursor, Pool);
  }
  return witness::report();
}
