// spawn: std::jthread
// loop: range-for
// origin: lifts of a request or of a registry
// limiter: none
// waits: destructors of the threads
// distance: member function
// differs: which collection is walked
// A: abstain-ok U1 | origin: member filled when lifts register
// B: unbounded Y1 | origin: lifts listed in the request
// witness: runnable
#include "witness.h"
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Lift {
  std::string Id;
  int Floor = 0;
};

struct InspectionRequest {
  std::string Inspector;
  std::vector<Lift> Lifts;
};

struct Finding {
  std::string Lift;
  bool BrakesHold = false;
};

class Monitor {
public:
  void attach(Lift L) {
    std::lock_guard Guard(Lock);
    Installed.push_back(std::move(L));
  }

  void detach(const std::string &Id) {
    std::lock_guard Guard(Lock);
    std::erase_if(Installed, [&](const Lift &L) { return L.Id == Id; });
  }

  std::size_t inspect(const InspectionRequest &R) {
    {
#ifdef TWIN
      const std::vector<Lift> &Targets = R.Lifts;
#else
      const std::vector<Lift> &Targets = Installed;
#endif
      std::vector<std::jthread> Probes;
      for (const Lift &L : Targets)
        Probes.emplace_back([this, &L] { probe(L); });
    }
    History[R.Inspector] += Findings.size();
    return Findings.size();
  }

private:
  void probe(const Lift &L) {
    witness::task();
    std::lock_guard Guard(Lock);
    Findings.push_back({L.Id, L.Floor >= 0});
  }

  std::mutex Lock;
  std::vector<Lift> Installed;
  std::vector<Finding> Findings;
  std::unordered_map<std::string, std::size_t> History;
};

int main(int argc, char **argv) {
  Monitor M;
  InspectionRequest R{"tuv", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    R.Lifts.push_back({"lift" + std::to_string(I), int(I)});
  M.attach({"main hall", 0});
  M.attach({"goods", -1});
  M.inspect(R);
  return witness::report();
}
