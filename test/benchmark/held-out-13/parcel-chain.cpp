// spawn: std::thread detached
// loop: recursion over an index
// origin: vector of a manifest
// limiter: none
// waits: latch
// distance: member functions that call each other
// differs: who begins the next parcel
// A: bounded N3 | limiter: the task that has ended begins the next
// B: unbounded Y1 | limiter: the caller begins the next at once
// witness: runnable
#include "witness.h"
#include <latch>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Parcel {
  std::string Code;
  double Kilograms = 0;
  bool Labelled = false;
};

class Labeller {
public:
  explicit Labeller(std::vector<Parcel> Manifest)
      : Manifest(std::move(Manifest)), Open(static_cast<std::ptrdiff_t>(this->Manifest.size())) {}

  void run() {
    begin(0);
    Open.wait();
  }

  std::size_t labelled() const {
    std::size_t Count = 0;
    for (const Parcel &P : Manifest)
      Count += P.Labelled;
    return Count;
  }

private:
  void begin(std::size_t Index) {
    if (Index >= Manifest.size())
      return;
    std::thread([this, Index] {
      print(Manifest[Index]);
      finished(Index);
    }).detach();
#ifdef TWIN
    begin(Index + 1);
#endif
  }

  void print(Parcel &P) {
    witness::task();
    P.Labelled = P.Kilograms < 31.5;
  }

  void finished(std::size_t Index) {
#ifndef TWIN
    begin(Index + 1);
#else
    (void)Index;
#endif
    Open.count_down();
  }

  std::vector<Parcel> Manifest;
  std::latch Open;
};

int main(int argc, char **argv) {
  static Labeller Station(std::vector<Parcel>(witness::size(argc, argv), Parcel{"JJD0003", 2.5}));
  Station.run();
  fprintf(stderr, "%zu labelled\n", Station.labelled());
  return witness::report();
}
