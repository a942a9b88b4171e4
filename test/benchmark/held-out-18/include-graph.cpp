// spawn: std::jthread
// loop: recursion
// origin: tree parameter
// waits: destructor of jthread
// distance: recursive function
// differs: limiter
// A: unbounded Y7 | limiter: guard on the depth of the recursion
// B: bounded N4 | limiter: token or the work is done inline
// witness: runnable
#include "witness.h"
#include <atomic>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct SourceFile {
  std::string Path;
  std::vector<SourceFile> Includes;
};

class Scanner {
public:
  std::size_t scan(const SourceFile &Root) {
    visit(Root, 0);
    return Seen;
  }

private:
  static constexpr int MaxDepth = 32;

  void lex(const SourceFile &File) {
    witness::work();
    Seen += File.Path.size() > 0;
  }

  void visit(const SourceFile &File, int Depth) {
    if (Depth > MaxDepth)
      throw std::runtime_error(File.Path + ": nested too deeply");
    std::vector<std::jthread> Children;
    for (const SourceFile &Include : File.Includes) {
#ifdef TWIN
      if (!Tokens.try_acquire()) {
        lex(Include);
        visit(Include, Depth + 1);
        continue;
      }
#endif
      Children.emplace_back([this, &Include, Depth] {
        witness::Task Alive;
        lex(Include);
        visit(Include, Depth + 1);
#ifdef TWIN
        Tokens.release();
#endif
      });
    }
  }

  std::counting_semaphore<16> Tokens{6};
  std::atomic<std::size_t> Seen{0};
};

int main(int argc, char **argv) {
  SourceFile Main{"main.cc", {}};
  const std::size_t Count = witness::size(argc, argv);
  for (std::size_t I = 0; I < Count; ++I)
    Main.Includes.push_back({"gen/table" + std::to_string(I) + ".inc", {}});
  Scanner().scan(Main);
  return witness::report();
}
