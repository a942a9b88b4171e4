// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join after the loop
// distance: member function
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: batch joined when full
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

namespace media {

struct ResizeRequest {
  std::string bucket;
  std::vector<std::string> images;
  int width = 320;
};

class Thumbnailer {
 public:
  explicit Thumbnailer(std::string cache_dir) : cache_dir_(std::move(cache_dir)) {}

  void HandleResize(const ResizeRequest& request) {
    std::vector<std::thread> workers;
    workers.reserve(request.images.size());
    for (const auto& image : request.images) {
      workers.emplace_back([this, &image, w = request.width] { ResizeOne(image, w); });
#ifdef TWIN
      if (workers.size() >= kBatch) {
        JoinAll(&workers);
      }
#endif
    }
    JoinAll(&workers);
  }

 private:
  static constexpr size_t kBatch = 12;

  static void JoinAll(std::vector<std::thread>* workers) {
    for (auto& w : *workers) w.join();
    workers->clear();
  }

  void ResizeOne(const std::string& image, int width) {
    std::string target = cache_dir_ + "/" + image + "@" + std::to_string(width);
    witness::task();
  }

  std::string cache_dir_;
};

}  // namespace media

int main(int argc, char** argv) {
  media::ResizeRequest request{"b", std::vector<std::string>(witness::size(argc, argv), "i"), 64};
  media::Thumbnailer("/var/cache").HandleResize(request);
  return witness::report();
}
