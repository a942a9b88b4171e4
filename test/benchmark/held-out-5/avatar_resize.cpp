// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: whether a refused permit matters
// A: unbounded Y4 | limiter: try_acquire, answer only counted
// B: bounded N4 | limiter: try_acquire gates the spawn
// witness: runnable
#include "witness.h"
#include <atomic>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace avatars {

struct ResizeRequest {
  std::vector<std::string> user_ids;
  int edge = 128;
};

static std::counting_semaphore<1024> permits(8);
static std::atomic<unsigned> saturated;

void scale(const std::string &user, int edge) {
  witness::task();
  if (edge <= 0 || user.empty())
    std::puts("bad avatar");
}

void handle(const ResizeRequest &rq) {
  for (const auto &u : rq.user_ids) {
    const bool got = permits.try_acquire();
    if (!got) {
      ++saturated;
#ifdef TWIN
      scale(u, rq.edge);
      continue;
#endif
    }
    std::thread([u, got, edge = rq.edge] {
      scale(u, edge);
      if (got)
        permits.release();
    }).detach();
  }
}

} // namespace avatars

int main(int argc, char **argv) {
  avatars::ResizeRequest rq;
  rq.user_ids.assign(witness::size(argc, argv), "u-100");
  avatars::handle(rq);
  return witness::report();
}
