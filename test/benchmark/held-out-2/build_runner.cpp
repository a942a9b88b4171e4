// spawn: std::thread
// loop: recursion over dependencies
// origin: tree parameter
// waits: join after the loop
// distance: recursive member function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: token or else inline
// witness: runnable
#include "witness.h"
#include <iostream>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Target {
  std::string Name;
  std::vector<std::unique_ptr<Target>> Deps;
  bool Done = false;
};

class Builder {
public:
  explicit Builder(bool Verbose) : Verbose(Verbose) {}

  void build(Target &T) {
    std::vector<std::thread> Helpers;
    for (auto &Dep : T.Deps) {
      if (Dep->Done)
        continue;
#ifdef TWIN
      if (!Tokens.try_acquire()) {
        build(*Dep); // no token: this thread does it
        continue;
      }
      Helpers.emplace_back([this, D = Dep.get()] {
        build(*D);
        Tokens.release();
      });
#else
      Helpers.emplace_back([this, D = Dep.get()] { build(*D); });
#endif
    }
    for (std::thread &H : Helpers)
      H.join();
    runCommand(T);
  }

private:
  void runCommand(Target &T) {
    witness::task();
    if (Verbose)
      std::cout << "built " << T.Name << '\n';
    T.Done = true;
  }

  bool Verbose;
  std::counting_semaphore<> Tokens{7};
};

int main(int argc, char **argv) {
  Target All{"all", {}};
  for (size_t I = witness::size(argc, argv); I > 0; --I)
    All.Deps.push_back(std::make_unique<Target>(Target{"obj" + std::to_string(I), {}}));
  Builder(false).build(All);
  return witness::report();
}
