// spawn: std::thread detached
// loop: own algorithm with a callable
// origin: vector parameter
// waits: detached
// distance: template
// limiter: none
// differs: what the callable does
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: callable that spawns nothing
// witness: runnable
#include "witness.h"
#include <thread>
#include <utility>
#include <vector>

template <typename T, typename Visitor> void visit(const std::vector<T> &Items, Visitor &&V) {
  for (std::size_t I = 0; I < Items.size(); ++I)
    std::forward<Visitor>(V)(Items[I]);
}

void emit(int Metric) {
  witness::task();
  (void)Metric;
}

void emitAll(const std::vector<int> &Metrics) {
#ifndef TWIN
  visit(Metrics, [](int M) { std::thread(emit, M).detach(); });
#else
  visit(Metrics, [](int M) { emit(M); });
  visit(std::vector<int>{1, 2}, [](int M) { std::thread(emit, M).detach(); });
#endif
}

int main(int argc, char **argv) {
  emitAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
