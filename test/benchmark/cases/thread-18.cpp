// spawn: std::thread stored
// loop: recursion
// origin: nested message
// waits: after the loop
// distance: same function
// differs: which side of the recursion runs concurrently
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: join before the next child
// witness: runnable
#include "witness.h"
#include <memory>
#include <thread>
#include <vector>

struct Node {
  std::vector<std::unique_ptr<Node>> Children;
};

void visit(const Node &N) {
  std::vector<std::thread> Threads;
  for (const auto &Child : N.Children) {
#ifndef TWIN
    Threads.emplace_back([&Child] {
      witness::task();
      visit(*Child);
    });
#else
    std::thread One([&Child] { witness::task(); });
    One.join();
    visit(*Child);
#endif
  }
  for (auto &T : Threads)
    T.join();
}

int main(int argc, char **argv) {
  Node Root;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N / 2; ++I) {
    Root.Children.push_back(std::make_unique<Node>());
    Root.Children.back()->Children.push_back(std::make_unique<Node>());
  }
  visit(Root);
  return witness::report();
}
