// spawn: std::thread
// loop: range-for over a recursive directory iterator
// origin: directory listing
// waits: join after the loop
// distance: member function
// differs: where the permit is taken
// A: unbounded Y2 | limiter: a permit that the task takes
// B: bounded N4 | limiter: a permit that the loop takes and moves into the task
// witness: runnable
#include "witness.h"
#include <filesystem>
#include <fstream>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

class FileHandles {
public:
  using Handle = std::shared_ptr<void>;

  Handle take() {
    free_.acquire();
    return Handle(nullptr, [this](void *) { free_.release(); });
  }

private:
  std::counting_semaphore<> free_{6};
};

class LicenseScan {
public:
  void scan(const fs::path &root) {
    std::vector<std::thread> threads;
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file())
        continue;
#ifdef TWIN
      threads.emplace_back([this, path = entry.path(), handle = handles_.take()]() mutable {
        witness::Task live;
        scanFile(path);
      });
#else
      threads.emplace_back([this, path = entry.path()] {
        witness::Task live;
        auto handle = handles_.take();
        scanFile(path);
      });
#endif
    }
    for (std::thread &thread : threads)
      thread.join();
  }

private:
  void scanFile(const fs::path &path) {
    if (path.extension() == ".h")
      witness::work();
  }

  FileHandles handles_;
};

int main(int argc, char **argv) {
  std::string root = "/tmp/sourcesXXXXXX";
  if (!mkdtemp(root.data()))
    return 1;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    std::ofstream(root + "/" + std::to_string(n) + ".h");
  LicenseScan().scan(root);
  fs::remove_all(root);
  return witness::report();
}
