// spawn: std::thread
// loop: while over std::getline
// origin: lines of a stream
// limiter: batch of sixteen threads
// waits: join
// distance: member function
// differs: what happens to a full batch
// A: unbounded Y5 | limiter: a full batch is detached and forgotten
// B: bounded N6 | limiter: a full batch is joined
// witness: runnable
#include "witness.h"
#include <atomic>
#include <istream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class LogParser {
public:
  struct Totals {
    std::atomic<unsigned> Errors{0}, Warnings{0}, Others{0};
  };

  void parse(std::istream &Log) {
    std::string Line;
    while (std::getline(Log, Line)) {
      if (Line.empty())
        continue;
      if (Batch.size() >= BatchSize)
        flush();
      Batch.emplace_back(&LogParser::classify, this, std::move(Line));
    }
    for (std::thread &T : Batch)
      T.join();
    Batch.clear();
  }

  const Totals &totals() const { return Counts; }

private:
  static constexpr std::size_t BatchSize = 16;

  void flush() {
    for (std::thread &T : Batch) {
#ifndef TWIN
      T.detach();
#else
      T.join();
#endif
    }
    Batch.clear();
  }

  void classify(const std::string &Line) {
    witness::Task Alive;
    const auto Level = Line.find(" level=");
    std::atomic<unsigned> *Counter = &Counts.Others;
    if (Level != std::string::npos) {
      if (Line.compare(Level + 7, 5, "error") == 0)
        Counter = &Counts.Errors;
      else if (Line.compare(Level + 7, 4, "warn") == 0)
        Counter = &Counts.Warnings;
    }
    witness::work();
    ++*Counter;
  }

  std::vector<std::thread> Batch;
  Totals Counts;
};

int main(int argc, char **argv) {
  std::stringstream Log;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Log << "ts=" << I << " level=" << (I % 2 ? "error" : "warn") << " msg=\"retry\"\n";
  static LogParser Parser;
  Parser.parse(Log);
  return witness::report();
}
