// spawn: std::thread
// loop: template over iterators
// origin: series in a request
// waits: join after the loop
// distance: function template
// limiter: number of threads
// differs: the number of threads of the template
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: std::thread::hardware_concurrency
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace parallel {

template <class Iterator> std::size_t stepFor(Iterator First, Iterator Last) {
#ifdef TWIN
  std::size_t Threads = std::max(1u, std::thread::hardware_concurrency());
  std::size_t Count = static_cast<std::size_t>(std::distance(First, Last));
  return std::max<std::size_t>(1, (Count + Threads - 1) / Threads);
#else
  (void)First, (void)Last;
  return 1;
#endif
}

template <class Iterator, class Function> void forEach(Iterator First, Iterator Last, Function F) {
  const std::size_t Step = stepFor(First, Last);
  std::vector<std::thread> Threads;
  while (First != Last) {
    auto Left = static_cast<std::size_t>(std::distance(First, Last));
    Iterator End = std::next(First, static_cast<std::ptrdiff_t>(std::min(Step, Left)));
    Threads.emplace_back([First, End, &F] { std::for_each(First, End, F); });
    First = End;
  }
  for (std::thread &T : Threads)
    T.join();
}

} // namespace parallel

struct Series {
  std::string Uid;
  int Images = 0;
  bool Cached = false;
};

struct PrefetchRequest {
  std::string Patient;
  std::vector<Series> Prior;
};

class ImageCache {
public:
  void prefetch(PrefetchRequest &Request) {
    parallel::forEach(Request.Prior.begin(), Request.Prior.end(), [this](Series &S) { load(S); });
  }

private:
  void load(Series &S) {
    witness::task();
    S.Cached = S.Images < 4000;
  }
};

int main(int argc, char **argv) {
  PrefetchRequest Request{"4711", {}};
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Request.Prior.push_back({"1.3.12." + std::to_string(I), 300});
  ImageCache().prefetch(Request);
  return witness::report();
}
