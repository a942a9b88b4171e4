// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: what happens above the limit
// A: unbounded Y4 | limiter: atomic counter, only measured
// B: bounded N9 | limiter: atomic counter, sheds load
// witness: runnable
#include "witness.h"
#include <atomic>
#include <thread>
#include <vector>

static std::atomic<int> Live{0};
static std::atomic<int> Rejected{0};

bool offer(int Event) {
  if (Live.fetch_add(1) >= 14) {
    ++Rejected;
#ifdef TWIN
    Live.fetch_sub(1);
    return false;
#endif
  }
  std::thread([Event] {
    witness::task();
    Live.fetch_sub(1);
    return Event;
  }).detach();
  return true;
}

void consume(const std::vector<int> &Events) {
  for (int E : Events)
    offer(E);
}

int main(int argc, char **argv) {
  consume(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
