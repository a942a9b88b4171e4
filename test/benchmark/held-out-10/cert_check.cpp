// spawn: std::thread
// loop: template over an iterator range
// origin: iterators
// waits: join
// distance: function template
// differs: how the end is computed
// A: unbounded Y1 | limiter: none (the first ten are left out)
// B: bounded N11 | limiter: the first ten only
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <iterator>
#include <list>
#include <string>
#include <thread>
#include <vector>

template <typename Iterator, typename Function> void eachInThread(Iterator first, Iterator last, Function f) {
  std::vector<std::thread> threads;
  for (; first != last; ++first)
    threads.emplace_back(f, std::ref(*first));
  for (auto &t : threads)
    t.join();
}

struct Certificate {
  std::string subject;
  bool valid = false;
};

void checkChain(std::list<Certificate> &chain) {
  auto count = std::min<std::size_t>(chain.size(), 10);
  auto tenth = std::next(chain.begin(), count);
  auto check = [](Certificate &c) {
    witness::task();
    c.valid = !c.subject.empty();
  };
#ifdef TWIN
  eachInThread(chain.begin(), tenth, check);
#else
  for (auto it = chain.begin(); it != tenth; ++it)
    it->valid = true;
  eachInThread(tenth, chain.end(), check);
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::list<Certificate> chain(n + 10, Certificate{"CN=a"});
  checkChain(chain);
  return witness::report();
}
