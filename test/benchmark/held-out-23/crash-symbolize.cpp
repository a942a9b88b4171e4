// spawn: std::thread
// loop: counted, in a template
// origin: vector parameter
// limiter: a number of workers that share an index
// waits: after the loop
// distance: template
// differs: the argument for the number of workers
// A: bounded N2 | limiter: as many workers as processors
// B: unbounded Y3 | limiter: as many workers as frames
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace support {

template <typename Range, typename Function> void parallelFor(Range &Items, std::size_t Workers, Function Apply) {
  std::atomic<std::size_t> Next{0};
  std::vector<std::thread> Threads;
  for (std::size_t W = 0; W < Workers; ++W)
    Threads.emplace_back([&] {
      for (std::size_t I = Next++; I < Items.size(); I = Next++)
        Apply(Items[I]);
    });
  for (std::thread &T : Threads)
    T.join();
}

} // namespace support

struct Frame {
  std::uint64_t Address = 0;
  std::optional<std::string> Symbol;
};

struct CrashReport {
  std::string Program;
  std::vector<Frame> Frames;
};

class Symbolizer {
public:
  void run(CrashReport &Report) const {
#ifndef TWIN
    const std::size_t Workers = std::max(1u, std::thread::hardware_concurrency());
#else
    const std::size_t Workers = Report.Frames.size();
#endif
    support::parallelFor(Report.Frames, Workers, [this](Frame &F) { resolve(F); });
  }

private:
  void resolve(Frame &F) const {
    witness::task();
    if (F.Address >= Base)
      F.Symbol = "fn+" + std::to_string(F.Address - Base);
  }

  std::uint64_t Base = 0x400000;
};

int main(int argc, char **argv) {
  CrashReport Report{"editor", std::vector<Frame>(witness::size(argc, argv))};
  Symbolizer().run(Report);
  return witness::report();
}
