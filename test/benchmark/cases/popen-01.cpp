// spawn: popen
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <string>
#include <vector>

std::string self(const char *Name) {
  char Path[512] = {};
  return ::readlink(Name, Path, sizeof(Path) - 1) > 0 ? Path : "";
}

int collect(const std::vector<std::string> &Commands) {
  std::vector<FILE *> Pipes;
  for (const std::string &C : Commands) {
    FILE *P = popen(C.c_str(), "r");
    if (!P)
      continue;
#ifndef TWIN
    Pipes.push_back(P);
#else
    pclose(P);
#endif
  }
  for (FILE *P : Pipes)
    pclose(P);
  return int(Pipes.size());
}

int main(int argc, char **argv) {
  if (witness::child())
    return witness::task(), 0;
  collect(std::vector<std::string>(witness::size(argc, argv), "exec " + self("/proc/self/exe")));
  return witness::report();
}
