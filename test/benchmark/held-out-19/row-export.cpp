// spawn: std::thread of an executor of one's own
// loop: while over a cursor
// origin: rows of a database
// limiter: executor
// waits: destructor of the executor
// distance: virtual function
// differs: which executor is made
// A: unbounded Y1 | limiter: executor with a thread for each task
// B: bounded N8 | limiter: executor with fixed threads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> F) = 0;
};

class ThreadExecutor final : public Executor {
public:
  void execute(std::function<void()> F) override { Threads.emplace_back(std::move(F)); }

private:
  std::vector<std::jthread> Threads;
};

class WorkerExecutor final : public Executor {
public:
  WorkerExecutor() {
    for (auto &T : Threads)
      T = std::jthread([this](std::stop_token Stop) { serve(Stop); });
  }
  void execute(std::function<void()> F) override {
    std::lock_guard Guard(Lock);
    Tasks.push_back(std::move(F));
    Wake.notify_one();
  }

private:
  void serve(std::stop_token Stop) {
    std::unique_lock Guard(Lock);
    while (Wake.wait(Guard, Stop, [this] { return !Tasks.empty(); })) {
      auto F = std::move(Tasks.front());
      Tasks.pop_front();
      Guard.unlock();
      F();
      Guard.lock();
    }
  }
  std::mutex Lock;
  std::condition_variable_any Wake;
  std::deque<std::function<void()>> Tasks;
  std::jthread Threads[3];
};

class Cursor {
public:
  explicit Cursor(std::size_t Rows) : Left(Rows) {}
  bool fetch(std::string &Row) {
    if (Left == 0)
      return false;
    Row = "row" + std::to_string(Left--);
    return true;
  }

private:
  std::size_t Left;
};

std::unique_ptr<Executor> makeExecutor() {
#ifdef TWIN
  return std::make_unique<WorkerExecutor>();
#else
  return std::make_unique<ThreadExecutor>();
#endif
}

void exportRows(Cursor &Rows) {
  auto Pages = makeExecutor();
  std::string Row;
  while (Rows.fetch(Row))
    Pages->execute([Row] {
      witness::task();
      (void)Row.size();
    });
}

int main(int argc, char **argv) {
  Cursor Rows(witness::size(argc, argv));
  exportRows(Rows);
  return witness::report();
}
