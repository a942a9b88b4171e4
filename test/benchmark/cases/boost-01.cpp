// spawn: boost::thread
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: joined or left to the destructor
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
// libraries: -lboost_thread
#include "witness.h"
#include <boost/thread.hpp>
#include <vector>

void visit(int Site) {
  witness::task();
  (void)Site;
}

void visitAll(const std::vector<int> &Sites) {
  for (int Site : Sites) {
    boost::thread Visitor(visit, Site);
#ifdef TWIN
    Visitor.join();
#endif
  }
}

int main(int argc, char **argv) {
  visitAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
