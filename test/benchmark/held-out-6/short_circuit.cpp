// trap: T18 D3
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: helper that takes a slot
// differs: operands of a condition
// A: unbounded Y4 | limiter: priority goes before the semaphore
// B: bounded N4 | limiter: semaphore before the priority
// witness: runnable
#include "witness.h"
#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Job {
  std::string name;
  int priority;
};

class Scheduler {
public:
  void submit(const std::vector<Job> &jobs) {
    for (const Job &j : jobs) {
      while (!admit(j))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      std::thread([this, j] {
        run(j);
        cores_.release();
      }).detach();
    }
  }

private:
  bool admit(const Job &j) {
#ifdef TWIN
    return cores_.try_acquire() && j.priority > -1000;
#else
    return j.priority > 5 || cores_.try_acquire();
#endif
  }
  static void run(const Job &j) {
    witness::task();
    if (j.name.empty())
      std::puts("anonymous");
  }
  std::counting_semaphore<> cores_{8};
};

static Scheduler scheduler;

int main(int argc, char **argv) {
  scheduler.submit(std::vector<Job>(witness::size(argc, argv), Job{"build", 9}));
  return witness::report();
}
