// spawn: std::thread detached
// loop: do while over a cursor
// origin: rows of a catalogue
// limiter: permit class over a counter
// waits: until all permits are back
// distance: class
// differs: owner of the permit
// A: bounded N4 | limiter: permit moved into the task
// B: unbounded Y5 | limiter: permit of the iteration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Permits {
public:
  explicit Permits(unsigned Count) : Free(Count) {}

  std::shared_ptr<void> take() {
    std::unique_lock Lock(M);
    Returned.wait(Lock, [this] { return Free > 0; });
    --Free;
    return {this, [](void *P) { static_cast<Permits *>(P)->give(); }};
  }

private:
  void give() {
    std::lock_guard Lock(M);
    ++Free;
    Returned.notify_one();
  }

  std::mutex M;
  std::condition_variable Returned;
  unsigned Free;
};

struct Plate {
  std::string Id;
  double Ra = 0, Dec = 0;
};

class PlateCursor {
public:
  explicit PlateCursor(std::vector<Plate> Rows) : Rows(std::move(Rows)) {}
  bool step() { return ++At < Rows.size(); }
  const Plate &row() const { return Rows[At]; }
  bool empty() const { return Rows.empty(); }

private:
  std::vector<Plate> Rows;
  std::size_t At = 0;
};

class PlateSolver {
public:
  void solveAll(PlateCursor &Cursor) {
    if (Cursor.empty())
      return;
    do {
      auto Permit = Solvers.take();
#ifdef TWIN
      std::thread([this, P = Cursor.row()] { solve(P); }).detach();
#else
      std::thread([this, P = Cursor.row(), Permit = std::move(Permit)] { solve(P); }).detach();
#endif
    } while (Cursor.step());
  }

private:
  void solve(const Plate &P) {
    witness::task();
    if (P.Dec < -90 || P.Dec > 90)
      ++Unsolved;
  }

  Permits Solvers{6};
  std::atomic<int> Unsolved{0};
};

int main(int argc, char **argv) {
  std::vector<Plate> Rows;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Rows.push_back({"DSS" + std::to_string(I), 0.5 * static_cast<double>(I), 12.0});
  PlateCursor Cursor(std::move(Rows));
  static PlateSolver Solver;
  Solver.solveAll(Cursor);
  return witness::report();
}
