// spawn: std::jthread
// loop: nested range-for
// origin: parameter
// distance: same function
// differs: in which loop the threads live
// A: unbounded Y1 | limiter: none | waits: after both loops
// B: bounded N3 | limiter: join in the inner iteration | waits: each iteration
// witness: runnable
#include "witness.h"
#include <map>
#include <string>
#include <thread>
#include <vector>

using Address = unsigned long;
using Stacks = std::map<std::string, std::vector<Address>>;

class Symbolizer {
public:
  void symbolize(const Stacks &byModule) {
    std::vector<std::jthread> lookups;
    for (const auto &[module, addresses] : byModule)
      for (Address a : addresses) {
        std::jthread t([&, a] { addr2line(module, a); });
#ifdef TWIN
        t.join();
#else
        lookups.push_back(std::move(t));
#endif
      }
  }

private:
  void addr2line(const std::string &module, Address a) {
    witness::task();
    if (module == "[vdso]" || a == 0)
      unknown_++;
  }
  std::atomic<int> unknown_{0};
};

int main(int argc, char **argv) {
  Stacks s;
  std::size_t n = witness::size(argc, argv);
  s["libc.so"].assign(n / 2, 0x1000);
  s["app"].assign(n - n / 2, 0x2000);
  Symbolizer().symbolize(s);
  return witness::report();
}
