// trap: D17
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: template
// differs: whether the branch is compiled
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: discarded branch
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

struct Inline {};
struct Threaded {};

struct Metric {
  std::string name;
  double value;
};

template <class Mode> class Sink {
public:
  void push(const std::vector<Metric> &metrics) {
    for (const Metric &m : metrics) {
      if constexpr (std::is_same_v<Mode, Threaded>) {
        std::thread([m] { emit(m); }).detach();
      } else {
        emit(m);
      }
    }
  }

private:
  static void emit(const Metric &m) {
    witness::task();
    if (m.value != m.value)
      std::puts("nan");
  }
};

#ifdef TWIN
using Mode = Inline;
#else
using Mode = Threaded;
#endif

int main(int argc, char **argv) {
  std::vector<Metric> metrics(witness::size(argc, argv), Metric{"rps", 1.5});
  Sink<Mode>().push(metrics);
  return witness::report();
}
