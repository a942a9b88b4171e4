// spawn: std::jthread
// loop: range-for over a view
// origin: vector parameter
// waits: destructor of the vector of threads
// distance: same function
// differs: how many elements of the view are taken
// A: bounded N11 | limiter: views::take
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <iostream>
#include <mutex>
#include <ranges>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace weave {

struct Loom {
  int Id = 0;
  int Picks = 0;
  bool Stopped = false;
  std::string Fault;
};

struct Stoppage {
  int Loom = 0;
  std::string Cause;
};

class StoppageReport {
public:
  void diagnose(const std::vector<Loom> &Shed) {
    auto Stopped = Shed | std::views::filter([](const Loom &L) { return L.Stopped; });
#ifndef TWIN
    auto Shown = Stopped | std::views::take(PageRows);
#else
    auto Shown = Stopped | std::views::all;
#endif
    std::vector<std::jthread> Probes;
    for (const Loom &L : Shown)
      Probes.emplace_back([this, &L] { probe(L); });
  }

  std::string text() const {
    std::ostringstream Out;
    for (const Stoppage &S : Rows)
      Out << "loom " << S.Loom << ": " << S.Cause << '\n';
    return Out.str();
  }

private:
  static constexpr int PageRows = 25;

  void probe(const Loom &L) {
    witness::task();
    Stoppage S{L.Id, L.Fault.empty() ? "warp break" : L.Fault};
    if (L.Picks == 0)
      S.Cause = "not started";
    std::lock_guard Lock(Mutex);
    Rows.push_back(std::move(S));
  }

  std::mutex Mutex;
  std::vector<Stoppage> Rows;
};

} // namespace weave

int main(int argc, char **argv) {
  std::vector<weave::Loom> Shed;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Shed.push_back({int(I), int(I * 100), true, ""});
  weave::StoppageReport Report;
  Report.diagnose(Shed);
  std::cerr << Report.text().size() << " bytes\n";
  return witness::report();
}
