// spawn: std::thread with std::packaged_task
// loop: counted over a manifest
// origin: fields of a parsed manifest
// waits: futures
// distance: helper function
// limiter: deque of futures
// differs: whether the oldest is waited for
// A: bounded N5 | limiter: gets the oldest future when eight are in flight
// B: unbounded Y5 | limiter: drops the oldest future when eight are in flight
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Band {
  std::string Product;
  int Wavelength = 0;
};

struct Statistics {
  double Mean = 0;
  bool Usable = false;
};

class SceneIngest {
public:
  void ingest(const std::vector<Band> &Manifest) {
    for (std::size_t I = 0; I != Manifest.size(); ++I) {
      if (Open.size() >= Ahead)
        takeOldest();
      Open.push_back(begin(Manifest[I]));
    }
    while (!Open.empty()) {
      account(Open.front().get());
      Open.pop_front();
    }
  }

  int usable() const { return Usable; }

private:
  static constexpr std::size_t Ahead = 8;

  void takeOldest() {
#ifndef TWIN
    account(Open.front().get());
#endif
    Open.pop_front();
  }

  void account(const Statistics &S) { Usable += S.Usable; }

  std::future<Statistics> begin(const Band &B) {
    std::packaged_task<Statistics()> Task([B] {
      witness::task();
      return Statistics{B.Wavelength / 2.0, B.Wavelength > 400};
    });
    auto Result = Task.get_future();
    std::thread(std::move(Task)).detach();
    return Result;
  }

  std::deque<std::future<Statistics>> Open;
  int Usable = 0;
};

std::vector<Band> parseManifest(std::istream &In) {
  std::vector<Band> Bands;
  Band B;
  while (In >> B.Product >> B.Wavelength)
    Bands.push_back(B);
  return Bands;
}

int main(int argc, char **argv) {
  std::stringstream Manifest;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Manifest << "B" << I << ' ' << 400 + I << '\n';
  SceneIngest().ingest(parseManifest(Manifest));
  return witness::report();
}
