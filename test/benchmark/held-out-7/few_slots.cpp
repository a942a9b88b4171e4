// spawn: std::thread joined
// loop: index
// origin: request field
// waits: after the loop
// distance: same function
// differs: how many of the slots get a thread
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: only the first three of the slots get a thread
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct MergeRequest {
  std::vector<std::string> branches;
};

class Merger {
public:
  bool merge(const MergeRequest &rq) {
    std::vector<std::thread> slots(rq.branches.size());
    std::vector<char> clean(rq.branches.size(), 1);
    for (std::size_t i = 0; i < slots.size(); ++i) {
#ifdef TWIN
      if (i >= 3) {
        clean[i] = 0;
        continue;
      }
#endif
      slots[i] = std::thread([&rq, &clean, i] {
        witness::task();
        clean[i] = rq.branches[i] != "main";
      });
    }
    for (auto &s : slots)
      if (s.joinable())
        s.join();
    for (char c : clean)
      if (!c)
        return false;
    return true;
  }
};

int main(int argc, char **argv) {
  MergeRequest rq{std::vector<std::string>(witness::size(argc, argv), "feature/x")};
  Merger().merge(rq);
  return witness::report();
}
