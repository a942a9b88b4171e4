// spawn: std::thread behind a virtual function
// loop: range-for over a map
// origin: parcels of a shipment
// waits: destructor of the executor
// distance: virtual call
// differs: which executor main builds
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: three workers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
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

class QueuedExecutor : public Executor {
public:
  QueuedExecutor() {
    for (auto &T : Threads)
      T = std::thread([this] { serve(); });
  }
  ~QueuedExecutor() override {
    for ([[maybe_unused]] auto &T : Threads)
      execute(nullptr);
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Work) override {
    std::lock_guard Lock(Mutex);
    Queue.push(std::move(Work));
    Filled.notify_one();
  }

private:
  void serve() {
    for (;;) {
      std::unique_lock Lock(Mutex);
      Filled.wait(Lock, [this] { return !Queue.empty(); });
      auto Work = std::move(Queue.front());
      Queue.pop();
      Lock.unlock();
      if (!Work)
        return;
      Work();
    }
  }

  std::mutex Mutex;
  std::condition_variable Filled;
  std::queue<std::function<void()>> Queue;
  std::thread Threads[3];
};

void routeShipment(const std::map<std::string, std::string> &Parcels, Executor &Ex) {
  for (const auto &[Tracking, Postcode] : Parcels)
    Ex.execute([&Tracking, &Postcode] {
      witness::task();
      if (Postcode.size() < 4)
        fprintf(stderr, "%s: no route to %s\n", Tracking.c_str(), Postcode.c_str());
    });
}

int main(int argc, char **argv) {
  std::map<std::string, std::string> Parcels;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Parcels.emplace("PX" + std::to_string(I), "10115");
#ifndef TWIN
  std::unique_ptr<Executor> Ex = std::make_unique<DirectExecutor>();
#else
  std::unique_ptr<Executor> Ex = std::make_unique<QueuedExecutor>();
#endif
  routeShipment(Parcels, *Ex);
  Ex.reset();
  return witness::report();
}
