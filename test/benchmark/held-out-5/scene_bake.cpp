// spawn: std::thread joined
// loop: recursion
// origin: tree of the caller
// waits: before the node returns
// distance: recursive function
// differs: whether the budget decides
// A: unbounded Y4 | limiter: counter that is compared only for the statistics
// B: bounded N9 | limiter: counter of live threads, else the caller does the work
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

struct SceneNode {
  std::vector<std::unique_ptr<SceneNode>> children;
  bool baked = false;
};

class LightBaker {
public:
  void bake(SceneNode &node) {
    std::vector<std::thread> helpers;
    for (auto &child : node.children) {
      if (busy_.fetch_add(1) >= kHelpers) {
#ifdef TWIN
        busy_.fetch_sub(1);
        bake(*child);
        continue;
#else
        overcommitted_++;
#endif
      }
      helpers.emplace_back([this, c = child.get()] {
        witness::Task alive;
        bake(*c);
        witness::work();
        busy_.fetch_sub(1);
      });
    }
    for (auto &h : helpers)
      h.join();
    node.baked = true;
  }

  unsigned overcommitted() const { return overcommitted_; }

private:
  static constexpr int kHelpers = 8;
  std::atomic<int> busy_{0};
  std::atomic<unsigned> overcommitted_{0};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  SceneNode root;
  for (std::size_t i = 0; i < n; i += 5) {
    auto group = std::make_unique<SceneNode>();
    for (int k = 0; k < 4; ++k)
      group->children.push_back(std::make_unique<SceneNode>());
    root.children.push_back(std::move(group));
  }
  LightBaker().bake(root);
  return witness::report();
}
