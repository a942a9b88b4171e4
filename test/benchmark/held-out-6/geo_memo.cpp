// trap: D1 D2 T1
// spawn: std::async
// loop: while over lines
// origin: lines of a stream
// waits: A: a map of shared futures; B: the end of the block
// distance: same function
// differs: whether the shared future outlives the iteration
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: last shared_future released in the iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

using Coord = std::pair<double, double>;

static Coord lookup(const std::string &place) {
  witness::task();
  return {place.size() * 1.5, 0.25};
}

static double sumOf(std::istream &in) {
  std::map<std::string, std::shared_future<Coord>> memo;
  double total = 0;
  std::string line;
  while (std::getline(in, line)) {
    if (memo.contains(line))
      continue;
    std::shared_future<Coord> pending =
        std::async(std::launch::async, lookup, line).share();
#ifdef TWIN
    memo[line] = std::shared_future<Coord>();
#else
    memo[line] = pending;
#endif
  }
  for (auto &[place, f] : memo)
    if (f.valid())
      total += f.get().first;
  return total;
}

int main(int argc, char **argv) {
  std::stringstream text;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    text << "place-" << i << '\n';
  double d = sumOf(text);
  std::cerr << d << '\n';
  return witness::report();
}
