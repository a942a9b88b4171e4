// spawn: boost::async
// loop: range-for
// origin: map of a parameter
// distance: same function
// differs: whether the collected futures are awaited in groups
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: groups of 14, boost::wait_for_all | waits: each group
// witness: runnable
// flags: -DBOOST_THREAD_VERSION=4
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/future.hpp>
#include <map>
#include <string>
#include <vector>

namespace inventory {

typedef std::map<std::string, int> Stock;

bool reserve(const std::string &sku, int count) {
  witness::task();
  return count > 0 && !sku.empty();
}

bool reserveAll(const Stock &wanted) {
  std::vector<boost::future<bool> > answers;
  std::size_t settled = 0;
  for (const auto &[sku, count] : wanted) {
    answers.push_back(boost::async(boost::launch::async, [&sku = sku, count = count] { return reserve(sku, count); }));
#ifdef TWIN
    if (answers.size() - settled == 14) {
      boost::wait_for_all(answers.begin() + settled, answers.end());
      settled = answers.size();
    }
#endif
  }
  boost::wait_for_all(answers.begin() + settled, answers.end());
  bool all = true;
  for (auto &a : answers)
    all = a.get() && all;
  return all;
}

} // namespace inventory

int main(int argc, char **argv) {
  inventory::Stock s;
  for (size_t n = witness::size(argc, argv); n; --n)
    s["sku" + std::to_string(n)] = 1;
  inventory::reserveAll(s);
  return witness::report();
}
