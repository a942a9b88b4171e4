// spawn: std::async
// loop: while over a vector of futures and a vector of visitors
// limiter: none
// waits: after the loop
// distance: same class
// differs: origin
// A: unbounded Y1 | origin: parameter
// B: abstain-ok U1 | origin: member filled by other methods
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <map>
#include <string>
#include <vector>

struct Handset {
  int Number = 0;
  std::string Language;
  int Battery = 100;
};

struct SyncReport {
  int Updated = 0;
  std::vector<int> Flat;
};

class HandsetDesk {
public:
  void attach(Handset H) {
    const auto Same = [&H](const Handset &Other) { return Other.Number == H.Number; };
    const auto Known = std::find_if(Docked.begin(), Docked.end(), Same);
    if (Known != Docked.end())
      *Known = std::move(H);
    else
      Docked.push_back(std::move(H));
  }

  void detach(int Number) {
    std::erase_if(Docked, [Number](const Handset &H) { return H.Number == Number; });
  }

  void publish(const std::string &Language, int Version) { Versions[Language] = Version; }

#ifndef TWIN
  SyncReport sync(const std::vector<Handset> &Handsets) const { return update(Handsets); }
#else
  SyncReport sync() const { return update(Docked); }
#endif

private:
  SyncReport update(const std::vector<Handset> &Handsets) const {
    SyncReport Report;
    std::vector<std::future<bool>> Uploads;
    auto At = Handsets.begin();
    while (At != Handsets.end()) {
      const Handset &H = *At++;
      if (H.Battery < 5) {
        Report.Flat.push_back(H.Number);
        continue;
      }
      Uploads.push_back(std::async(std::launch::async, [this, &H] { return upload(H); }));
    }
    for (auto &U : Uploads)
      Report.Updated += U.get();
    return Report;
  }

  bool upload(const Handset &H) const {
    witness::task();
    const auto Found = Versions.find(H.Language);
    return Found != Versions.end() && Found->second > 0;
  }

  std::vector<Handset> Docked;
  std::map<std::string, int> Versions;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  HandsetDesk Desk;
  Desk.publish("fr", 12);
#ifndef TWIN
  Desk.sync(std::vector<Handset>(N, Handset{1, "fr", 80}));
#else
  for (std::size_t I = 0; I < N; ++I)
    Desk.attach({static_cast<int>(I), "fr", 80});
  Desk.sync();
#endif
  return witness::report();
}
