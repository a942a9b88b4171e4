// spawn: std::thread detached
// loop: nested index loops
// origin: parameter
// distance: same function
// differs: where the latch is awaited
// A: unbounded Y5 | limiter: chunks, but one latch for all | waits: after the outer loop
// B: bounded N6 | limiter: chunks with a latch each | waits: each chunk
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

struct Matrix {
  double trace = 0;
};

class Solver {
public:
  void solve(std::vector<Matrix> &systems) {
    std::vector<std::shared_ptr<std::latch>> latches;
    for (std::size_t at = 0; at < systems.size(); at += kWidth) {
      const std::size_t end = std::min(systems.size(), at + kWidth);
      auto done = std::make_shared<std::latch>(static_cast<std::ptrdiff_t>(end - at));
      for (std::size_t i = at; i < end; ++i)
        std::thread([&m = systems[i], done] {
          factorize(m);
          done->count_down();
        }).detach();
#ifdef TWIN
      done->wait();
#else
      latches.push_back(done);
#endif
    }
    for (auto &l : latches)
      l->wait();
  }

private:
  static constexpr std::size_t kWidth = 18;

  static void factorize(Matrix &m) {
    witness::task();
    m.trace += 1;
  }
};

int main(int argc, char **argv) {
  std::vector<Matrix> s(witness::size(argc, argv));
  Solver().solve(s);
  return witness::report();
}
