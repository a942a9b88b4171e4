// spawn: boost::thread_group::create_thread
// loop: while over a stream
// origin: reads of a FASTQ stream
// limiter: size of the thread group
// waits: join_all
// distance: member function
// differs: what happens at the limit
// A: bounded N6 | limiter: joins the group when it is full
// B: unbounded Y7 | limiter: a larger chunk when it is full
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

struct Read {
  std::string Name, Bases, Quality;
};

class Trimmer {
public:
  explicit Trimmer(char MinimumQuality) : MinimumQuality(MinimumQuality) {}

  bool process(std::istream &In) {
    Read R;
    while (next(In, R)) {
      if (Group->size() >= MaxThreads)
        drain();
      Group->create_thread([this, R] { trim(R); });
    }
    Group->join_all();
    return In.eof();
  }

private:
  static constexpr std::size_t MaxThreads = 8;

  static bool next(std::istream &In, Read &R) {
    std::string Plus;
    return std::getline(In, R.Name) && std::getline(In, R.Bases) && std::getline(In, Plus) &&
           std::getline(In, R.Quality);
  }

  void drain() {
#ifndef TWIN
    Group->join_all();
    Group = std::make_unique<boost::thread_group>();
#else
    Chunk *= 2;
#endif
  }

  void trim(Read R) const {
    witness::task();
    while (!R.Quality.empty() && R.Quality.back() < MinimumQuality)
      R.Quality.pop_back();
  }

  char MinimumQuality;
  std::size_t Chunk = 4096;
  std::unique_ptr<boost::thread_group> Group = std::make_unique<boost::thread_group>();
};

int main(int argc, char **argv) {
  std::stringstream In;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    In << "@r" << I << "\nACGT\n+\nIIII\n";
  Trimmer('5').process(In);
  return witness::report();
}
