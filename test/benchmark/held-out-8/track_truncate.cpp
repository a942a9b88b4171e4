// spawn: std::jthread
// loop: range-for
// origin: vector by value
// limiter: size of the vector
// waits: destructor of the vector
// distance: same function
// differs: reserve or resize
// A: unbounded Y7 | limiter: reserve
// B: bounded N11 | limiter: resize
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Track {
  std::string title;
  unsigned duration = 0;
};

class Jukebox {
public:
  void preload(std::vector<Track> playlist) {
    std::vector<std::jthread> loaders;
    if (playlist.size() > kPreload) {
#ifdef TWIN
      playlist.resize(kPreload);
#else
      loaders.reserve(kPreload);
#endif
    }
    for (auto &track : playlist)
      loaders.emplace_back([this, &track] { decode(track); });
  }

private:
  void decode(Track &track) {
    track.duration = 180;
    witness::task();
  }

  static constexpr std::size_t kPreload = 5;
};

int main(int argc, char **argv) {
  Jukebox().preload(std::vector<Track>(witness::size(argc, argv)));
  return witness::report();
}
