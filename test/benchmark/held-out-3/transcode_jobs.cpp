// spawn: std::thread in a vector
// loop: range-for
// origin: vector parameter
// waits: join
// distance: same function
// differs: what max_threads is used for
// A: unbounded Y7 | limiter: max_threads only reserves room
// B: bounded N6 | limiter: joins all when max_threads are started
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <filesystem>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

struct TranscodeOptions {
  std::size_t max_threads = 8;
  int crf = 23;
};

static void transcode(const fs::path &input, int crf) {
  if (input.extension() == ".mkv" && crf > 0)
    witness::task();
}

static void joinAll(std::vector<std::thread> &threads) {
  for (std::thread &thread : threads)
    if (thread.joinable())
      thread.join();
  threads.clear();
}

void transcodeAll(const std::vector<fs::path> &inputs, const TranscodeOptions &options) {
  const std::size_t max_threads = std::max<std::size_t>(options.max_threads, 1);
  std::vector<std::thread> threads;
  threads.reserve(max_threads);

  for (const fs::path &input : inputs) {
#ifdef TWIN
    if (threads.size() == max_threads)
      joinAll(threads);
#endif
    threads.emplace_back(transcode, input, options.crf);
  }
  joinAll(threads);
}

int main(int argc, char **argv) {
  std::vector<fs::path> inputs(witness::size(argc, argv), "/media/films/a.mkv");
  transcodeAll(inputs, TranscodeOptions{});
  return witness::report();
}
