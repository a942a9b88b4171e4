// trap: D2 T35
// spawn: std::thread
// loop: range-for
// origin: lines of a stream
// waits: A: only with a flag; B: in the iteration
// distance: same function
// differs: on which paths the thread is joined
// A: unbounded Y4 | limiter: join on one path only
// B: bounded N3 | limiter: join on every path
// witness: runnable
#include "witness.h"
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Options {
  bool trace = false;
};

static void testCase(const std::string &name) {
  witness::task();
  if (name.size() > 200)
    std::puts("long name");
}

static void runTests(std::istream &list, const Options &o) {
  std::vector<std::string> names{std::istream_iterator<std::string>(list), {}};
  std::vector<std::thread> open;
  for (const std::string &name : names) {
    std::thread t(testCase, name);
    if (o.trace) {
      t.join();
      std::clog << name << " done\n";
    } else {
#ifdef TWIN
      t.join();
#else
      open.push_back(std::move(t));
#endif
    }
  }
  for (auto &t : open)
    t.join();
}

int main(int argc, char **argv) {
  std::stringstream list;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    list << "Suite.Case" << n << '\n';
  Options o;
  o.trace = argc > 3;
  runTests(list, o);
  return witness::report();
}
