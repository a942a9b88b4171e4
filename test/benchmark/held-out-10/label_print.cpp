// spawn: std::thread
// loop: for
// origin: parameter vector
// waits: join
// distance: same function
// differs: what happens every eighth time
// A: unbounded Y7 | limiter: yields every eighth time
// B: bounded N6 | limiter: joins every eighth time
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Label {
  std::string text;
  int copies;
};

static void printLabel(const Label &label) {
  for (int i = 0; i < label.copies; ++i)
    (void)label.text.size();
  witness::task();
}

void printLabels(const std::vector<Label> &labels) {
  std::vector<std::thread> printers;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i > 0 && i % 8 == 0) {
#ifdef TWIN
      for (auto &p : printers)
        p.join();
      printers.clear();
#else
      std::this_thread::yield();
#endif
    }
    printers.emplace_back(printLabel, std::cref(labels[i]));
  }
  for (auto &p : printers)
    p.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  printLabels(std::vector<Label>(n, Label{"x", 2}));
  return witness::report();
}
