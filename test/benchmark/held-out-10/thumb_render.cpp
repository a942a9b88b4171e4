// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join after loop
// distance: same function
// differs: number of workers
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: hardware_concurrency workers
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct ThumbRequest {
  std::string album;
  std::vector<std::string> images;
  int width = 320;
};

static void renderOne(const std::string &image, int width) {
  (void)image;
  (void)width;
  witness::task();
}

int renderThumbnails(const ThumbRequest &request) {
  std::vector<std::thread> threads;
#ifdef TWIN
  std::atomic<std::size_t> cursor{0};
  unsigned workers = std::max(1u, std::thread::hardware_concurrency());
  for (unsigned w = 0; w < workers; ++w) {
    threads.emplace_back([&] {
      for (std::size_t i = cursor++; i < request.images.size(); i = cursor++)
        renderOne(request.images[i], request.width);
    });
  }
#else
  for (const auto &image : request.images)
    threads.emplace_back([&image, &request] { renderOne(image, request.width); });
#endif
  for (auto &t : threads)
    t.join();
  return static_cast<int>(request.images.size());
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  ThumbRequest r;
  r.album = "holiday";
  for (std::size_t i = 0; i < n; ++i)
    r.images.push_back("img" + std::to_string(i) + ".jpg");
  renderThumbnails(r);
  return witness::report();
}
