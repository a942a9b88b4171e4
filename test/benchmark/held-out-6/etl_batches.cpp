// trap: T35 D6
// spawn: std::thread joined
// loop: while over lines
// origin: stream
// waits: in the loop and after it
// distance: same function
// differs: whether the batch starts anew
// A: unbounded Y4 | limiter: batch joined once, its size never falls back
// B: bounded N6 | limiter: batches of 16
// witness: runnable
#include "witness.h"
#include <istream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class Loader {
public:
  void load(std::istream &csv) {
    std::vector<std::thread> batch;
    std::string row;
    while (std::getline(csv, row)) {
      if (batch.size() == kBatch) {
        for (auto &t : batch)
          if (t.joinable())
            t.join();
#ifdef TWIN
        batch.clear();
#endif
      }
      batch.emplace_back(&Loader::insert, this, row);
    }
    for (auto &t : batch)
      if (t.joinable())
        t.join();
  }

private:
  void insert(std::string row) {
    witness::task();
    if (row.find(';') == std::string::npos)
      ++rejected_;
  }

  static constexpr std::size_t kBatch = 16;
  std::atomic<int> rejected_{0};
};

int main(int argc, char **argv) {
  std::stringstream csv;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    csv << n << ";x\n";
  Loader().load(csv);
  return witness::report();
}
