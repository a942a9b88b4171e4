// spawn: std::async
// loop: directory_iterator
// origin: directory
// waits: get
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <filesystem>
#include <fstream>
#include <future>
#include <semaphore>
#include <vector>

namespace fs = std::filesystem;

struct Indexed {
  fs::path file;
  std::uintmax_t size;
};

#ifdef TWIN
static std::counting_semaphore<> slots{14};
#endif

static Indexed indexFile(const fs::path &file) {
  witness::task();
#ifdef TWIN
  slots.release();
#endif
  return {file, 0};
}

std::vector<Indexed> indexDirectory(const fs::path &root) {
  std::vector<std::future<Indexed>> running;
  for (const auto &entry : fs::directory_iterator(root)) {
    if (!entry.is_regular_file())
      continue;
#ifdef TWIN
    slots.acquire();
#endif
    running.push_back(std::async(std::launch::async, indexFile, entry.path()));
  }
  std::vector<Indexed> result;
  for (auto &r : running)
    result.push_back(r.get());
  return result;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  char name[] = "/tmp/indexXXXXXX";
  fs::path root = mkdtemp(name);
  for (std::size_t i = 0; i < n; ++i)
    std::ofstream(root / std::to_string(i)) << "x";
  indexDirectory(root);
  fs::remove_all(root);
  return witness::report();
}
