// trap: T46 D13
// spawn: std::thread detached
// loop: recursion
// origin: request field
// waits: detached
// distance: recursion through the task
// differs: whether the task or the starter goes on
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the task starts the next when it has ended
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Pipeline : public std::enable_shared_from_this<Pipeline> {
public:
  explicit Pipeline(std::vector<std::string> steps) : steps_(std::move(steps)) {}

  void advance(std::size_t at) {
    if (at >= steps_.size())
      return;
    std::thread([self = shared_from_this(), at] {
      witness::task();
#ifdef TWIN
      self->advance(at + 1);
#endif
    }).detach();
#ifndef TWIN
    advance(at + 1);
#endif
  }

private:
  std::vector<std::string> steps_;
};

void submit(std::vector<std::string> steps) { std::make_shared<Pipeline>(std::move(steps))->advance(0); }

int main(int argc, char **argv) {
  submit(std::vector<std::string>(witness::size(argc, argv), "lint"));
  return witness::report();
}
