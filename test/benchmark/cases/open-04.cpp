// spawn: std::thread detached
// loop: endless
// waits: detached
// limiter: none
// distance: same function
// differs: whether a tick waits for the last one
// A: abstain-ok U4 | origin: timer ticks | waits: detached
// B: bounded N3 | origin: timer ticks | waits: each iteration
// witness: not-runnable (the loop never ends)
#include <atomic>
#include <chrono>
#include <thread>

extern std::atomic<bool> Running;
void checkpoint();

void checkpointLoop() {
  while (Running) {
    std::this_thread::sleep_for(std::chrono::minutes(1));
    std::thread Writer(checkpoint);
#ifndef TWIN
    Writer.detach();
#else
    Writer.join();
#endif
  }
}
