// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: template
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: first
// witness: runnable
#include "witness.h"
#include <future>
#include <span>
#include <type_traits>
#include <vector>

template <typename Range, typename Function> auto mapParallel(Range &&Items, Function F) {
  using Result = std::invoke_result_t<Function, decltype(*std::begin(Items))>;
  std::vector<std::future<Result>> Futures;
  for (auto &&Item : Items)
    Futures.push_back(std::async(std::launch::async, F, Item));
  std::vector<Result> Results;
  for (auto &F : Futures)
    Results.push_back(F.get());
  return Results;
}

int thumbnail(int Photo) {
  witness::task();
  return Photo / 2;
}

std::vector<int> album(std::span<const int> Photos) {
#ifdef TWIN
  if (Photos.size() > 12)
    Photos = Photos.first(12);
#endif
  return mapParallel(Photos, thumbnail);
}

int main(int argc, char **argv) {
  std::vector<int> Photos(witness::size(argc, argv));
  album(Photos);
  return witness::report();
}
