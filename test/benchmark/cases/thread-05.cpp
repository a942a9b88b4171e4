// spawn: std::thread detached
// loop: while queue
// origin: message field
// waits: detached
// distance: same function
// differs: whether the result of try_acquire gates the spawn
// A: unbounded Y4 | limiter: try_acquire ignored
// B: bounded N4 | limiter: try_acquire gates
// witness: runnable
#include "witness.h"
#include <deque>
#include <memory>
#include <semaphore>
#include <thread>

struct Job {
  int Id;
};

struct Message {
  std::deque<Job> Pending;
};

void execute(Job J) {
  witness::task();
  (void)J.Id;
}

std::counting_semaphore<1024> Gate{8};

void drain(Message &M) {
  while (!M.Pending.empty()) {
#ifdef TWIN
    if (!Gate.try_acquire()) {
      std::this_thread::yield();
      continue;
    }
#else
    (void)Gate.try_acquire();
#endif
    Job Next = M.Pending.front();
    M.Pending.pop_front();
    std::thread([Next] {
      execute(Next);
      Gate.release();
    }).detach();
  }
}

int main(int argc, char **argv) {
  Message M;
  M.Pending.resize(witness::size(argc, argv));
  drain(M);
  return witness::report();
}
