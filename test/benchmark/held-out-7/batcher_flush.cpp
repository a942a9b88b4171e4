// spawn: std::async
// loop: while with stream extraction
// origin: standard input
// waits: flush
// distance: class with add and flush
// differs: when add flushes
// A: unbounded Y1 | limiter: none, flush at the end only
// B: bounded N6 | limiter: flush when 20 are collected
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

class Batcher {
public:
  ~Batcher() { flush(); }

  void add(std::string sku) {
    prices_.push_back(std::async(std::launch::async, [sku = std::move(sku)] {
      witness::task();
      return 1.0 + static_cast<double>(sku.size());
    }));
#ifdef TWIN
    if (prices_.size() >= 20)
      flush();
#endif
  }

  void flush() {
    for (auto &p : prices_)
      total_ += p.get();
    prices_.clear();
  }

  double total() const { return total_; }

private:
  std::vector<std::future<double>> prices_;
  double total_ = 0;
};

static double priceList(std::istream &in) {
  Batcher b;
  std::string sku;
  while (in >> sku)
    if (sku[0] != '#')
      b.add(sku);
  b.flush();
  return b.total();
}

int main(int argc, char **argv) {
  std::stringstream list;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    list << "SKU-" << n << '\n';
  std::cin.rdbuf(list.rdbuf());
  return priceList(std::cin) > 0 ? witness::report() : 1;
}
