// spawn: std::thread
// loop: index
// origin: request field
// limiter: semaphore
// waits: joined after the loop
// distance: member function
// differs: where the slot is taken
// A: unbounded Y2 | limiter: semaphore inside the task
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct ReportSpec {
  std::string title;
  unsigned pages = 0;
};

class PdfRenderer {
public:
  void render(const ReportSpec &spec) {
    std::vector<std::thread> painters;
    for (unsigned page = 1; page <= spec.pages; ++page) {
#ifdef TWIN
      canvas_.acquire();
#endif
      painters.emplace_back(&PdfRenderer::paint, this, page);
    }
    for (auto &p : painters)
      p.join();
  }

private:
  void paint(unsigned page) {
    witness::Task alive;
#ifndef TWIN
    canvas_.acquire();
#endif
    rasterise(page);
    canvas_.release();
  }

  void rasterise(unsigned) { witness::work(); }

  std::counting_semaphore<> canvas_{6};
};

int main(int argc, char **argv) {
  ReportSpec spec{"Q3", static_cast<unsigned>(witness::size(argc, argv))};
  PdfRenderer().render(spec);
  return witness::report();
}
