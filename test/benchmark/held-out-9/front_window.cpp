// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: window of 6
// distance: same function
// differs: what is done with the oldest
// A: unbounded Y4 | waits: the first is awaited again and again
// B: bounded N5 | waits: oldest first
// witness: runnable
#include "witness.h"
#include <future>
#include <list>
#include <string>
#include <vector>

struct Symbol {
  std::string name;
  bool resolved = false;
};

static void resolve(Symbol &symbol) {
  witness::task();
  symbol.resolved = !symbol.name.empty();
}

void resolveSymbols(std::vector<Symbol> &symbols) {
  std::list<std::future<void>> running;
  for (Symbol &symbol : symbols) {
    if (running.size() >= 6) {
      running.front().wait();
#ifdef TWIN
      running.pop_front();
#endif
    }
    running.push_back(std::async(std::launch::async, [&symbol] { resolve(symbol); }));
  }
  for (auto &f : running)
    f.get();
}

int main(int argc, char **argv) {
  std::vector<Symbol> symbols(witness::size(argc, argv));
  resolveSymbols(symbols);
  return witness::report();
}
