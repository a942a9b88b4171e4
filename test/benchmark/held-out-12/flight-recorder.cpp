// spawn: std::thread detached
// loop: while over operator>>
// origin: records of a stream
// limiter: semaphore, asked without waiting
// waits: detached
// distance: member function
// differs: whether the answer is heeded
// A: bounded N4 | limiter: a record without a slot is written in place
// B: unbounded Y4 | limiter: the answer only counts the overruns
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <istream>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>

struct Record {
  double Time = 0;
  std::string Channel;
  double Value = 0;
};

static std::istream &operator>>(std::istream &In, Record &R) { return In >> R.Time >> R.Channel >> R.Value; }

class Recorder {
public:
  void ingest(std::istream &In) {
    Record R;
    while (In >> R) {
      if (R.Time < Newest)
        continue;
      Newest = R.Time;
      append(R);
    }
  }

  unsigned overruns() const { return Overruns; }
  unsigned archived() const { return Archived; }

private:
  static constexpr int MaxWriters = 8;

  void append(const Record &R) {
    const bool HasSlot = Writers.try_acquire();
    if (!HasSlot) {
      ++Overruns;
#ifndef TWIN
      archive(R);
      return;
#endif
    }
    std::thread([this, R, HasSlot] {
      {
        witness::Task Alive;
        witness::work();
        archive(R);
      }
      if (HasSlot)
        Writers.release();
    }).detach();
  }

  void archive(const Record &R) {
    if (!R.Channel.empty())
      ++Archived;
  }

  std::counting_semaphore<> Writers{MaxWriters};
  std::atomic<unsigned> Archived{0};
  unsigned Overruns = 0;
  double Newest = -1;
};

int main(int argc, char **argv) {
  std::stringstream Stream;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Stream << I << ".0 altitude " << 1000 + I << '\n';
  static Recorder Box;
  Box.ingest(Stream);
  return witness::report();
}
