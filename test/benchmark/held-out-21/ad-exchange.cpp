// spawn: std::thread in an in-house executor
// loop: range-for
// origin: impressions of a bid request
// waits: destructor of the executor
// distance: class behind an interface
// limiter: executor
// differs: which executor the exchange is given
// A: unbounded Y1 | limiter: executor that starts a thread for each task
// B: bounded N8 | limiter: executor of 4 threads and a queue
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

struct Executor {
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> Work) = 0;
};

class DirectExecutor : public Executor {
public:
  ~DirectExecutor() override {
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Work) override { Threads.emplace_back(std::move(Work)); }

private:
  std::vector<std::thread> Threads;
};

class QueueExecutor : public Executor {
public:
  explicit QueueExecutor(unsigned Count) {
    while (Count--)
      Threads.emplace_back([this] { loop(); });
  }
  ~QueueExecutor() override {
    execute({});
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Work) override {
    std::lock_guard Guard(Lock);
    Queue.push_back(std::move(Work));
    Ready.notify_all();
  }

private:
  void loop() {
    for (;;) {
      std::unique_lock Guard(Lock);
      Ready.wait(Guard, [this] { return !Queue.empty(); });
      if (!Queue.front())
        return;
      auto Work = std::move(Queue.front());
      Queue.pop_front();
      Guard.unlock();
      Work();
    }
  }
  std::mutex Lock;
  std::condition_variable Ready;
  std::deque<std::function<void()>> Queue;
  std::vector<std::thread> Threads;
};

struct Impression {
  int Width, Height;
  long FloorMicros;
};

class Exchange {
public:
  explicit Exchange(std::unique_ptr<Executor> E) : Bidders(std::move(E)) {}
  void auction(const std::vector<Impression> &Request) {
    for (const Impression &Imp : Request)
      Bidders->execute([Floor = Imp.FloorMicros] {
        witness::task();
        (void)Floor;
      });
  }

private:
  std::unique_ptr<Executor> Bidders;
};

int main(int argc, char **argv) {
  std::vector<Impression> Request(witness::size(argc, argv), Impression{300, 250, 1200});
#ifdef TWIN
  Exchange(std::make_unique<QueueExecutor>(4)).auction(Request);
#else
  Exchange(std::make_unique<DirectExecutor>()).auction(Request);
#endif
  return witness::report();
}
