// spawn: std::thread
// loop: nested range-for
// origin: map parameter
// limiter: none
// waits: joined
// distance: same function
// differs: which loop the threads outlive
// A: unbounded Y1 | waits: joined after the outer loop
// B: bounded N6 | waits: joined in the outer loop, three checks for each host
// witness: runnable
#include "witness.h"
#include <initializer_list>
#include <map>
#include <string>
#include <thread>
#include <vector>

enum class Check { Disk, Memory, Certificate };

struct HostInfo {
  std::string address;
};

static void runCheck(const HostInfo &, Check) { witness::task(); }

void checkFleet(const std::map<std::string, HostInfo> &fleet) {
#ifndef TWIN
  std::vector<std::thread> checks;
#endif
  for (const auto &[name, host] : fleet) {
#ifdef TWIN
    std::vector<std::thread> checks;
#endif
    for (Check check : {Check::Disk, Check::Memory, Check::Certificate})
      checks.emplace_back(runCheck, std::cref(host), check);
#ifdef TWIN
    for (auto &check : checks)
      check.join();
#endif
  }
#ifndef TWIN
  for (auto &check : checks)
    check.join();
#endif
}

int main(int argc, char **argv) {
  std::map<std::string, HostInfo> fleet;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    fleet["host" + std::to_string(n)] = {"10.0.0.9"};
  checkFleet(fleet);
  return witness::report();
}
