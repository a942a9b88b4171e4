// spawn: std::thread stored
// loop: range-for
// waits: after the loop
// limiter: none
// distance: class member
// differs: what fills the member
// A: unbounded Y1 | origin: member filled from the request
// B: bounded N2 | origin: member sized by configuration
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Job {
  std::vector<std::string> Inputs;
};

class Runner {
public:
  explicit Runner(int Parallelism) : Parallelism(Parallelism) {}

  void prepare(const Job &J) {
#ifndef TWIN
    Lanes.clear();
    for (const auto &Input : J.Inputs)
      Lanes.push_back(Input);
#else
    Lanes.resize(Parallelism);
    for (std::size_t I = 0; I < J.Inputs.size(); ++I)
      Lanes[I % Lanes.size()] += J.Inputs[I];
#endif
  }

  void run() {
    std::vector<std::thread> Threads;
    for (const std::string &Lane : Lanes)
      Threads.emplace_back([&Lane] {
        witness::task();
        (void)Lane;
      });
    for (auto &T : Threads)
      T.join();
  }

private:
  int Parallelism;
  std::vector<std::string> Lanes;
};

int main(int argc, char **argv) {
  Runner R(4);
  R.prepare({std::vector<std::string>(witness::size(argc, argv), "a.o")});
  R.run();
  return witness::report();
}
