// spawn: std::packaged_task in std::thread
// loop: while getline
// origin: lines of a stream
// limiter: window of futures
// waits: in the loop
// distance: class, methods
// differs: the oldest future is read or only dropped
// A: bounded N5 | limiter: window, the oldest is read
// B: unbounded Y5 | limiter: window, the oldest is dropped
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

/// whoisd: resolves the addresses of an access log as it is read.
struct Lookup {
  std::string Address;
  std::string Owner;
};

class Resolver {
public:
  explicit Resolver(std::size_t Depth) : Depth(Depth) {}

  void feed(std::istream &Log) {
    std::string Line;
    while (std::getline(Log, Line)) {
      auto Space = Line.find(' ');
      if (Space == std::string::npos)
        continue;
      if (Pending.size() >= Depth)
        retire();
      begin(Line.substr(0, Space));
    }
    while (!Pending.empty())
      retire();
  }

  std::size_t resolved() const { return Known; }

private:
  void begin(std::string Address) {
    std::packaged_task<Lookup(std::string)> Query(&Resolver::query);
    Pending.push_back(Query.get_future());
    std::thread(std::move(Query), std::move(Address)).detach();
  }

  void retire() {
#ifndef TWIN
    Lookup Done = Pending.front().get();
    if (!Done.Owner.empty())
      ++Known;
#else
    if (Pending.front().valid())
      ++Known;
#endif
    Pending.pop_front();
  }

  static Lookup query(std::string Address) {
    witness::task();
    return {Address, "AS" + std::to_string(Address.size())};
  }

  std::size_t Depth;
  std::size_t Known = 0;
  std::deque<std::future<Lookup>> Pending;
};

int main(int argc, char **argv) {
  std::ostringstream Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text << "10.0." << I / 250 << '.' << I % 250 << " GET /index.html\n";
  std::istringstream Log(Text.str());
  Resolver R(10);
  R.feed(Log);
  return witness::report();
}
