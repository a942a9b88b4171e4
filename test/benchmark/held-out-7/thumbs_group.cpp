// spawn: template parameter
// loop: index
// origin: argument list of a tool
// waits: after the loop
// distance: class template of the runner
// differs: which runner the tool is instantiated with
// A: unbounded Y1 | limiter: none, a thread for each
// B: bounded N8 | limiter: workers of oneTBB
// witness: runnable
// packages: tbb
#include "witness.h"
#include <functional>
#include <oneapi/tbb/task_group.h>
#include <string>
#include <thread>
#include <vector>

struct ThreadRunner {
  std::vector<std::thread> ts;
  template <class F> void run(F f) { ts.emplace_back(std::move(f)); }
  void wait() {
    for (auto &t : ts)
      t.join();
  }
};

struct TbbRunner {
  oneapi::tbb::task_group tg;
  template <class F> void run(F f) { tg.run(std::move(f)); }
  void wait() { tg.wait(); }
};

template <class Runner> class Thumbnailer {
public:
  void convert(int count, const char *const *files) {
    for (int i = 0; i < count; ++i)
      runner_.run([file = std::string(files[i])] { scale(file); });
    runner_.wait();
  }

private:
  static void scale(const std::string &file) {
    witness::task();
    if (file.size() > 4096)
      std::puts("path too long");
  }
  Runner runner_;
};

int main(int argc, char **argv) {
  std::vector<const char *> files(witness::size(argc, argv), "img/cover.jpg");
#ifdef TWIN
  Thumbnailer<TbbRunner> tool;
#else
  Thumbnailer<ThreadRunner> tool;
#endif
  tool.convert(static_cast<int>(files.size()), files.data());
  return witness::report();
}
