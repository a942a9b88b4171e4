// spawn: std::thread
// loop: range-for
// origin: map parameter
// limiter: see A and B
// waits: after the loop
// distance: member function
// differs: what the loop does between two starts
// A: unbounded Y7 | limiter: a short sleep
// B: bounded N6 | limiter: waits for all that run
// witness: runnable
#include "witness.h"
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Charger {
  std::string Host;
  std::string Version;
};

class FirmwareRollout {
public:
  explicit FirmwareRollout(std::string Version) : Version(std::move(Version)) {}

  void roll(std::unordered_map<std::string, Charger> &Chargers) {
    std::size_t Count = 0;
    for (auto &[Serial, C] : Chargers) {
      if (C.Version == Version)
        continue;
      Uploads.emplace_back(&FirmwareRollout::upload, this, std::ref(C));
      if (++Count % Pace == 0)
        pause();
    }
    finish();
    std::fprintf(stderr, "%zu chargers on %s\n", Count, Version.c_str());
  }

private:
  static constexpr std::size_t Pace = 10;

  void pause() {
#ifndef TWIN
    std::this_thread::sleep_for(std::chrono::microseconds(500));
#else
    finish();
#endif
  }

  void finish() {
    for (std::thread &U : Uploads)
      U.join();
    Uploads.clear();
  }

  void upload(Charger &C) {
    witness::task();
    C.Version = Version;
  }

  std::string Version;
  std::vector<std::thread> Uploads;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::unordered_map<std::string, Charger> Chargers;
  for (std::size_t I = 0; I < N; ++I)
    Chargers["EV" + std::to_string(I)] = {"10.3.0." + std::to_string(I), "1.0"};
  FirmwareRollout("1.1").roll(Chargers);
  return witness::report();
}
