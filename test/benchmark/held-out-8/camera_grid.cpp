// spawn: std::jthread
// loop: index
// origin: request field
// limiter: size check
// waits: destructor of the vector
// distance: same function
// differs: refused or cut
// A: bounded N7 | limiter: a larger grid is refused
// B: bounded N11 | limiter: a larger grid is cut
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct GridLayout {
  std::vector<std::string> cameras;
  int columns = 4;
};

constexpr std::size_t kMaxCameras = 36;

static void stream(const std::string &) { witness::task(); }

void openGrid(const GridLayout &layout) {
#ifdef TWIN
  const std::size_t count = std::min(layout.cameras.size(), kMaxCameras);
#else
  const std::size_t count = layout.cameras.size();
  if (count > kMaxCameras)
    throw std::out_of_range("a grid has at most 36 cameras");
#endif
  std::vector<std::jthread> streams;
  streams.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    streams.emplace_back(stream, std::cref(layout.cameras[i]));
}

int main(int argc, char **argv) {
  GridLayout layout;
  layout.cameras.resize(witness::size(argc, argv), "rtsp://cam");
  try {
    openGrid(layout);
  } catch (const std::out_of_range &) {
  }
  return witness::report();
}
