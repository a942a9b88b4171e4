// spawn: std::thread
// loop: recursion over a directory iterator
// origin: file system
// waits: join after the loop
// distance: recursion
// differs: what a subdirectory starts
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the recursion calls itself
// witness: runnable
#include "witness.h"
#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

class DiskUsage {
public:
  unsigned long long total() const { return bytes_; }

  void walk(const fs::path &dir) {
    std::vector<std::thread> children;
    for (const fs::directory_entry &entry : fs::directory_iterator(dir)) {
      if (entry.is_symlink())
        continue;
      if (entry.is_directory()) {
#ifndef TWIN
        children.emplace_back(&DiskUsage::walk, this, entry.path());
#else
        walk(entry.path());
#endif
      } else {
        bytes_ += entry.file_size();
      }
    }
    witness::task();
    for (auto &child : children)
      child.join();
  }

private:
  std::atomic<unsigned long long> bytes_{0};
};

int main(int argc, char **argv) {
  fs::path root = fs::temp_directory_path() / ("du" + std::to_string(getpid()));
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    fs::create_directories(root / std::to_string(n));
  DiskUsage usage;
  usage.walk(root);
  fs::remove_all(root);
  return witness::report();
}
