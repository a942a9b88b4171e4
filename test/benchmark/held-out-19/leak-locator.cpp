// spawn: boost::thread_group
// loop: std::sort, then iterators
// origin: pressure drops of a telegram
// limiter: truncation of the list
// waits: join_all
// distance: helper function
// differs: what is done to the list before the loop
// A: unbounded Y7 | limiter: reserve of a fixed capacity
// B: bounded N11 | limiter: resize to a fixed maximum
// libraries: -lboost_thread -lboost_system
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/thread.hpp>
#include <cstring>
#include <vector>

namespace mains {

struct Drop {
  uint32_t Valve;
  float Bar;
};

std::vector<Drop> decode(const std::vector<uint8_t> &Telegram) {
  std::vector<Drop> Drops;
  for (std::size_t At = 0; At + sizeof(Drop) <= Telegram.size(); At += sizeof(Drop)) {
    Drop D;
    std::memcpy(&D, Telegram.data() + At, sizeof(D));
    Drops.push_back(D);
  }
  return Drops;
}

class LeakLocator {
public:
  explicit LeakLocator(std::vector<Drop> Reported) : Drops(std::move(Reported)) {}

  unsigned locate() {
    prioritise();
    boost::thread_group Correlators;
    for (auto It = Drops.cbegin(); It != Drops.cend(); ++It)
      Correlators.create_thread([this, It] { correlate(*It); });
    Correlators.join_all();
    return Leaks;
  }

private:
  static constexpr std::size_t Suspects = 10;

  void prioritise() {
    std::sort(Drops.begin(), Drops.end(),
              [](const Drop &A, const Drop &B) { return A.Bar > B.Bar; });
#ifdef TWIN
    if (Drops.size() > Suspects)
      Drops.resize(Suspects);
#else
    if (Drops.capacity() < Suspects)
      Drops.reserve(Suspects);
#endif
  }

  void correlate(const Drop &D) {
    witness::task();
    boost::lock_guard<boost::mutex> Guard(Lock);
    Leaks += D.Bar > 0.4f;
  }

  std::vector<Drop> Drops;
  boost::mutex Lock;
  unsigned Leaks = 0;
};

} // namespace mains

int main(int argc, char **argv) {
  std::vector<uint8_t> Telegram(witness::size(argc, argv) * sizeof(mains::Drop));
  mains::LeakLocator(mains::decode(Telegram)).locate();
  return witness::report();
}
