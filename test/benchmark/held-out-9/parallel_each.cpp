// spawn: std::thread
// loop: template helper
// origin: container parameter
// waits: in the helper
// distance: template helper
// differs: what the helper starts per element
// A: bounded N2 | limiter: as many threads as processors, striding
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace util {

template <class Container, class Fn> void parallel_each(Container &items, Fn fn) {
  std::vector<typename Container::value_type *> refs;
  for (auto &item : items)
    refs.push_back(&item);
  std::vector<std::thread> threads;
#ifdef TWIN
  for (auto *ref : refs)
    threads.emplace_back([=] { fn(*ref); });
#else
  const std::size_t lanes = std::max(2u, std::thread::hardware_concurrency());
  for (std::size_t lane = 0; lane < lanes; ++lane)
    threads.emplace_back([=, &refs] {
      for (std::size_t i = lane; i < refs.size(); i += lanes)
        fn(*refs[i]);
    });
#endif
  for (auto &t : threads)
    t.join();
}

} // namespace util

struct Account {
  long balance = 0;
};

void accrue_interest(std::map<std::string, Account> &accounts) {
  util::parallel_each(accounts, [](auto &entry) {
    witness::task();
    entry.second.balance += entry.second.balance / 100;
  });
}

int main(int argc, char **argv) {
  std::map<std::string, Account> accounts;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    accounts[std::to_string(i)] = {};
  accrue_interest(accounts);
  return witness::report();
}
