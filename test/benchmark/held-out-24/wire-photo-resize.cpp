// spawn: std::async
// loop: counted
// origin: size of a range
// waits: after the loop
// distance: template with a policy
// differs: policy of the template
// A: bounded N2 | limiter: policy with a task for each processor
// B: unbounded Y1 | limiter: policy with a task for each element
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

struct PerCore {
  static std::size_t lanes(std::size_t) { return std::max(1u, std::thread::hardware_concurrency()); }
};

struct PerElement {
  static std::size_t lanes(std::size_t Count) { return Count; }
};

template <typename Policy, typename Range, typename Function> void parallelEach(Range &Items, Function Apply) {
  const std::size_t Count = std::size(Items);
  const std::size_t Lanes = Policy::lanes(Count);
  std::vector<std::future<void>> Running;
  for (std::size_t Lane = 0; Lane < Lanes; ++Lane)
    Running.push_back(std::async(std::launch::async, [&, Lane] {
      witness::task();
      for (std::size_t I = Lane; I < Count; I += Lanes)
        Apply(Items[I]);
    }));
  for (auto &R : Running)
    R.get();
}

struct Photo {
  std::string Caption;
  int Width = 0, Height = 0;
  std::vector<unsigned char> Luma;
};

class PhotoDesk {
public:
  explicit PhotoDesk(int ColumnWidth) : ColumnWidth(ColumnWidth) {}

  void prepareEdition(std::vector<Photo> &Photos) const {
#ifndef TWIN
    parallelEach<PerCore>(Photos, [this](Photo &P) { shrink(P); });
#else
    parallelEach<PerElement>(Photos, [this](Photo &P) { shrink(P); });
#endif
  }

private:
  void shrink(Photo &P) const {
    while (P.Width > ColumnWidth) {
      std::vector<unsigned char> Half;
      for (int Y = 0; Y + 1 < P.Height; Y += 2)
        for (int X = 0; X + 1 < P.Width; X += 2)
          Half.push_back(P.Luma[std::size_t(Y) * P.Width + X]);
      P.Luma = std::move(Half);
      P.Width /= 2;
      P.Height /= 2;
    }
  }

  int ColumnWidth;
};

int main(int argc, char **argv) {
  std::vector<Photo> Photos(witness::size(argc, argv), Photo{"Harbour", 32, 16, std::vector<unsigned char>(512)});
  PhotoDesk(8).prepareEdition(Photos);
  return witness::report();
}
