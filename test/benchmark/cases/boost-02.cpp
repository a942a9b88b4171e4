// spawn: boost::thread_group
// loop: counted
// waits: after the loop
// limiter: none
// distance: same function
// differs: origin of the size
// A: unbounded Y1 | origin: vector parameter
// B: bounded N2 | origin: hardware
// witness: runnable
// libraries: -lboost_thread
#include "witness.h"
#include <boost/bind/bind.hpp>
#include <boost/thread.hpp>
#include <vector>

class Grid {
public:
  explicit Grid(std::vector<double> Cells) : Cells(std::move(Cells)) {}

  void relax() {
    boost::thread_group Group;
#ifndef TWIN
    std::size_t Count = Cells.size();
#else
    std::size_t Count = boost::thread::hardware_concurrency();
#endif
    for (std::size_t I = 0; I < Count; ++I)
      Group.create_thread(boost::bind(&Grid::row, this, I));
    Group.join_all();
  }

private:
  void row(std::size_t) { witness::task(); }
  std::vector<double> Cells;
};

int main(int argc, char **argv) {
  Grid G(std::vector<double>(witness::size(argc, argv)));
  G.relax();
  return witness::report();
}
