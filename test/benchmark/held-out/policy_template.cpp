// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: futures in a member
// distance: policy of a template
// differs: the policy
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: a policy that waits when ten are kept
// witness: runnable
#include "witness.h"
#include <future>
#include <queue>
#include <vector>

struct KeepAll {
  static bool full(size_t) { return false; }
};

template <size_t Max> struct KeepAtMost {
  static bool full(size_t held) { return held >= Max; }
};

template <class Policy> class FutureBag {
  std::queue<std::future<void>> held_;

public:
  template <class F> void add(F f) {
    while (Policy::full(held_.size())) {
      held_.front().get();
      held_.pop();
    }
    held_.push(std::async(std::launch::async, std::move(f)));
  }
  void drain() {
    for (; !held_.empty(); held_.pop())
      held_.front().get();
  }
};

struct Vertex {
  int id;
  double rank;
};

void relax(Vertex &v) { witness::task(); }

void pageRankStep(std::vector<Vertex> &graph) {
#ifndef TWIN
  FutureBag<KeepAll> bag;
#else
  FutureBag<KeepAtMost<10>> bag;
#endif
  for (Vertex &v : graph)
    bag.add([&v] { relax(v); });
  bag.drain();
}

int main(int argc, char **argv) {
  std::vector<Vertex> graph(witness::size(argc, argv));
  pageRankStep(graph);
  return witness::report();
}
