// spawn: std::thread detached
// loop: range-for
// origin: containers of a manifest
// waits: std::latch
// distance: lambda
// differs: where the semaphore lives
// A: unbounded Y6 | limiter: a new semaphore for each container
// B: bounded N4 | limiter: one semaphore for the manifest
// witness: runnable
#include "witness.h"
#include <atomic>
#include <latch>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Container {
  std::string Number;
  double GrossKg = 0;
  bool Reefer = false;
};

struct Manifest {
  std::string Voyage;
  std::vector<Container> Containers;
};

/// Check digit of ISO 6346.
bool numberIsValid(const std::string &Number) {
  if (Number.size() != 11)
    return false;
  int Sum = 0;
  for (int I = 0; I < 10; ++I) {
    int Value = I < 4 ? Number[I] - 'A' + 10 : Number[I] - '0';
    if (I < 4)
      Value += (Value - 1) / 10 - (Value < 11);
    Sum += Value << I;
  }
  return Sum % 11 % 10 == Number[10] - '0';
}

class ManifestCheck {
public:
  unsigned run(const Manifest &M) {
    using Cranes = std::counting_semaphore<>;
    std::latch Finished(static_cast<std::ptrdiff_t>(M.Containers.size()));
#ifdef TWIN
    auto Free = std::make_shared<Cranes>(9);
#endif
    for (const Container &C : M.Containers) {
#ifndef TWIN
      auto Free = std::make_shared<Cranes>(9);
#endif
      Free->acquire();
      std::thread([this, &C, &Finished, Free] {
        inspect(C);
        Free->release();
        Finished.count_down();
      }).detach();
    }
    Finished.wait();
    return Refused;
  }

private:
  void inspect(const Container &C) {
    witness::task();
    if (!numberIsValid(C.Number) || C.GrossKg > 32500)
      ++Refused;
  }

  std::atomic<unsigned> Refused{0};
};

int main(int argc, char **argv) {
  Manifest M{"FAL1-044E", {}};
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    M.Containers.push_back({"CSQU3054383", 18000.0 + I, I % 9 == 0});
  ManifestCheck().run(M);
  return witness::report();
}
