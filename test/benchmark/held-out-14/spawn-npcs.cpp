// spawn: std::thread detached
// loop: repeat by a number
// origin: amount in a game master's command
// waits: condition variable at the end
// distance: helper function
// differs: limiter
// A: unbounded Y7 | limiter: a sleep between two waves
// B: bounded N6 | limiter: waits until the wave has ended
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

class World {
public:
  bool command(std::string_view text) {
    constexpr std::string_view kSpawn = "/spawn wolf ";
    if (!text.starts_with(kSpawn))
      return false;
    spawnWolves(std::strtoul(text.data() + kSpawn.size(), nullptr, 10));
    waitForBrains();
    return true;
  }

private:
  static constexpr unsigned kWave = 10;

  void spawnWolves(unsigned long amount) {
    for (unsigned long spawned = 1; amount-- > 0; ++spawned) {
      {
        std::lock_guard lock(mutex_);
        ++thinking_;
      }
      std::thread(&World::think, this, spawned).detach();
      if (spawned % kWave == 0) {
#ifndef TWIN
        std::this_thread::sleep_for(std::chrono::microseconds(50));
#else
        waitForBrains();
#endif
      }
    }
  }

  void think(unsigned long seed) {
    (void)seed;
    witness::task();
    std::lock_guard lock(mutex_);
    --thinking_;
    calm_.notify_all();
  }

  void waitForBrains() {
    std::unique_lock lock(mutex_);
    calm_.wait(lock, [this] { return thinking_ == 0; });
  }

  std::mutex mutex_;
  std::condition_variable calm_;
  unsigned thinking_ = 0;
};

int main(int argc, char **argv) {
  World world;
  world.command("/spawn wolf " + std::to_string(witness::size(argc, argv)));
  return witness::report();
}
