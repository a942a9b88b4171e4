// spawn: std::jthread
// loop: iterator
// origin: vector parameter
// waits: destructor of the vector
// distance: helper function
// differs: what the semaphore belongs to
// A: unbounded Y6 | limiter: semaphore per host
// B: bounded N4 | limiter: semaphore of the uploader
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

struct Track {
  std::string Name;
  std::string Target;
  std::size_t Points = 0;
};

class Uploader {
public:
  std::size_t upload(const std::vector<Track> &Tracks);

private:
  using Gate = std::counting_semaphore<>;

  static std::string_view hostOf(std::string_view Url) {
    if (auto Scheme = Url.find("://"); Scheme != Url.npos)
      Url.remove_prefix(Scheme + 3);
    return Url.substr(0, Url.find('/'));
  }

  Gate &gateFor(const Track &T) {
#ifndef TWIN
    std::string Key(hostOf(T.Target));
#else
    std::string Key;
    (void)T;
#endif
    auto &Slot = Gates[Key];
    if (!Slot)
      Slot = std::make_unique<Gate>(5);
    return *Slot;
  }

  static void put(const Track &T) {
    witness::task();
    if (T.Points < 2)
      fprintf(stderr, "%s: track without a way\n", T.Name.c_str());
  }

  std::unordered_map<std::string, std::unique_ptr<Gate>> Gates;
};

std::size_t Uploader::upload(const std::vector<Track> &Tracks) {
  std::vector<std::jthread> Transfers;
  for (auto It = Tracks.cbegin(); It != Tracks.cend(); ++It) {
    if (It->Target.empty())
      continue;
    Gate &Open = gateFor(*It);
    Open.acquire();
    Transfers.emplace_back([&Open, &T = *It] {
      put(T);
      Open.release();
    });
  }
  return Transfers.size();
}

int main(int argc, char **argv) {
  std::vector<Track> Tracks;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    const std::string Number = std::to_string(I);
    Tracks.push_back({"stage " + Number, "https://club" + Number + ".example/gpx", 840});
  }
  Uploader U;
  return U.upload(Tracks) == Tracks.size() ? witness::report() : 1;
}
