// spawn: std::thread
// loop: while getline
// origin: stream
// waits: join
// distance: same function
// differs: window
// A: unbounded Y5 | limiter: the oldest thread is let go
// B: bounded N5 | limiter: the oldest thread is joined
// witness: runnable
#include "witness.h"
#include <istream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Options {
  size_t jobs = 4;
};

static void compile(std::string command) { witness::task(); }

void run_script(std::istream &script, const Options &options) {
  std::vector<std::thread> active;
  std::string command;
  while (std::getline(script, command)) {
    if (command.empty() || command[0] == '#')
      continue;
    if (active.size() >= options.jobs) {
#ifndef TWIN
      active.front().detach();
#else
      active.front().join();
#endif
      active.erase(active.begin());
    }
    active.emplace_back(compile, command);
  }
  for (auto &t : active)
    t.join();
}

int main(int argc, char **argv) {
  std::string text = "# build\n";
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    text += "cc -c a.c\n";
  std::istringstream script(text);
  run_script(script, Options());
  return witness::report();
}
