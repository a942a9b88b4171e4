// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: wait_for
// distance: helper function
// differs: if or while
// A: unbounded Y4 | limiter: looks once for calls that have ended
// B: bounded N5 | limiter: looks until a call has ended
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <list>
#include <string>
#include <vector>

typedef std::list<std::future<int>> PendingCalls;

static void reap(PendingCalls &calls) {
  for (auto it = calls.begin(); it != calls.end();) {
    if (it->wait_for(std::chrono::seconds(0)) == std::future_status::ready)
      it = calls.erase(it);
    else
      ++it;
  }
}

static int call_partner(const std::string &partner) {
  witness::task();
  return (int)partner.size();
}

void broadcast_rates(const std::vector<std::string> &partners) {
  const size_t limit = 10;
  PendingCalls calls;
  for (const auto &partner : partners) {
#ifndef TWIN
    if (calls.size() >= limit)
      reap(calls);
#else
    while (calls.size() >= limit)
      reap(calls);
#endif
    calls.push_back(std::async(std::launch::async, call_partner, partner));
  }
}

int main(int argc, char **argv) {
  broadcast_rates(std::vector<std::string>(witness::size(argc, argv), "acme"));
  return witness::report();
}
