// spawn: std::thread
// loop: index
// origin: count field of a parameter
// waits: join after the loop
// distance: same function
// differs: where the semaphore is declared
// A: unbounded Y6 | limiter: a new semaphore in each iteration
// B: bounded N4 | limiter: one semaphore for all iterations
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct PdfFile {
  std::string path;
  int pageCount = 0;
};

using Slots = std::counting_semaphore<>;

static void renderPage(const PdfFile &file, int page) {
  if (page < file.pageCount)
    witness::task();
}

int renderThumbnails(const PdfFile &file) {
  std::vector<std::thread> threads;
#ifdef TWIN
  auto slots = std::make_shared<Slots>(5);
#endif
  for (int page = 0; page < file.pageCount; ++page) {
#ifndef TWIN
    auto slots = std::make_shared<Slots>(5);
#endif
    slots->acquire();
    threads.emplace_back([&file, page, slots] {
      renderPage(file, page);
      slots->release();
    });
  }
  for (std::thread &thread : threads)
    thread.join();
  return static_cast<int>(threads.size());
}

int main(int argc, char **argv) {
  PdfFile file{"manual.pdf", static_cast<int>(witness::size(argc, argv))};
  renderThumbnails(file);
  return witness::report();
}
