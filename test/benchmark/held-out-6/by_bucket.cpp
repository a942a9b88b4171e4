// trap: D8 D10
// spawn: std::thread joined
// loop: range-for over a local map
// origin: request field
// waits: after the loop
// distance: same function
// differs: key of the local map
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: at most eight keys
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <map>
#include <thread>
#include <vector>

struct Event {
  std::uint64_t user;
  int kind;
};

struct Ingest {
  std::vector<Event> events;
};

static void store(const std::vector<const Event *> &group) {
  witness::task();
  for (auto *e : group)
    if (e->kind < 0)
      std::puts("odd kind");
}

void ingest(const Ingest &rq) {
  std::map<std::uint64_t, std::vector<const Event *>> groups;
  for (const Event &e : rq.events) {
#ifdef TWIN
    groups[e.user % 8].push_back(&e);
#else
    groups[e.user].push_back(&e);
#endif
  }
  std::vector<std::thread> writers;
  for (const auto &[key, group] : groups)
    writers.emplace_back([&group = group] { store(group); });
  for (auto &w : writers)
    w.join();
}

int main(int argc, char **argv) {
  Ingest rq;
  for (std::uint64_t n = witness::size(argc, argv); n > 0; --n)
    rq.events.push_back({n, 1});
  ingest(rq);
  return witness::report();
}
