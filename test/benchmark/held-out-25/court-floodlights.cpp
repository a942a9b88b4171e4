// spawn: std::thread
// loop: range-for
// limiter: none
// waits: after the loop
// distance: member function
// differs: whose list is walked
// A: abstain-ok U1 | origin: long-lived member
// B: unbounded Y1 | origin: request field
// witness: runnable
#include "witness.h"
#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Mast {
  std::string Address;
  int Lux = 0;
};

struct LightRequest {
  std::string Member;
  std::vector<Mast> Masts;
  int Lux = 500;
};

class Floodlights {
public:
  void attach(Mast M) {
    std::lock_guard Guard(Lock);
    Installed.push_back(std::move(M));
  }

  bool apply(const LightRequest &Request);
  unsigned switched() const { return Switched; }

private:
  bool mayUse(const std::string &Member) const { return !Member.empty() && Member != "guest"; }

  const std::vector<Mast> &mastsFor(const LightRequest &Request) const {
#ifndef TWIN
    (void)Request;
    return Installed;
#else
    return Request.Masts;
#endif
  }

  void dim(const Mast &M, int Lux) {
    witness::task();
    if (M.Lux != Lux)
      ++Switched;
  }

  std::mutex Lock;
  std::vector<Mast> Installed;
  std::atomic<unsigned> Switched{0};
};

bool Floodlights::apply(const LightRequest &Request) {
  if (!mayUse(Request.Member) || Request.Lux < 0 || Request.Lux > 1500)
    return false;
  std::lock_guard Guard(Lock);
  std::vector<std::thread> Drivers;
  for (const Mast &M : mastsFor(Request))
    Drivers.emplace_back(&Floodlights::dim, this, std::cref(M), Request.Lux);
  for (auto &D : Drivers)
    D.join();
  return true;
}

int main(int argc, char **argv) {
  Floodlights Lights;
  LightRequest Request{"Hilde", {}, 750};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    Mast M{"dali-" + std::to_string(I), 0};
    Request.Masts.push_back(M);
    Lights.attach(M);
  }
  return Lights.apply(Request) ? witness::report() : 1;
}
