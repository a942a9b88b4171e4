// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: whether the spawner waits for the counter
// A: unbounded Y4 | limiter: counter that nobody waits for
// B: bounded N9 | limiter: counter and condition variable
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

static std::mutex Mutex;
static std::condition_variable Changed;
static int Active = 0;
static constexpr int MaxActive = 20;

void crawl(int Page) {
  witness::task();
  (void)Page;
}

void crawlAll(const std::vector<int> &Pages) {
  for (int Page : Pages) {
    {
      std::unique_lock Lock(Mutex);
#ifdef TWIN
      Changed.wait(Lock, [] { return Active < MaxActive; });
#endif
      ++Active;
    }
    std::thread([Page] {
      crawl(Page);
      std::lock_guard Lock(Mutex);
      --Active;
      Changed.notify_one();
    }).detach();
  }
  std::unique_lock Lock(Mutex);
  Changed.wait(Lock, [] { return Active == 0; });
}

int main(int argc, char **argv) {
  crawlAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
