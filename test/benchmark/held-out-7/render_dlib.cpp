// spawn: task of dlib::thread_pool
// loop: range-for
// origin: request field
// waits: wait_for_all_tasks
// distance: same function
// differs: who chooses the number of threads
// A: unbounded Y3 | limiter: pool whose size is a field of the request
// B: bounded N2 | limiter: pool whose size is the configured one
// witness: runnable
// packages: dlib-1
#include "witness.h"
#include <dlib/threads.h>
#include <string>
#include <vector>

struct ServiceConfig {
  unsigned render_threads = 6;
};

struct RenderRequest {
  std::vector<std::string> scenes;
  unsigned parallelism = 0;
};

class RenderService {
public:
  explicit RenderService(ServiceConfig c) : config_(c) {}

  void render(const RenderRequest &rq) {
#ifdef TWIN
    dlib::thread_pool crew(config_.render_threads);
#else
    dlib::thread_pool crew(rq.parallelism ? rq.parallelism : config_.render_threads);
#endif
    for (const std::string &scene : rq.scenes)
      crew.add_task_by_value([scene] {
        witness::task();
        if (scene.empty())
          std::puts("empty scene");
      });
    crew.wait_for_all_tasks();
  }

private:
  ServiceConfig config_;
};

int main(int argc, char **argv) {
  RenderRequest rq;
  rq.scenes.assign(witness::size(argc, argv), "kitchen.usd");
  rq.parallelism = static_cast<unsigned>(rq.scenes.size());
  RenderService(ServiceConfig{}).render(rq);
  return witness::report();
}
