// spawn: std::async
// loop: recursion over a directory tree
// origin: directories on the disk
// limiter: none
// distance: recursive function
// differs: spawn
// A: unbounded Y1 | spawn: std::async with launch::async | waits: after the tree
// B: bounded N10 | spawn: std::async with launch::deferred | waits: after the tree
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <filesystem>
#include <future>
#include <string>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

class QuotaScan {
public:
  explicit QuotaScan(fs::path home) : home_(std::move(home)) {}

  std::uint64_t total() {
    visit(home_);
    std::uint64_t bytes = 0;
    for (auto &size : sizes_)
      bytes += size.get();
    sizes_.clear();
    return bytes;
  }

private:
#ifndef TWIN
  static constexpr auto kPolicy = std::launch::async;
#else
  static constexpr auto kPolicy = std::launch::deferred;
#endif

  static std::uint64_t measure(const fs::path &directory) {
    witness::task();
    std::error_code error;
    std::uint64_t bytes = 0;
    for (const auto &entry : fs::directory_iterator(directory, error))
      if (entry.is_regular_file(error))
        bytes += entry.file_size(error);
    return bytes;
  }

  void visit(const fs::path &directory) {
    sizes_.push_back(std::async(kPolicy, measure, directory));
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(directory, error))
      if (entry.is_directory(error) && !entry.is_symlink(error))
        visit(entry.path());
  }

  fs::path home_;
  std::vector<std::future<std::uint64_t>> sizes_;
};

int main(int argc, char **argv) {
  const auto n = witness::size(argc, argv);
  const fs::path home = fs::temp_directory_path() / ("quota-" + std::to_string(getpid()));
  for (std::size_t i = 0; i < n; ++i)
    fs::create_directories(home / std::to_string(i % 10) / std::to_string(i));
  QuotaScan(home).total();
  fs::remove_all(home);
  return witness::report();
}
