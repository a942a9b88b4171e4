// spawn: std::thread
// loop: visitor of a tree
// origin: tree parameter
// waits: after the visit
// distance: callback
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

class Layer {
public:
  explicit Layer(std::string Name) : Name(std::move(Name)) {}
  Layer &add(std::string Child) {
    Children.push_back(std::make_unique<Layer>(std::move(Child)));
    return *Children.back();
  }
  void visit(const std::function<void(Layer &)> &Fn) {
    Fn(*this);
    for (auto &Child : Children)
      Child->visit(Fn);
  }
  bool Rendered = false;

private:
  std::string Name;
  std::vector<std::unique_ptr<Layer>> Children;
};

static void rasterize(Layer &L) {
  witness::task();
  L.Rendered = true;
}

void renderDocument(Layer &Root) {
  std::vector<std::thread> Threads;
#ifdef TWIN
  std::counting_semaphore<> Cores(10);
#endif
  Root.visit([&](Layer &L) {
#ifdef TWIN
    Cores.acquire();
    Threads.emplace_back([&] {
      rasterize(L);
      Cores.release();
    });
#else
    Threads.emplace_back([&] { rasterize(L); });
#endif
  });
  for (std::thread &T : Threads)
    T.join();
}

int main(int argc, char **argv) {
  Layer Root("root");
  Layer *Group = &Root;
  for (std::size_t I = 1, N = witness::size(argc, argv); I < N; ++I)
    if (I % 5 == 0)
      Group = &Root.add("group");
    else
      Group->add("leaf");
  renderDocument(Root);
  return witness::report();
}
