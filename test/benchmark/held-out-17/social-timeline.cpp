// spawn: own thread pool
// loop: range-for
// origin: followers of an author
// waits: destructor of the pool
// distance: class of its own
// limiter: thread pool
// differs: when the pool adds a worker
// A: unbounded Y3 | limiter: pool that adds a worker when none is idle
// B: bounded N8 | limiter: pool that adds workers up to a constant
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

class WorkerPool {
public:
  ~WorkerPool() {
    {
      std::lock_guard Guard(Lock);
      Stopping = true;
    }
    Ready.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void run(std::function<void()> Job) {
    std::lock_guard Guard(Lock);
    Jobs.push_back(std::move(Job));
    if (Jobs.size() > Idle && mayGrow())
      Workers.emplace_back([this] { serve(); });
    Ready.notify_one();
  }

private:
  bool mayGrow() const {
#ifndef TWIN
    return !Stopping;
#else
    return !Stopping && Workers.size() < 8;
#endif
  }

  void serve() {
    std::unique_lock Guard(Lock);
    for (;;) {
      ++Idle;
      Ready.wait(Guard, [this] { return Stopping || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Guard.unlock();
      Job();
      Guard.lock();
    }
  }

  std::mutex Lock;
  std::condition_variable Ready;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Stopping = false;
};

class Timeline {
public:
  void follow(const std::string &Author, long Reader) { Followers[Author].push_back(Reader); }

  void publish(const std::string &Author, const std::string &Text, const std::vector<long> &Mentioned) {
    WorkerPool Pool;
    auto Readers = Followers[Author];
    Readers.insert(Readers.end(), Mentioned.begin(), Mentioned.end());
    for (long Reader : Readers)
      Pool.run([this, Reader, &Text] { append(Reader, Text); });
  }

private:
  void append(long Reader, const std::string &Text) {
    witness::task();
    std::lock_guard Guard(Lock);
    Inbox[Reader].push_back(Text);
  }

  std::mutex Lock;
  std::unordered_map<std::string, std::vector<long>> Followers;
  std::unordered_map<long, std::vector<std::string>> Inbox;
};

int main(int argc, char **argv) {
  Timeline T;
  std::vector<long> Mentioned(witness::size(argc, argv));
  T.publish("ada", "A note on the engine", Mentioned);
  return witness::report();
}
