// spawn: std::thread
// loop: recursion over a tree
// origin: tree parameter
// limiter: none
// waits: joined
// distance: recursive function
// differs: where the join is
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Comment {
  std::string text;
  std::vector<std::unique_ptr<Comment>> replies;
};

static void classify(const Comment &) { witness::task(); }

void moderate(const Comment &comment) {
#ifdef TWIN
  for (const auto &reply : comment.replies) {
    std::thread check(classify, std::cref(*reply));
    check.join();
    moderate(*reply);
  }
#else
  std::list<std::thread> checks;
  for (const auto &reply : comment.replies) {
    checks.emplace_back(classify, std::cref(*reply));
    moderate(*reply);
  }
  for (auto &check : checks)
    check.join();
#endif
}

int main(int argc, char **argv) {
  Comment thread{"first!", {}};
  Comment *parent = &thread;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i) {
    parent->replies.push_back(std::make_unique<Comment>(Comment{"re", {}}));
    if (i % 5 == 4)
      parent = parent->replies.back().get();
  }
  moderate(thread);
  return witness::report();
}
