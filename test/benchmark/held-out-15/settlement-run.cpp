// spawn: std::packaged_task in a std::thread, or std::async
// loop: range-for
// origin: instructions of a day
// limiter: a deque of futures
// waits: front of the deque is dropped
// distance: helper function
// differs: where the future comes from
// A: unbounded Y5 | limiter: a dropped future of a packaged_task does not wait
// B: bounded N5 | limiter: a dropped future of std::async waits
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace settlement {

struct Instruction {
  std::string Isin;
  std::int64_t Quantity = 0;
  bool Buy = true;
};

enum class Outcome { Matched, Pending };

Outcome match(const Instruction &I) {
  witness::task();
  return I.Quantity > 0 && !I.Isin.empty() ? Outcome::Matched : Outcome::Pending;
}

std::future<Outcome> launch(const Instruction &I) {
#ifdef TWIN
  return std::async(std::launch::async, match, std::cref(I));
#else
  std::packaged_task<Outcome()> Work([&I] { return match(I); });
  std::future<Outcome> Result = Work.get_future();
  std::thread(std::move(Work)).detach();
  return Result;
#endif
}

class Run {
public:
  void settle(const std::vector<Instruction> &Day) {
    for (const Instruction &I : Day) {
      if (InFlight.size() >= Window)
        InFlight.pop_front();
      InFlight.push_back(launch(I));
    }
    for (auto &Last : InFlight)
      Matched += Last.get() == Outcome::Matched;
    InFlight.clear();
  }

  std::size_t matched() const { return Matched; }

private:
  static constexpr std::size_t Window = 10;

  std::deque<std::future<Outcome>> InFlight;
  std::size_t Matched = 0;
};

} // namespace settlement

int main(int argc, char **argv) {
  std::vector<settlement::Instruction> Day;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Day.push_back({"DE000" + std::to_string(I), static_cast<std::int64_t>(I) + 1, I % 2 == 0});
  settlement::Run R;
  R.settle(Day);
  return witness::report();
}
