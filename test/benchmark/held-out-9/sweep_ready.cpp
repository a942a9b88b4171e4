// spawn: std::async
// loop: range-for
// origin: request field
// limiter: list of live futures
// waits: after the loop
// distance: callee
// differs: while or if
// A: unbounded Y4 | limiter: removes what is ready, once
// B: bounded N5 | limiter: removes what is ready until fewer than ten live
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <list>
#include <string>
#include <vector>

struct RenderScenes {
  std::string project;
  std::vector<std::string> scenes;
};

class RenderFarm {
public:
  void handle(const RenderScenes &request);

private:
  void sweep() {
    m_live.remove_if([](std::future<void> &frame) {
      return frame.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
  }
  static void render(const std::string &scene) {
    (void)scene;
    witness::task();
  }
  std::list<std::future<void>> m_live;
};

void RenderFarm::handle(const RenderScenes &request) {
  for (const std::string &scene : request.scenes) {
#ifdef TWIN
    while (m_live.size() >= 10)
#else
    if (m_live.size() >= 10)
#endif
      sweep();
    m_live.push_back(std::async(std::launch::async, &RenderFarm::render, scene));
  }
  m_live.clear();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  RenderFarm().handle({"p", std::vector<std::string>(n, "s")});
  return witness::report();
}
