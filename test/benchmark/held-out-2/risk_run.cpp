// spawn: std::async or the parallel std::for_each
// loop: std::for_each
// origin: container parameter
// waits: wait after the loop
// distance: lambda
// differs: what runs the tasks
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: the parallel algorithm has a fixed number of workers
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <algorithm>
#include <execution>
#include <future>
#include <vector>

struct Position {
  double quantity = 0;
  double price = 0;
  double risk = 0;
};

class RiskRun {
public:
  explicit RiskRun(double shock) : shock(shock) {}

  double operator()(std::vector<Position> &book) const {
#ifdef TWIN
    std::for_each(std::execution::par, book.begin(), book.end(),
                  [this](Position &p) { revalue(p); });
#else
    std::vector<std::future<void>> running;
    std::for_each(book.begin(), book.end(), [&](Position &p) {
      running.push_back(std::async(std::launch::async, [this, &p] { revalue(p); }));
    });
    for (auto &r : running)
      r.wait();
#endif
    double worst = 0;
    for (const Position &p : book)
      worst = std::max(worst, p.risk);
    return worst;
  }

private:
  void revalue(Position &p) const {
    witness::task();
    p.risk = p.quantity * p.price * shock;
  }
  double shock;
};

int main(int argc, char **argv) {
  std::vector<Position> book(witness::size(argc, argv), Position{100, 1.5, 0});
  RiskRun{0.2}(book);
  return witness::report();
}
