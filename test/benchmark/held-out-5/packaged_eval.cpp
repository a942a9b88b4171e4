// spawn: std::packaged_task on std::thread
// loop: iterator
// origin: parameter
// distance: helper function
// differs: what is awaited in the loop
// A: unbounded Y7 | limiter: valid() of the future is looked at | waits: after the loop
// B: bounded N3 | limiter: wait() of the future | waits: each iteration
// witness: runnable
#include "witness.h"
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Cell {
  std::string formula;
  double value = 0;
};

static double evaluate(const Cell *c) {
  witness::task();
  return c->formula.empty() ? 0.0 : 42.0;
}

static std::future<double> launch(const Cell &c) {
  std::packaged_task<double()> job(std::bind(evaluate, &c));
  std::future<double> result = job.get_future();
  std::thread(std::move(job)).detach();
  return result;
}

void recalculate(std::vector<Cell> &sheet) {
  std::vector<std::pair<Cell *, std::future<double>>> dirty;
  for (std::vector<Cell>::iterator c = sheet.begin(); c != sheet.end(); ++c) {
    std::future<double> f = launch(*c);
#ifdef TWIN
    f.wait();
#else
    if (!f.valid())
      continue;
#endif
    dirty.emplace_back(&*c, std::move(f));
  }
  for (auto &d : dirty)
    d.first->value = d.second.get();
}

int main(int argc, char **argv) {
  std::vector<Cell> sheet(witness::size(argc, argv), Cell{"=A1*6"});
  recalculate(sheet);
  return witness::report();
}
