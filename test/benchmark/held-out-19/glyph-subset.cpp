// spawn: tbb::task_group or std::thread
// loop: std::for_each
// origin: characters of a document
// limiter: arena of TBB
// waits: after the loop
// distance: class template
// differs: what starts the work
// A: bounded N8 | spawn: tbb::task_group | limiter: arena of TBB
// B: unbounded Y1 | spawn: std::thread | limiter: none
// libraries: -ltbb
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <set>
#include <string>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

class ThreadGroup {
public:
  template <typename Function> void run(Function F) { Threads.emplace_back(std::move(F)); }
  void wait() {
    for (auto &T : Threads)
      T.join();
    Threads.clear();
  }

private:
  std::vector<std::thread> Threads;
};

template <typename Group> class Subsetter {
public:
  std::size_t subset(const std::u32string &Text) {
    std::set<char32_t> Used(Text.begin(), Text.end());
    Group Hinting;
    std::for_each(Used.begin(), Used.end(), [&](char32_t Code) {
      if (Code > U' ')
        Hinting.run([this, Code] { outline(Code); });
    });
    Hinting.wait();
    return TableBytes;
  }

private:
  void outline(char32_t Code) {
    witness::task();
    TableBytes += 24 + Code % 64;
  }

  std::atomic<std::size_t> TableBytes = 0;
};

#ifdef TWIN
using DefaultSubsetter = Subsetter<ThreadGroup>;
#else
using DefaultSubsetter = Subsetter<tbb::task_group>;
#endif

int main(int argc, char **argv) {
  std::u32string Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text.push_back(char32_t(0x4E00 + I));
  DefaultSubsetter S;
  S.subset(Text);
  return witness::report();
}
