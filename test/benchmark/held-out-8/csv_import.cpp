// spawn: std::thread detached
// loop: while getline
// origin: input stream
// limiter: none
// waits: counter
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter and condition variable
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <istream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>

class Importer {
public:
  void import(std::istream &upload) {
    std::string line;
    while (std::getline(upload, line)) {
      if (line.empty() || line.front() == '#')
        continue;
      {
        std::unique_lock<std::mutex> lock(mutex_);
#ifdef TWIN
        idle_.wait(lock, [this] { return active_ < 10; });
#endif
        ++active_;
      }
      std::thread(&Importer::insertRow, this, line).detach();
    }
    std::unique_lock<std::mutex> lock(mutex_);
    idle_.wait(lock, [this] { return active_ == 0; });
  }

private:
  void insertRow(std::string row) {
    (void)row;
    witness::task();
    std::lock_guard<std::mutex> lock(mutex_);
    --active_;
    idle_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable idle_;
  int active_ = 0;
};

int main(int argc, char **argv) {
  std::stringstream upload;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    upload << i << ";name;2024-01-01\n";
  Importer().import(upload);
  return witness::report();
}
