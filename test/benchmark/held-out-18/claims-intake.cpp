// spawn: std::async
// loop: range-for
// origin: request field
// waits: future
// distance: class
// differs: what becomes of a full batch
// A: bounded N6 | limiter: waits for all when sixteen are in flight
// B: unbounded Y5 | limiter: sets a full batch aside without waiting
// witness: runnable
#include "witness.h"
#include <future>
#include <iterator>
#include <string>
#include <vector>

struct Claim {
  std::string Policy;
  long Amount = 0;
};

struct Submission {
  std::string Broker;
  std::vector<Claim> Claims;
};

enum class Outcome { Accepted, Referred };

class Intake {
public:
  std::size_t process(const Submission &S);

private:
  static constexpr std::size_t Batch = 16;

  static Outcome triage(const Claim &C) {
    witness::task();
    return C.Amount > 10000 ? Outcome::Referred : Outcome::Accepted;
  }
  void flush();
  void settle(std::vector<std::future<Outcome>> &From) {
    for (auto &F : From)
      Referred += F.get() == Outcome::Referred;
    From.clear();
  }

  std::vector<std::future<Outcome>> Pending;
  std::vector<std::future<Outcome>> Settled;
  std::size_t Referred = 0;
};

void Intake::flush() {
#ifndef TWIN
  settle(Pending);
#else
  std::move(Pending.begin(), Pending.end(), std::back_inserter(Settled));
  Pending.clear();
#endif
}

std::size_t Intake::process(const Submission &S) {
  Pending.reserve(Batch);
  for (const Claim &C : S.Claims) {
    if (C.Policy.empty())
      continue;
    Pending.push_back(std::async(std::launch::async, triage, std::cref(C)));
    if (Pending.size() == Batch)
      flush();
  }
  settle(Settled);
  settle(Pending);
  return Referred;
}

int main(int argc, char **argv) {
  Submission S{"Lindqvist & Co", {}};
  S.Claims.assign(witness::size(argc, argv), Claim{"HH-2281", 900});
  Intake().process(S);
  return witness::report();
}
