// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: which jobs take a slot
// A: unbounded Y4 | limiter: semaphore, but urgent jobs pass by
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct RenderJob {
  std::string scene;
  bool urgent = false;
};

class RenderFarm {
public:
  void render(const std::vector<RenderJob> &jobs) {
    std::vector<std::thread> nodes;
    for (const RenderJob &job : jobs) {
#ifdef TWIN
      const bool queued = true;
#else
      const bool queued = !job.urgent;
#endif
      if (queued)
        slots_.acquire();
      nodes.emplace_back([this, &job, queued] {
        renderScene(job);
        if (queued)
          slots_.release();
      });
    }
    for (auto &node : nodes)
      node.join();
  }

private:
  static void renderScene(const RenderJob &) { witness::task(); }
  std::counting_semaphore<32> slots_{11};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  RenderFarm().render(std::vector<RenderJob>(n, RenderJob{"s", true}));
  return witness::report();
}
