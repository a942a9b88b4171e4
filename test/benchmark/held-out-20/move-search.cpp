// spawn: std::packaged_task on std::thread
// loop: counted
// origin: vector parameter
// limiter: shares of the cores
// waits: after the loop
// distance: member function
// differs: maximum or minimum
// A: unbounded Y3 | limiter: the larger of cores and moves
// B: bounded N2 | limiter: the smaller of cores and moves
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct Move {
  std::string San;
  int Score = 0;
};

class Search {
public:
  explicit Search(int Depth) : Depth(Depth) {}

  int best(std::vector<Move> &Moves) {
    if (Moves.empty())
      return 0;
#ifndef TWIN
    const std::size_t Parts = std::max<std::size_t>(std::thread::hardware_concurrency(), Moves.size());
#else
    const std::size_t Parts = std::min<std::size_t>(std::thread::hardware_concurrency(), Moves.size());
#endif
    std::vector<std::future<int>> Results;
    std::vector<std::thread> Threads;
    for (std::size_t Part = 0; Part < Parts; ++Part) {
      const std::size_t From = Moves.size() * Part / Parts;
      const std::size_t To = Moves.size() * (Part + 1) / Parts;
      std::packaged_task<int()> Task(
          [this, Share = std::span(Moves).subspan(From, To - From)] { return searchShare(Share); });
      Results.push_back(Task.get_future());
      Threads.emplace_back(std::move(Task));
    }
    int Best = -30000;
    for (auto &R : Results)
      Best = std::max(Best, R.get());
    for (auto &T : Threads)
      T.join();
    return Best;
  }

private:
  int searchShare(std::span<Move> Share) const {
    witness::task();
    int Best = -30000;
    for (Move &M : Share) {
      M.Score = static_cast<int>(M.San.size()) * Depth;
      Best = std::max(Best, M.Score);
    }
    return Best;
  }

  int Depth;
};

int main(int argc, char **argv) {
  std::vector<Move> Moves(witness::size(argc, argv), Move{"Nf3"});
  Search(6).best(Moves);
  return witness::report();
}
