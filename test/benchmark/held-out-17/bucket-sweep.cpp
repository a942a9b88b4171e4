// spawn: own executor
// loop: range-for over a map
// origin: objects of a listing
// waits: shutdown of the executor
// distance: virtual function
// limiter: none
// differs: the executor
// A: bounded N3 | spawn: executor that runs the work at once
// B: unbounded Y1 | spawn: executor with a thread for each piece of work
// witness: runnable
#include "witness.h"
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void submit(std::function<void()> Work) = 0;
  virtual void shutdown() {}
};

class CallerExecutor final : public Executor {
public:
  void submit(std::function<void()> Work) override { Work(); }
};

class ThreadExecutor final : public Executor {
public:
  void submit(std::function<void()> Work) override { Threads.emplace_back(std::move(Work)); }
  void shutdown() override {
    for (std::thread &T : Threads)
      T.join();
    Threads.clear();
  }

private:
  std::vector<std::thread> Threads;
};

struct ObjectInfo {
  long Size = 0;
  int References = 0;
};

class BucketSweep {
public:
  explicit BucketSweep(std::unique_ptr<Executor> Ex) : Ex(std::move(Ex)) {}

  long sweep(const std::map<std::string, ObjectInfo> &Listing) {
    for (const auto &[Key, Info] : Listing) {
      if (Info.References > 0)
        continue;
      Ex->submit([this, &Key = Key, Size = Info.Size] { remove(Key, Size); });
    }
    Ex->shutdown();
    return Freed;
  }

private:
  void remove(std::string_view Key, long Size) {
    witness::task();
    std::lock_guard Guard(Lock);
    if (!Key.starts_with("pinned/"))
      Freed += Size;
  }

  std::unique_ptr<Executor> Ex;
  std::mutex Lock;
  long Freed = 0;
};

long sweepBucket(const std::map<std::string, ObjectInfo> &Listing) {
#ifndef TWIN
  BucketSweep Sweep(std::make_unique<CallerExecutor>());
#else
  BucketSweep Sweep(std::make_unique<ThreadExecutor>());
#endif
  return Sweep.sweep(Listing);
}

int main(int argc, char **argv) {
  std::map<std::string, ObjectInfo> Listing;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Listing["tmp/" + std::to_string(I)] = {4096, 0};
  sweepBucket(Listing);
  return witness::report();
}
