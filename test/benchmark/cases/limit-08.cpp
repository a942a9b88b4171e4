// spawn: std::thread detached
// loop: range-for
// origin: map
// waits: detached
// distance: same function
// differs: one limiter for all or one for each key
// A: unbounded Y6 | limiter: semaphore of the element
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <map>
#include <semaphore>
#include <string>
#include <thread>

struct Host {
  std::counting_semaphore<> Slots{2};
  int Port = 0;
};

using Hosts = std::map<std::string, Host>;

static std::counting_semaphore<> Everywhere{16};

void probeAll(Hosts &All) {
  for (auto &[Name, H] : All) {
#ifndef TWIN
    auto &Slots = H.Slots;
#else
    auto &Slots = Everywhere;
#endif
    Slots.acquire();
    std::thread([&Slots, &H = H] {
      witness::task();
      H.Port = 443;
      Slots.release();
    }).detach();
  }
}

int main(int argc, char **argv) {
  static Hosts All;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    All.try_emplace("h" + std::to_string(I));
  probeAll(All);
  return witness::report();
}
