// spawn: std::thread in the constructor of a class
// loop: range-for
// origin: parameter
// distance: constructor
// differs: how long a worker object lives
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: the destructor joins in the iteration | waits: each iteration
// witness: runnable
#include "witness.h"
#include <list>
#include <string>
#include <thread>

class ReplayWorker {
public:
  explicit ReplayWorker(std::string wal) : wal_(std::move(wal)), thread_(&ReplayWorker::main, this) {}
  ~ReplayWorker() {
    if (thread_.joinable())
      thread_.join();
  }
  ReplayWorker(const ReplayWorker &) = delete;
  ReplayWorker &operator=(const ReplayWorker &) = delete;

private:
  void main() {
    witness::task();
    if (wal_.size() < 4)
      std::puts("short name");
  }

  std::string wal_;
  std::thread thread_;
};

void replay(const std::list<std::string> &wals) {
#ifndef TWIN
  std::list<ReplayWorker> workers;
#endif
  for (const std::string &wal : wals) {
#ifdef TWIN
    ReplayWorker worker(wal);
#else
    workers.emplace_back(wal);
#endif
  }
}

int main(int argc, char **argv) {
  replay(std::list<std::string>(witness::size(argc, argv), "000017.wal"));
  return witness::report();
}
