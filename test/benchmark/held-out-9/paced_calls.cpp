// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: limiter
// A: bounded N4 | limiter: semaphore before
// B: unbounded Y7 | limiter: a short sleep
// witness: runnable
#include "witness.h"
#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

class Dialer {
public:
  void Call(const std::vector<std::string> &numbers) {
    for (const auto &number : numbers) {
#ifdef TWIN
      std::this_thread::sleep_for(200us);
#else
      lines_.acquire();
#endif
      std::thread([this, number] {
        Ring(number);
#ifndef TWIN
        lines_.release();
#endif
      }).detach();
    }
  }

private:
  void Ring(const std::string &) { witness::task(); }
  std::counting_semaphore<> lines_{7};
};

int main(int argc, char **argv) {
  static Dialer dialer;
  dialer.Call(std::vector<std::string>(witness::size(argc, argv), "112"));
  return witness::report();
}
