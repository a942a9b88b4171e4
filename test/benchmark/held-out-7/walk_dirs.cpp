// spawn: std::async
// loop: recursive_directory_iterator
// origin: directory named on the command line
// waits: after the loop
// distance: same function
// differs: window
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: queue of 14 futures
// witness: runnable
#include "witness.h"
#include <filesystem>
#include <fstream>
#include <future>
#include <iostream>
#include <queue>

namespace fs = std::filesystem;

static std::uintmax_t measure(const fs::path &p) {
  witness::task();
  std::error_code ec;
  auto size = fs::file_size(p, ec);
  return ec ? 0 : size;
}

static int du(const char *root) {
  std::error_code ec;
  fs::recursive_directory_iterator walk(root, fs::directory_options::skip_permission_denied, ec);
  if (ec) {
    std::cerr << root << ": " << ec.message() << '\n';
    return 1;
  }
  std::uintmax_t total = 0;
  std::queue<std::future<std::uintmax_t>> sizes;
  for (const fs::directory_entry &entry : walk) {
    if (!entry.is_regular_file())
      continue;
#ifdef TWIN
    for (; sizes.size() > 13; sizes.pop())
      total += sizes.front().get();
#endif
    sizes.push(std::async(std::launch::async, measure, entry.path()));
  }
  for (; !sizes.empty(); sizes.pop())
    total += sizes.front().get();
  std::cout << total << '\t' << root << '\n';
  return 0;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  char root[] = "/tmp/duXXXXXX";
  if (!mkdtemp(root))
    return 1;
  fs::create_directory(fs::path(root) / "sub");
  for (std::size_t i = 0; i < n; ++i)
    std::ofstream(fs::path(root) / "sub" / std::to_string(i)) << i;
  du(root);
  fs::remove_all(root);
  return witness::report();
}
