// spawn: std::thread
// loop: range-for over variants
// origin: script parameter
// limiter: none
// waits: joined at the end
// distance: visitor
// differs: what the visitor does with a copy command
// A: unbounded Y1 | spawn: a thread for each copy command
// B: bounded N1 | spawn: one thread for all copy commands
// witness: runnable
#include "witness.h"
#include <list>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

struct MakeDir {
  std::string path;
};
struct Copy {
  std::string from, to;
};
using Command = std::variant<MakeDir, Copy>;

static void copyFile(const Copy &) { witness::task(); }

class Installer {
public:
  void run(const std::vector<Command> &script) {
    for (const Command &command : script)
      std::visit(*this, command);
#ifdef TWIN
    threads_.emplace_back([this] {
      for (const Copy &copy : copies_)
        copyFile(copy);
    });
#endif
    for (auto &thread : threads_)
      thread.join();
  }

  void operator()(const MakeDir &) { ++directories_; }

  void operator()(const Copy &copy) {
#ifdef TWIN
    copies_.push_back(copy);
#else
    threads_.emplace_back(copyFile, copy);
#endif
  }

private:
  int directories_ = 0;
  std::vector<Copy> copies_;
  std::list<std::thread> threads_;
};

int main(int argc, char **argv) {
  std::vector<Command> script{MakeDir{"/opt/app"}};
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    script.push_back(Copy{"a", "b"});
  Installer().run(script);
  return witness::report();
}
