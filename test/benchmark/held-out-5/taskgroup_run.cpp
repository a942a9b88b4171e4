// spawn: std::thread in a task group of the house
// loop: range-for
// origin: recursive directory
// distance: member function
// differs: whether run() waits for a free lane
// A: unbounded Y1 | limiter: none | waits: wait()
// B: bounded N9 | limiter: counter in run() | waits: when all lanes are taken
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace fs = std::filesystem;

class TaskGroup {
public:
  explicit TaskGroup(std::size_t lanes) : lanes_(lanes) {}
  ~TaskGroup() { wait(); }

  template <class F> void run(F f) {
    std::unique_lock<std::mutex> lk(m_);
#ifdef TWIN
    cv_.wait(lk, [this] { return busy_ < lanes_; });
#endif
    ++busy_;
    lk.unlock();
    std::thread([this, f = std::move(f)]() mutable {
      f();
      std::lock_guard<std::mutex> g(m_);
      --busy_;
      cv_.notify_all();
    }).detach();
  }

  void wait() {
    std::unique_lock<std::mutex> lk(m_);
    cv_.wait(lk, [this] { return busy_ == 0; });
  }

  std::size_t lanes() const { return lanes_; }

private:
  std::size_t lanes_, busy_ = 0;
  std::mutex m_;
  std::condition_variable cv_;
};

void scanTree(const fs::path &root) {
  TaskGroup group(7);
  for (const auto &entry : fs::recursive_directory_iterator(root))
    if (entry.is_regular_file())
      group.run([p = entry.path()] {
        witness::task();
        if (p.extension() == ".exe")
          std::puts("executable");
      });
  group.wait();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  char dir[] = "/tmp/scan.XXXXXX";
  if (!mkdtemp(dir))
    return 1;
  fs::create_directory(fs::path(dir) / "sub");
  for (std::size_t i = 0; i < n; ++i)
    std::ofstream(std::string(dir) + (i % 2 ? "/sub/f" : "/f") + std::to_string(i));
  scanTree(dir);
  fs::remove_all(dir);
  return witness::report();
}
