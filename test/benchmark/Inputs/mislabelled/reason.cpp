// spawn: std::thread stored
// loop: range-for
// origin: map
// waits: after the loop
// distance: same function
// differs: place of the limiter
// A: unbounded Y1 | limiter: semaphore inside the task
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <map>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Shards = std::map<std::string, std::vector<int>>;

class Slot {
public:
  explicit Slot(std::counting_semaphore<> &S) : Sem(S) {}
  ~Slot() { Sem.release(); }

private:
  std::counting_semaphore<> &Sem;
};

void compact(const Shards &Request) {
  std::counting_semaphore<> Disk(8);
  std::vector<std::thread> Threads;
  for (const auto &[Name, Keys] : Request) {
#ifdef TWIN
    Disk.acquire();
#endif
    Threads.push_back(std::thread([&Disk, &Keys = Keys] {
      witness::Task Alive;
#ifndef TWIN
      Disk.acquire();
#endif
      Slot Held(Disk);
      witness::work();
      (void)Keys.size();
    }));
  }
  for (std::thread &T : Threads)
    T.join();
}

int main(int argc, char **argv) {
  Shards Request;
  for (std::size_t I = 0, N = witness::size(argc, argv); I != N; ++I)
    Request["shard-" + std::to_string(I)] = {1, 2, 3};
  compact(Request);
  return witness::report();
}
