// spawn: std::thread detached
// loop: do-while
// origin: deque filled from a request
// limiter: counting semaphore
// waits: detached
// distance: helper class
// differs: whether the answer of try_acquire is used
// A: bounded N4 | limiter: try_acquire, else in the same thread
// B: unbounded Y4 | limiter: try_acquire with its answer ignored
// witness: runnable
#include "witness.h"
#include <atomic>
#include <deque>
#include <functional>
#include <iostream>
#include <semaphore>
#include <string>
#include <thread>

class Counter {
public:
  bool enter() { return seats_.try_acquire(); }
  void leave() { seats_.release(); }

private:
  std::counting_semaphore<> seats_{9};
};

struct TaxReturn {
  std::string taxNumber;
  int year = 0;
};

class Portal {
public:
  void accept(std::deque<TaxReturn> returns) {
    if (returns.empty())
      return;
    do {
      TaxReturn next = std::move(returns.front());
      returns.pop_front();
      if (next.taxNumber.empty()) {
        std::cerr << "return without number, year " << next.year << '\n';
        continue;
      }
      handle(std::move(next));
    } while (!returns.empty());
  }

  int verified() const { return verified_; }

private:
  void handle(TaxReturn taxReturn) {
#ifndef TWIN
    if (!counter_.enter()) {
      verify(taxReturn);
      return;
    }
#else
    counter_.enter();
#endif
    std::thread([this, taxReturn = std::move(taxReturn)] {
      verify(taxReturn);
      counter_.leave();
    }).detach();
  }

  void verify(const TaxReturn &taxReturn) {
    witness::task();
    if (taxReturn.year >= 2019)
      ++verified_;
  }

  Counter counter_;
  std::atomic<int> verified_{0};
};

int main(int argc, char **argv) {
  std::deque<TaxReturn> returns(witness::size(argc, argv), TaxReturn{"21/815/08150", 2024});
  Portal portal;
  portal.accept(std::move(returns));
  return witness::report();
}
