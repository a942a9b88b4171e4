// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: after the loop
// distance: member function
// differs: what starts the work
// A: abstain-ok U3 | spawn: executor of an unknown class | waits: unknown
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

class TaskRunner {
public:
  virtual ~TaskRunner() = default;
  virtual void run(std::function<void()> Task) = 0;
};

/// Linked in by the host application, where there is one.
extern "C" __attribute__((weak)) TaskRunner *host_task_runner();

struct Payout {
  std::string Iban;
  long Cents = 0;
  bool Sent = false;
};

class PayoutRun {
public:
  explicit PayoutRun(TaskRunner *Runner) : Runner(Runner) {}

  std::size_t start(std::vector<Payout> &Payouts) {
    for (Payout &P : Payouts) {
      if (P.Cents <= 0 || P.Iban.size() < 15) {
        ++Refused;
        continue;
      }
#ifndef TWIN
      if (Runner)
        Runner->run([this, &P] { transfer(P); });
#else
      Transfers.emplace_back([this, &P] { transfer(P); });
#endif
    }
    for (std::thread &T : Transfers)
      T.join();
    Transfers.clear();
    return Payouts.size() - Refused;
  }

private:
  void transfer(Payout &P) {
    witness::task();
    P.Sent = true;
    Total += P.Cents;
  }

  TaskRunner *Runner;
  std::vector<std::thread> Transfers;
  std::atomic<long> Total{0};
  std::size_t Refused = 0;
};

int main(int argc, char **argv) {
  std::vector<Payout> Payouts(witness::size(argc, argv), Payout{"DE02120300000000202051", 12500});
  PayoutRun Run(host_task_runner ? host_task_runner() : nullptr);
  Run.start(Payouts);
  return witness::report();
}
