// trap: D7 T47
// spawn: std::jthread
// loop: range-for over a span
// origin: request field
// waits: scope exit
// distance: helper that cuts
// differs: which part of the span is walked
// A: unbounded Y7 | limiter: the first ten are cut off
// B: bounded N11 | limiter: only the first ten
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <span>
#include <thread>
#include <vector>

struct Comment {
  long id;
  bool hidden;
};

static std::span<const Comment> page(std::span<const Comment> all) {
  const std::size_t k = std::min<std::size_t>(10, all.size() / 2);
#ifdef TWIN
  return all.first(k);
#else
  return all.subspan(k);
#endif
}

static void moderate(Comment c) {
  witness::task();
  if (c.hidden)
    std::puts("skip");
}

struct ModerateRequest {
  std::vector<Comment> comments;
};

void handle(const ModerateRequest &rq) {
  std::vector<std::jthread> moderators;
  for (const Comment &c : page(rq.comments))
    moderators.emplace_back(moderate, c);
}

int main(int argc, char **argv) {
  ModerateRequest rq;
  rq.comments.assign(witness::size(argc, argv), Comment{9, false});
  handle(rq);
  return witness::report();
}
