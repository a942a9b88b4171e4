// spawn: std::packaged_task on a std::thread
// loop: std::ranges::for_each
// origin: vector of a request
// waits: futures
// distance: lambda
// differs: the part of the input that is walked
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: std::views::take
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct Photo {
  std::string Slug;
  int Width, Height;
};

struct Thumbnail {
  std::string Slug;
  int Width, Height;
};

class FrontPage {
public:
  static constexpr int TeaserCount = 12;

  std::vector<Thumbnail> render(const std::vector<Photo> &Photos) {
    std::vector<std::future<Thumbnail>> Pending;
#ifdef TWIN
    auto Teasers = Photos | std::views::take(TeaserCount);
#else
    auto Teasers = std::views::all(Photos);
#endif
    std::ranges::for_each(Teasers, [&Pending](const Photo &P) {
      std::packaged_task<Thumbnail(Photo)> Scale(scale);
      Pending.push_back(Scale.get_future());
      std::thread(std::move(Scale), P).detach();
    });
    std::vector<Thumbnail> Result;
    Result.reserve(Pending.size());
    for (auto &F : Pending)
      Result.push_back(F.get());
    return Result;
  }

private:
  static Thumbnail scale(Photo P) {
    witness::task();
    int Longer = std::max(P.Width, P.Height);
    return {P.Slug + "-small", P.Width * 240 / Longer, P.Height * 240 / Longer};
  }
};

int main(int argc, char **argv) {
  std::vector<Photo> Photos(witness::size(argc, argv), {"harbour", 4000, 3000});
  FrontPage().render(Photos);
  return witness::report();
}
