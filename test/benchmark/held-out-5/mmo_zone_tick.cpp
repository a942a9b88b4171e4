// spawn: std::thread joined
// loop: range-for
// waits: after the loop
// distance: member function
// limiter: none
// differs: what is walked
// A: unbounded Y1 | origin: parameter
// B: bounded N1 | origin: local vector filled with constants
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

namespace zone {

struct Region {
  std::string name;
  int players;
};

class Simulation {
public:
  void tick(const std::vector<Region> &loaded) {
    std::vector<Region> todo;
#ifdef TWIN
    for (const char *corner : {"north", "east", "south", "west"})
      todo.push_back({corner, static_cast<int>(loaded.size())});
#else
    for (const Region &r : loaded)
      if (r.players > 0)
        todo.push_back(r);
#endif
    std::vector<std::thread> sims;
    for (Region &r : todo)
      sims.emplace_back([this, &r] { simulate(r); });
    for (auto &s : sims)
      s.join();
  }

private:
  void simulate(Region &r) {
    witness::task();
    r.players = r.players < cap_ ? r.players : cap_;
  }
  int cap_ = 500;
};

} // namespace zone

int main(int argc, char **argv) {
  std::vector<zone::Region> loaded(witness::size(argc, argv), zone::Region{"isle", 3});
  zone::Simulation().tick(loaded);
  return witness::report();
}
