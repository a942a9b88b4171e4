// spawn: std::async
// loop: recursion
// origin: tree of the caller
// waits: get
// distance: recursive
// differs: how the budget is counted
// A: unbounded Y5 | limiter: budget is given back at the start of the task
// B: bounded N9 | limiter: budget is given back at the end of the task
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <thread>
#include <vector>

struct Node {
  double value = 0;
  std::chrono::microseconds cost{200};
  std::vector<std::unique_ptr<Node>> children;
};

class Evaluator {
public:
  double eval(const Node &node) {
    std::this_thread::sleep_for(node.cost); // a formula of the user, in an interpreter
    double sum = node.value;
    std::vector<std::future<double>> parts;
    for (const auto &child : node.children) {
      if (budget_.fetch_sub(1) > 0) {
        parts.push_back(std::async(std::launch::async, [this, &child] {
          witness::Task alive;
#ifndef TWIN
          budget_.fetch_add(1);
#endif
          double v = eval(*child);
          witness::work();
#ifdef TWIN
          budget_.fetch_add(1);
#endif
          return v;
        }));
      } else {
        budget_.fetch_add(1);
        sum += eval(*child);
      }
    }
    for (auto &p : parts)
      sum += p.get();
    return sum;
  }

private:
  std::atomic<int> budget_{6};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Node root;
  for (std::size_t i = 0; i < n; ++i)
    root.children.push_back(std::make_unique<Node>());
  Evaluator().eval(root);
  return witness::report();
}
