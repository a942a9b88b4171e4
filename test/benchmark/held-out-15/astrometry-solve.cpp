// spawn: std::thread
// loop: range-for
// origin: member filled from a catalogue
// waits: after the loop
// distance: member function
// limiter: std::counting_semaphore acquired before the thread
// differs: lifetime of the semaphore
// A: unbounded Y6 | limiter: a new semaphore in each iteration
// B: bounded N4 | limiter: one semaphore for all
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace astrometry {

struct Field {
  std::string Plate;
  double RightAscension = 0, Declination = 0;
  bool Solved = false;
};

class Solver {
public:
  explicit Solver(double PixelScale) : PixelScale(PixelScale) {}

  void add(Field F) { Fields.push_back(std::move(F)); }

  std::size_t solveAll() {
    using Slots = std::counting_semaphore<64>;
    std::vector<std::thread> Running;
#ifdef TWIN
    auto Index = std::make_shared<Slots>(IndexReaders);
#endif
    for (Field &F : Fields) {
#ifndef TWIN
      auto Index = std::make_shared<Slots>(IndexReaders);
#endif
      Index->acquire();
      Running.emplace_back([this, &F, Index] {
        {
          witness::Task Alive;
          match(F);
        }
        Index->release();
      });
    }
    for (std::thread &T : Running)
      T.join();
    std::size_t Solved = 0;
    for (const Field &F : Fields)
      Solved += F.Solved;
    return Solved;
  }

private:
  static constexpr int IndexReaders = 8;

  void match(Field &F) const {
    witness::work();
    F.RightAscension = PixelScale * static_cast<double>(F.Plate.size());
    F.Solved = F.RightAscension > 0;
  }

  double PixelScale;
  std::vector<Field> Fields;
};

} // namespace astrometry

int main(int argc, char **argv) {
  astrometry::Solver S(0.396);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    S.add({"plate-" + std::to_string(I)});
  S.solveAll();
  return witness::report();
}
