// spawn: std::async
// loop: range-for
// origin: vector of chapters parsed from a file
// distance: same function
// limiter: window of futures
// differs: how the oldest future is taken out
// A: bounded N5 | waits: get of the oldest
// B: unbounded Y4 | waits: wait_for of the oldest with a deadline of zero
// witness: runnable
#include "witness.h"
#include <chrono>
#include <deque>
#include <future>
#include <sstream>
#include <string>
#include <vector>

namespace player {

struct Chapter {
  double Start = 0;
  std::string Title;
};

struct Thumbnail {
  double At = 0;
  std::vector<unsigned char> Pixels;
};

std::vector<Chapter> readChapters(std::istream &In) {
  std::vector<Chapter> Chapters;
  Chapter C;
  while (In >> C.Start && std::getline(In >> std::ws, C.Title))
    Chapters.push_back(C);
  return Chapters;
}

Thumbnail decodeAt(double Seconds) {
  witness::task();
  return {Seconds, std::vector<unsigned char>(16 * 9)};
}

class ThumbnailStrip {
public:
  explicit ThumbnailStrip(std::size_t Ahead) : Ahead(Ahead) {}

  std::size_t build(const std::vector<Chapter> &Chapters) {
    std::deque<std::future<Thumbnail>> Pending;
    std::vector<std::future<Thumbnail>> Late;
    for (const Chapter &C : Chapters) {
      if (Pending.size() >= Ahead) {
#ifndef TWIN
        Strip.push_back(Pending.front().get());
#else
        if (Pending.front().wait_for(std::chrono::seconds(0)) == std::future_status::ready)
          Strip.push_back(Pending.front().get());
        else
          Late.push_back(std::move(Pending.front()));
#endif
        Pending.pop_front();
      }
      Pending.push_back(std::async(std::launch::async, decodeAt, C.Start));
    }
    for (auto &F : Late)
      Strip.push_back(F.get());
    for (auto &F : Pending)
      Strip.push_back(F.get());
    return Strip.size();
  }

private:
  std::size_t Ahead;
  std::vector<Thumbnail> Strip;
};

} // namespace player

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream File;
  for (std::size_t I = 0; I < N; ++I)
    File << I * 30 << " Chapter " << I << '\n';
  player::ThumbnailStrip Strip(4);
  Strip.build(player::readChapters(File));
  return witness::report();
}
