// spawn: std::thread
// loop: directory_iterator
// origin: directory
// waits: counter at the end
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter and condition
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

namespace fs = std::filesystem;

class Importer {
  std::mutex mtx;
  std::condition_variable changed;
  std::size_t running = 0;
  static constexpr std::size_t limit = 9;

  void import_file(fs::path path) {
    witness::task();
    std::lock_guard lock(mtx);
    --running;
    changed.notify_all();
  }

public:
  std::size_t import_directory(const fs::path &dir) {
    std::size_t count = 0;
    for (const fs::directory_entry &entry : fs::directory_iterator(dir)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".csv")
        continue;
      std::unique_lock lock(mtx);
#ifdef TWIN
      changed.wait(lock, [this] { return running < limit; });
#endif
      ++running;
      ++count;
      lock.unlock();
      std::thread(&Importer::import_file, this, entry.path()).detach();
    }
    std::unique_lock lock(mtx);
    changed.wait(lock, [this] { return running == 0; });
    return count;
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  fs::path dir = fs::temp_directory_path() / ("import" + std::to_string(getpid()));
  fs::create_directory(dir);
  for (std::size_t i = 0; i < n; ++i)
    std::ofstream(dir / (std::to_string(i) + ".csv"));
  Importer importer;
  importer.import_directory(dir);
  fs::remove_all(dir);
  return witness::report();
}
