// spawn: std::thread
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace gallery {

struct ThumbnailRequest {
  std::string album;
  std::vector<std::string> paths;
};

struct ThumbnailReply {
  std::vector<std::string> thumbs;
};

static std::string shrink(const std::string &path) {
  witness::task();
  return path + ".thumb";
}

ThumbnailReply handleThumbnails(const ThumbnailRequest &request) {
  ThumbnailReply reply;
  reply.thumbs.resize(request.paths.size());
#ifdef TWIN
  std::counting_semaphore<> permits(12);
#endif
  std::vector<std::thread> threads;
  std::size_t index = 0;
  for (const auto &path : request.paths) {
#ifdef TWIN
    permits.acquire();
    threads.emplace_back([&, index] {
      reply.thumbs[index] = shrink(path);
      permits.release();
    });
#else
    threads.emplace_back([&, index] { reply.thumbs[index] = shrink(path); });
#endif
    ++index;
  }
  for (auto &thread : threads)
    thread.join();
  return reply;
}

} // namespace gallery

int main(int argc, char **argv) {
  gallery::ThumbnailRequest request;
  request.paths.assign(witness::size(argc, argv), "a.jpg");
  gallery::handleThumbnails(request);
  return witness::report();
}
