// spawn: std::jthread
// loop: counted
// origin: number in the text of a request
// waits: destructor of jthread
// distance: same function
// differs: how the number is adjusted
// A: bounded N11 | limiter: clamped between one and a constant
// B: unbounded Y3 | limiter: only raised to at least one
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <charconv>
#include <string_view>
#include <thread>
#include <vector>

struct Cue {
  long Start = 0, End = 0;
};

struct SyncOptions {
  long OffsetMs = 0;
  double Ratio = 1.0;
  int Threads = 1;
};

class SubtitleSync {
public:
  static SyncOptions parse(std::string_view Query) {
    SyncOptions Options;
    while (!Query.empty()) {
      auto Pair = Query.substr(0, Query.find('&'));
      Query.remove_prefix(std::min(Query.size(), Pair.size() + 1));
      auto Eq = Pair.find('=');
      if (Eq == std::string_view::npos)
        continue;
      auto Name = Pair.substr(0, Eq), Value = Pair.substr(Eq + 1);
      if (Name == "offset")
        std::from_chars(Value.data(), Value.data() + Value.size(), Options.OffsetMs);
      else if (Name == "threads")
        std::from_chars(Value.data(), Value.data() + Value.size(), Options.Threads);
    }
    return Options;
  }

  void apply(std::vector<Cue> &Cues, const SyncOptions &Options) {
#ifndef TWIN
    const int Workers = std::clamp(Options.Threads, 1, MaxWorkers);
#else
    const int Workers = std::max(Options.Threads, 1);
#endif
    std::atomic<std::size_t> Next{0};
    std::vector<std::jthread> Pool;
    Pool.reserve(std::size_t(Workers));
    for (int W = 0; W < Workers; ++W)
      Pool.emplace_back([&] {
        witness::task();
        for (std::size_t I = Next++; I < Cues.size(); I = Next++)
          shift(Cues[I], Options);
      });
    Pool.clear();
  }

private:
  static constexpr int MaxWorkers = 12;

  static void shift(Cue &C, const SyncOptions &Options) {
    C.Start = long(double(C.Start) * Options.Ratio) + Options.OffsetMs;
    C.End = std::max(C.Start, long(double(C.End) * Options.Ratio) + Options.OffsetMs);
  }
};

int main(int argc, char **argv) {
  std::string Query = "offset=-250&threads=" + std::to_string(witness::size(argc, argv));
  std::vector<Cue> Cues(5000, {1000, 2500});
  SubtitleSync Sync;
  Sync.apply(Cues, SubtitleSync::parse(Query));
  return witness::report();
}
