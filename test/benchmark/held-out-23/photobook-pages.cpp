// spawn: std::thread
// loop: template over a range
// origin: vector parameter
// waits: after the loop
// distance: template in a helper namespace
// differs: what a thread stands for
// A: bounded N2 | limiter: a thread per core, and an atomic index
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace par {

template <class Range, class Fn> void over(Range &&Items, Fn &&Body) {
  const auto First = std::begin(Items);
  const auto Count = static_cast<std::size_t>(std::distance(First, std::end(Items)));
  std::vector<std::thread> Threads;
#ifndef TWIN
  std::atomic<std::size_t> Next{0};
  const std::size_t Crew = std::max(2u, std::thread::hardware_concurrency());
  for (std::size_t T = 0; T < Crew; ++T)
    Threads.emplace_back([&] {
      for (std::size_t I = Next++; I < Count; I = Next++)
        Body(*std::next(First, static_cast<std::ptrdiff_t>(I)));
    });
#else
  for (std::size_t I = 0; I < Count; ++I)
    Threads.emplace_back([&Body, It = std::next(First, static_cast<std::ptrdiff_t>(I))] { Body(*It); });
#endif
  for (auto &T : Threads)
    T.join();
}

} // namespace par

struct Picture {
  std::string Path;
  int Width = 0, Height = 0;
};

struct Page {
  std::vector<Picture> Pictures;
  std::string Caption;
  bool Rendered = false;
};

class PhotoBook {
public:
  explicit PhotoBook(std::string Owner) : Owner(std::move(Owner)) {}

  void add(Page P) { Pages.push_back(std::move(P)); }

  static bool printable(const Page &P) {
    return std::all_of(P.Pictures.begin(), P.Pictures.end(),
                       [](const Picture &X) { return X.Width >= 1200 && X.Height >= 800; });
  }

private:
  std::string Owner;
  std::vector<Page> Pages;
};

int renderOrder(std::vector<Page> &Order) {
  std::atomic<int> Refused{0};
  par::over(Order, [&Refused](Page &P) {
    witness::task();
    P.Rendered = PhotoBook::printable(P);
    if (!P.Rendered)
      ++Refused;
  });
  return Refused;
}

int main(int argc, char **argv) {
  std::vector<Page> Order(witness::size(argc, argv), Page{{{"beach.jpg", 4000, 3000}}, "Summer"});
  return renderOrder(Order) == 0 ? witness::report() : 1;
}
