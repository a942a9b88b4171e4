// spawn: std::async
// loop: recursion over directories
// origin: directory listing
// waits: get in the same call
// distance: recursion
// differs: budget
// A: bounded N9 | limiter: without budget a directory is scanned in place
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <atomic>
#include <filesystem>
#include <future>
#include <vector>

namespace fs = std::filesystem;

class LibraryScanner {
public:
  std::size_t scan(const fs::path &directory) {
    std::size_t tracks = 0;
    std::vector<std::future<std::size_t>> below;
    for (const fs::directory_entry &entry : fs::directory_iterator(directory)) {
      if (!entry.is_directory()) {
        tracks += entry.path().extension() == ".ogg";
        continue;
      }
#ifndef TWIN
      if (budget_.fetch_sub(1) <= 0) {
        ++budget_;
        tracks += scan(entry.path());
        continue;
      }
#endif
      below.push_back(std::async(std::launch::async, [this, path = entry.path()] { return scanAside(path); }));
    }
    for (auto &b : below)
      tracks += b.get();
    return tracks;
  }

private:
  std::size_t scanAside(const fs::path &directory) {
    witness::Task task;
    witness::work();
    const std::size_t tracks = scan(directory);
    ++budget_;
    return tracks;
  }

  std::atomic<int> budget_{8};
};

int main(int argc, char **argv) {
  const std::size_t n = witness::size(argc, argv);
  const fs::path root = fs::temp_directory_path() / ("music" + std::to_string(getpid()));
  for (std::size_t i = 0; i < n; ++i)
    fs::create_directories(root / ("artist" + std::to_string(i % 10)) / ("album" + std::to_string(i)));
  LibraryScanner().scan(root);
  fs::remove_all(root);
  return witness::report();
}
