// spawn: std::thread detached
// loop: while getline
// origin: lines of a stream
// limiter: sleep, or pause until fewer run
// waits: detached
// distance: helper function
// differs: what the pause depends on
// A: unbounded Y7 | limiter: sleeps after each burst of lines
// B: bounded N9 | limiter: sleeps as long as too many run
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

using namespace std::chrono_literals;

class LogIndexer {
public:
  void follow(std::istream &Log) {
    std::string Line;
    while (std::getline(Log, Line)) {
      if (Line.find("ERROR") == std::string::npos)
        continue;
      throttle();
      dispatch(std::move(Line));
    }
  }

  std::size_t lines() const { return Seen; }

private:
  void throttle() {
#ifndef TWIN
    if (++Burst % 32 == 0)
      std::this_thread::sleep_for(50us);
#else
    while (Active.load() >= 32)
      std::this_thread::sleep_for(50us);
#endif
  }

  void dispatch(std::string Line) {
    ++Active;
    ++Seen;
    std::thread([this, Text = std::move(Line)] {
      witness::task();
      if (Text.find("OutOfMemory") != std::string::npos)
        ++Critical;
      --Active;
    }).detach();
  }

  std::atomic<int> Active{0};
  std::atomic<int> Critical{0};
  unsigned Burst = 0;
  std::size_t Seen = 0;
};

int main(int argc, char **argv) {
  std::stringstream Log;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Log << "2026-11-22 ERROR request " << I << " failed\n2026-11-22 INFO retry\n";
  auto *Indexer = new LogIndexer;
  Indexer->follow(Log);
  return witness::report();
}
