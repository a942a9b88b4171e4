// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: number of slots
// A: unbounded Y3 | limiter: semaphore with the value that means unlimited
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <climits>
#include <semaphore>
#include <thread>
#include <vector>

#ifndef TWIN
constexpr std::ptrdiff_t Slots = INT_MAX;
#else
constexpr std::ptrdiff_t Slots = 21;
#endif

void vote(int Peer) {
  witness::task();
  (void)Peer;
}

void election(const std::vector<int> &Peers) {
  std::counting_semaphore<INT_MAX> Free(Slots);
  std::vector<std::thread> Votes;
  for (int Peer : Peers) {
    Free.acquire();
    Votes.emplace_back([Peer, &Free] {
      vote(Peer);
      Free.release();
    });
  }
  for (auto &V : Votes)
    V.join();
}

int main(int argc, char **argv) {
  election(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
