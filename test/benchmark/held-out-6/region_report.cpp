// trap: T34 D8
// spawn: std::async
// loop: range-for
// origin: A: parameter; B: constant table
// waits: after the loop
// distance: same function
// differs: what fills the local list
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: seven regions
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <string>
#include <string_view>
#include <vector>

namespace report {

constexpr std::array<std::string_view, 7> kRegions = {"eu", "us", "sa", "af", "me", "in", "au"};

struct Query {
  std::vector<std::string> customers;
};

static long sales(std::string of) {
  witness::task();
  return static_cast<long>(of.size()) * 1000;
}

long run(const Query &q) {
  std::vector<std::string> subjects;
#ifdef TWIN
  for (auto r : kRegions)
    if (!q.customers.empty())
      subjects.emplace_back(r);
#else
  for (auto const &c : q.customers)
    if (!c.empty())
      subjects.emplace_back(c);
#endif
  std::vector<std::future<long>> parts;
  for (auto &s : subjects)
    parts.push_back(std::async(std::launch::async, sales, s));
  long total = 0;
  for (auto &p : parts)
    total += p.get();
  return total;
}

} // namespace report

int main(int argc, char **argv) {
  report::Query q;
  q.customers.resize(witness::size(argc, argv), "initech");
  return report::run(q) < 0 ? 1 : witness::report();
}
