// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: helper function
// differs: what the caller does with the answer of the check
// A: unbounded Y4 | limiter: guard in helper, answer ignored
// B: bounded N7 | limiter: guard in helper
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

class Validator {
public:
  bool acceptable(const std::vector<std::string> &Names) {
    Seen += Names.size();
    return Names.size() <= Limit;
  }

private:
  static constexpr std::size_t Limit = 24;
  std::size_t Seen = 0;
};

void lock(const std::string &Name) {
  witness::task();
  (void)Name;
}

int lockAll(Validator &V, const std::vector<std::string> &Names) {
#ifndef TWIN
  V.acceptable(Names);
#else
  if (!V.acceptable(Names))
    return -1;
#endif
  std::vector<std::thread> Lockers;
  for (const auto &N : Names)
    Lockers.emplace_back([&N] { lock(N); });
  for (auto &L : Lockers)
    L.join();
  return 0;
}

int main(int argc, char **argv) {
  Validator V;
  lockAll(V, std::vector<std::string>(witness::size(argc, argv)));
  return witness::report();
}
