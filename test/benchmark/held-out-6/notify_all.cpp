// trap: T8
// spawn: system
// loop: range-for
// origin: parameter
// waits: A: background of the shell; B: system waits
// distance: helper that builds the command
// differs: a trailing ampersand
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: system waits
// witness: runnable
#include "witness.h"
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <vector>

static std::string self() {
  char path[256];
  ssize_t len = readlink("/proc/self/exe", path, sizeof path);
  return std::string(path, len > 0 ? len : 0);
}

static int notify(const std::string &program, const std::string &address) {
  std::string command = program + " " + address;
#ifndef TWIN
  command += " &";
#endif
  return std::system(command.c_str());
}

int announce(const std::vector<std::string> &subscribers) {
  const std::string program = self();
  int failures = 0;
  for (const auto &s : subscribers)
    failures += notify(program, s) != 0;
  return failures;
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::vector<std::string> subscribers(witness::size(argc, argv), "ops@example.org");
  witnessState()->Quiet = 10000000;
  announce(subscribers);
  return witness::report();
}
