// spawn: std::thread
// loop: range-for
// origin: vector field of a parameter
// waits: join after the loop
// distance: other class
// differs: how the number of the request becomes the number of slots
// A: unbounded Y3 | limiter: a semaphore with at least four slots, as many as the request says
// B: bounded N4 | limiter: a semaphore with at most sixteen slots
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Semaphore {
public:
  explicit Semaphore(int count) : count_(count) {}
  void P() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (count_ == 0)
      nonzero_.wait(lock);
    --count_;
  }
  void V() {
    std::unique_lock<std::mutex> lock(mutex_);
    if (count_++ == 0)
      nonzero_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable nonzero_;
  int count_;
};

struct CopyRequest {
  std::string table;
  int max_parallel = 0;
  std::vector<int> tablets;
};

static void copyTablet(int tablet) {
  if (tablet >= 0)
    witness::task();
}

void copyTable(const CopyRequest &request) {
#ifdef TWIN
  const int parallel = std::clamp(request.max_parallel, 4, 16);
#else
  const int parallel = std::max(request.max_parallel, 4);
#endif
  Semaphore slots(parallel);
  std::vector<std::thread> copies;
  for (int tablet : request.tablets) {
    slots.P();
    copies.emplace_back([tablet, &slots] {
      copyTablet(tablet);
      slots.V();
    });
  }
  for (std::thread &copy : copies)
    copy.join();
}

int main(int argc, char **argv) {
  CopyRequest request{"orders"};
  request.max_parallel = static_cast<int>(witness::size(argc, argv));
  request.tablets.assign(request.max_parallel, 1);
  copyTable(request);
  return witness::report();
}
