// spawn: std::thread stored
// loop: recursion
// origin: nested message
// waits: after the loop
// distance: class member
// differs: what the spawned child does
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: fixed number at the top only
// witness: runnable
#include "witness.h"
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Folder {
  std::map<std::string, Folder> Sub;
};

class Scanner {
public:
  void scan(const Folder &F) {
    witness::Task Alive;
#ifndef TWIN
    std::vector<std::thread> Threads;
    for (const auto &[Name, Child] : F.Sub)
      Threads.emplace_back(&Scanner::scan, this, std::cref(Child));
    for (auto &T : Threads)
      T.join();
#else
    for (const auto &[Name, Child] : F.Sub)
      scan(Child);
#endif
    if (F.Sub.empty())
      witness::work();
  }
};

void scanRoots(const Folder &Root) {
  Scanner S;
  std::thread Top(&Scanner::scan, &S, std::cref(Root));
  Top.join();
}

int main(int argc, char **argv) {
  Folder Root;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Root.Sub["d" + std::to_string(I)];
  scanRoots(Root);
  return witness::report();
}
