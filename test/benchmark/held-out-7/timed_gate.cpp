// spawn: std::thread detached
// loop: iterator
// origin: field of a request
// waits: detached
// distance: method
// differs: whether the answer of try_acquire_for is looked at
// A: unbounded Y4 | limiter: try_acquire_for, answer ignored
// B: bounded N4 | limiter: try_acquire_for, false leaves the loop
// witness: runnable
#include "witness.h"
#include <chrono>
#include <list>
#include <semaphore>
#include <string>
#include <thread>

enum class Outcome { accepted, overloaded };

struct ReindexCommand {
  std::list<std::string> collections;
};

class Reindexer {
public:
  Outcome handle(const ReindexCommand &cmd) {
    for (auto it = cmd.collections.begin(); it != cmd.collections.end(); ++it) {
      bool ok = lanes_.try_acquire_for(std::chrono::microseconds(50));
#ifdef TWIN
      if (!ok)
        return Outcome::overloaded;
#endif
      std::thread([this, name = *it, ok] {
        rebuild(name);
        if (ok)
          lanes_.release();
      }).detach();
    }
    return Outcome::accepted;
  }

private:
  void rebuild(const std::string &name) {
    witness::task();
    if (name.front() == '.')
      std::puts("hidden collection");
  }
  std::counting_semaphore<32> lanes_{14};
};

int main(int argc, char **argv) {
  ReindexCommand cmd;
  cmd.collections.assign(witness::size(argc, argv), "users");
  static Reindexer r;
  r.handle(cmd);
  return witness::report();
}
