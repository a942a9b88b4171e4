// spawn: std::async
// loop: for with a pointer
// origin: pointer and length
// waits: on the way, and after the loop
// distance: member function
// differs: if or while around the reaping
// A: unbounded Y4 | limiter: list of running jobs, looked through once
// B: bounded N5 | limiter: list of running jobs, looked through until there is room
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <list>
#include <string>
#include <vector>

struct Instrument {
  std::string Maker;
  int Year = 1900;
  int Cracks = 0;
  double Hours = 0;
};

class Luthier {
public:
  ~Luthier() {
    for (auto &Job : OnBench)
      Job.wait();
  }

  void estimateAll(Instrument *First, std::size_t Count);
  double hours() const { return Total; }

private:
  static double estimate(Instrument &I) {
    witness::task();
    I.Hours = 1.5 + 4.0 * I.Cracks + (I.Year < 1850 ? 3.0 : 0.0);
    return I.Hours;
  }

  void clearBench() {
    using namespace std::chrono_literals;
    for (auto It = OnBench.begin(); It != OnBench.end();) {
      if (It->wait_for(0s) != std::future_status::ready) {
        ++It;
        continue;
      }
      Total += It->get();
      It = OnBench.erase(It);
    }
  }

  void makeRoom() {
#ifndef TWIN
    if (OnBench.size() >= Benches)
      clearBench();
#else
    while (OnBench.size() >= Benches) {
      clearBench();
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
#endif
  }

  static constexpr std::size_t Benches = 5;
  std::list<std::future<double>> OnBench;
  double Total = 0;
};

void Luthier::estimateAll(Instrument *First, std::size_t Count) {
  for (Instrument *I = First; I != First + Count; ++I) {
    makeRoom();
    OnBench.push_back(std::async(std::launch::async, [I] { return estimate(*I); }));
  }
  for (auto &Job : OnBench)
    Total += Job.get();
  OnBench.clear();
}

int main(int argc, char **argv) {
  std::vector<Instrument> Attic(witness::size(argc, argv));
  for (std::size_t I = 0; I < Attic.size(); ++I)
    Attic[I] = {"Mittenwald", 1790 + static_cast<int>(I % 150), static_cast<int>(I % 4), 0};
  Luthier L;
  L.estimateAll(Attic.data(), Attic.size());
  return L.hours() > 0 ? witness::report() : 1;
}
