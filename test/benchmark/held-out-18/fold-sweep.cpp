// spawn: std::packaged_task
// loop: std::for_each
// origin: vector parameter
// waits: future
// distance: callback
// differs: what runs the task
// A: bounded N8 | limiter: executor of as many threads as the hardware has
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

using Job = std::packaged_task<double()>;

class Executor {
public:
  explicit Executor(unsigned Count) {
    while (Count--)
      Workers.emplace_back([this](std::stop_token Stop) { run(Stop); });
  }
  void post(Job J) {
    {
      std::lock_guard Guard(Lock);
      Jobs.push_back(std::move(J));
    }
    Ready.notify_one();
  }

private:
  void run(std::stop_token Stop) {
    std::unique_lock Guard(Lock);
    while (Ready.wait(Guard, Stop, [this] { return !Jobs.empty(); })) {
      Job J = std::move(Jobs.front());
      Jobs.pop_front();
      Guard.unlock();
      J();
      Guard.lock();
    }
  }
  std::mutex Lock;
  std::condition_variable_any Ready;
  std::deque<Job> Jobs;
  std::vector<std::jthread> Workers;
};

struct Conformer {
  double Phi = 0, Psi = 0;
};

static double energy(const Conformer &C) {
  witness::task();
  return C.Phi * C.Phi + C.Psi * C.Psi;
}

double lowestEnergy(const std::vector<Conformer> &Candidates) {
#ifndef TWIN
  Executor Cpu(std::max(1u, std::thread::hardware_concurrency()));
#endif
  std::vector<std::future<double>> Energies;
  std::for_each(Candidates.begin(), Candidates.end(), [&](const Conformer &C) {
    Job J([&C] { return energy(C); });
    Energies.push_back(J.get_future());
#ifndef TWIN
    Cpu.post(std::move(J));
#else
    std::thread(std::move(J)).detach();
#endif
  });
  double Best = 1e300;
  for (auto &E : Energies)
    Best = std::min(Best, E.get());
  return Best;
}

int main(int argc, char **argv) {
  lowestEnergy(std::vector<Conformer>(witness::size(argc, argv), {1.0, 2.0}));
  return witness::report();
}
