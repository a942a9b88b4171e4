// spawn: std::thread
// loop: for to a number
// origin: container parameter, or a flag
// waits: join after the loop
// distance: same function
// differs: origin
// A: unbounded Y1 | limiter: none | origin: size of a parameter
// B: bounded N2 | limiter: number of a flag | origin: command line flag
// witness: runnable
// packages: gflags
#include "witness.h"
#include <atomic>
#include <gflags/gflags.h>
#include <string>
#include <thread>
#include <vector>

DEFINE_int32(loaders, 5, "How many dumps are loaded side by side.");
DEFINE_bool(verbose, false, "Print the name of each dump.");

namespace warehouse {

class DumpLoader {
 public:
  int64_t Load(const std::vector<std::string>& dumps) {
#ifdef TWIN
    const int workers = FLAGS_loaders;
#else
    const int workers = static_cast<int>(dumps.size());
#endif
    std::atomic<size_t> next{0};
    std::vector<std::thread> threads;
    for (int w = 0; w < workers; ++w) {
      threads.emplace_back([&, this] {
        witness::Task alive;
        size_t i;
        while ((i = next++) < dumps.size()) LoadOne(dumps[i]);
      });
    }
    for (auto& thread : threads) thread.join();
    return rows_;
  }

 private:
  void LoadOne(const std::string& dump) {
    if (FLAGS_verbose) printf("%s\n", dump.c_str());
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    rows_ += static_cast<int64_t>(dump.size());
  }

  std::atomic<int64_t> rows_{0};
};

}  // namespace warehouse

int main(int argc, char** argv) {
  std::vector<std::string> dumps(witness::size(argc, argv), "2026-01.sql");
  warehouse::DumpLoader().Load(dumps);
  return witness::report();
}
