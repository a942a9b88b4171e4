// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: class member
// differs: submit blocks when the queue is full, and who runs the job
// A: unbounded Y2 | limiter: blocking queue inside the task
// B: bounded N8 | limiter: fixed workers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

class Turnstile {
public:
  explicit Turnstile(int N) : Free(N) {}
  void enter() {
    std::unique_lock Lock(M);
    Changed.wait(Lock, [this] { return Free > 0; });
    --Free;
  }
  void leave() {
    std::lock_guard Lock(M);
    ++Free;
    Changed.notify_one();
  }

private:
  std::mutex M;
  std::condition_variable Changed;
  int Free;
};

void tile(Turnstile &Door, int Id) {
  witness::Task Alive;
  Door.enter();
  witness::work();
  Door.leave();
  (void)Id;
}

void pyramid(const std::vector<int> &Tiles) {
  Turnstile Door(5);
  std::vector<std::thread> Threads;
#ifndef TWIN
  for (int Id : Tiles)
    Threads.emplace_back([&Door, Id] { tile(Door, Id); });
#else
  for (unsigned W = 0; W < 5; ++W)
    Threads.emplace_back([&Door, &Tiles, W] {
      for (std::size_t I = W; I < Tiles.size(); I += 5)
        tile(Door, Tiles[I]);
    });
#endif
  for (auto &T : Threads)
    T.join();
}

int main(int argc, char **argv) {
  pyramid(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
