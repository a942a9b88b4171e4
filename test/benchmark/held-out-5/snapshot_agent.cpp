// spawn: std::thread detached
// loop: range-for
// origin: directory
// waits: detached
// distance: member function
// differs: whether the count of running copies is looked at
// A: unbounded Y7 | limiter: a counter that is only printed
// B: bounded N9 | limiter: counter with condition variable
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

namespace fs = std::filesystem;

class SnapshotAgent {
  std::mutex mu_;
  std::condition_variable idle_;
  unsigned copying_ = 0;
  const unsigned maxCopies_ = 12;

  void copyOne(const fs::path &from) {
    witness::task();
    std::error_code ec;
    fs::copy_file(from, from.string() + ".bak", ec);
    std::lock_guard<std::mutex> g(mu_);
    --copying_;
    idle_.notify_all();
  }

public:
  void snapshot(const fs::path &root) {
    for (const auto &entry : fs::directory_iterator(root)) {
      if (!entry.is_regular_file())
        continue;
      {
        std::unique_lock<std::mutex> lk(mu_);
#ifdef TWIN
        idle_.wait(lk, [this] { return copying_ < maxCopies_; });
#else
        if (copying_ >= maxCopies_)
          std::fprintf(stderr, "%u copies at work\n", copying_);
#endif
        ++copying_;
      }
      std::thread([this, p = entry.path()] { copyOne(p); }).detach();
    }
    std::unique_lock<std::mutex> lk(mu_);
    idle_.wait(lk, [this] { return copying_ == 0; });
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  char dir[] = "/tmp/snapshot.XXXXXX";
  if (!mkdtemp(dir))
    return 1;
  for (std::size_t i = 0; i < n; ++i)
    std::ofstream(std::string(dir) + "/f" + std::to_string(i)) << i;
  static SnapshotAgent agent;
  agent.snapshot(dir);
  fs::remove_all(dir);
  return witness::report();
}
