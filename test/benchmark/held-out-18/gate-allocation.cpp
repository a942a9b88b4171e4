// spawn: boost::asio::post
// loop: range-for
// origin: vector parameter
// waits: thread_pool::join
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool with a thread for each flight
// B: bounded N8 | limiter: pool of eight
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <mutex>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Flight {
  std::string Number;
  int Stand = 0;
  bool International = false;
};

struct Assignment {
  std::string Number;
  std::string Gate;
};

class GatePlanner {
public:
  std::vector<Assignment> plan(const std::vector<Flight> &Wave);

private:
  static std::string solve(const Flight &F) {
    witness::task();
    return (F.International ? "B" : "A") + std::to_string(F.Stand % 30 + 1);
  }
};

std::vector<Assignment> GatePlanner::plan(const std::vector<Flight> &Wave) {
  std::mutex Lock;
  std::vector<Assignment> Result;
  if (Wave.empty())
    return Result;
  Result.reserve(Wave.size());
#ifndef TWIN
  asio::thread_pool Solvers(Wave.size());
#else
  asio::thread_pool Solvers(8);
#endif
  for (const Flight &F : Wave) {
    asio::post(Solvers, [&Lock, &Result, &F] {
      std::string Gate = solve(F);
      std::lock_guard<std::mutex> Guard(Lock);
      Result.push_back({F.Number, std::move(Gate)});
    });
  }
  Solvers.join();
  return Result;
}

int main(int argc, char **argv) {
  std::vector<Flight> Wave;
  const int Count = static_cast<int>(witness::size(argc, argv));
  for (int I = 0; I < Count; ++I)
    Wave.push_back({"LX" + std::to_string(100 + I), I, I % 3 == 0});
  GatePlanner().plan(Wave);
  return witness::report();
}
