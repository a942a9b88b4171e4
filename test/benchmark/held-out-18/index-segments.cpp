// spawn: std::jthread
// loop: iterator
// origin: vector parameter
// waits: destructor of jthread
// distance: member function
// differs: whether the answer of the limiter is used
// A: unbounded Y4 | limiter: try_acquire whose answer is ignored
// B: bounded N4 | limiter: try_acquire, otherwise the work is put off
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Segment {
  std::string File;
  std::uint64_t Documents = 0;
  std::uint64_t Deleted = 0;
};

class SegmentMerger {
public:
  void optimize(std::vector<Segment> &Segments) {
    for (auto It = Segments.begin(); It != Segments.end(); ++It) {
      if (It->Documents == 0)
        continue;
      schedule(*It);
    }
    Background.clear();
    for (Segment *S : Later)
      expunge(*S);
    Later.clear();
  }

private:
  void schedule(Segment &S) {
#ifdef TWIN
    if (!Slots.try_acquire()) {
      Later.push_back(&S);
      return;
    }
#else
    (void)Slots.try_acquire();
#endif
    Background.emplace_back([this, &S] {
      expunge(S);
      Slots.release();
    });
  }

  static void expunge(Segment &S) {
    witness::task();
    S.Documents -= S.Deleted;
    S.Deleted = 0;
  }

  std::counting_semaphore<> Slots{6};
  std::vector<Segment *> Later;
  std::vector<std::jthread> Background;
};

int main(int argc, char **argv) {
  std::vector<Segment> Segments(witness::size(argc, argv), {"_4k.cfs", 1200, 80});
  SegmentMerger().optimize(Segments);
  return witness::report();
}
