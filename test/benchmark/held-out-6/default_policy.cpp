// trap: T9 D1
// spawn: std::async
// loop: index
// origin: lines of a stream
// waits: after the loop
// distance: wrapper template
// differs: policy of the wrapper
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred policy
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

template <class F, class... Args> auto later(F &&fn, Args &&...args) {
#ifdef TWIN
  return std::async(std::launch::deferred, std::forward<F>(fn), std::forward<Args>(args)...);
#else
  return std::async(std::forward<F>(fn), std::forward<Args>(args)...);
#endif
}

struct Formula {
  std::string text;
  double value() const {
    witness::task();
    return static_cast<double>(text.size());
  }
};

class Sheet {
public:
  explicit Sheet(std::istream &in) {
    for (std::string cell; std::getline(in, cell, '\t');)
      cells_.push_back({cell});
  }

  double recalculate() const {
    std::vector<std::future<double>> values(cells_.size());
    for (std::size_t i = 0; i < cells_.size(); ++i)
      values[i] = later(&Formula::value, &cells_[i]);
    double sum = 0;
    for (auto &v : values)
      sum += v.get();
    return sum;
  }

private:
  std::vector<Formula> cells_;
};

int main(int argc, char **argv) {
  std::stringstream tsv;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    tsv << "=A" << n << '\t';
  return Sheet(tsv).recalculate() > 0 ? witness::report() : 1;
}
