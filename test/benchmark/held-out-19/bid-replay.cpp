// spawn: std::thread
// loop: counted
// origin: bids of a journal
// limiter: shared queue
// waits: after the loop
// distance: member function
// differs: what the number of workers is
// A: bounded N2 | limiter: number of the configuration
// B: unbounded Y1 | limiter: none, one for each bid in the queue
// witness: runnable
#include "witness.h"
#include <cstdlib>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct Bid {
  long Lot = 0;
  long Cents = 0;
  bool operator<(const Bid &Other) const { return Cents < Other.Cents; }
};

struct Settings {
  std::size_t Workers = 3;

  static Settings fromEnvironment() {
    Settings S;
    if (const char *Text = std::getenv("BID_REPLAY_WORKERS"))
      if (long Value = std::atol(Text); Value > 0)
        S.Workers = std::size_t(Value);
    return S;
  }
};

class Replay {
public:
  explicit Replay(Settings S) : Options(S) {}

  void add(Bid B) { Journal.push(B); }

  long run() {
#ifdef TWIN
    const std::size_t Count = Journal.size();
#else
    const std::size_t Count = Options.Workers;
#endif
    std::vector<std::thread> Workers;
    for (std::size_t I = 0; I < Count; ++I)
      Workers.emplace_back([this] { drain(); });
    for (std::thread &W : Workers)
      W.join();
    return Highest;
  }

private:
  std::optional<Bid> next() {
    std::lock_guard Guard(Lock);
    if (Journal.empty())
      return std::nullopt;
    Bid B = Journal.top();
    Journal.pop();
    return B;
  }

  void drain() {
    witness::Task Alive;
    while (auto B = next()) {
      witness::work();
      std::lock_guard Guard(Lock);
      Highest = std::max(Highest, B->Cents);
    }
  }

  Settings Options;
  std::mutex Lock;
  std::priority_queue<Bid> Journal;
  long Highest = 0;
};

int main(int argc, char **argv) {
  Replay R(Settings::fromEnvironment());
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    R.add({long(I), long(100 * I)});
  R.run();
  return witness::report();
}
