// spawn: std::thread detached
// loop: range-for
// origin: set parameter
// limiter: counting_semaphore
// waits: detached
// distance: helper function
// differs: which semaphore the task is counted by
// A: unbounded Y6 | limiter: a new semaphore for each name
// B: bounded N4 | limiter: the semaphore of the cache
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <semaphore>
#include <set>
#include <string>
#include <thread>

using Permits = std::counting_semaphore<64>;

class DnsCache {
public:
  DnsCache() : Queries(std::make_shared<Permits>(10)) {}

  void warm(const std::set<std::string> &Names) {
    for (const std::string &Name : Names) {
      if (known(Name))
        continue;
      query(Name, permitsFor(Name));
    }
  }

  unsigned answered() const { return Answered.load(); }

private:
  bool known(const std::string &Name) const { return Name == "localhost"; }

  std::shared_ptr<Permits> permitsFor(const std::string &) {
#ifndef TWIN
    return std::make_shared<Permits>(10);
#else
    return Queries;
#endif
  }

  void query(const std::string &Name, std::shared_ptr<Permits> Slots) {
    Slots->acquire();
    std::thread([this, Name, Slots] {
      witness::task();
      if (!Name.empty())
        ++Answered;
      Slots->release();
    }).detach();
  }

  std::shared_ptr<Permits> Queries;
  std::atomic<unsigned> Answered{0};
};

int main(int argc, char **argv) {
  static DnsCache Cache;
  std::set<std::string> Names;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Names.insert("www" + std::to_string(I) + ".example.org");
  Cache.warm(Names);
  return witness::report();
}
