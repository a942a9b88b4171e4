// spawn: std::async
// loop: range-for
// origin: tables named in a query
// limiter: window of futures
// waits: oldest future
// distance: member functions
// differs: what is done with the oldest future
// A: unbounded Y4 | limiter: answer of wait_for is ignored
// B: bounded N5 | limiter: waits for the oldest future
// witness: runnable
#include "witness.h"
#include <chrono>
#include <deque>
#include <future>
#include <list>
#include <string>
#include <vector>

namespace planner {

struct TableRef {
  std::string Name;
  double Rows = 0;
};

struct Query {
  std::vector<TableRef> From;
};

struct Estimate {
  std::string Outer;
  double Cost;
};

class CostModel {
public:
  Estimate scan(const TableRef &T) const {
    witness::task();
    return {T.Name, T.Rows * 1.25 + 10};
  }
};

class JoinOrder {
public:
  explicit JoinOrder(const CostModel &M) : Model(M) {}

  Estimate cheapest(const Query &Q) {
    for (const TableRef &T : Q.From) {
      if (Pending.size() >= MaxPending)
        retire();
      Pending.push_back(
          std::async(std::launch::async, [this, &T] { return Model.scan(T); }));
    }
    while (!Pending.empty()) {
      consider(Pending.front().get());
      Pending.pop_front();
    }
    for (auto &F : Late)
      consider(F.get());
    return Best;
  }

private:
  static constexpr std::size_t MaxPending = 8;

  void retire() {
#ifdef TWIN
    consider(Pending.front().get());
#else
    Pending.front().wait_for(std::chrono::microseconds(50));
    Late.push_back(std::move(Pending.front()));
#endif
    Pending.pop_front();
  }

  void consider(const Estimate &E) {
    if (Best.Outer.empty() || E.Cost < Best.Cost)
      Best = E;
  }

  const CostModel &Model;
  std::deque<std::future<Estimate>> Pending;
  std::list<std::future<Estimate>> Late;
  Estimate Best{"", 0};
};

} // namespace planner

int main(int argc, char **argv) {
  planner::Query Q;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Q.From.push_back({"t" + std::to_string(I), double(I % 17)});
  planner::CostModel M;
  planner::JoinOrder(M).cheapest(Q);
  return witness::report();
}
