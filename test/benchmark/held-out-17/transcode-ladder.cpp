// spawn: std::thread
// loop: indexed
// origin: renditions of a request
// waits: joins after the loop
// distance: member function
// limiter: none
// differs: where the number comes from
// A: abstain-ok U1 | origin: profiles that other code adds to the farm
// B: unbounded Y1 | origin: renditions of a request
// witness: runnable
#include "witness.h"
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Rendition {
  int Height = 0;
  int Kilobits = 0;
};

struct TranscodeRequest {
  std::string Source;
  std::vector<Rendition> Renditions;
};

class TranscodeFarm {
public:
  void addProfile(Rendition R) { Profiles.push_back(R); }

  std::vector<std::string> transcode(const TranscodeRequest &Request) {
#ifndef TWIN
    const std::vector<Rendition> &Ladder = Profiles;
#else
    const std::vector<Rendition> &Ladder = Request.Renditions;
#endif
    std::vector<std::thread> Encoders;
    Encoders.reserve(Ladder.size());
    for (std::size_t I = 0; I < Ladder.size(); ++I)
      Encoders.push_back(encode(Request.Source, Ladder[I]));
    for (std::thread &E : Encoders)
      E.join();
    return std::exchange(Outputs, {});
  }

private:
  std::thread encode(const std::string &Source, Rendition R) {
    return std::thread([this, Source, R] {
      witness::task();
      std::string Name = Source + "." + std::to_string(R.Height) + "p.mp4";
      std::lock_guard Guard(Lock);
      Outputs.push_back(std::move(Name));
    });
  }

  std::vector<Rendition> Profiles;
  std::vector<std::string> Outputs;
  std::mutex Lock;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  TranscodeFarm Farm;
  for (int Height : {360, 720, 1080})
    Farm.addProfile({Height, Height * 4});
  Farm.transcode({"interview.mov", std::vector<Rendition>(N, Rendition{480, 1800})});
  return witness::report();
}
