// spawn: std::thread
// loop: for over a count
// origin: function of a plugin
// waits: after the loop
// distance: same function
// differs: limiter
// A: abstain-ok U2 | limiter: none
// B: bounded N1 | limiter: minimum with eight
// witness: runnable
// flags: -rdynamic
// libraries: -ldl
#include "witness.h"
#include <algorithm>
#include <dlfcn.h>
#include <stdexcept>
#include <thread>
#include <vector>

class Plugin {
public:
  explicit Plugin(const char *file)
      : handle_(::dlopen(file, RTLD_NOW)),
        shard_count_(reinterpret_cast<unsigned (*)()>(::dlsym(handle_, "plugin_shard_count"))),
        shard_run_(reinterpret_cast<void (*)(unsigned)>(::dlsym(handle_, "plugin_shard_run"))) {
    if (!shard_count_ || !shard_run_)
      throw std::runtime_error("not a plugin");
  }
  void run() {
    unsigned shards = shard_count_();
#ifdef TWIN
    shards = std::min(shards, 8u);
#endif
    std::vector<std::thread> threads;
    for (unsigned s = 0; s < shards; ++s)
      threads.emplace_back(shard_run_, s);
    for (auto &t : threads)
      t.join();
  }

private:
  void *handle_;
  unsigned (*shard_count_)();
  void (*shard_run_)(unsigned);
};

extern "C" unsigned plugin_shard_count() { return static_cast<unsigned>(witnessState()->Size); }
extern "C" void plugin_shard_run(unsigned) { witness::task(); }

int main(int argc, char **argv) {
  witness::size(argc, argv);
  Plugin(nullptr).run();
  return witness::report();
}
