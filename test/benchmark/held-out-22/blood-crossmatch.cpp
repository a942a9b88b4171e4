// spawn: std::jthread
// loop: nested range-for
// origin: map of vectors in a request
// limiter: counting semaphore
// waits: destructor of jthread
// distance: member function
// differs: where the semaphore lives
// A: unbounded Y6 | limiter: a new semaphore for each recipient
// B: bounded N4 | limiter: one semaphore for all
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

enum class Group { O, A, B, AB };

struct Unit {
  std::string Barcode;
  Group Type;
  bool Positive;
};

using Candidates = std::map<std::string, std::vector<Unit>>;

class CrossmatchBench {
public:
  using Analysers = std::counting_semaphore<64>;

  explicit CrossmatchBench(Group Recipient) : Recipient(Recipient) {}

  std::size_t run(const Candidates &ByRecipient) {
#ifdef TWIN
    auto Slots = std::make_shared<Analysers>(AnalyserCount);
#endif
    std::vector<std::jthread> Running;
    for (const auto &[Patient, Units] : ByRecipient) {
#ifndef TWIN
      auto Slots = std::make_shared<Analysers>(AnalyserCount);
#endif
      for (const Unit &U : Units) {
        Slots->acquire();
        Running.emplace_back([this, Slots, &U] {
          match(U);
          Slots->release();
        });
      }
    }
    Running.clear();
    return Compatible;
  }

private:
  static constexpr std::ptrdiff_t AnalyserCount = 5;

  void match(const Unit &U) {
    witness::task();
    bool Fits = U.Type == Group::O || U.Type == Recipient;
    std::lock_guard Lock(Mutex);
    Compatible += Fits && !U.Positive;
  }

  Group Recipient;
  std::mutex Mutex;
  std::size_t Compatible = 0;
};

int main(int argc, char **argv) {
  Candidates Requests;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Requests["patient-" + std::to_string(I)] = {{"U" + std::to_string(I), Group::O, false}};
  CrossmatchBench Bench(Group::AB);
  Bench.run(Requests);
  return witness::report();
}
