// spawn: std::async
// loop: divide and conquer recursion
// origin: vector parameter
// distance: recursive function
// waits: future of the left half
// differs: what ends the splitting
// A: bounded N1 | limiter: constant depth of splits
// B: unbounded Y1 | limiter: size of the smallest part
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <vector>

namespace gis {

struct Box {
  double MinX, MinY, MaxX, MaxY;
};

inline Box unite(const Box &A, const Box &B) {
  return {std::min(A.MinX, B.MinX), std::min(A.MinY, B.MinY), std::max(A.MaxX, B.MaxX), std::max(A.MaxY, B.MaxY)};
}

using Iterator = std::vector<Box>::const_iterator;

Box uniteSerially(Iterator First, Iterator Last) {
  Box All = *First;
  while (++First != Last)
    All = unite(All, *First);
  return All;
}

Box uniteRange(Iterator First, Iterator Last, int Splits) {
  const auto Count = Last - First;
#ifndef TWIN
  const bool Small = Count < 2 || Splits == 0;
#else
  const bool Small = Count < 2;
#endif
  if (Small) {
    witness::work();
    return uniteSerially(First, Last);
  }
  const auto Middle = First + Count / 2;
  auto Left = std::async(std::launch::async, [=] {
    witness::Task Alive;
    return uniteRange(First, Middle, Splits - 1);
  });
  const Box Right = uniteRange(Middle, Last, Splits - 1);
  return unite(Left.get(), Right);
}

Box extent(const std::vector<Box> &Polygons) {
  if (Polygons.empty())
    return {};
  return uniteRange(Polygons.begin(), Polygons.end(), 3);
}

} // namespace gis

int main(int argc, char **argv) {
  std::vector<gis::Box> Polygons;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Polygons.push_back({double(I), 0, double(I + 2), 1});
  gis::extent(Polygons);
  return witness::report();
}
