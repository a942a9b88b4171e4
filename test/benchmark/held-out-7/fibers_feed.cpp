// spawn: boost::fibers::fiber
// loop: range-for
// origin: request parameter
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: fiber condition variable with a count
// witness: runnable
// libraries: -lboost_fiber -lboost_context
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace bf = boost::fibers;

struct Balance {
  std::string account;
  long cents = 0;
};

static void query(Balance &b) {
  witness::Task alive;
  boost::this_fiber::sleep_for(std::chrono::milliseconds(4));
  b.cents = static_cast<long>(b.account.size()) * 100;
}

std::vector<Balance> balances(const std::vector<std::string> &accounts) {
  std::vector<Balance> out;
  for (const auto &a : accounts)
    out.push_back({a});
  std::vector<bf::fiber> fibers;
#ifdef TWIN
  bf::mutex m;
  bf::condition_variable changed;
  int running = 0;
#endif
  for (Balance &b : out) {
#ifdef TWIN
    {
      std::unique_lock<bf::mutex> lk(m);
      changed.wait(lk, [&] { return running < 17; });
      ++running;
    }
    fibers.emplace_back([&] {
      query(b);
      std::unique_lock<bf::mutex> lk(m);
      --running;
      changed.notify_one();
    });
#else
    fibers.emplace_back([&b] { query(b); });
#endif
  }
  for (auto &f : fibers)
    f.join();
  return out;
}

int main(int argc, char **argv) {
  balances(std::vector<std::string>(witness::size(argc, argv), "DE02"));
  return witness::report();
}
