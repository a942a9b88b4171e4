// spawn: std::async
// loop: std::transform
// origin: comments of a fetched review
// waits: gets all futures
// distance: lambda
// limiter: none
// differs: launch policy
// A: unbounded Y1 | spawn: std::async with launch::async
// B: bounded N10 | spawn: std::async with launch::deferred
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

struct Comment {
  std::string Author, Body;
  std::optional<int> Line;
};

struct Mirrored {
  std::string Url;
  bool Inline = false;
};

class ReviewMirror {
public:
  explicit ReviewMirror(std::string Target) : Target(std::move(Target)) {}

  std::vector<Mirrored> mirror(const std::vector<Comment> &Comments) const {
    std::vector<std::future<Mirrored>> Copies;
    std::transform(Comments.begin(), Comments.end(), std::back_inserter(Copies), [this](const Comment &C) {
      return std::async(Policy, &ReviewMirror::copy, this, C);
    });
    std::vector<Mirrored> Done;
    Done.reserve(Copies.size());
    for (auto &Copy : Copies)
      Done.push_back(Copy.get());
    return Done;
  }

private:
#ifndef TWIN
  static constexpr std::launch Policy = std::launch::async;
#else
  static constexpr std::launch Policy = std::launch::deferred;
#endif

  Mirrored copy(Comment C) const {
    witness::task();
    return {Target + "/" + C.Author + "/" + std::to_string(C.Body.size()), C.Line.has_value()};
  }

  std::string Target;
};

int main(int argc, char **argv) {
  std::vector<Comment> Comments;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Comments.push_back({"reviewer", "Please rename this.", I % 2 ? std::optional<int>(int(I)) : std::nullopt});
  ReviewMirror("https://mirror.example.org/r/17").mirror(Comments);
  return witness::report();
}
