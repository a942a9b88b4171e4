// trap: D1 T3
// spawn: A: boost::async; B: std::async
// loop: range-for
// origin: request field
// waits: A: nobody waits; B: the temporary future
// distance: same function
// differs: which library's async
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: temporary future joins
// witness: runnable
// flags: -DBOOST_THREAD_VERSION=4
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/future.hpp>
#include <future>
#include <string>
#include <vector>

#ifdef TWIN
namespace conc = std;
#else
namespace conc = boost;
#endif

struct RefreshCmd {
  std::vector<std::string> symbols;
  bool force = false;
};

static double fetch(const std::string &symbol) {
  witness::task();
  return symbol.length() * 3.25;
}

struct QuoteCache {
  void refresh(const RefreshCmd &cmd) {
    for (const auto &s : cmd.symbols) {
      auto quote = conc::async(conc::launch::async, [s] { return fetch(s); });
      if (!quote.valid())
        return;
    }
  }
};

int main(int argc, char **argv) {
  RefreshCmd cmd;
  cmd.symbols.assign(witness::size(argc, argv), "ACME");
  QuoteCache cache;
  cache.refresh(cmd);
  return witness::report();
}
