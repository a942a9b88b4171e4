// spawn: std::thread
// waits: join after the loop
// limiter: none
// distance: template
// differs: what is expanded or walked
// A: unbounded Y1 | loop: range-for | origin: vector parameter
// B: bounded N1 | loop: fold expression | origin: constant number of arguments
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Extension {
  std::string name;
  bool ready = false;
  void start() {
    witness::task();
    ready = true;
  }
};

class Starter {
public:
  template <typename Part> void launch(Part &part) {
    threads_.emplace_back([&part] { part.start(); });
  }

#ifdef TWIN
  template <typename... Parts> void launchAll(Parts &...parts) { (launch(parts), ...); }
#else
  void launchEach(std::vector<Extension> &parts) {
    for (Extension &part : parts)
      launch(part);
  }
#endif

  ~Starter() {
    for (auto &thread : threads_)
      thread.join();
  }

private:
  std::vector<std::thread> threads_;
};

bool startEditor(std::vector<Extension> &extensions) {
  Extension spelling{"spelling"}, syntax{"syntax"}, git{"git"};
  {
    Starter starter;
#ifdef TWIN
    starter.launchAll(spelling, syntax, git);
#else
    starter.launchEach(extensions);
#endif
  }
  for (Extension &extension : extensions)
    extension.ready = true;
  return spelling.ready && syntax.ready && git.ready;
}

int main(int argc, char **argv) {
  std::vector<Extension> extensions(witness::size(argc, argv), Extension{"theme"});
  printf("built-in: %d\n", startEditor(extensions));
  return witness::report();
}
