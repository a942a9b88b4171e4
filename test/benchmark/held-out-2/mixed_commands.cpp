// spawn: std::thread
// loop: range-for
// origin: container parameter
// waits: destructor of the visitor joins
// distance: std::visit of a visitor class
// differs: what the visitor does
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the visitor does the work itself
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

struct Move { int dx, dy; };
struct Say { std::string text; };
struct FindPath { int fromX, fromY, toX, toY; };

using Command = std::variant<Move, Say, FindPath>;

class CommandVisitor {
public:
  ~CommandVisitor() {
    for (auto &s : searches)
      s.join();
  }

  void operator()(const Move &m) { x += m.dx; y += m.dy; }
  void operator()(const Say &s) { chat += s.text; }
  void operator()(const FindPath &f) {
#ifdef TWIN
    search(f);
#else
    searches.emplace_back(&CommandVisitor::search, this, f);
#endif
  }

private:
  void search(FindPath f) {
    if (std::pair(f.fromX, f.fromY) != std::pair(f.toX, f.toY))
      witness::task();
  }

  int x = 0, y = 0;
  std::string chat;
  std::vector<std::thread> searches;
};

void runScript(const std::vector<Command> &script) {
  CommandVisitor visitor;
  for (const auto &command : script)
    std::visit(visitor, command);
}

int main(int argc, char **argv) {
  std::vector<Command> script{Move{1, 0}, Say{"hi"}};
  script.insert(script.end(), witness::size(argc, argv), FindPath{0, 0, 9, 9});
  runScript(script);
  return witness::report();
}
