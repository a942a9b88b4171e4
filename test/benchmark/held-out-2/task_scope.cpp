// spawn: std::thread in an own scope class
// loop: nested index loops
// origin: container parameter
// waits: destructor of the scope
// distance: class template
// differs: where the scope is
// A: unbounded Y1 | limiter: none, the scope lives around both loops
// B: bounded N6 | limiter: the scope lives in the outer loop
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

template <typename Thread = std::thread> class Scope {
public:
  Scope() = default;
  Scope(const Scope &) = delete;
  ~Scope() {
    for (Thread &t : threads_)
      t.join();
  }
  template <typename F> void run(F &&f) { threads_.emplace_back(std::forward<F>(f)); }

private:
  std::vector<Thread> threads_;
};

struct Tile {
  int x, y;
};

static void paint(const Tile &) { witness::task(); }

void paintMap(const std::vector<Tile> &tiles) {
  constexpr size_t kStripe = 16;
#ifndef TWIN
  Scope<> scope;
#endif
  for (size_t first = 0; first < tiles.size(); first += kStripe) {
#ifdef TWIN
    Scope<> scope;
#endif
    const size_t last = std::min(first + kStripe, tiles.size());
    for (size_t i = first; i < last; ++i)
      scope.run([&tile = tiles[i]] { paint(tile); });
  }
}

int main(int argc, char **argv) {
  paintMap(std::vector<Tile>(witness::size(argc, argv), Tile{0, 0}));
  return witness::report();
}
