// spawn: std::jthread
// loop: iterator over map
// origin: map parameter
// limiter: none
// waits: destructor
// distance: same function
// differs: lifetime of the thread object
// A: bounded N3 | waits: the destructor joins each iteration
// B: unbounded Y1 | waits: the destructor of the vector joins
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Vitals {
  int Pulse = 0;
  double Saturation = 0;
};

using Beds = std::map<std::string, Vitals>;

class WardMonitor {
public:
  explicit WardMonitor(int AlarmPulse) : AlarmPulse(AlarmPulse) {}

  std::size_t round(const Beds &Patients) {
    Alarms.clear();
#ifdef TWIN
    std::vector<std::jthread> Watchers;
#endif
    for (auto It = Patients.begin(); It != Patients.end(); ++It) {
      if (It->first.empty())
        continue;
      std::jthread Watcher([this, It] { check(It->first, It->second); });
#ifdef TWIN
      Watchers.push_back(std::move(Watcher));
#endif
    }
#ifdef TWIN
    Watchers.clear();
#endif
    std::scoped_lock Lock(AlarmsMutex);
    return Alarms.size();
  }

private:
  void check(const std::string &Bed, const Vitals &V) {
    witness::task();
    if (V.Pulse <= AlarmPulse && V.Saturation > 0.9)
      return;
    std::scoped_lock Lock(AlarmsMutex);
    Alarms.push_back(Bed);
  }

  int AlarmPulse;
  std::mutex AlarmsMutex;
  std::vector<std::string> Alarms;
};

int main(int argc, char **argv) {
  Beds Patients;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Patients["bed-" + std::to_string(I)] = {70 + static_cast<int>(I % 60), 0.95};
  WardMonitor Monitor(120);
  Monitor.round(Patients);
  return witness::report();
}
