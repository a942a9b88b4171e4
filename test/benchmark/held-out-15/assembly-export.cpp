// spawn: std::jthread
// loop: range-for with recursion
// origin: tree of parts in a CAD file
// waits: destructor of the threads of a level
// distance: recursion
// limiter: std::counting_semaphore with try_acquire
// differs: whether the answer of try_acquire is used
// A: unbounded Y4 | limiter: the answer is counted only
// B: bounded N4 | limiter: without a slot the part is written by the caller
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace cad {

struct Part {
  std::string Name;
  double Volume = 0;
  std::vector<std::unique_ptr<Part>> Children;
};

class StepWriter {
public:
  explicit StepWriter(double Tolerance) : Tolerance(Tolerance) {}

  void write(const Part &Root) {
    tessellate(Root);
    writeChildren(Root);
  }

  std::size_t inlined() const { return Inlined; }

private:
  static constexpr std::ptrdiff_t Meshers = 6;

  void writeChildren(const Part &Parent) {
    std::vector<std::jthread> Level;
    for (const auto &Child : Parent.Children) {
      bool Slot = Free.try_acquire();
      if (!Slot) {
        ++Inlined;
#ifdef TWIN
        tessellate(*Child);
        writeChildren(*Child);
        continue;
#endif
      }
      Level.emplace_back([this, Slot, &Child] {
        {
          witness::Task Alive;
          witness::work();
          tessellate(*Child);
          writeChildren(*Child);
        }
        if (Slot)
          Free.release();
      });
    }
  }

  void tessellate(const Part &P) { Facets += static_cast<std::size_t>(P.Volume / Tolerance); }

  double Tolerance;
  std::counting_semaphore<Meshers> Free{Meshers};
  std::atomic<std::size_t> Facets{0};
  std::atomic<std::size_t> Inlined{0};
};

} // namespace cad

int main(int argc, char **argv) {
  cad::Part Root{"gearbox", 12.5, {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    auto Bolt = std::make_unique<cad::Part>(cad::Part{"bolt-" + std::to_string(I), 0.2, {}});
    Root.Children.push_back(std::move(Bolt));
  }
  cad::StepWriter(0.01).write(Root);
  return witness::report();
}
