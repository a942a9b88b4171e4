// spawn: std::thread
// loop: recursion over directories
// origin: directory
// waits: join
// distance: recursive
// differs: who visits the subdirectory
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the caller visits it
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

class SizeWalker {
public:
  void walk(const fs::path &directory) {
    std::vector<std::thread> below;
    for (const auto &entry : fs::directory_iterator(directory)) {
      if (entry.is_directory()) {
        fs::path child = entry.path();
#ifdef TWIN
        visit(child);
#else
        below.emplace_back([this, child] { visit(child); });
#endif
      } else if (entry.is_regular_file()) {
        bytes_ += entry.file_size();
      }
    }
    for (auto &t : below)
      t.join();
  }
  std::uintmax_t bytes() const { return bytes_; }

private:
  void visit(const fs::path &directory) {
    witness::Task alive;
    walk(directory);
    witness::work();
  }
  std::atomic<std::uintmax_t> bytes_{0};
};

std::uintmax_t directorySize(const fs::path &root) {
  SizeWalker walker;
  walker.walk(root);
  return walker.bytes();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  char name[] = "/tmp/walkXXXXXX";
  fs::path root = mkdtemp(name);
  for (std::size_t i = 0; i < n; ++i)
    fs::create_directory(root / std::to_string(i));
  directorySize(root);
  fs::remove_all(root);
  return witness::report();
}
