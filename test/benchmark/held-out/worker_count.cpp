// spawn: std::thread
// loop: for count
// origin: constructor argument
// waits: join in the destructor
// distance: constructor
// differs: trip count
// A: unbounded Y3 | limiter: pool as large as the input
// B: bounded N2 | limiter: pool as large as configured
// witness: runnable
#include "witness.h"
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Settings {
  unsigned Parallelism = 5;
  bool DryRun = false;
};

class Crew {
  std::vector<std::thread> Members;

public:
  Crew(size_t Count, std::function<void()> Body) {
    for (size_t I = 0; I != Count; ++I)
      Members.emplace_back(Body);
  }
  ~Crew() {
    for (auto &Member : Members)
      if (Member.joinable())
        Member.join();
  }
};

class Compactor {
  Settings Config;
  static void compact(const std::string &Segment) { witness::task(); }

public:
  explicit Compactor(Settings S) : Config(S) {}

  void run(const std::vector<std::string> &Segments) {
    std::atomic<size_t> Next = 0;
    auto Body = [&] {
      while (true) {
        size_t Mine = Next++;
        if (Mine >= Segments.size())
          break;
        compact(Segments[Mine]);
      }
    };
#ifndef TWIN
    Crew Workers(Segments.size(), Body);
#else
    Crew Workers(Config.Parallelism, Body);
#endif
  }
};

int main(int argc, char **argv) {
  Compactor(Settings()).run(std::vector<std::string>(witness::size(argc, argv)));
  return witness::report();
}
