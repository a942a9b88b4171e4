// spawn: std::thread stored
// loop: range-for
// origin: request field
// limiter: none
// waits: after the loop
// distance: class member
// differs: whether starting is part of the loop
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <memory>
#include <thread>
#include <vector>

class Runnable {
public:
  virtual ~Runnable() = default;
  void start() {
    Thread = std::thread([this] { run(); });
  }
  void join() { Thread.join(); }

protected:
  virtual void run() = 0;

private:
  std::thread Thread;
};

class Probe : public Runnable {
public:
  explicit Probe(int Target) : Target(Target) {}

protected:
  void run() override { witness::task(); }

private:
  int Target;
};

void probe(const std::vector<int> &Targets) {
  std::vector<std::unique_ptr<Probe>> Probes;
  for (int T : Targets)
    Probes.push_back(std::make_unique<Probe>(T));
  for (auto &P : Probes) {
    P->start();
#ifdef TWIN
    P->join();
#endif
  }
#ifndef TWIN
  for (auto &P : Probes)
    P->join();
#endif
}

int main(int argc, char **argv) {
  probe(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
