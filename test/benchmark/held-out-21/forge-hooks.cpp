// spawn: in-house executor
// loop: while std::getline
// origin: text of a request
// waits: destructor of the executor
// distance: virtual function
// differs: the executor that is made
// A: unbounded Y1 | limiter: none, a thread for each job
// B: bounded N8 | limiter: 4 workers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> Job) = 0;
};

class DirectExecutor : public Executor {
public:
  ~DirectExecutor() override {
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Job) override { Threads.emplace_back(std::move(Job)); }

private:
  std::vector<std::thread> Threads;
};

class QueueExecutor : public Executor {
public:
  explicit QueueExecutor(unsigned Workers) {
    while (Workers--)
      Threads.emplace_back([this] { drain(); });
  }
  ~QueueExecutor() override {
    {
      std::lock_guard Lock(M);
      Closed = true;
    }
    Changed.notify_all();
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Job) override {
    std::lock_guard Lock(M);
    Jobs.push_back(std::move(Job));
    Changed.notify_one();
  }

private:
  void drain() {
    for (;;) {
      std::unique_lock Lock(M);
      Changed.wait(Lock, [this] { return Closed || !Jobs.empty(); });
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Lock.unlock();
      Job();
    }
  }

  std::mutex M;
  std::condition_variable Changed;
  std::deque<std::function<void()>> Jobs;
  bool Closed = false;
  std::vector<std::thread> Threads;
};

static std::unique_ptr<Executor> makeExecutor() {
#ifdef TWIN
  return std::make_unique<QueueExecutor>(4);
#else
  return std::make_unique<DirectExecutor>();
#endif
}

void deliverHooks(const std::string &PushedRefs) {
  auto Ex = makeExecutor();
  std::istringstream In(PushedRefs);
  std::string Ref;
  while (std::getline(In, Ref))
    if (!Ref.empty())
      Ex->execute([Ref] { witness::task(); });
}

int main(int argc, char **argv) {
  std::string Body;
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Body += "refs/heads/topic-" + std::to_string(N) + "\n";
  deliverHooks(Body);
  return witness::report();
}
