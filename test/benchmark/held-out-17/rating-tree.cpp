// spawn: std::async
// loop: recursion that halves a range
// origin: games of a season
// waits: gets the future of the left half
// distance: recursive function
// limiter: depth of the recursion
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: starts a task only down to a constant depth
// witness: runnable
#include "witness.h"
#include <cmath>
#include <future>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>

struct Result {
  int White = 0, Black = 0;
  double Score = 0.5;
};

using Ratings = std::map<int, double>;

class Season {
public:
  explicit Season(std::vector<Result> Games) : Games(std::move(Games)) {}

  Ratings rate() const { return Games.empty() ? Ratings{} : rate(std::span(Games), 0); }

private:
  static constexpr int ParallelDepth = 3;

  static Ratings leaf(const Result &R) {
    const double Expected = 1 / (1 + std::pow(10.0, (R.Black - R.White) / 400.0));
    return {{R.White, 16 * (R.Score - Expected)}, {R.Black, 16 * (Expected - R.Score)}};
  }

  static Ratings merge(Ratings Into, const Ratings &From) {
    for (const auto &[Player, Change] : From)
      Into[Player] += Change;
    return Into;
  }

  static Ratings rate(std::span<const Result> Part, int Depth) {
    if (Part.size() == 1)
      return leaf(Part.front());
    auto Left = Part.first(Part.size() / 2);
    auto Right = Part.subspan(Part.size() / 2);
#ifdef TWIN
    if (Depth >= ParallelDepth)
      return merge(rate(Left, Depth + 1), rate(Right, Depth + 1));
#endif
    auto Half = std::async(std::launch::async, [Left, Depth] {
      witness::Task Alive;
      Ratings R = rate(Left, Depth + 1);
      witness::work();
      return R;
    });
    Ratings Other = rate(Right, Depth + 1);
    return merge(Half.get(), Other);
  }

  std::vector<Result> Games;
};

int main(int argc, char **argv) {
  std::vector<Result> Games;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Games.push_back({int(I % 17), int(I % 13) + 20, 1});
  Season(std::move(Games)).rate();
  return witness::report();
}
