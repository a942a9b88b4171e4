// spawn: std::thread joined
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: class whose constructor checks
// differs: whether the constructor cuts
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the constructor copies at most 24
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <thread>
#include <vector>

using Id = std::uint32_t;

class Page {
public:
  explicit Page(const std::vector<Id> &all) {
#ifdef TWIN
    std::copy_n(all.begin(), std::min<std::size_t>(all.size(), 24), std::back_inserter(ids_));
#else
    std::copy(all.begin(), all.end(), std::back_inserter(ids_));
#endif
  }

  void load() {
    std::vector<std::thread> loaders;
    for (Id id : ids_)
      loaders.emplace_back([this, id] { loadOne(id); });
    for (auto &l : loaders)
      l.join();
  }

private:
  void loadOne(Id id) {
    witness::task();
    if (id == 0)
      std::puts("null id");
  }

  std::vector<Id> ids_;
};

void showPage(const std::vector<Id> &requested) { Page(requested).load(); }

int main(int argc, char **argv) {
  showPage(std::vector<Id>(witness::size(argc, argv), 7));
  return witness::report();
}
