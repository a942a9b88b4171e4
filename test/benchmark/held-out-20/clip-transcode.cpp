// spawn: std::thread with packaged_task
// loop: template with a callback
// origin: size of a playlist
// waits: after the loop
// distance: template and callback
// differs: how many times the callback is called
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: number of processors | origin: hardware
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

struct Clip {
  std::string Title;
  int Kbps = 0;
};

template <typename Fn> void times(std::size_t Count, Fn &&Each) {
  for (std::size_t I = 0; I < Count; ++I)
    Each(I);
}

class HotelTranscoder {
public:
  explicit HotelTranscoder(std::vector<Clip> &Playlist) : Playlist(Playlist) {}

  std::size_t run() {
    std::vector<std::future<std::size_t>> Results;
    std::vector<std::thread> Encoders;
    times(encoders(), [&](std::size_t) {
      std::packaged_task<std::size_t()> Job([this] { return encodeSome(); });
      Results.push_back(Job.get_future());
      Encoders.emplace_back(std::move(Job));
    });
    std::size_t Done = 0;
    for (auto &R : Results)
      Done += R.get();
    for (auto &E : Encoders)
      E.join();
    return Done;
  }

private:
  std::size_t encoders() const {
#ifdef TWIN
    return std::max(1u, std::thread::hardware_concurrency());
#else
    return Playlist.size();
#endif
  }

  std::size_t encodeSome() {
    std::size_t Done = 0;
    for (std::size_t I = Next++; I < Playlist.size(); I = Next++, ++Done) {
      witness::task();
      Playlist[I].Kbps = 4500;
    }
    return Done;
  }

  std::vector<Clip> &Playlist;
  std::atomic<std::size_t> Next = 0;
};

int main(int argc, char **argv) {
  std::vector<Clip> Playlist(witness::size(argc, argv), Clip{"Welcome"});
  HotelTranscoder(Playlist).run();
  return witness::report();
}
