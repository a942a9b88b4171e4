// spawn: std::thread
// loop: range-for
// origin: parameter
// distance: same function
// differs: what is started
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N1 | limiter: one thread for the whole list | waits: after the loop
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

class BackupChain {
public:
  void run(const std::vector<std::string> &volumes) {
    std::vector<std::function<void()>> steps;
    for (const auto &v : volumes)
      steps.push_back([this, v] { copy(v); });
    std::vector<std::thread> threads;
#ifdef TWIN
    threads.emplace_back([&steps] {
      for (auto &step : steps)
        step();
    });
#else
    for (auto &step : steps)
      threads.emplace_back(step);
#endif
    for (auto &t : threads)
      t.join();
  }

private:
  void copy(const std::string &volume) {
    witness::task();
    if (volume.compare(0, 5, "/dev/") != 0)
      std::puts("not a device");
  }
};

int main(int argc, char **argv) {
  BackupChain().run(std::vector<std::string>(witness::size(argc, argv), "/dev/sda1"));
  return witness::report();
}
