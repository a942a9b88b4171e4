// spawn: std::async
// loop: iterator
// origin: parameter
// distance: same function
// differs: where get() stands
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: get in the iteration | waits: each iteration
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <vector>

namespace ledger {

struct Entry {
  std::uint64_t account;
  std::int64_t cents;
};

bool check(Entry e) {
  witness::task();
  return e.cents != 0;
}

class Verifier {
  std::uint64_t bad_ = 0;

public:
  std::uint64_t verify(const std::vector<Entry> &entries) {
    std::vector<std::future<bool>> verdicts;
    for (auto e = entries.begin(); e != entries.end(); ++e) {
      auto verdict = std::async(std::launch::async, check, *e);
#ifdef TWIN
      bad_ += !verdict.get();
#else
      verdicts.push_back(std::move(verdict));
#endif
    }
    for (auto &v : verdicts)
      bad_ += !v.get();
    return bad_;
  }
};

} // namespace ledger

int main(int argc, char **argv) {
  std::vector<ledger::Entry> es(witness::size(argc, argv), ledger::Entry{1, 250});
  return ledger::Verifier().verify(es) == 0 ? witness::report() : 1;
}
