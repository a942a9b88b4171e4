// spawn: asio::post
// loop: range-for
// origin: request field
// waits: thread_pool::join
// distance: same function
// differs: number of threads of the pool
// A: unbounded Y3 | limiter: thread_pool as large as the request
// B: bounded N8 | limiter: thread_pool of the hardware
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <thread>
#include <vector>

namespace media {

struct Thumbnail {
  std::string ImageId;
  int Width = 0;
  int Height = 0;
};

struct RenderRequest {
  std::string Album;
  std::vector<Thumbnail> Thumbnails;
};

class Renderer {
public:
  /// Gives the number of thumbnails that could be rendered.
  std::size_t render(const RenderRequest &Request) {
    if (Request.Thumbnails.empty())
      return 0;
#ifndef TWIN
    const std::size_t Threads = Request.Thumbnails.size();
#else
    const std::size_t Threads = std::max(2u, std::thread::hardware_concurrency());
#endif
    boost::asio::thread_pool Pool(Threads);
    std::atomic<std::size_t> Rendered{0};
    for (const Thumbnail &T : Request.Thumbnails) {
      boost::asio::post(Pool, [&T, &Rendered] {
        if (draw(T))
          ++Rendered;
      });
    }
    Pool.join();
    return Rendered;
  }

private:
  static bool draw(const Thumbnail &T) {
    witness::task();
    return T.Width > 0 && T.Height > 0;
  }
};

} // namespace media

int main(int argc, char **argv) {
  media::RenderRequest Request{"holiday", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Thumbnails.push_back({"img" + std::to_string(I), 160, 120});
  const auto Rendered = media::Renderer().render(Request);
  if (Rendered != Request.Thumbnails.size())
    std::fprintf(stderr, "%zu thumbnails only\n", Rendered);
  return witness::report();
}
