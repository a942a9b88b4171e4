// spawn: std::jthread
// loop: range-for over a view
// origin: span parameter
// waits: destructor of the threads
// distance: same function
// differs: the view
// A: unbounded Y1 | limiter: none, a view that filters
// B: bounded N11 | limiter: a view that takes the first sixteen
// witness: runnable
#include "witness.h"
#include <chrono>
#include <ranges>
#include <span>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

struct Session {
  std::string id;
  Clock::time_point seen;
  bool closed = false;
};

void closeStale(std::span<Session> sessions, Clock::time_point deadline) {
  auto stale = [deadline](const Session &s) { return !s.closed && s.seen < deadline; };
  std::vector<std::jthread> closers;
#ifdef TWIN
  for (Session &session : sessions | std::views::filter(stale) | std::views::take(16))
#else
  for (Session &session : sessions | std::views::filter(stale))
#endif
    closers.emplace_back([s = &session] {
      witness::task();
      s->closed = true;
    });
}

int main(int argc, char **argv) {
  std::vector<Session> sessions(witness::size(argc, argv), Session{"f00", Clock::now()});
  closeStale(sessions, Clock::now() + std::chrono::seconds(1));
  return witness::report();
}
