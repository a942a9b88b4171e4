// spawn: std::thread detached
// loop: iterator
// origin: vector parameter
// waits: detached
// distance: same function
// differs: where the slot is released
// A: unbounded Y5 | limiter: acquire and release around the spawn
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace {
std::counting_semaphore<64> InFlight(16);
}

void notify(std::string Address) {
  witness::task();
  Address.clear();
}

void notifyAll(std::vector<std::string> &Subscribers) {
  for (auto It = Subscribers.begin(); It != Subscribers.end(); ++It) {
    InFlight.acquire();
    std::thread Worker([Address = *It] {
      notify(Address);
#ifdef TWIN
      InFlight.release();
#endif
    });
    Worker.detach();
#ifndef TWIN
    InFlight.release();
#endif
  }
}

int main(int argc, char **argv) {
  std::vector<std::string> Subscribers(witness::size(argc, argv), "x@example.org");
  notifyAll(Subscribers);
  return witness::report();
}
