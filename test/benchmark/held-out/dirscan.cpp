// spawn: std::thread
// loop: directory iterator
// origin: file system
// waits: join after the loop
// distance: helper class
// differs: executor
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: own pool of four threads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

#ifndef TWIN
class Scheduler {
public:
  ~Scheduler() {
    for (std::thread &T : Threads)
      T.join();
  }
  void schedule(std::function<void()> Job) { Threads.emplace_back(std::move(Job)); }

private:
  std::vector<std::thread> Threads;
};
#else
class Scheduler {
public:
  Scheduler() {
    for (int I = 0; I < 4; ++I)
      Threads.emplace_back([this] { run(); });
  }
  ~Scheduler() {
    {
      std::lock_guard Lock(M);
      Done = true;
    }
    Ready.notify_all();
    for (std::thread &T : Threads)
      T.join();
  }
  void schedule(std::function<void()> Job) {
    std::lock_guard Lock(M);
    Jobs.push_back(std::move(Job));
    Ready.notify_one();
  }

private:
  void run() {
    for (;;) {
      std::unique_lock Lock(M);
      Ready.wait(Lock, [this] { return Done || !Jobs.empty(); });
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Lock.unlock();
      Job();
    }
  }
  std::mutex M;
  std::condition_variable Ready;
  std::deque<std::function<void()>> Jobs;
  bool Done = false;
  std::vector<std::thread> Threads;
};
#endif

void checksum(const fs::path &File) { witness::task(); }

void scanTree(const fs::path &Root) {
  Scheduler Work;
  for (const auto &Entry : fs::recursive_directory_iterator(Root))
    if (Entry.is_regular_file())
      Work.schedule([File = Entry.path()] { checksum(File); });
}

int main(int argc, char **argv) {
  fs::path Root = fs::temp_directory_path() / ("scan" + std::to_string(getpid()));
  fs::create_directories(Root);
  for (size_t N = witness::size(argc, argv); N > 0; --N)
    std::ofstream(Root / std::to_string(N)) << N;
  scanTree(Root);
  fs::remove_all(Root);
  return witness::report();
}
