// spawn: boost::thread_group::create_thread
// loop: counted
// origin: number of subjects in a protocol
// waits: join_all
// distance: same function
// limiter: number of threads
// differs: one thread per subject, or workers that take the next subject
// A: bounded N1 | limiter: constant number of workers
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <atomic>
#include <boost/thread.hpp>
#include <string>
#include <vector>

struct Protocol {
  std::string Trial;
  unsigned Subjects = 0;
  double DoseMg = 0;
};

class DoseSimulation {
public:
  explicit DoseSimulation(const Protocol &Plan) : Plan(Plan), Peak(Plan.Subjects) {}

  double run() {
    boost::thread_group Team;
#ifdef TWIN
    for (unsigned I = 0; I < Plan.Subjects; ++I)
      Team.create_thread([this, I] { simulate(I); });
#else
    for (unsigned I = 0; I < Workers; ++I)
      Team.create_thread([this] { drain(); });
#endif
    Team.join_all();
    double Sum = 0;
    for (double P : Peak)
      Sum += P;
    return Peak.empty() ? 0 : Sum / static_cast<double>(Peak.size());
  }

private:
  static constexpr unsigned Workers = 6;

  void drain() {
    for (unsigned I = Next++; I < Plan.Subjects; I = Next++)
      simulate(I);
  }

  void simulate(unsigned Subject) {
    witness::task();
    double Clearance = 0.8 + 0.01 * (Subject % 40);
    Peak[Subject] = Plan.DoseMg / Clearance;
  }

  const Protocol &Plan;
  std::vector<double> Peak;
  std::atomic<unsigned> Next{0};
};

int main(int argc, char **argv) {
  Protocol Plan{"NCT-0417", static_cast<unsigned>(witness::size(argc, argv)), 250};
  if (DoseSimulation(Plan).run() <= 0)
    return 1;
  return witness::report();
}
