// spawn: std::thread
// loop: range-for
// limiter: none
// waits: after the loop
// distance: member function
// differs: what is walked
// A: abstain-ok U1 | origin: long-lived member filled elsewhere
// B: unbounded Y1 | origin: identifiers of a request
// witness: runnable
#include "witness.h"
#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct EphemerisRequest {
  std::string Operator;
  std::vector<int> Satellites;
  double Epoch = 0;
};

class EphemerisFeed {
public:
  void addSatellite(int Norad) {
    std::lock_guard Guard(Lock);
    Tracked.push_back(Norad);
  }

  std::size_t refresh(const EphemerisRequest &Request);

private:
  void propagate(int Norad, double Epoch);

  std::mutex Lock;
  std::vector<int> Tracked;
  std::atomic<std::size_t> Refreshed = 0;
};

void EphemerisFeed::propagate(int Norad, double Epoch) {
  witness::task();
  if (Norad > 0 && Epoch >= 0)
    ++Refreshed;
}

std::size_t EphemerisFeed::refresh(const EphemerisRequest &Request) {
  std::lock_guard Guard(Lock);
  std::vector<std::thread> Jobs;
#ifdef TWIN
  const std::vector<int> &Catalogue = Request.Satellites;
#else
  const std::vector<int> &Catalogue = Tracked;
#endif
  for (int Norad : Catalogue)
    Jobs.emplace_back(&EphemerisFeed::propagate, this, Norad, Request.Epoch);
  for (auto &J : Jobs)
    J.join();
  return Refreshed;
}

int main(int argc, char **argv) {
  EphemerisFeed Feed;
  EphemerisRequest Request{"ops", {}, 60321.5};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    Feed.addSatellite(25544 + static_cast<int>(I));
    Request.Satellites.push_back(25544 + static_cast<int>(I));
  }
  Feed.refresh(Request);
  return witness::report();
}
