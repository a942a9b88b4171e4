// loop: range-for
// origin: transactions of a request
// limiter: none
// waits: after the loop
// distance: helper function
// differs: spawn
// A: bounded N8 | spawn: tbb::task_group::run
// B: unbounded Y1 | spawn: std::thread
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <string>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Transaction {
  std::string Card;
  std::int64_t Cents = 0;
  std::string Country;
};

struct Verdict {
  std::atomic<int> Suspicious{0};
  std::atomic<int> Checked{0};
};

class RuleSet {
public:
  bool matches(const Transaction &T) const { return T.Cents > Ceiling || T.Country == "ZZ"; }

private:
  std::int64_t Ceiling = 500000;
};

class Crew {
public:
  template <class Work> void start(Work &&W) {
#ifndef TWIN
    Group.run(std::forward<Work>(W));
#else
    Threads.emplace_back(std::forward<Work>(W));
#endif
  }
  void finish() {
#ifndef TWIN
    Group.wait();
#else
    for (std::thread &T : Threads)
      T.join();
    Threads.clear();
#endif
  }

private:
#ifndef TWIN
  tbb::task_group Group;
#else
  std::vector<std::thread> Threads;
#endif
};

void screen(const std::vector<Transaction> &Batch, const RuleSet &Rules, Verdict &Out) {
  Crew Screening;
  for (const Transaction &T : Batch)
    Screening.start([&] {
      witness::task();
      Out.Suspicious += Rules.matches(T);
      ++Out.Checked;
    });
  Screening.finish();
}

int main(int argc, char **argv) {
  std::vector<Transaction> Batch(witness::size(argc, argv), Transaction{"4111", 4200, "SE"});
  Verdict Out;
  screen(Batch, RuleSet(), Out);
  return witness::report();
}
