// spawn: std::async
// loop: iterator for in a template
// origin: vector parameter
// limiter: chunks
// waits: end of a chunk
// distance: template
// differs: the size of a chunk
// A: bounded N6 | limiter: a constant
// B: unbounded Y3 | limiter: the length of the range
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <functional>
#include <future>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

template <typename Iterator, typename Function>
void forEachChunked(Iterator First, Iterator Last, std::ptrdiff_t Chunk, Function Call) {
  while (First != Last) {
    Iterator Stop = std::next(First, std::min<std::ptrdiff_t>(Chunk, std::distance(First, Last)));
    std::vector<std::future<void>> Running;
    for (; First != Stop; ++First)
      Running.push_back(std::async(std::launch::async, Call, std::ref(*First)));
    for (std::future<void> &F : Running)
      F.get();
  }
}

namespace search {

struct Connection {
  std::string From, To;
  std::optional<int> Minutes;
};

inline constexpr std::ptrdiff_t AtOnce = 8;

class Engine {
public:
  std::optional<int> fastest(std::vector<Connection> &Connections) {
#ifndef TWIN
    const std::ptrdiff_t Chunk = AtOnce;
#else
    const std::ptrdiff_t Chunk = std::max(AtOnce, std::ssize(Connections));
#endif
    forEachChunked(Connections.begin(), Connections.end(), Chunk, [this](Connection &C) { lookUp(C); });
    std::optional<int> Best;
    for (const Connection &C : Connections)
      if (C.Minutes && (!Best || *C.Minutes < *Best))
        Best = C.Minutes;
    return Best;
  }

private:
  void lookUp(Connection &C) const {
    witness::task();
    if (C.From != C.To)
      C.Minutes = static_cast<int>(Overhead + 50);
  }

  int Overhead = 35;
};

} // namespace search

int main(int argc, char **argv) {
  std::vector<search::Connection> All(witness::size(argc, argv), {"BER", "OSL", {}});
  search::Engine Engine;
  fprintf(stderr, "fastest %d min\n", Engine.fastest(All).value_or(-1));
  return witness::report();
}
