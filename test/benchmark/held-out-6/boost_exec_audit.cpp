// trap: T29 D11
// spawn: boost executor submit
// loop: range-for
// origin: parameter
// waits: detached
// distance: template parameter
// differs: which executor
// A: unbounded Y1 | limiter: executor with a thread per task
// B: bounded N8 | limiter: basic_thread_pool of 6
// witness: runnable
// flags: -DBOOST_THREAD_VERSION=4 -DBOOST_THREAD_PROVIDES_EXECUTORS
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/executors/basic_thread_pool.hpp>
#include <boost/thread/executors/thread_executor.hpp>
#include <string>
#include <vector>

struct Permission {
  std::string user, resource;
};

template <class Executor> class Auditor {
public:
  template <class... Args> explicit Auditor(Args... args) : executor_(args...) {}

  void audit(std::vector<Permission> const &granted) {
    for (auto const &g : granted)
      executor_.submit([g] { check(g); });
    executor_.close();
  }

private:
  static void check(Permission const &g) {
    witness::task();
    if (g.user == g.resource)
      std::puts("self grant");
  }
  Executor executor_;
};

int main(int argc, char **argv) {
  std::vector<Permission> granted(witness::size(argc, argv), Permission{"ann", "/etc"});
#ifdef TWIN
  Auditor<boost::executors::basic_thread_pool> a(6u);
#else
  Auditor<boost::executors::thread_executor> a;
#endif
  a.audit(granted);
  return witness::report();
}
